import Diagnostics

extension QuestionnaireChecker {
    /// Checks that every id and name stands for one thing.
    func checkDuplicates() {
        let questions = questionnaire.questions.map(\.id)
        let stages = questionnaire.stages.map(\.id)
        once("question", questions) { "questions.\($0).id" }
        once("stage", stages) { "stages.\($0).id" }
        once("rule", questionnaire.rules.map(\.id)) { "rules.\($0).id" }
        once("check", questionnaire.checks.map(\.id)) { "checks.\($0).id" }
        once("benchmark", questionnaire.benchmarks.map(\.id)) { "benchmarks.\($0).id" }
        once("band", questionnaire.score.bands.map(\.code)) { "score.bands.\($0).code" }
        once("language", questionnaire.locales) { _ in "locales" }
        // Commands take the id of either.
        for rule in questionnaire.rules where questions.contains(rule.id) {
            report(.error, "'\(rule.id)' is both a question and a rule", at: "rules.\(rule.id).id")
        }
        for question in questions where stages.contains(question) {
            report(.error, "'\(question)' is both a stage and a question", at: "questions.\(question).id")
        }
        checkFieldNames()
        checkMetricNames()
        for table in questionnaire.columns.keys.sorted() { checkColumnNames(of: table) }
        for table in questionnaire.verdicts.keys.sorted() {
            let verdicts = questionnaire.verdicts[table] ?? []
            once("reason", verdicts.flatMap(\.reasons).map(\.id)) { "verdict_reasons.\(table).\($0).id" }
        }
        for (table, notes) in questionnaire.verdictNotes.sorted(by: { $0.key < $1.key }) {
            once("note", notes.map(\.id)) { "verdict_notes.\(table).\($0).id" }
        }
    }

    /// Reports every name that stands in a list again, at its last place.
    private func once(_ what: String, _ names: [String], _ path: (String) -> String) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted && !name.isEmpty {
            report(.error, "\(what) '\(name)' exists twice", at: path(name))
        }
    }

    private func checkFieldNames() {
        let fields = questionnaire.questions.flatMap(\.fields)
        once("field", fields.map(\.name)) { "fields.\($0).name" }
        for field in fields {
            let path = "fields.\(field.name)"
            if field.name.hasSuffix("_samples"),
                plan.fields[String(field.name.dropLast("_samples".count))]?.type.isFigure == true
            {
                report(
                    .error, "'\(field.name)' is also the list of the single figures of another field",
                    at: "\(path).name")
            }
            guard let table = field.table else { continue }
            hides(table.row, "a row", at: "\(path).row")
            once("column", table.columns.map(\.name)) { "\(path).columns.\($0).name" }
            for column in table.columns {
                keepsVerdict(column.name, at: "\(path).columns.\(column.name).name")
            }
        }
    }

    private func checkMetricNames() {
        var ids: Set<String> = []
        for metric in questionnaire.metrics where !ids.insert(metric.id).inserted && !metric.id.isEmpty {
            report(.error, "metric '\(metric.id)' exists twice", at: "metrics.\(metric.variable).id")
        }
        once("metric", questionnaire.metrics.map(\.variable)) { "metrics.\($0).variable" }
        for metric in questionnaire.metrics
        where plan.fields[metric.variable] != nil && !metric.variable.isEmpty {
            report(
                .error, "'\(metric.variable)' is both a field and a metric",
                at: "metrics.\(metric.variable).variable")
        }
        for rule in questionnaire.rules {
            for name in rule.cutoffs.keys.sorted() {
                hides(name, "a limit", at: "rules.\(rule.id).cutoffs.\(name)")
            }
            for name in rule.lists.keys.sorted() {
                hides(name, "a list", at: "rules.\(rule.id).lists.\(name)")
                if rule.cutoffs[name] != nil {
                    report(
                        .error, "'\(name)' is both a limit and a list", at: "rules.\(rule.id).lists.\(name)")
                }
            }
        }
    }

    private func checkColumnNames(of table: String) {
        let columns = questionnaire.columns[table] ?? []
        once("column", columns.map(\.name)) { "columns.\(table).\($0).name" }
        var ids: Set<String> = []
        for column in columns {
            let path = "columns.\(table).\(column.name)"
            if !ids.insert(column.id).inserted, !column.id.isEmpty {
                report(.error, "column '\(column.id)' exists twice", at: "\(path).id")
            }
            if !column.name.isEmpty, plan.fields[table]?.table?.column(column.name) != nil {
                report(.error, "'\(column.name)' is both entered and computed", at: "\(path).name")
            }
            keepsVerdict(column.name, at: "\(path).name")
        }
    }

    /// A name that an expression reads in place of a field or metric of the same name.
    private func hides(_ name: String, _ what: String, at path: String) {
        guard !name.isEmpty else { return }
        let other = plan.fields[name] != nil ? "a field" : plan.metrics[name] != nil ? "a metric" : nil
        guard let other else { return }
        report(
            .error, "'\(name)' is both \(what) and \(other)", at: path,
            notes: ["expressions that say '\(name)' would read \(what)"])
    }

    private func keepsVerdict(_ column: String, at path: String) {
        guard column == "verdict" else { return }
        report(
            .error, "a column cannot be called 'verdict'", at: path, notes: ["rows have their verdict there"])
    }
}
