import Diagnostics
import Expressions

/// Checks what no single entry shows: names, duplicates, references, cycles.
struct QuestionnaireChecker {
    let questionnaire: Questionnaire
    let places: QuestionnairePlaces
    let problems: Problems
    let plan: QuestionnairePlan

    init(_ questionnaire: Questionnaire, _ places: QuestionnairePlaces, _ problems: Problems) {
        self.questionnaire = questionnaire
        self.places = places
        self.problems = problems
        plan = QuestionnairePlan(questionnaire)
    }

    /// Finds everything; texts are read once.
    func checkAll() {
        checkDuplicates()
        checkReferences()
        checkCycles()
        checkWords()
        checkOutputs()
        checkViews()
        checkNames()
        checkMethods()
        checkCore()
        checkTexts()
        checkLocales()
        checkBenchmarks()
    }

    /// Adds a problem at a piece of the questionnaire.
    func report(
        _ severity: Diagnostic.Severity = .error, _ message: String, at path: String, notes: [String] = []
    ) {
        problems.add(
            places.nodes[path]?.diagnostic(severity, message, length: nil, notes: notes)
                ?? Diagnostic(severity, message, notes: notes))
    }

    private func checkDuplicates() {
        func check(_ what: String, _ names: [String], _ path: (String) -> String) {
            var seen: Set<String> = []
            for name in names where !seen.insert(name).inserted {
                report(.error, "\(what) '\(name)' exists twice", at: path(name))
            }
        }
        check("question", questionnaire.questions.map(\.id)) { "questions.\($0)" }
        check("stage", questionnaire.stages.map(\.id)) { "stages.\($0)" }
        check("rule", questionnaire.rules.map(\.id)) { "rules.\($0)" }
        check("check", questionnaire.checks.map(\.id)) { "checks.\($0)" }
        check("metric id", questionnaire.metrics.map(\.id)) { "metrics.\($0)" }
        let fields = questionnaire.questions.flatMap(\.fields).map(\.name)
        check("field", fields) { "fields.\($0)" }
        check("metric", questionnaire.metrics.map(\.variable)) { "metrics.\($0)" }
        for metric in questionnaire.metrics where fields.contains(metric.variable) {
            report(
                .error, "'\(metric.variable)' is both a field and a metric",
                at: "metrics.\(metric.variable)")
        }
    }

    private func checkReferences() {
        let stages = questionnaire.stages.map(\.id)
        let sets = questionnaire.options.keys
        func unknown(_ what: String, _ name: String, _ known: some Sequence<String>, at path: String) {
            let match = NearMatch.of(name, among: known)
            report(
                .error, "there is no \(what) '\(name)'", at: path,
                notes: match.map { ["did you mean '\($0)'?"] } ?? [])
        }
        for question in questionnaire.questions {
            if !stages.contains(question.stage) {
                unknown("stage", question.stage, stages, at: "questions.\(question.id).stage")
            }
            if question.fields.isEmpty {
                report(.error, "question '\(question.id)' has no fields", at: "questions.\(question.id)")
            }
            for field in question.fields {
                checkOptions(field, path: "fields.\(field.name)", unknown: unknown)
                for column in field.table?.columns ?? [] {
                    checkOptions(
                        column, path: "fields.\(field.name).columns.\(column.name)", unknown: unknown)
                }
            }
        }
        for rule in questionnaire.rules {
            if !stages.contains(rule.stage) {
                unknown("stage", rule.stage, stages, at: "rules.\(rule.id).stage")
            }
            if let other = rule.yieldsTo, !questionnaire.rules.contains(where: { $0.id == other }) {
                unknown("rule", other, questionnaire.rules.map(\.id), at: "rules.\(rule.id).yields_to")
            }
            if rule.severity != .strength && rule.severity.possible.isEmpty {
                report(
                    .error, "the severity can never be high, medium or low", at: "rules.\(rule.id).severity")
            }
            for (list, set) in rule.labels where set != "fields" && !sets.contains(set) {
                unknown("option set", set, sets, at: "rules.\(rule.id).lists.\(list)")
            }
        }
        for table in Set(questionnaire.columns.keys).union(questionnaire.verdicts.keys).sorted()
        where plan.fields[table]?.table == nil {
            let tables = plan.fields.values.filter { $0.table != nil }.map(\.name)
            unknown("table", table, tables, at: "columns.\(table)")
        }
        let days = questionnaire.period.filter { plan.fields[$0]?.type == .date }
        if !questionnaire.period.isEmpty, days.count != 2 || questionnaire.period.count != 2 {
            report(
                .error, "'period' must name two date fields, the first day's and the last day's", at: "period"
            )
        }
        for stage in questionnaire.outputs.keys.sorted() where !stages.contains(stage) {
            unknown("stage", stage, stages, at: "outputs.\(stage)")
        }
    }

    func checkOptions(
        _ field: Field, path: String,
        unknown: (String, String, Dictionary<String, AnswerOptionSet>.Keys, String) -> Void
    ) {
        let needsOptions = field.type == .choice || field.type == .multi
        if let set = field.options {
            if questionnaire.options[set] == nil {
                unknown("option set", set, questionnaire.options.keys, "\(path).options")
            }
        } else if needsOptions {
            report(.error, "'\(field.name)' is a choice but names no 'options'", at: path)
        }
        if let least = field.min, let most = field.max, least > most {
            report(.error, "'min' is greater than 'max'", at: path)
        }
    }

    private func checkCycles() {
        for step in plan.cycle {
            switch step {
            case .metric(let variable):
                report(.error, "metric '\(variable)' depends on itself", at: "metrics.\(variable)")
            case .column(let table, let name):
                report(.error, "column '\(name)' depends on itself", at: "columns.\(table).\(name)")
            }
        }
    }
}
