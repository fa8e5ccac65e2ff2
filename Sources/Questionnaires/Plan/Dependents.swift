import Expressions

/// Everything that depends on the answers to some fields, directly or through figures, verdicts and what is asked at
/// all: what must not be shown where those answers must not be told.
///
/// What is asked only beside a value, such as `known(x)`, depends on it too.
package struct Dependents: Sendable, Equatable {
    /// The fields themselves: their answers are the source of all that depends.
    package private(set) var sources: Set<String> = []
    /// Those fields, and others that a `when` asks or hides by what depends.
    package private(set) var fields: Set<String> = []
    /// Ids of questions with a `when`, their own or a field's, that reads what depends.
    package private(set) var questions: Set<String> = []
    /// Variables of metrics.
    package private(set) var metrics: Set<String> = []
    /// Computed columns, and entered ones that are sources, by table.
    package private(set) var columns: [String: Set<String>] = [:]
    /// Tables whose verdicts depend.
    package private(set) var verdicts: Set<String> = []
    /// Ids of reasons and notes of verdicts, by table.
    package private(set) var reasons: [String: Set<String>] = [:]
    /// Ids of checks.
    package private(set) var checks: Set<String> = []
    /// Ids of rules: by what they find, how grave it is, or what their texts say.
    package private(set) var rules: Set<String> = []
    /// Ids of stages whose score is computed of what depends.
    package private(set) var scores: Set<String> = []
    /// Ids of rules of which only the amount depends.
    package private(set) var money: Set<String> = []
    /// Positions of headlines, by stage.
    package private(set) var headlines: [String: Set<Int>] = [:]

    /// Nothing depends.
    package init() {}

    /// Follows only what is asked.
    fileprivate init(askedOn sources: Set<String>, in questionnaire: Questionnaire) {
        self.sources = sources
        fields = sources
        noteWhatIsAsked(questionnaire)
    }

    /// Follows every expression until nothing new depends.
    ///
    /// - Parameters:
    ///   - columns: entered columns of other tables, whose cells are sources too.
    ///   - rules: ids of rules that count as dependent, whatever they read.
    package init(
        on sources: Set<String>, columns entered: [String: Set<String>] = [:], rules: Set<String> = [],
        in questionnaire: Questionnaire
    ) {
        self.init(askedOn: sources, in: questionnaire)
        columns = entered
        self.rules = rules
        guard !sources.isEmpty || !entered.isEmpty else { return }
        let read = SourceReading(questionnaire: questionnaire, entered: entered)
        let figures = questionnaire.metrics.map { metric in
            (metric.variable, read([metric.formula] + (metric.cases.map { [$0] } ?? [])))
        }
        let cells = questionnaire.columns.flatMap { table, columns in
            columns.map { column in
                let expressions = [column.formula] + (column.when.map { [$0] } ?? [])
                return (table, column.name, read(expressions, inRowsOf: table))
            }
        }
        let judgements = questionnaire.verdicts.map { table, verdicts in
            (table, read(verdicts.map(\.when), inRowsOf: table))
        }
        var count = -1
        while count != size {
            count = size
            for (variable, read) in figures where depends(read) { metrics.insert(variable) }
            for (table, column, read) in cells where depends(read) {
                columns[table, default: []].insert(column)
            }
            for (table, read) in judgements where depends(read) { verdicts.insert(table) }
        }
        noteReasons(questionnaire, read)
        for check in questionnaire.allChecks
        where depends(read([check.when])) || depends(check.message) {
            checks.insert(check.id)
        }
        for rule in questionnaire.rules { note(rule, read) }
        for stage in questionnaire.stages {
            guard let formula = stage.score?.formula, depends(read([formula])) else { continue }
            scores.insert(stage.id)
        }
        for (stage, output) in questionnaire.outputs {
            for (position, headline) in output.headlines.enumerated()
            where depends(read([headline.when])) || depends(headline.text) {
                headlines[stage, default: []].insert(position)
            }
        }
    }

    /// True where nothing that is computed or judged depends.
    package var holdsNoFigure: Bool {
        metrics.isEmpty && columns.isEmpty && verdicts.isEmpty && reasons.isEmpty && checks.isEmpty
            && rules.isEmpty && money.isEmpty && scores.isEmpty && headlines.isEmpty
    }

    /// True of a field or metric that depends.
    package func contains(_ name: String) -> Bool { fields.contains(name) || metrics.contains(name) }

    /// True of a column, entered or computed, or of `verdict`, that depends.
    package func contains(column: String, of table: String) -> Bool {
        fields.contains(table) || columns[table]?.contains(column) == true
            || column == Dependencies.verdict && verdicts.contains(table)
    }

    /// The same with the verdicts on the rows of these tables.
    package func withVerdicts(of tables: some Sequence<String>) -> Dependents {
        var dependents = self
        dependents.verdicts.formUnion(tables)
        return dependents
    }

    /// How much depends that something else may read.
    private var size: Int {
        metrics.count + verdicts.count + columns.values.reduce(0) { $0 + $1.count }
    }

    private func depends(_ read: Dependencies) -> Bool {
        read.names.contains(where: contains)
            || read.columns.contains { columns[$0.table]?.contains($0.name) == true }
            || read.verdicts.contains(where: verdicts.contains)
            || read.anyColumn.contains { columns[$0] != nil || verdicts.contains($0) }
    }

    /// - Parameter table: the table whose columns the text may name.
    private func depends(_ text: String, inRowsOf table: String? = nil) -> Bool {
        TextTemplate(text).placeholders.contains { placeholder in
            contains(placeholder.name)
                || table.map { contains(column: placeholder.name, of: $0) } ?? false
        }
    }

    /// A `when` reads earlier fields only, so that one pass finds all.
    private mutating func noteWhatIsAsked(_ questionnaire: Questionnaire) {
        for question in questionnaire.questions {
            for field in question.fields {
                let conditions = [question.when, field.when].compactMap { $0 }
                guard conditions.contains(where: { $0.names.contains(where: isRead) }) else { continue }
                fields.insert(field.name)
                questions.insert(question.id)
            }
        }
    }

    /// True of a field that depends, or its samples.
    private func isRead(_ name: String) -> Bool {
        fields.contains(name)
            || name.hasSuffix("_samples") && fields.contains(String(name.dropLast("_samples".count)))
    }

    private mutating func noteReasons(_ questionnaire: Questionnaire, _ read: SourceReading) {
        for (table, judgements) in questionnaire.verdicts {
            let notes = judgements.flatMap(\.reasons) + (questionnaire.verdictNotes[table] ?? [])
            for note in notes {
                if depends(read(note.when.map { [$0] } ?? [], inRowsOf: table))
                    || depends(note.text, inRowsOf: table)
                {
                    reasons[table, default: []].insert(note.id)
                }
            }
        }
    }

    private mutating func note(_ rule: Rule, _ read: SourceReading) {
        var expressions = [rule.condition] + rule.variants.map(\.when)
        if let when = rule.when { expressions.append(when) }
        if case .computed(let severity) = rule.severity { expressions.append(severity) }
        let named = Set(rule.findingTexts.flatMap { TextTemplate($0).placeholders.map(\.name) })
        expressions += rule.lists.filter { named.contains($0.key) }.map(\.value)
        if depends(read(expressions)) || named.contains(where: contains) {
            rules.insert(rule.id)
        } else if let money = rule.money,
            depends(read([money.formula])) || depends(money.text)
        {
            self.money.insert(rule.id)
        }
    }
}

