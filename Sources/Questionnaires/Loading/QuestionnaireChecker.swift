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
        checkFrame()
        checkDuplicates()
        checkReferences()
        checkCircles()
        checkVerdicts()
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

    /// Says that there is nothing of a name.
    func unknown(_ what: String, _ name: String, _ known: some Sequence<String>, at path: String) {
        let match = NearMatch.of(name, among: known)
        report(
            .error, "there is no \(what) '\(name)'", at: path,
            notes: match.map { ["did you mean '\($0)'?"] } ?? [])
    }

    private func checkReferences() {
        let stages = questionnaire.stages.map(\.id)
        let sets = questionnaire.options.keys
        for question in questionnaire.questions {
            if !stages.contains(question.stage) {
                unknown("stage", question.stage, stages, at: "questions.\(question.id).stage")
            }
            if question.fields.isEmpty {
                report(.error, "question '\(question.id)' has no fields", at: "questions.\(question.id)")
            }
            for field in question.fields {
                checkOptions(field, path: "fields.\(field.name)")
                for column in field.table?.columns ?? [] {
                    checkOptions(column, path: "fields.\(field.name).columns.\(column.name)")
                }
                if let table = field.table, !table.openRows, table.fixedRows.isEmpty {
                    report(
                        .error, "the table '\(field.name)' can have no rows", at: "fields.\(field.name).name",
                        notes: ["write 'open_rows: true', or give the rows as 'fixed_rows'"])
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
            for (list, set) in rule.labels.sorted(by: { $0.key < $1.key }) {
                let path = "rules.\(rule.id).labels.\(list)"
                if set != "fields" && !sets.contains(set) { unknown("option set", set, sets, at: path) }
                if rule.lists[list] == nil { unknown("list", list, rule.lists.keys, at: path) }
            }
        }
        let tables = plan.fields.values.filter { $0.table != nil }.map(\.name)
        for (kind, names) in [
            ("columns", Array(questionnaire.columns.keys)), ("verdicts", Array(questionnaire.verdicts.keys)),
            ("verdict_notes", Array(questionnaire.verdictNotes.keys)),
        ] {
            for table in names.sorted() where !tables.contains(table) {
                unknown("table", table, tables, at: "\(kind).\(table)")
            }
        }
        for (table, columns) in questionnaire.columns {
            for column in columns where column.unit == "word" || column.options != nil {
                let path = "columns.\(table).\(column.name)"
                if let set = column.options {
                    if !sets.contains(set) { unknown("option set", set, sets, at: "\(path).options") }
                } else {
                    report(
                        .error, "'\(column.name)' is a word but names no 'options'", at: "\(path).unit")
                }
            }
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

    func checkOptions(_ field: Field, path: String) {
        let needsOptions = field.type == .choice || field.type == .multi
        if let set = field.options {
            if questionnaire.options[set] == nil {
                unknown("option set", set, questionnaire.options.keys, at: "\(path).options")
            }
        } else if needsOptions {
            report(.error, "'\(field.name)' is a choice but names no 'options'", at: path)
        }
        if let least = field.min, let most = field.max, least > most {
            report(.error, "'min' is greater than 'max'", at: path)
        }
    }
}
