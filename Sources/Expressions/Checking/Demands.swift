/// What conditions ask of values, all at once, as far as comparisons with literals tell.
struct Demands {
    private var subjects = DistinctNodes()
    private var bounds: [Bounds] = []

    /// Takes in a condition.
    ///
    /// - Returns: false where no value can meet it beside the earlier ones.
    mutating func take(_ condition: SyntaxNode, isNegated: Bool = false) -> Bool {
        switch condition.kind {
        case .unary(.not, let inner): return take(inner, isNegated: !isNegated)
        case .logic(let operation, let operands) where (operation == .or) == isNegated:
            return operands.allSatisfy { take($0, isNegated: isNegated) }
        default: break
        }
        guard let comparison = condition.comparison, !isNegated || comparison.operation.opposite != nil else {
            return true
        }
        let operation =
            isNegated ? comparison.operation.opposite ?? comparison.operation : comparison.operation
        let index = subjects.index(of: comparison.subject)
        if index == bounds.count { bounds.append(Bounds()) }
        var narrowed = bounds[index]
        narrowed.add(operation, comparison.value)
        guard narrowed.isPossible else { return false }
        bounds[index] = narrowed
        return true
    }
}

extension SyntaxNode {
    /// True where nothing meets all of these conditions at once, as far as comparisons with literals tell.
    package static func contradict(_ conditions: [SyntaxNode]) -> Bool {
        var demands = Demands()
        return !conditions.allSatisfy { demands.take($0) }
    }

    /// True where another condition is true wherever this one is, as far as comparisons with literals tell.
    package func implies(_ other: SyntaxNode) -> Bool {
        if self == other { return true }
        if case .logic(.and, let operands) = other.kind { return operands.allSatisfy(implies) }
        if case .logic(.or, let alternatives) = kind { return alternatives.allSatisfy { $0.implies(other) } }
        if case .logic(.or, let alternatives) = other.kind { return alternatives.contains(where: implies) }
        if case .logic(.and, let operands) = kind, operands.contains(where: { $0.implies(other) }) {
            return true
        }
        var demands = Demands()
        return demands.take(self) && !demands.take(other, isNegated: true)
    }

    /// `subject operator literal`, turned round where the literal comes first; a truth value alone is compared with true.
    fileprivate var comparison: (subject: SyntaxNode, operation: BinaryOperator, value: Value)? {
        switch kind {
        case .binary(let one, let operation, let other):
            if case .literal(let value) = other.kind, operation != .in { return (one, operation, value) }
            guard case .literal(let value) = one.kind, let operation = operation.turned else { return nil }
            return (other, operation, value)
        case .name, .variable, .select: return (self, .equal, .bool(true))
        default: return nil
        }
    }
}

extension BinaryOperator {
    /// The operator when its sides change places.
    fileprivate var turned: BinaryOperator? {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        case .equal, .notEqual: self
        default: nil
        }
    }

    /// The operator that is true where this one is false.
    fileprivate var opposite: BinaryOperator? {
        switch self {
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        case .equal: .notEqual
        case .notEqual: .equal
        default: nil
        }
    }
}

/// What comparisons with literals leave of the values of one subject.
private struct Bounds {
    private var lower: (value: Double, isOpen: Bool) = (-.infinity, false)
    private var upper: (value: Double, isOpen: Bool) = (.infinity, false)
    /// The text or the truth that it is.
    private var value: Value?
    /// What it is not.
    private var others: [Value] = []
    private(set) var isPossible = true

    mutating func add(_ operation: BinaryOperator, _ value: Value) {
        guard let number = value.number else { return add(operation, word: value) }
        switch operation {
        case .less, .lessOrEqual: lowerUpper(to: number, isOpen: operation == .less)
        case .greater, .greaterOrEqual: raiseLower(to: number, isOpen: operation == .greater)
        case .equal:
            lowerUpper(to: number, isOpen: false)
            raiseLower(to: number, isOpen: false)
        case .notEqual:
            // Of whole ranges one value makes no difference.
            if lower.value == number, upper.value == number { isPossible = false }
        default: break
        }
        isPossible =
            isPossible
            && (lower.value < upper.value || lower.value == upper.value && !lower.isOpen && !upper.isOpen)
    }

    private mutating func add(_ operation: BinaryOperator, word: Value) {
        let isEqual: Bool
        switch (operation, word) {
        case (.equal, .string), (.equal, .bool): isEqual = true
        case (.notEqual, .string): isEqual = false
        // What is not true is false.
        case (.notEqual, .bool(let flag)): return add(.equal, word: .bool(!flag))
        default: return
        }
        if isEqual {
            isPossible = isPossible && (value == nil || value == word) && !others.contains(word)
            value = word
        } else {
            isPossible = isPossible && value != word
            others.append(word)
        }
    }

    private mutating func lowerUpper(to value: Double, isOpen: Bool) {
        if value < upper.value || value == upper.value && isOpen { upper = (value, isOpen) }
    }

    private mutating func raiseLower(to value: Double, isOpen: Bool) {
        if value > lower.value || value == lower.value && isOpen { lower = (value, isOpen) }
    }
}
