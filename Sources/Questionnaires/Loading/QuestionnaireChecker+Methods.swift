import Diagnostics
import Expressions

extension QuestionnaireChecker {
    /// Checks the methods: names, types, where inputs come from, and that every example holds.
    func checkMethods() {
        var seen: Set<String> = []
        let session = environment
        for method in questionnaire.methods {
            let path = "methods.\(method.id)"
            if !seen.insert(method.id).inserted, !method.id.isEmpty {
                report(.error, "method '\(method.id)' exists twice", at: path)
            }
            if isRead(.methods),
                method.results.isEmpty && method.checklist.isEmpty
                    && method.inputs.allSatisfy({ $0.computed.isEmpty })
            {
                report(.error, "method '\(method.id)' has neither results nor a checklist", at: path)
            }
            checkMethodNames(method, path)
            for input in method.inputs {
                checkInput(input, "\(path).inputs.\(input.field.name)", session)
                checkPart(input, of: method, "\(path).inputs.\(input.field.name).part_of")
            }
            checkFormulas(method, path)
            for (position, item) in method.checklist.enumerated() {
                for name in item.shows where session[name] == nil {
                    unknownSource(name, session, at: "\(path).checklist.\(position)")
                }
            }
            for (position, example) in method.examples.enumerated() where isWhole(method) {
                ExampleCheck(self, method, example, "\(path).examples.\(position)").run()
            }
        }
    }

    /// True where examples show what the method does.
    private func isWhole(_ method: Method) -> Bool {
        let path = "methods.\(method.id).inputs."
        let figures = method.results + method.inputs.flatMap(\.computed)
        return isRead(.main, .methods) && !figures.contains(where: \.formula.isUnreadable)
            && !unread.types.contains { $0.hasPrefix(path) }
    }

    private func checkMethodNames(_ method: Method, _ path: String) {
        var names: Set<String> = []
        func add(_ name: String, at place: String) {
            if !names.insert(name).inserted, !name.isEmpty {
                report(.error, "'\(name)' exists twice", at: place)
            }
        }
        for input in method.inputs {
            add(input.field.name, at: "\(path).inputs.\(input.field.name)")
            var columns = Set((input.field.table?.columns ?? []).map(\.name))
            for figure in input.computed where !columns.insert(figure.name).inserted {
                report(
                    .error, "column '\(figure.name)' exists twice",
                    at: "\(path).inputs.\(input.field.name).computed.\(figure.name)")
            }
        }
        for result in method.results { add(result.name, at: "\(path).results.\(result.name)") }
    }

    // MARK: inputs

    private func checkInput(_ input: MethodInput, _ path: String, _ session: [String: StaticType]) {
        let field = input.field
        for column in [field] + (field.table?.columns ?? []) {
            let place = column.name == field.name ? path : "\(path).columns.\(column.name)"
            if column.type == .date || column.type == .multi {
                report(.error, "an input cannot be of type '\(column.type.rawValue)'", at: place)
            }
            if column.when != nil { report(.error, "an input cannot have a 'when'", at: place) }
            checkOptions(column, path: place)
        }
        if input.isList && !field.type.isFigure {
            report(.error, "only figures can be a list", at: "\(path).list")
        }
        if field.table == nil && !input.computed.isEmpty {
            report(.error, "only a table can have computed columns", at: path)
        }
        guard let source = input.from else { return }
        guard let given = session[source] else {
            return unknownSource(source, session, at: "\(path).from")
        }
        if let problem = mismatch(input, source, given, path) { report(.error, problem, at: "\(path).from") }
    }

    /// A part and its whole are single figures of one type.
    private func checkPart(_ input: MethodInput, of method: Method, _ path: String) {
        guard let name = input.partOf else { return }
        guard let whole = method.input(name), name != input.field.name else {
            report(.error, "there is no other input '\(name)'", at: path)
            return
        }
        if !(input.isFigure && whole.isFigure) || (input.field.type == .money) != (whole.field.type == .money)
        {
            report(.error, "'\(input.field.name)' cannot be a part of '\(name)'", at: path)
        }
    }

    private func unknownSource(_ name: String, _ session: [String: StaticType], at path: String) {
        unknown("field or metric", name, session.keys.sorted(), in: .main, .metrics, at: path)
    }

    /// Why a field or metric of an audit cannot answer an input; nil where it can.
    private func mismatch(
        _ input: MethodInput, _ source: String, _ given: StaticType, _ path: String
    ) -> String? {
        if let shape = input.field.table {
            if given == .dyn || given == .list(.dyn) { return nil }
            guard case .list(.row(let columns)) = given else { return "'\(source)' is no table" }
            for column in shape.columns {
                guard let type = columns[column.name] else {
                    if column.optional { continue }
                    return "'\(source)' has no column '\(column.name)'"
                }
                let wanted = self.type(of: column, at: "\(path).columns.\(column.name)")
                if !Self.isSame(type, wanted) {
                    return "'\(source)' holds \(type.description) as '\(column.name)', "
                        + "not \(wanted.description)"
                }
            }
            return nil
        }
        let wanted = inputType(input, path)
        guard Self.isSame(given, wanted) else {
            return "'\(source)' is \(given.description), not \(wanted.description)"
        }
        guard input.field.type == .duration, let unit = unit(of: source), unit != input.field.unit else {
            return nil
        }
        return "'\(source)' counts \(unit), not \(input.field.unit ?? "days")"
    }

    private func unit(of source: String) -> String? {
        if let metric = questionnaire.metrics.first(where: { $0.variable == source }) { return metric.unit }
        let field = source.hasSuffix("_samples") ? String(source.dropLast("_samples".count)) : source
        return plan.fields[field].map { $0.unit ?? "days" }
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

    private func inputType(_ input: MethodInput, _ path: String) -> StaticType {
        if input.isList { return .list(.double()) }
        guard let shape = input.field.table else { return type(of: input.field, at: path) }
        var columns: [String: StaticType] = [:]
        for column in shape.columns {
            columns[column.name] = type(of: column, at: "\(path).columns.\(column.name)")
        }
        return .list(.row(columns))
    }

    // MARK: formulas

    private func checkFormulas(_ method: Method, _ path: String) {
        var names: [String: StaticType] = [:]
        for input in method.inputs {
            names[input.field.name] = inputType(input, "\(path).inputs.\(input.field.name)")
        }
        for input in method.inputs {
            guard let shape = input.field.table else { continue }
            for figure in input.computed {
                guard case .list(.row(var columns)) = names[input.field.name] else { continue }
                var inner = names
                inner[shape.row] = .row(columns)
                checkFigure(figure, "\(path).inputs.\(input.field.name).computed.\(figure.name)", inner)
                columns[figure.name] = type(of: figure)
                names[input.field.name] = .list(.row(columns))
            }
        }
        for figure in method.results {
            checkFigure(figure, "\(path).results.\(figure.name)", names)
            names[figure.name] = type(of: figure)
        }
    }

    private func checkFigure(_ figure: MethodFigure, _ path: String, _ names: [String: StaticType]) {
        if let set = figure.options {
            checkOptionSet(set, at: "\(path).options")
        }
        check(figure.formula, at: "\(path).formula", names, type(of: figure), namesOf: [.methods])
        check(figure.when, at: "\(path).when", names, .bool, namesOf: [.methods])
    }

    private func type(of figure: MethodFigure) -> StaticType {
        type(ofUnit: figure.unit, options: figure.options)
    }
}
