import Diagnostics

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

/// Reports every name that stands in a list again, and says where it stands first.
private struct Once {
    let checker: QuestionnaireChecker

    func callAsFunction(_ what: String, _ names: [String], _ path: (String) -> String) {
        callAsFunction(what, names, by: \.self, path)
    }

    func callAsFunction<Entry>(
        _ what: String, _ entries: [Entry], by name: (Entry) -> String, _ path: (Entry) -> String
    ) {
        report(entries.map { (name($0), path($0)) }) { "\(what) '\($0)' exists twice" }
    }

    /// Inputs and results of a method are read by the same formulas.
    func callAsFunction(_ method: Method) {
        let path = "methods.\(method.id)"
        let inputs = method.inputs.map { ($0.field.name, "\(path).inputs.\($0.field.name)") }
        let results = method.results.map { ($0.name, "\(path).results.\($0.name)") }
        report(inputs + results) { "'\($0)' exists twice" }
        for input in method.inputs {
            let place = "\(path).inputs.\(input.field.name)"
            let columns = (input.field.table?.columns ?? []).map {
                ($0.name, "\(place).columns.\($0.name)")
            }
            let computed = input.computed.map { ($0.name, "\(place).computed.\($0.name)") }
            report(columns + computed) { "column '\($0)' exists twice" }
        }
    }

    private func report(_ entries: [(name: String, path: String)], _ message: (String) -> String) {
        var first: [String: YAMLNode?] = [:]
        var counts: [String: Int] = [:]
        for (name, path) in entries where !name.isEmpty {
            let nodes = checker.places.all(path)
            // Of several entries with one path, each has its node.
            let node = nodes.dropFirst(counts[path, default: 0]).first ?? nodes.last
            counts[path, default: 0] += 1
            guard let before = first[name] else {
                first.updateValue(node, forKey: name)
                continue
            }
            let notes = before.flatMap { before in node.flatMap { Self.note(before, besides: $0) } } ?? []
            checker.problems.add(
                node?.diagnostic(.error, message(name), notes: notes)
                    ?? Diagnostic(.error, message(name), notes: notes))
        }
    }

    private static func note(_ first: YAMLNode, besides node: YAMLNode) -> [String]? {
        let line = first.location.line
        guard first.source.name == node.source.name else {
            return ["it stands in \(first.source.name):\(line) already"]
        }
        return first.location == node.location ? nil : ["it stands in line \(line) already"]
    }
}
