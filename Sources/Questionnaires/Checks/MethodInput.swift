import Expressions

extension QuestionnaireCheck {
    static let methodInput = QuestionnaireCheck(
        "method-input",
        wants: "an input can be given as an argument, and by the figure of an audit that it names"
    ) { checker in
        for method in checker.questionnaire.methods {
            for input in method.inputs {
                let path = "methods.\(method.id).inputs.\(input.field.name)"
                checkShape(of: input, path, checker)
                guard let source = input.from, let given = checker.types.names[source] else { continue }
                if let problem = SourceMatch(checker).problem(input, source, given, path) {
                    checker.report(problem, at: "\(path).from")
                }
            }
        }
    }

    private static func checkShape(of input: MethodInput, _ path: String, _ checker: QuestionnaireChecker) {
        func check(_ field: Field, at place: String) {
            if field.type == .date || field.type == .multi {
                checker.report("an input cannot be of type '\(field.type.rawValue)'", at: place)
            }
            if field.when != nil { checker.report("an input cannot have a 'when'", at: place) }
        }
        check(input.field, at: path)
        for column in input.field.table?.columns ?? [] { check(column, at: "\(path).columns.\(column.name)") }
        if input.isList && !input.field.type.isFigure {
            checker.report("only figures can be a list", at: "\(path).list")
        }
        if input.field.table == nil && !input.computed.isEmpty {
            checker.report("only a table can have computed columns", at: path)
        }
    }
}

/// Whether a field or metric of an audit can answer an input.
private struct SourceMatch {
    private let checker: QuestionnaireChecker

    init(_ checker: QuestionnaireChecker) { self.checker = checker }

    /// Why it cannot; nil where it can.
    func problem(_ input: MethodInput, _ source: String, _ given: StaticType, _ path: String) -> String? {
        if let shape = input.field.table { return problem(shape, source, given, path) }
        let wanted = checker.types.type(of: input, at: path)
        guard Self.isSame(given, wanted) else {
            return "'\(source)' is \(given.description), not \(wanted.description)"
        }
        guard input.field.type == .duration, let unit = unit(of: source), unit != input.field.unit else {
            return nil
        }
        return "'\(source)' counts \(unit), not \(input.field.unit ?? "days")"
    }

    private func problem(
        _ shape: TableShape, _ source: String, _ given: StaticType, _ path: String
    ) -> String? {
        if given == .dyn || given == .list(.dyn) { return nil }
        guard case .list(.row(let columns)) = given else { return "'\(source)' is no table" }
        for column in shape.columns {
            guard let type = columns[column.name] else {
                if column.optional { continue }
                return "'\(source)' has no column '\(column.name)'"
            }
            let wanted = checker.types.type(of: column, at: "\(path).columns.\(column.name)")
            if !Self.isSame(type, wanted) {
                return "'\(source)' holds \(type.description) as '\(column.name)', not \(wanted.description)"
            }
        }
        return nil
    }

    private func unit(of source: String) -> String? {
        if let metric = checker.plan.metrics[source] { return metric.unit }
        let field = source.hasSuffix("_samples") ? String(source.dropLast("_samples".count)) : source
        return checker.plan.fields[field].map { $0.unit ?? "days" }
    }

    private static func isSame(_ one: StaticType, _ other: StaticType) -> Bool {
        switch (one, other) {
        case (.dyn, _), (_, .dyn): true
        case (.double, .double), (.int, .double), (.string, .string), (.option, .string): true
        case (.option(let given), .option(let wanted)): given.isSubset(of: wanted)
        case (.list(let one), .list(let other)): isSame(one, other)
        default: one == other
        }
    }
}
