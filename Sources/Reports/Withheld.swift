import Answers
import Expressions
import Findings
import Questionnaires

/// What a copy does not show.
struct Withheld {
    /// Fields, among them tables.
    private(set) var fields: Set<String> = []
    /// Columns of tables.
    private(set) var columns: [String: Set<String>] = [:]
    /// Variables of metrics.
    private(set) var metrics: Set<String> = []
    /// Ids of rules.
    private(set) var rules: Set<String> = []
    /// Positions of headlines, by stage.
    private(set) var headlines: [String: Set<Int>] = [:]
    /// Ids of checks.
    private(set) var checks: Set<String> = []
    /// Ids of questions on which nothing is shown that was noted or proves an answer.
    private(set) var questions: Set<String> = []
    /// True where questions to come back to are shown.
    private(set) var showsFlags = true
    /// True where references to evidence are shown; they may name anybody.
    private(set) var showsEvidence = true
    /// True where it is shown who does what is planned.
    private(set) var showsPlanOwners = true
    /// True where only published notes are shown.
    private(set) var onlyPublishedNotes = false
    /// Fields of which nothing is left but whether they are answered.
    private(set) var concealed: Set<String> = []

    /// - Parameter dependents: what depends on answers that must not be told to those who read it.
    init(
        _ copy: ReportCopy, _ names: NameDisplay, _ plan: QuestionnairePlan, _ questionnaire: Questionnaire,
        _ judgement: Judgement,
        _ dependents: Dependents
    ) {
        withhold(dependents)
        if copy != .internal {
            onlyPublishedNotes = true
            showsFlags = false
            metrics.formUnion(questionnaire.metrics.filter { !$0.printed }.map(\.variable))
            rules.formUnion(judgement.decisions.filter { $0.value.verdict == .hidden }.keys)
        }
        if copy == .team {
            let restricted = questionnaire.restrictedColumns
            questions = dependents.questions.union(
                questionnaire.questions.filter { question in
                    question.fields.contains { fields.contains($0.name) || restricted[$0.name] != nil }
                }.map(\.id))
        }
        if names == .hide {
            // Who publishes a note has read it with the client in mind; private ones may name anybody.
            onlyPublishedNotes = true
            showsEvidence = false
            showsPlanOwners = false
            for field in questionnaire.questions.flatMap(\.fields) where field.type == .text && !field.person
            {
                fields.insert(field.name)
            }
        }
        withholdHeadlines(plan, questionnaire)
    }

    /// Those that read what is not shown, or a table of which a column is not.
    private mutating func withholdHeadlines(_ plan: QuestionnairePlan, _ questionnaire: Questionnaire) {
        let hidden = fields.union(metrics).union(columns.keys)
        guard !hidden.isEmpty else { return }
        for (stage, output) in questionnaire.outputs {
            for (position, headline) in output.headlines.enumerated() {
                let names = headline.when.names + TextTemplate(headline.text).placeholders.map(\.name)
                let read = names.reduce(into: Set(names)) { read, name in
                    if plan.metrics[name] != nil { read.formUnion(plan.fieldsRead(by: .metric(name))) }
                }
                guard !read.isDisjoint(with: fields.union(metrics)) || !hidden.isDisjoint(with: names)
                else { continue }
                headlines[stage, default: []].insert(position)
            }
        }
    }

    private mutating func withhold(_ dependents: Dependents) {
        concealed = dependents.fields
        fields = dependents.fields
        metrics = dependents.metrics
        rules = dependents.rules
        checks = dependents.checks
        columns = dependents.columns
        for table in dependents.verdicts { columns[table, default: []].insert("verdict") }
    }

