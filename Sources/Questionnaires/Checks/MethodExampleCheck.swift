import Expressions

extension QuestionnaireCheck {
    static let methodExample = QuestionnaireCheck(
        "method-example", wants: "a worked example names what the method has, and its results come out"
    ) { checker in
        for method in checker.questionnaire.methods where isWhole(method, checker) {
            for (position, example) in method.examples.enumerated() {
                ExampleCheck(checker, method, example, "methods.\(method.id).examples.\(position)").run()
            }
        }
    }

    /// True where examples show what the method does.
    private static func isWhole(_ method: Method, _ checker: QuestionnaireChecker) -> Bool {
        let path = "methods.\(method.id).inputs."
        let figures = method.results + method.inputs.flatMap(\.computed)
        return checker.isRead(.main, .methods) && !figures.contains(where: \.formula.isUnreadable)
            && !checker.unread.types.contains { $0.hasPrefix(path) }
    }
}

/// One example of a method.
private struct ExampleCheck {
    private let checker: QuestionnaireChecker
    private let method: Method
    private let example: MethodExample
    private let path: String
    private let reader: ExampleReader

    init(_ checker: QuestionnaireChecker, _ method: Method, _ example: MethodExample, _ path: String) {
        self.checker = checker
        self.method = method
        self.example = example
        self.path = path
        reader = ExampleReader(options: checker.questionnaire.options)
    }

    func run() {
        let inputs = method.inputs.map(\.field.name)
        for name in example.inputs.keys.sorted() { checkInput(name, inputs, [example.inputs[name] ?? ""]) }
        for name in example.lists.keys.sorted() { checkInput(name, inputs, example.lists[name] ?? []) }
        for name in example.tables.keys.sorted() { checkTable(name, inputs) }
        let outcome = method.evaluate(checker.questionnaire.inputs(of: example, for: method))
        let names = method.results.map(\.name)
        let results = Dictionary(zip(names, outcome.results)) { first, _ in first }
        for (name, expected) in example.results.sorted(by: { $0.key < $1.key }) {
            guard let value = results[name] else {
                unknown("result", name, names, at: "\(path).results.\(name)")
                continue
            }
            compare(expected, value, what: "'\(name)'", at: "\(path).results.\(name)")
        }
        for name in example.computed.keys.sorted() { compareTable(name, outcome.tables[name] ?? []) }
    }

    // MARK: inputs

    private func checkInput(_ name: String, _ known: [String], _ texts: [String]) {
        let place = "\(path).inputs.\(name)"
        guard let input = method.input(name) else { return unknown("input", name, known, at: place) }
        if input.field.table != nil || input.isList != (example.lists[name] != nil) {
            let wanted = input.field.table != nil ? "rows" : input.isList ? "a list" : "a single text"
            return checker.report("'\(name)' must be \(wanted)", at: place)
        }
        for text in texts where reader.value(text, of: input.field) == nil {
            checker.report("'\(text)' is no value of '\(name)'", at: place)
        }
    }

    private func checkTable(_ name: String, _ known: [String]) {
        let place = "\(path).inputs.\(name)"
        guard let input = method.input(name) else { return unknown("input", name, known, at: place) }
        guard let shape = input.field.table else {
            return checker.report("'\(name)' is no table", at: place)
        }
        for row in example.tables[name] ?? [] {
            for (column, text) in row.sorted(by: { $0.key < $1.key }) {
                guard let field = shape.column(column) else {
                    unknown("column", column, shape.columns.map(\.name), at: place)
                    continue
                }
                if reader.value(text, of: field) == nil {
                    checker.report("'\(text)' is no value of '\(column)'", at: place)
                }
            }
        }
    }

    private func unknown(_ what: String, _ name: String, _ known: [String], at place: String) {
        checker.report(
            "'\(method.id)' has no \(what) '\(name)'", at: place,
            notes: QuestionnaireChecker.hint(name, among: known))
    }

    // MARK: results

    private func compareTable(_ name: String, _ rows: [[String: MethodValue]]) {
        let place = "\(path).results.\(name)"
        guard let input = method.input(name), input.field.table != nil else {
            return unknown("table", name, method.inputs.map(\.field.name), at: place)
        }
        let expected = example.computed[name] ?? []
        guard expected.count == rows.count else {
            return checker.report(
                "the example has \(rows.count) rows but results for \(expected.count)", at: place)
        }
        for (number, (row, cells)) in zip(rows, expected).enumerated() {
            for (column, text) in cells.sorted(by: { $0.key < $1.key }) {
                guard input.computed.contains(where: { $0.name == column }) else {
                    unknown("column", column, input.computed.map(\.name), at: place)
                    continue
                }
                compare(
                    text, row[column] ?? .notApplicable, what: "'\(column)' of row \(number + 1)", at: place)
            }
        }
    }

    private func compare(_ expected: String, _ value: MethodValue, what: String, at place: String) {
        guard !ExampleReader.holds(expected, value) else { return }
        let given =
            switch value {
            case .known(let value): "is \(ValueText.source(value))"
            case .missing(let names): "waits for \(names.joined(separator: ", "))"
            case .notApplicable: "does not apply"
            case .notComputable(let failure): "cannot be computed: \(failure.message)"
            }
        checker.report(
            "the example does not hold: \(what) \(given), not \(expected)", at: place)
    }
}
