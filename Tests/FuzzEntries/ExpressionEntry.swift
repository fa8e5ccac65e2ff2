import Diagnostics
import Expressions
import Files

/// An expression; what follows a NUL is `NAME=JSON` for a name in it.
enum ExpressionEntry {
    static func problem(with bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let parts = text.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
        let source = parts.first ?? ""
        let activation = activation(parts.dropFirst())
        let expression: CompiledExpression
        do throws(ExpressionProblems) {
            expression = try CompiledExpression(source)
        } catch {
            show(error.problems, source)
            return error.problems.isEmpty ? "refused without a reason" : nil
        }
        show(expression.check(in: TypeEnvironment(types)).problems, source)
        show(expression.check(in: TypeEnvironment()).problems, source)
        let value = expression.evaluate(activation)
        _ = ValueText.source(value)
        _ = try? ValueText.value(json: ValueText.json(value))
        if case .failure(let failure) = value { show([failure.problem(in: expression)], source) }
        guard value == expression.evaluate(activation) else { return "evaluates to two values" }
        return printed(expression)
    }

    /// What is printed reads back as the same tree, unless it has become too long for an expression.
    private static func printed(_ expression: CompiledExpression) -> String? {
        let text = expression.root.text
        guard let again = try? CompiledExpression(text) else {
            return text.unicodeScalars.count > ExpressionLimits.standard.length / 2
                ? nil : "printed as what is no expression: \(text)"
        }
        return again.root == expression.root ? nil : "printed as another expression: \(text)"
    }

    private static func show(_ problems: [ExpressionProblem], _ source: String) {
        let text = SourceText(name: "<expression>", text: source)
        _ = DiagnosticRenderer().render(problems.map { $0.diagnostic(in: text) })
    }

    private static let types: [String: StaticType] = [
        "a": .int, "x": .double(0...100), "s": .string, "o": .option(["web", "phone"]), "p": .bool,
        "xs": .list(.double()), "u": .double(), "rows": .list(.row(["cost": .double(), "name": .string])),
        "m": .map(.int), "n": .null,
    ]

    private static let values: [String: Value] = [
        "a": .int(3), "x": .double(2.5), "s": .string("żółw 龟"), "o": .string("web"), "p": .bool(true),
        "xs": .list([.double(1), .unknown(Unknowns("xs")), .double(.infinity)]), "u": .unknown(Unknowns("u")),
        "rows": .list([
            .map(ValueMap([("cost", .double(1)), ("name", .string("A"))])),
            .map(ValueMap([("cost", .unknown(Unknowns("rows", .dontKnow))), ("name", .string("B"))])),
        ]),
        "m": .map(ValueMap(keyed: [(.string("k"), .int(.max)), (.int(1), .int(.min))])), "n": .null,
    ]

    private static func activation(_ assignments: ArraySlice<String>) -> Activation {
        var activation = Activation(values)
        for assignment in assignments.prefix(10) {
            guard let sign = assignment.firstIndex(of: "=") else { continue }
            let json = String(assignment[assignment.index(after: sign)...])
            activation[String(assignment[..<sign])] = try? ValueText.value(json: json)
        }
        return activation
    }
}