    /// What is left of a part of a stage output; nil where that is nothing.
    func shown(_ part: OutputPart) -> OutputPart? {
        switch part {
        case .metrics(let variables):
            let shown = variables.filter { !metrics.contains($0) }
            return shown.isEmpty ? nil : .metrics(shown)
        case .fields(let names):
            let shown = names.filter { !fields.contains($0) }
            return shown.isEmpty ? nil : .fields(shown)
        case .chart(let chart):
            return chart.without(
                tables: fields.contains, columns: { columns[$0]?.contains($1) == true }, figures: hides
            ).map { .chart($0) }
        case .table(let name, let columns):
            guard !fields.contains(name) else { return nil }
            return .table(name, columns: columns.filter { self.columns[name]?.contains($0) != true })
        case .sheet: return part
        }
    }

    /// True of a field or metric that is not shown.
    func hides(_ name: String) -> Bool { fields.contains(name) || metrics.contains(name) }

    /// True of a field or cell that is not shown.
    func hides(_ missing: Missing) -> Bool {
        fields.contains(missing.field)
            || missing.column.map { columns[missing.field]?.contains($0) == true } == true
    }

    /// What reasons do not name.
    var leftOut: Because.LeftOut { Because.LeftOut(names: fields.union(metrics), columns: columns) }
}

extension Report {
    /// Takes away what the copy does not show; formats need not know why.
    mutating func withhold(_ withheld: Withheld) {
        if withheld.onlyPublishedNotes { notes.removeAll { !$0.isPublished } }
        notes.removeAll { withheld.questions.contains($0.question) }
        evidence = evidence.filter { !withheld.questions.contains($0.key) }
        withheldFields = withheld.fields
        if !withheld.showsFlags { flagged = [] }
        if !withheld.showsEvidence { evidence = [:] }
        if !withheld.showsPlanOwners { for id in judgement.plan.keys { judgement.plan[id]?.owner = nil } }
        hiddenPersons = names == .hide ? countPersons(withheld) : 0
        for name in withheld.fields {
            // That there is an answer counts as progress.
            if !withheld.concealed.contains(name) { sheet[name] = nil }
            assessment.tables[name] = nil
        }
        for (table, columns) in withheld.columns {
            guard var result = assessment.tables[table] else { continue }
            for index in result.rows.indices {
                for column in columns { result.rows[index].cells[column] = nil }
            }
            assessment.tables[table] = result
        }
        questionnaire.outputs = questionnaire.outputs.mapValues { output in
            var output = output
            output.parts = output.parts.compactMap(withheld.shown)
            return output
        }
        for (stage, positions) in withheld.headlines {
            assessment.headlines[stage]?.removeAll { positions.contains($0.position) }
        }
        assessment.metrics.removeAll { withheld.metrics.contains($0.metric.variable) }
        assessment.warnings.removeAll { withheld.checks.contains($0.check.id) }
        for index in assessment.warnings.indices { assessment.warnings[index].leftOut = withheld.leftOut }
        assessment.notMeasured.removeAll { figure in
            withheld.fields.contains(figure.field.name)
                || figure.column.map { withheld.columns[figure.field.name]?.contains($0) == true } == true
        }
        assessment.findings.removeAll { withheld.rules.contains($0.rule.id) }
        for rule in withheld.rules {
            originals[rule] = nil
            judgement.plan[rule] = nil
            judgement.decisions[rule] = nil
        }
        judgement.ownFindings.removeAll { withheld.rules.contains($0.id) }
        for index in assessment.findings.indices {
            assessment.findings[index].leftOut = withheld.leftOut
            assessment.findings[index].missing.removeAll(where: withheld.hides)
            if let host = assessment.findings[index].mergedInto, withheld.rules.contains(host) {
                assessment.findings[index].mergedInto = nil
            }
        }
    }

    /// How many persons the copy shows.
    private func countPersons(_ withheld: Withheld) -> Int {
        var persons: Set<String> = []
        for field in questionnaire.questions.flatMap(\.fields) where !withheld.fields.contains(field.name) {
            if field.person, case .text(let name) = sheet[field.name]?.value { persons.insert(name) }
            guard case .table(let rows) = sheet[field.name]?.value else { continue }
            for column in field.table?.columns ?? [] where column.person {
                for row in rows {
                    if case .text(let name) = row[column.name] { persons.insert(name) }
                }
            }
        }
        return persons.count
    }
}