/// What expressions read, with those entered columns that are sources.
private struct SourceReading {
    let questionnaire: Questionnaire
    let entered: [String: Set<String>]

    func callAsFunction(
        _ expressions: [CompiledExpression], inRowsOf table: String? = nil
    ) -> Dependencies {
        Dependencies(
            expressions, in: questionnaire,
            row: table.map { (questionnaire.rowName(of: $0) ?? "", $0) }, noting: entered)
    }
}

extension Questionnaire {
    /// Names of the fields whose answers are not for everybody.
    var sensitiveFields: Set<String> {
        Set(questions.filter(\.sensitive).flatMap(\.fields).map(\.name))
    }

    /// Names of the fields that only the owner is told.
    var restrictedFields: Set<String> {
        Set(questions.flatMap(\.fields).filter(\.restricted).map(\.name))
    }

    /// Entered columns that only the owner is told, by table.
    package var restrictedColumns: [String: Set<String>] {
        questions.flatMap(\.fields).reduce(into: [:]) { columns, field in
            let restricted = (field.table?.columns ?? []).filter(\.restricted).map(\.name)
            if !restricted.isEmpty { columns[field.name] = Set(restricted) }
        }
    }

    /// Ids of sensitive questions, and of those of which a sensitive answer decides what is asked.
    var confidentialQuestions: Set<String> {
        let sensitive = questions.filter(\.sensitive)
        guard !sensitive.isEmpty else { return [] }
        return Dependents(askedOn: sensitiveFields, in: self).questions.union(sensitive.map(\.id))
    }

    /// The name under which expressions read a row of a table.
    func rowName(of table: String) -> String? {
        for question in questions {
            if let field = question.fields.first(where: { $0.name == table }) { return field.table?.row }
        }
        return nil
    }
}
