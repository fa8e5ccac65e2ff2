extension Parser {
    /// Expr of the grammar.
    mutating func expression() -> SyntaxNode {
        deeper { $0.conditional() }
    }

    private mutating func conditional() -> SyntaxNode {
        let start = current.range.lowerBound
        let condition = logic(.or)
        guard case .symbol(.question) = current.kind else { return condition }
        let question = advance()
        let one = logic(.or)
        if !take(.colon) {
            report(
                "expected ':', not \(describe(current))", at: current.range,
                notes: ["a choice is written 'condition ? one : other'"])
            return placeholder()
        }
        let other = expression()
        return node(.conditional(condition, one, other), from: start, token: question.range)
    }

    /// ConditionalOr and ConditionalAnd; any number of operands is one node.
    private mutating func logic(_ operation: LogicOperator) -> SyntaxNode {
        let symbol: Token.Symbol = operation == .or ? .or : .and
        let start = current.range.lowerBound
        let first = operation == .or ? logic(.and) : relation(atLeast: 1)
        guard case .symbol(symbol) = current.kind else { return first }
        let token = current.range
        var operands = [first]
        while take(symbol) {
            operands.append(operation == .or ? logic(.and) : relation(atLeast: 1))
        }
        return node(.logic(operation, operands), from: start, token: token)
    }

    /// Relation, Addition and Multiplication, all of which group from the left.
    private mutating func relation(atLeast precedence: Int) -> SyntaxNode {
        let start = current.range.lowerBound
        var left = unary()
        while let operation = binaryOperator, operation.precedence >= precedence {
            let token = advance()
            let right = relation(atLeast: operation.precedence + 1)
            left = node(.binary(left, operation, right), from: start, token: token.range)
        }
        return left
    }

    private var binaryOperator: BinaryOperator? {
        guard case .symbol(let symbol) = current.kind else { return nil }
        switch symbol {
        case .plus: return .add
        case .minus: return .subtract
        case .times: return .multiply
        case .divide: return .divide
        case .remainder: return .remainder
        case .equal: return .equal
        case .notEqual: return .notEqual
        case .less: return .less
        case .lessOrEqual: return .lessOrEqual
        case .greater: return .greater
        case .greaterOrEqual: return .greaterOrEqual
        case .in: return .in
        default: return nil
        }
    }

    private mutating func unary() -> SyntaxNode {
        let start = current.range.lowerBound
        let operation: UnaryOperator
        switch current.kind {
        case .symbol(.not): operation = .not
        case .symbol(.minus):
            switch following.kind {
            case .int, .double: return member()
            default: operation = .negate
            }
        default: return member()
        }
        let token = advance()
        let operand = deeper { $0.unary() }
        return node(.unary(operation, operand), from: start, token: token.range)
    }
}
