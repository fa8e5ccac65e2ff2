extension Parser {
    /// Expr of the grammar.
    mutating func expression() -> SyntaxNode {
        guard enter() else { return placeholder() }
        defer { leave() }
        let start = current.range.lowerBound
        let condition = operation()
        guard case .symbol(.question) = current.kind else { return condition }
        let question = advance()
        let one = operation()
        guard takeColon() else { return placeholder() }
        let other = expression()
        return node(.conditional(condition, one, other), from: start, token: question.range)
    }

    private mutating func takeColon() -> Bool {
        if take(.colon) { return true }
        let isNested = current.kind == .symbol(.question)
        report(
            "expected ':', not \(describe(current))", at: current.range,
            notes: [
                isNested
                    ? "put the inner choice in brackets" : "a choice is written 'condition ? one : other'"
            ])
        return false
    }

    /// ConditionalOr and everything that binds more strongly, all of which groups from the left.
    ///
    /// The operators wait on a stack of their own: levels of calls are dear where brackets are nested.
    private mutating func operation() -> SyntaxNode {
        var stack = OperatorStack()
        while true {
            let start = current.range.lowerBound
            stack.push(unary(), start: start, end: previousEnd)
            guard let next = infix else { break }
            reduce(&stack, downTo: next.precedence)
            stack.push(next, token: advance().range)
        }
        reduce(&stack, downTo: 0)
        return stack.popOperand().map { single($0) } ?? placeholder()
    }

    /// Joins operands as long as the operator between them binds at least as strongly.
    private mutating func reduce(_ stack: inout OperatorStack, downTo precedence: Int) {
        while let (infix, token) = stack.popOperator(atLeast: precedence) {
            guard let right = stack.popOperand(), let left = stack.popOperand() else { return }
            switch infix {
            case .binary(let operation):
                let kind = SyntaxNode.Kind.binary(single(left), operation, single(right))
                stack.push(
                    node(kind, from: left.start, to: right.end, token: token), start: left.start,
                    end: right.end)
            case .logic(let operation): stack.push(joined(left, operation, right, token: token))
            }
        }
    }

    /// Any number of operands of `&&` or `||` become one node.
    private mutating func joined(
        _ left: OperatorStack.Operand, _ operation: LogicOperator, _ right: OperatorStack.Operand,
        token: Range<Int>
    ) -> OperatorStack.Operand {
        var result = left
        if left.logic?.operation != operation {
            result.nodes = [single(left)]
            result.logic = (operation, token)
        }
        result.nodes.append(single(right))
        result.end = right.end
        return result
    }

    private mutating func single(_ operand: OperatorStack.Operand) -> SyntaxNode {
        guard let (operation, token) = operand.logic else { return operand.nodes.first ?? placeholder() }
        return node(.logic(operation, operand.nodes), from: operand.start, to: operand.end, token: token)
    }

    private var infix: OperatorStack.Infix? {
        guard case .symbol(let symbol) = current.kind else { return nil }
        switch symbol {
        case .or: return .logic(.or)
        case .and: return .logic(.and)
        case .plus: return .binary(.add)
        case .minus: return .binary(.subtract)
        case .times: return .binary(.multiply)
        case .divide: return .binary(.divide)
        case .remainder: return .binary(.remainder)
        case .equal: return .binary(.equal)
        case .notEqual: return .binary(.notEqual)
        case .less: return .binary(.less)
        case .lessOrEqual: return .binary(.lessOrEqual)
        case .greater: return .binary(.greater)
        case .greaterOrEqual: return .binary(.greaterOrEqual)
        case .in: return .binary(.in)
        default: return nil
        }
    }

    private mutating func unary() -> SyntaxNode {
        let start = current.range.lowerBound
        guard let operation = prefix else { return member() }
        guard enter() else { return placeholder() }
        defer { leave() }
        let token = advance()
        let operand = unary()
        return node(.unary(operation, operand), from: start, token: token.range)
    }

    /// The operator before an operand; a minus before a number belongs to the number.
    private var prefix: UnaryOperator? {
        switch (current.kind, following.kind) {
        case (.symbol(.not), _): .not
        case (.symbol(.minus), .int), (.symbol(.minus), .double): nil
        case (.symbol(.minus), _): .negate
        default: nil
        }
    }
}

/// Operands and the operators between them that wait for what follows.
struct OperatorStack {
    enum Infix {
        case binary(BinaryOperator)
        case logic(LogicOperator)

        var precedence: Int {
            switch self {
            case .logic(.or): 1
            case .logic(.and): 2
            case .binary(let operation): 2 + operation.precedence
            }
        }
    }

    /// One node, or the operands so far of a logic operator.
    struct Operand {
        var nodes: [SyntaxNode]
        var logic: (operation: LogicOperator, token: Range<Int>)?
        let start: Int
        var end: Int
    }

    private var operands: [Operand] = []
    private var operators: [(infix: Infix, token: Range<Int>)] = []

    mutating func push(_ node: SyntaxNode, start: Int, end: Int) {
        operands.append(Operand(nodes: [node], logic: nil, start: start, end: max(start, end)))
    }

    mutating func push(_ operand: Operand) { operands.append(operand) }

    mutating func push(_ infix: Infix, token: Range<Int>) { operators.append((infix, token)) }

    mutating func popOperand() -> Operand? { operands.popLast() }

    mutating func popOperator(atLeast precedence: Int) -> (Infix, Range<Int>)? {
        guard let last = operators.last, last.infix.precedence >= precedence else { return nil }
        return operators.popLast()
    }
}
