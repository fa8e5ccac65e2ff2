/// A call of `value`: the number that the chosen option of a field stands for, or those of several chosen ones.
///
/// Two option sets may give one code different numbers, so the name that was chosen for is what tells them.
final class OptionValueCall: Evaluator {
    /// What the language calls it.
    static let name = "value"

    private let argument: any Evaluator
    private let subject: String?
    private let range: Range<Int>

    init(of node: SyntaxNode, compiled argument: any Evaluator, range: Range<Int>) {
        self.argument = argument
        subject = if case .name(let name) = node.kind { name } else { nil }
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        let chosen = argument.evaluate(&run)
        guard chosen.isDefinite else { return chosen }
        guard let numbers = subject.flatMap({ run.activation.optionValues[$0] }) else {
            return failure(.noSuchOverload(operation: Self.name, types: [chosen.typeName]))
        }
        guard case .list(let codes) = chosen else { return number(chosen, numbers) }
        if let limit = run.spend(codes.count) { return failure(limit) }
        var values: [Value] = []
        values.reserveCapacity(codes.count)
        for code in codes {
            let value = code.isDefinite ? number(code, numbers) : code
            if case .failure = value { return value }
            values.append(value)
        }
        return .list(values)
    }

    private func number(_ code: Value, _ numbers: [String: Double]) -> Value {
        guard case .string(let text) = code, let number = numbers[text] else {
            return failure(
                .invalidArgument(
                    function: Self.name, value: ValueText.excerpt(code), allowed: "an option that has a value"
                ))
        }
        return .double(number)
    }

    private func failure(_ kind: EvaluationFailure.Kind) -> Value {
        .failure(EvaluationFailure(kind, at: range))
    }
}
