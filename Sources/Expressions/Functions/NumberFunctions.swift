/// The functions of numbers.
enum NumberFunctions {
    static func rounded(_ value: Value, _ name: String, _ rule: FloatingPointRoundingRule) -> Value {
        switch value {
        case .int: value
        case .double(let double): .double(double.rounded(rule))
        default: .noOverload(name, value)
        }
    }

    @Sendable static func abs(_ value: Value) -> Value {
        switch value {
        case .int(let int): int == .min ? .failed(.overflow) : .int(Swift.abs(int))
        case .double(let double): .double(Swift.abs(double))
        default: .noOverload("abs", value)
        }
    }

    @Sendable static func sqrt(_ value: Value) -> Value {
        value.number.map { .double($0.squareRoot()) } ?? .noOverload("sqrt", value)
    }

    @Sendable static func pow(_ base: Value, _ exponent: Value) -> Value {
        guard let one = base.number, let other = exponent.number else {
            return .noOverload("pow", base, exponent)
        }
        return .double(Power.of(one, other))
    }

    /// The first of the arguments that no other precedes; it keeps its type.
    static func extreme(_ values: [Value], _ name: String, _ precedes: (Double, Double) -> Bool) -> Value {
        guard var best = values.first, var bestNumber = best.number else {
            return .failed(.noSuchOverload(operation: name, types: values.map(\.typeName)))
        }
        for value in values.dropFirst() {
            guard let number = value.number else {
                return .failed(.noSuchOverload(operation: name, types: values.map(\.typeName)))
            }
            if precedes(number, bestNumber) {
                best = value
                bestNumber = number
            }
        }
        return best
    }
}
