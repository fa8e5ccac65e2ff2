import Expressions
import Testing

/// What holds for every expression, tried on thousands of random ones.
struct PropertyTests {
    private static let rounds: UInt64 = 2000

    @Test func printingIsTheInverseOfParsing() throws {
        for seed in 0..<Self.rounds {
            var generator = ExpressionGenerator(seed: seed)
            let source = generator.condition(4)
            let expression = try CompiledExpression(source)
            let printed = expression.root.text
            guard let again = try? CompiledExpression(printed), again.root == expression.root,
                again.root.text == printed
            else {
                Issue.record("\(source)\nis printed as\n\(printed)")
                return
            }
        }
    }

    @Test func evaluatingAndCheckingNeverTrap() throws {
        for seed in 0..<Self.rounds {
            var generator = ExpressionGenerator(seed: seed)
            let expression = try CompiledExpression(generator.number(4))
            var activation = Activation()
            for name in ExpressionGenerator.names where generator.chance(80) {
                // Any value in any place.
                let other = ExpressionGenerator.names.randomElement(using: &generator.random) ?? name
                activation[name] =
                    generator.chance(20) ? .unknown(Unknowns(name)) : generator.value(of: other)
            }
            let value = expression.evaluate(activation)
            if case .failure(let failure) = value {
                #expect(failure.range.map { $0.upperBound <= expression.source.unicodeScalars.count } == true)
            }
            _ = expression.check(in: TypeEnvironment(["a": .int, "xs": .list(.double()), "p": .bool]))
            _ = ValueText.json(value)
        }
    }

    /// Texts that are hardly expressions are refused, or they are printed and read again.
    @Test func readingNeverTraps() {
        let pieces =
            [
                "(", ")", "[", "]", "{", "}", ",", ".", ":", "?", "!", "-", "+", "&&", "||", "==", "<", "in",
                "a", "all",
            ]
            + [
                "map", "has", "1", "2.5", "'x'", "\"", "'''", "\\", "r'", "0x", "1e", "//", "\n", " ", "é",
                "。", "\u{0}",
            ]
            + [
                "1u", "b'", "true", "null", "while", "known", "9223372036854775808", ".5", "=", "&",
                "\u{202E}",
            ]
        for seed in 0..<(4 * Self.rounds) {
            var random = SeededGenerator(seed: seed)
            var text = ""
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                text += pieces.randomElement(using: &random) ?? ""
            }
            guard let expression = try? CompiledExpression(text) else { continue }
            let printed = expression.root.text
            if (try? CompiledExpression(printed))?.root != expression.root {
                Issue.record("\(text) is printed as \(printed)")
            }
            _ = expression.evaluate(Activation(["a": .int(1)]))
        }
    }

    @Test(arguments: ["&&", "||"])
    func theOrderOfOperandsDoesNotMatter(operation: String) throws {
        for seed in 0..<Self.rounds {
            var generator = ExpressionGenerator(seed: seed)
            let one = generator.condition(2)
            let other = generator.condition(2)
            let activation = self.activation(&generator, unknown: 40)
            let results = try ["(\(one)) \(operation) (\(other))", "(\(other)) \(operation) (\(one))"]
                .map { try CompiledExpression($0).evaluate(activation) }
            // Of two failures either may be told.
            if case (.failure, .failure) = (results[0], results[1]) { continue }
            if results[0] != results[1] {
                Issue.record("\(one) \(operation) \(other): \(results.map(ValueText.source))")
            }
        }
    }

    /// What can be told while names are unknown stays true once they are known.
    ///
    /// An unknown element of a list may turn out to be a failure, which then takes the place of the list.
    @Test func anAnswerDoesNotChangeOnceMoreIsKnown() throws {
        var definite = 0
        for seed in 0..<Self.rounds {
            var generator = ExpressionGenerator(seed: seed)
            generator.asksWhatIsKnown = false
            let expression = try CompiledExpression(
                generator.chance(50) ? generator.condition(3) : generator.list(3))
            let partial = activation(&generator, unknown: 40)
            let answer = expression.evaluate(partial)
            if case .unknown = answer { continue }
            definite += 1
            let hasElements =
                expression.source.contains { "[{".contains($0) } || expression.source.contains("map(")
            for _ in 0..<3 {
                let complete = expression.evaluate(filled(partial, &generator))
                if case .failure = complete, hasElements { continue }
                if !Self.agree(answer, complete) {
                    let texts = [answer, complete].map(ValueText.source)
                    Issue.record("\(expression.source): \(texts[0]) becomes \(texts[1])")
                }
            }
        }
        #expect(definite > 500)
    }

    private func activation(_ generator: inout ExpressionGenerator, unknown percent: Int) -> Activation {
        var activation = Activation()
        for name in ExpressionGenerator.names {
            if generator.chance(percent) {
                activation[name] = .unknown(Unknowns(name))
            } else if name == "xs" && generator.chance(50) {
                activation[name] = .list([.int(1), .unknown(Unknowns("cell")), .double(0.5)])
            } else {
                activation[name] = generator.value(of: name)
            }
        }
        return activation
    }

    private func filled(_ partial: Activation, _ generator: inout ExpressionGenerator) -> Activation {
        var activation = partial
        for name in ExpressionGenerator.names {
            switch partial[name] {
            case .unknown: activation[name] = generator.value(of: name)
            case .list(let elements):
                activation[name] = .list(
                    elements.map { element in
                        if case .unknown = element { generator.value(of: "a") } else { element }
                    })
            default: break
            }
        }
        return activation
    }

    /// Whether a value is what another one, parts of which were unknown, said it would be.
    private static func agree(_ partial: Value, _ complete: Value) -> Bool {
        switch (partial, complete) {
        case (.unknown, _), (.failure, .failure): true
        case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { agree($0, $1) }
        default: partial == complete
        }
    }

    /// As deep as it may be: a bracket more than was read would be one too many.
    @Test(arguments: ["'x'", "true", "null", "2.5", "(5)", "a"])
    func theDeepestPartIsPrintedWithoutMoreBrackets(part: String) throws {
        let source = String(repeating: "-", count: 98) + part
        let printed = try CompiledExpression(source).root.text
        #expect(try CompiledExpression(printed).root.text == printed)
        let strings = String(repeating: "-", count: 99) + "'x'"
        #expect(try CompiledExpression(strings).root.text == strings)
    }
}
