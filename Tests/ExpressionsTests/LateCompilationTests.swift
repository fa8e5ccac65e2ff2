import Testing

@testable import Expressions

/// Expressions that were checked before they were written are read when somebody needs them.
struct LateCompilationTests {
    @Test(arguments: ["1 + 2 * x", "[1, 2].exists(y, y > x)", "x > 1 ? 'a' : z"])
    func areTheSameAsThoseReadAtOnce(text: String) throws {
        let late = CompiledExpression(checkedBefore: text)
        let now = try CompiledExpression(text)
        #expect(late == now && late.names == now.names && late.root == now.root)
        let values = Activation(["x": .int(2), "z": .int(3)])
        #expect(late.evaluate(values) == now.evaluate(values))
        #expect(!late.isUnreadable)
    }

    /// What a damaged or forged file holds ends nothing: it has no value, and says why and where.
    @Test(arguments: [
        "", "1 +", "a b", "(", String(repeating: "(", count: 1_000_000), "'", "1 ? 2", "\u{0}",
    ])
    func whatCannotBeReadHasNoValueAndSaysWhy(text: String) throws {
        let expression = CompiledExpression(checkedBefore: text)
        guard case .failure(let failure) = expression.evaluate(Activation(["a": .int(1)])) else {
            Issue.record("it has a value")
            return
        }
        #expect(failure.message.hasPrefix("the expression cannot be read: "))
        #expect(failure.message.count > 35 && failure.range != nil)
        #expect(expression.names.isEmpty)
    }

    @Test func askedForByManyAtOnceItIsOne() async {
        let expression = CompiledExpression(checkedBefore: "a + 1")
        await withTaskGroup { group in
            for number in 0..<50 {
                group.addTask {
                    expression.evaluate(Activation(["a": .int(Int64(number))])) == .int(Int64(number + 1))
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
