extension QuestionnaireCheck {
    static let duplicateID = QuestionnaireCheck(
        "duplicate-id", wants: "an id or a name stands for one entry of its kind"
    ) { checker in
        let questionnaire = checker.questionnaire
        let once = Once(checker: checker)
        once("question", questionnaire.questions.map(\.id)) { "questions.\($0).id" }
        once("stage", questionnaire.stages.map(\.id)) { "stages.\($0).id" }
        once("rule", questionnaire.rules.map(\.id)) { "rules.\($0).id" }
        once("check", questionnaire.checks.map(\.id)) { "checks.\($0).id" }
        once("benchmark", questionnaire.benchmarks.map(\.id)) { "benchmarks.\($0).id" }
        once("band", questionnaire.score.bands.map(\.code)) { "score.bands.\($0).code" }
        once("language", questionnaire.locales) { _ in "locales" }
        once("field", questionnaire.profile) { _ in "profile" }
        let fields = questionnaire.questions.flatMap(\.fields)
        once("field", fields.map(\.name)) { "fields.\($0).name" }
        for field in fields {
            once("column", (field.table?.columns ?? []).map(\.name)) {
                "fields.\(field.name).columns.\($0).name"
            }
        }
        once("metric", questionnaire.metrics, by: \.id) { "metrics.\($0.variable).id" }
        once("metric", questionnaire.metrics.map(\.variable)) { "metrics.\($0).variable" }
        for (table, columns) in questionnaire.columns.sorted(by: { $0.key < $1.key }) {
            once("column", columns.map(\.name)) { "columns.\(table).\($0).name" }
            once("column", columns, by: \.id) { "columns.\(table).\($0.name).id" }
        }
        for (table, verdicts) in questionnaire.verdicts.sorted(by: { $0.key < $1.key }) {
            once("reason", verdicts.flatMap(\.reasons).map(\.id)) { "verdict_reasons.\(table).\($0).id" }
        }
        for (table, notes) in questionnaire.verdictNotes.sorted(by: { $0.key < $1.key }) {
            once("note", notes.map(\.id)) { "verdict_notes.\(table).\($0).id" }
        }
        once("method", questionnaire.methods.map(\.id)) { "methods.\($0)" }
        for method in questionnaire.methods { once(method) }
    }
}

/// Reports every name that stands in a list again, at its last place.
private struct Once {
    let checker: QuestionnaireChecker

    func callAsFunction(_ what: String, _ names: [String], _ path: (String) -> String) {
        callAsFunction(what, names, by: \.self, path)
    }

    func callAsFunction<Entry>(
        _ what: String, _ entries: [Entry], by name: (Entry) -> String, _ path: (Entry) -> String
    ) {
        var seen: Set<String> = []
        for entry in entries where !seen.insert(name(entry)).inserted && !name(entry).isEmpty {
            checker.report("\(what) '\(name(entry))' exists twice", at: path(entry))
        }
    }

    /// Inputs and results of a method are read by the same formulas.
    func callAsFunction(_ method: Method) {
        let path = "methods.\(method.id)"
        var names: Set<String> = []
        func add(_ name: String, at place: String) {
            if !names.insert(name).inserted, !name.isEmpty {
                checker.report("'\(name)' exists twice", at: place)
            }
        }
        for input in method.inputs {
            let place = "\(path).inputs.\(input.field.name)"
            add(input.field.name, at: place)
            var columns = Set((input.field.table?.columns ?? []).map(\.name))
            for figure in input.computed where !columns.insert(figure.name).inserted {
                checker.report(
                    "column '\(figure.name)' exists twice", at: "\(place).computed.\(figure.name)")
            }
        }
        for result in method.results { add(result.name, at: "\(path).results.\(result.name)") }
    }
}
