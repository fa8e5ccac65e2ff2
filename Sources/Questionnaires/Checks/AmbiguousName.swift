extension QuestionnaireCheck {
    static let ambiguousName = QuestionnaireCheck(
        "ambiguous-name",
        wants: "an id or a name stands for one kind of entry, or a reader would take the other"
    ) { checker in
        let questionnaire = checker.questionnaire
        let questions = questionnaire.questions.map(\.id)
        let stages = questionnaire.stages.map(\.id)
        // Commands take the id of either.
        for rule in questionnaire.rules where questions.contains(rule.id) {
            checker.report("'\(rule.id)' is both a question and a rule", at: "rules.\(rule.id).id")
        }
        for question in questions where stages.contains(question) {
            checker.report(
                "'\(question)' is both a stage and a question", at: "questions.\(question).id")
        }
        for field in questionnaire.questions.flatMap(\.fields) { check(field, checker) }
        let named =
            questionnaire.questions.flatMap(\.fields).map { ("a field", $0.name, "fields.\($0.name).name") }
            + questionnaire.metrics.map { ("a metric", $0.variable, "metrics.\($0.variable).variable") }
        for (what, name, path) in named where name == Questionnaire.auditDate {
            checker.report(
                "'\(name)' is both \(what) and the day of the audit", at: path,
                notes: ["expressions that say '\(name)' read the day on which the audit was last changed"])
        }
        for metric in questionnaire.metrics
        where checker.plan.fields[metric.variable] != nil && !metric.variable.isEmpty {
            checker.report(
                "'\(metric.variable)' is both a field and a metric",
                at: "metrics.\(metric.variable).variable")
        }
        for (table, columns) in questionnaire.columns.sorted(by: { $0.key < $1.key }) {
            for column in columns
            where !column.name.isEmpty && checker.plan.fields[table]?.table?.column(column.name) != nil {
                checker.report(
                    "'\(column.name)' is both entered and computed",
                    at: "columns.\(table).\(column.name).name")
            }
        }
        for name in questionnaire.limits.keys.sorted() {
            hides(name, "a limit", at: "limits.\(name)", checker, besideLimits: false)
        }
        for rule in questionnaire.rules {
            for name in rule.cutoffs.keys.sorted() {
                hides(name, "a limit", at: "rules.\(rule.id).cutoffs.\(name)", checker)
            }
            for name in rule.lists.keys.sorted() {
                let path = "rules.\(rule.id).lists.\(name)"
                hides(name, "a list", at: path, checker)
                guard rule.cutoffs[name] != nil else { continue }
                checker.report("'\(name)' is both a limit and a list", at: path)
            }
        }
    }

    private static func check(_ field: Field, _ checker: QuestionnaireChecker) {
        let path = "fields.\(field.name)"
        if field.name.hasSuffix("_samples"),
            checker.plan.fields[String(field.name.dropLast("_samples".count))]?.type.isFigure == true
        {
            checker.report(
                "'\(field.name)' is also the list of the single figures of another field",
                at: "\(path).name")
        }
        if let table = field.table { hides(table.row, "a row", at: "\(path).row", checker) }
    }

    /// A name that an expression reads in place of a field, metric or limit of the same name.
    private static func hides(
        _ name: String, _ what: String, at path: String, _ checker: QuestionnaireChecker,
        besideLimits: Bool = true
    ) {
        guard !name.isEmpty else { return }
        let other =
            name == Questionnaire.auditDate
            ? "the day of the audit"
            : checker.plan.fields[name] != nil
                ? "a field"
                : checker.plan.metrics[name] != nil
                    ? "a metric"
                    : besideLimits && checker.questionnaire.limits[name] != nil
                        ? "a limit of the questionnaire" : nil
        guard let other else { return }
        checker.report(
            "'\(name)' is both \(what) and \(other)", at: path,
            notes: ["expressions that say '\(name)' would read \(what)"])
    }
}
