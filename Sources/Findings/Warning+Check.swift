import Answers
import Expressions
import Questionnaires

extension Warning {
    /// The fields that what does not fit reads, as far as they are answered.
    package var fields: Set<String> { parts.reduce(into: []) { $0.formUnion($1.fields) } }

    /// Ids of the questions of those fields.
    package var questions: [String] {
        parts.flatMap(\.questions).reduce(into: []) { known, id in
            if !known.contains(id) { known.append(id) }
        }
    }

    /// The figures that are compared, and the rows that they stand in; worked out when asked for.
    package var because: [Because] {
        var known: [Because] = []
        for because in parts.flatMap(\.because) where !known.contains(because) { known.append(because) }
        return known.compactMap { $0.without(leftOut) }
    }

    /// What is said behind the message: where that says its figures, only the rows that decide, which no message names.
    package var saidBecause: [Because] {
        guard saysFigures else { return because }
        return because.filter { because in parts.contains { $0.tablesByRow.contains(because.name) } }
    }

    /// The warning about those of its alternatives that are meant; nil where none is.
    package func about(_ isMeant: (Part) -> Bool) -> Warning? { about { isMeant($0) ? $0 : nil } }

    /// The warning about what is meant of its alternatives; nil where nothing is.
    package func about(_ meant: (Part) -> Part?) -> Warning? {
        var warning = self
        warning.parts = parts.compactMap(meant)
        return warning.parts.isEmpty ? nil : warning
    }

    /// What a check asks back that is true.
    init(_ check: Check, _ assessor: Assessor, _ figures: FigureEvaluation, _ sheet: AnswerSheet) {
        let template = TextTemplate(check.message)
        self.check = check
        message =
            assessor.formatter.unusual(check) ?? TextFilling(assessor, figures.activation)(check.message)
        saysFigures = !template.placeholders.isEmpty
        parts = check.when.root.trueAlternatives(figures.activation).map { conditions in
            Part(conditions, assessor, figures, sheet)
        }
    }
}

extension Warning.Part {
    /// The same about some rows of a table only.
    package func about(_ positions: [Int], of table: String) -> Warning.Part {
        var part = self
        part.rows[table] = positions
        return part
    }

    /// What it reads, of tables of which single rows do not fit those.
    var because: [Because] {
        grounds.value.map { because in rows[because.name].map(because.about) ?? because }
    }

    fileprivate init(
        _ conditions: [SyntaxNode], _ assessor: Assessor, _ figures: FigureEvaluation, _ sheet: AnswerSheet
    ) {
        let read = assessor.plan.fieldsRead(by: conditions, in: assessor.questionnaire)
        let fields = read.filter { sheet[$0] != nil }
        self.fields = fields
        questions = assessor.questionnaire.questions.filter { question in
            question.fields.contains { fields.contains($0.name) }
        }.map(\.id)
        rows = Self.rows(conditions, assessor, figures)
        tablesByRow = Set(
            conditions.flatMap { TableReading.all(in: $0) { assessor.plan.fields[$0]?.table != nil } }
                .filter(\.isDecisive).map(\.table))
        grounds = LateBecause {
            var grounds = Grounds(assessor, figures, scope: figures.activation)
            for condition in conditions { grounds.add(condition, as: .amounting) }
            return Self.compared(grounds.because)
        }
    }

    /// The rows that conditions find, of tables of which nothing else is read: `exists` what one row decides, and
    /// `!all` likewise.
    private static func rows(
        _ conditions: [SyntaxNode], _ assessor: Assessor, _ figures: FigureEvaluation
    ) -> [String: [Int]] {
        var found: [String: [Int]] = [:]
        var others: [SyntaxNode] = []
        for condition in conditions {
            guard let reading = TableReading.finding(condition, in: assessor), found[reading.table] == nil,
                case .list(let rows) = figures.activation[reading.table]
            else {
                others.append(condition)
                continue
            }
            var scope = figures.activation
            scope.renewWork()
            found[reading.table] = reading.deciding(among: rows, scope)
        }
        guard !found.isEmpty, !others.isEmpty else { return found }
        let read = assessor.plan.fieldsRead(by: others, in: assessor.questionnaire)
        return found.filter { !read.contains($0.key) }
    }

    /// The figures among what is read; all that is known where there are none.
    private static func compared(_ all: [Because]) -> [Because] {
        let known = all.filter { because in
            if case .value(let value, _) = because.content { value.isDefinite } else { true }
        }
        let figures = known.filter { because in
            if case .value(let value, _) = because.content { value.number != nil } else { true }
        }
        return figures.isEmpty ? known : figures
    }
}

extension SyntaxNode {
    /// The alternatives of a true condition that are true, each as the conditions that make it up.
    fileprivate func trueAlternatives(_ activation: Activation) -> [[SyntaxNode]] {
        switch kind {
        case .logic(.or, let operands):
            return operands.filter { $0.evaluate(activation) == .bool(true) }
                .flatMap { $0.trueAlternatives(activation) }
        case .logic(.and, let operands):
            // What all alternatives share belongs to each; of two choices at once the parts stay together.
            let choices = operands.map { $0.trueAlternatives(activation) }
            let several = choices.indices.filter { choices[$0].count > 1 }
            guard several.count == 1, let choice = several.first else {
                return [choices.flatMap { $0.flatMap { $0 } }]
            }
            return choices[choice].map { alternative in
                choices.indices.flatMap { $0 == choice ? alternative : choices[$0].flatMap { $0 } }
            }
        default: return [[self]]
        }
    }
}
