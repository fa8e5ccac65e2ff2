/// `&&` and `||` after Kleene (CEL language definition, "Logical Operators").
///
/// A definite answer wins over everything, an unknown wins over a failure; the order of operands is all one.
final class Logic: Evaluator {
    private let decisive: Bool
    private let operation: LogicOperator
    private let operands: [(range: Range<Int>, evaluator: any Evaluator)]

    init(_ operation: LogicOperator, _ operands: [(Range<Int>, any Evaluator)]) {
        self.operation = operation
        self.operands = operands
        decisive = operation == .or
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        var obstacle = Obstacle()
        for operand in operands {
            let value = operand.evaluator.evaluate(&run)
            if case .bool(let bool) = value {
                if bool == decisive { return value }
            } else if obstacle.note(value) {
                let kind = EvaluationFailure.Kind.noSuchOverload(
                    operation: operation.rawValue, types: [value.typeName])
                _ = obstacle.note(.failure(EvaluationFailure(kind, at: operand.range)))
            }
        }
        return obstacle.value(&run) ?? .bool(!decisive)
    }
}

/// `condition ? one : other`: a condition without an answer is the answer.
final class Conditional: Evaluator {
    private let condition: any Evaluator
    private let one: any Evaluator
    private let other: any Evaluator
    private let range: Range<Int>

    init(_ condition: any Evaluator, _ one: any Evaluator, _ other: any Evaluator, range: Range<Int>) {
        self.condition = condition
        self.one = one
        self.other = other
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        let value = condition.evaluate(&run)
        switch value {
        case .bool(let bool): return bool ? one.evaluate(&run) : other.evaluate(&run)
        case .unknown, .failure: return value
        default:
            return .failure(
                EvaluationFailure(.noSuchOverload(operation: "?:", types: [value.typeName]), at: range))
        }
    }
}
