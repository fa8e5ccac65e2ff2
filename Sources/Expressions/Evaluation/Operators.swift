/// `!` and `-` before an operand.
final class UnaryOperation: Evaluator {
    private let operation: UnaryOperator
    private let operand: any Evaluator
    private let range: Range<Int>

    init(_ operation: UnaryOperator, _ operand: any Evaluator, range: Range<Int>) {
        self.operation = operation
        self.operand = operand
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        let value = operand.evaluate(&run)
        switch (operation, value) {
        case (.not, .bool(let bool)): return .bool(!bool)
        case (.negate, .double(let double)): return .double(-double)
        case (.negate, .int(let int)):
            let (negated, overflow) = (0 as Int64).subtractingReportingOverflow(int)
            return overflow ? .failure(EvaluationFailure(.overflow, at: range)) : .int(negated)
        case (_, .unknown), (_, .failure): return value
        default:
            return .failure(
                EvaluationFailure(
                    .noSuchOverload(operation: operation.rawValue, types: [value.typeName]), at: range))
        }
    }
}

/// `+ - * / %` (CEL language definition, "Arithmetic Operators").
final class Arithmetic: Evaluator {
    private let one: any Evaluator
    private let operation: BinaryOperator
    private let other: any Evaluator
    private let range: Range<Int>

    init(_ one: any Evaluator, _ operation: BinaryOperator, _ other: any Evaluator, range: Range<Int>) {
        self.one = one
        self.operation = operation
        self.other = other
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        let left = one.evaluate(&run)
        let right = other.evaluate(&run)
        switch (left, right) {
        case (.double(let a), .double(let b)): return doubles(a, b)
        case (.double(let a), .int(let b)): return doubles(a, Double(b))
        case (.int(let a), .double(let b)): return doubles(Double(a), b)
        case (.int(let a), .int(let b)): return ints(a, b)
        default: return others(left, right, &run)
        }
    }

    private func doubles(_ a: Double, _ b: Double) -> Value {
        switch operation {
        case .add: return .double(a + b)
        case .subtract: return .double(a - b)
        case .multiply: return .double(a * b)
        case .divide:
            // Declared difference from CEL: no infinity appears out of nothing.
            return b == 0 ? failure(.divisionByZero) : .double(a / b)
        default: return failure(.noSuchOverload(operation: operation.rawValue, types: ["double", "double"]))
        }
    }

    private func ints(_ a: Int64, _ b: Int64) -> Value {
        let result: (partialValue: Int64, overflow: Bool)
        switch operation {
        case .add: result = a.addingReportingOverflow(b)
        case .subtract: result = a.subtractingReportingOverflow(b)
        case .multiply: result = a.multipliedReportingOverflow(by: b)
        default:
            guard b != 0 else { return failure(.divisionByZero) }
            result =
                operation == .divide
                ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b)
        }
        return result.overflow ? failure(.overflow) : .int(result.partialValue)
    }

    private func others(_ left: Value, _ right: Value, _ run: inout Evaluation) -> Value {
        var obstacle = Obstacle()
        let isDefinite = obstacle.note(left)
        if !(obstacle.note(right) && isDefinite), let value = obstacle.value(&run) { return value }
        switch (left, right) {
        case (.string(let a), .string(let b)) where operation == .add:
            let length = a.utf8.count + b.utf8.count
            guard length <= run.limits.text else { return failure(.textLimit(run.limits.text)) }
            if let limit = run.spend(length / Value.bytesPerStep) { return failure(limit) }
            return .string(a + b)
        case (.list(let a), .list(let b)) where operation == .add:
            if let limit = run.spend(putting: left) ?? run.spend(putting: right) { return failure(limit) }
            return .list(a + b)
        default:
            return failure(
                .noSuchOverload(operation: operation.rawValue, types: [left.typeName, right.typeName]))
        }
    }

    private func failure(_ kind: EvaluationFailure.Kind) -> Value {
        .failure(EvaluationFailure(kind, at: range))
    }
}

/// `== != < <= > >= in` (CEL language definition, "Comparison Operators").
final class Comparison: Evaluator {
    private let one: any Evaluator
    private let operation: BinaryOperator
    private let other: any Evaluator
    private let range: Range<Int>

    init(_ one: any Evaluator, _ operation: BinaryOperator, _ other: any Evaluator, range: Range<Int>) {
        self.one = one
        self.operation = operation
        self.other = other
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        let left = one.evaluate(&run)
        let right = other.evaluate(&run)
        if case .double(let a) = left, case .double(let b) = right { return doubles(a, b) }
        var obstacle = Obstacle()
        let isDefinite = obstacle.note(left)
        if !(obstacle.note(right) && isDefinite), let value = obstacle.value(&run) { return value }
        if operation == .in { return membership(of: left, in: right, &run) }
        if let limit = run.spend(comparing: left, right) { return failure(limit) }
        switch operation {
        case .equal, .notEqual: return equality(left.equals(right))
        default:
            guard let order = left.order(to: right) else {
                return failure(
                    .noSuchOverload(operation: operation.rawValue, types: [left.typeName, right.typeName]))
            }
            return .bool(holds(order))
        }
    }

    private func doubles(_ a: Double, _ b: Double) -> Value {
        switch operation {
        case .equal: .bool(a == b)
        case .notEqual: .bool(a != b)
        case .less: .bool(a < b)
        case .lessOrEqual: .bool(a <= b)
        case .greater: .bool(a > b)
        case .greaterOrEqual: .bool(a >= b)
        default: failure(.noSuchOverload(operation: operation.rawValue, types: ["double", "double"]))
        }
    }

    private func equality(_ answer: Equality) -> Value {
        switch answer {
        case .equal: .bool(operation == .equal)
        case .different: .bool(operation == .notEqual)
        case .unknown(let unknowns): .unknown(unknowns)
        }
    }

    private func holds(_ order: Order) -> Bool {
        switch (operation, order) {
        case (.less, .before), (.lessOrEqual, .before), (.lessOrEqual, .same): true
        case (.greater, .after), (.greaterOrEqual, .after), (.greaterOrEqual, .same): true
        default: false
        }
    }

    private func membership(
        of value: Value, in collection: Value, _ run: inout Evaluation
    ) -> Value {
        switch collection {
        case .list(let elements):
            var unknowns: Unknowns?
            for element in elements {
                if let limit = run.spend(1) ?? run.spend(comparing: value, element) {
                    return failure(limit)
                }
                switch value.equals(element) {
                case .equal: return .bool(true)
                case .different: continue
                case .unknown(let names): unknowns = unknowns?.union(names) ?? names
                }
            }
            return unknowns.map(Value.unknown) ?? .bool(false)
        case .map(let map):
            guard let key = MapKey(value) else { return .bool(false) }
            return .bool(map[key] != nil)
        default:
            return failure(.noSuchOverload(operation: "in", types: [value.typeName, collection.typeName]))
        }
    }

    private func failure(_ kind: EvaluationFailure.Kind) -> Value {
        .failure(EvaluationFailure(kind, at: range))
    }
}
