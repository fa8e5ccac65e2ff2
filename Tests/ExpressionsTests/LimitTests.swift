import Expressions
import Testing

/// No text can hang or exhaust the program.
struct LimitTests {
    private func problem(_ source: String) -> String? {
        do {
            _ = try CompiledExpression(source)
            return nil
        } catch {
            return error.problems.first?.message
        }
    }

    @Test func refusesWhatIsTooLong() {
        let message = "the expression is too long: 1000000 characters, at most 100000"
        #expect(problem(String(repeating: "(", count: 1_000_000)) == message)
        #expect(problem("'" + String(repeating: "x", count: 999_998) + "'") == message)
        #expect(problem(String(repeating: "1", count: 1_000_000)) == message)
    }

    @Test(arguments: [
        ("(", "1", ")"), ("[", "1", "]"), ("{1: ", "1", "}"), ("f(", "1", ")"), ("!", "a", ""),
        ("-", "a", ""),
        ("", "a", ".b"), ("", "a", "[0]"), ("", "1", " + 1"), ("a ? 1 : ", "1", ""), ("", "a", ".f()"),
        ("a.map(a, ", "1", ")"), ("a[", "1", "]"), ("", "1", " == 1"), ("(a || ", "1", ") && b"),
    ])
    func refusesWhatIsTooDeep(opening: String, middle: String, closing: String) {
        for count in [5_000, 99_900 / (opening.count + closing.count)] {
            let source =
                String(repeating: opening, count: count) + middle + String(repeating: closing, count: count)
            #expect(problem(source) == "the expression is nested more than 100 levels deep")
            // Without the end there is more to say, but the depth is said too.
            #expect(problem(String(repeating: opening, count: count) + middle) != nil || opening.isEmpty)
        }
    }

    @Test func takesWhatTheSpecificationAsksFor() throws {
        let terms = (1...32).map { "a == \($0)" }
        let expression = try CompiledExpression(terms.joined(separator: " || "))
        #expect(expression.evaluate(Activation(["a": .int(32)])) == .bool(true))
        let sum = try CompiledExpression((1...90).map(String.init).joined(separator: " + "))
        #expect(sum.evaluate(Activation()) == .int(4095))
        let long = try CompiledExpression((1...7000).map { "a == \($0)" }.joined(separator: " || "))
        #expect(long.evaluate(Activation(["a": .int(7000)])) == .bool(true))
    }

    private func failure(_ source: String, _ values: [String: Value] = [:]) throws -> String? {
        let expression = try CompiledExpression(source, limits: ExpressionLimits(work: 500_000))
        guard case .failure(let failure) = expression.evaluate(Activation(values)) else {
            return nil
        }
        return failure.message
    }

    @Test func stopsMacrosThatTakeTooLong() throws {
        let list = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"
        let nested =
            (0..<10).map { "\(list).all(v\($0), " }.joined() + "true" + String(repeating: ")", count: 10)
        #expect(try failure(nested) == "the expression takes more than 500000 steps")
        let inside =
            (0..<10).map { "\(list).map(v\($0), " }.joined() + "[1, a]" + String(repeating: ")", count: 10)
        #expect(try failure(inside, ["a": .int(1)]) == "the expression takes more than 500000 steps")
    }

    @Test func stopsTextsAndListsThatGrow() throws {
        let text = String(repeating: "x", count: 60_000)
        let doubled = (0..<8).map { "[v\($0) + v\($0)].map(v\($0 + 1), " }.joined()
        let closing = String(repeating: ")", count: 8)
        #expect(
            try failure("['\(text)'].map(v0, \(doubled)v8\(closing))")
                == "a text grows longer than 1000000 bytes")
        let list = Value.list([Value](repeating: .int(1), count: 60_000))
        #expect(
            try failure("[a].map(v0, \(doubled)v8\(closing))", ["a": list])
                == "the expression takes more than 500000 steps")
    }

    @Test func searchesInLinearTime() throws {
        let text = Value.string(String(repeating: "a", count: 20_000))
        let pattern = try CompiledExpression("a.matches('(a*)*(a|aa)*b$')")
        #expect(pattern.evaluate(Activation(["a": text])) == .bool(false))
        let needle = Value.string(String(repeating: "a", count: 10_000) + "b")
        #expect(
            try CompiledExpression("a.contains(b)").evaluate(Activation(["a": text, "b": needle]))
                == .bool(false))
        #expect(try failure("'a'.matches('((((a{99}){99}){99}){99}){99}')") != nil)
        #expect(
            try CompiledExpression("'a'.matches('((((){999}){999}){999}){999}')").evaluate(Activation())
                == .bool(true))
    }

    @Test func limitsCanBeSet() {
        #expect(throws: ExpressionProblems.self) {
            try CompiledExpression("1 + 2", limits: ExpressionLimits(length: 3))
        }
        #expect(throws: ExpressionProblems.self) {
            try CompiledExpression("1 + 2 + 3", limits: ExpressionLimits(depth: 2))
        }
    }

    /// Checking takes time in proportion to what is checked: not twice as long with each name nobody knows.
    @Test(.timeLimit(.minutes(20)), arguments: [" - ", " == ", " < ", " + 1 + "])
    func longChainsOfUnknownNamesAreCheckedOnce(operation: String) throws {
        let names = (0..<45).map { "name_\($0)" }
        let expression = try CompiledExpression(names.joined(separator: operation))
        let problems = expression.check(in: TypeEnvironment(["name": .int])).problems
        #expect(problems.count { "\($0)".contains("name_") } >= 45)
    }
}
