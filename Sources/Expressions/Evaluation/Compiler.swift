/// Turns a tree into evaluators: places of variables, functions and constants are settled once.
struct Compiler {
    private var variables: [String]

    /// - Parameter variables: those of macros around what is compiled, the outermost first.
    init(variables: [String] = []) { self.variables = variables }

    mutating func compile(_ node: SyntaxNode) -> any Evaluator {
        switch node.kind {
        case .literal(let value): return Constant(value)
        case .name(let name): return NameLookup(name, range: node.range)
        case .variable(let name):
            guard let place = variables.lastIndex(of: name) else {
                return NameLookup(name, range: node.range)
            }
            return VariableLookup(place)
        case .select(let receiver, let field):
            return Selection(compile(receiver), field: field, range: node.range)
        case .has(let receiver, let field):
            return Presence(compile(receiver), field: field, range: node.range)
        case .index(let receiver, let index):
            return Subscription(compile(receiver), compile(index), range: node.range)
        case .list(let nodes): return list(nodes, range: node.range)
        case .map(let entries): return map(entries, range: node.range)
        case .call(let name, let arguments): return call(name, arguments, range: node.range)
        case .method(let receiver, let name, let arguments):
            return FunctionCall(
                FunctionTable.method(name), name: name,
                arguments: ([receiver] + arguments).map { compile($0) },
                range: node.range)
        case .macro(let receiver, let macro, let variable, let arguments):
            return self.macro(receiver, macro, variable, arguments, range: node.range)
        case .unary(let operation, let operand): return unary(operation, compile(operand), range: node.range)
        case .binary(let one, let operation, let other):
            return binary(compile(one), operation, compile(other), range: node.range)
        case .logic(let operation, let operands):
            return Logic(operation, operands.map { ($0.range, compile($0)) })
        case .conditional(let condition, let one, let other):
            return Conditional(compile(condition), compile(one), compile(other), range: condition.range)
        }
    }

    private mutating func list(_ nodes: [SyntaxNode], range: Range<Int>) -> any Evaluator {
        let elements = nodes.map { compile($0) }
        let constants = elements.compactMap { ($0 as? Constant)?.value }
        if constants.count == elements.count { return Constant(.list(constants)) }
        return ListLiteral(elements, range: range)
    }

    private mutating func map(_ entries: [SyntaxNode.Entry], range: Range<Int>) -> any Evaluator {
        let pairs = entries.map { (compile($0.key), compile($0.value)) }
        let literal = MapLiteral(pairs, range: range)
        guard pairs.allSatisfy({ $0.0 is Constant && $0.1 is Constant }) else { return literal }
        return folded(literal)
    }

    private mutating func call(
        _ name: String, _ arguments: [SyntaxNode], range: Range<Int>
    ) -> any Evaluator {
        if let question = StateQuestion(name: name) {
            return StateCall(
                question, arguments: arguments, compiled: arguments.map { compile($0) }, range: range)
        }
        if name == OptionValueCall.name, let argument = arguments.first, arguments.count == 1 {
            return OptionValueCall(of: argument, compiled: compile(argument), range: range)
        }
        return FunctionCall(
            FunctionTable.function(name), name: name, arguments: arguments.map { compile($0) }, range: range)
    }

    private mutating func macro(
        _ receiver: SyntaxNode, _ macro: Macro, _ variable: String, _ arguments: [SyntaxNode],
        range: Range<Int>
    ) -> any Evaluator {
        let target = compile(receiver)
        variables.append(variable)
        defer { variables.removeLast() }
        let bodies = arguments.map { ($0.range, compile($0)) }
        let steps = arguments.reduce(1) { $0 + $1.partCount }
        switch (macro, bodies.first, bodies.last) {
        case (.map, let first?, let last?):
            return Mapping(target, where: bodies.count > 1 ? first : nil, last.1, steps: steps, range: range)
        case (.filter, let first?, _): return Filter(target, where: first, steps: steps, range: range)
        case (.existsOne, let first?, _): return ExistsOne(target, where: first, steps: steps, range: range)
        case (.all, let first?, _): return Quantifier(.and, target, where: first, steps: steps, range: range)
        case (.exists, let first?, _):
            return Quantifier(.or, target, where: first, steps: steps, range: range)
        default: return Constant(.failed(.unknownFunction(macro.rawValue)))
        }
    }

    private func unary(
        _ operation: UnaryOperator, _ operand: any Evaluator, range: Range<Int>
    ) -> any Evaluator {
        let evaluator = UnaryOperation(operation, operand, range: range)
        return operand is Constant ? folded(evaluator) : evaluator
    }

    private func binary(
        _ one: any Evaluator, _ operation: BinaryOperator, _ other: any Evaluator, range: Range<Int>
    ) -> any Evaluator {
        let evaluator: any Evaluator =
            switch operation {
            case .add, .subtract, .multiply, .divide, .remainder:
                Arithmetic(one, operation, other, range: range)
            default: Comparison(one, operation, other, range: range)
            }
        return one is Constant && other is Constant ? folded(evaluator) : evaluator
    }

    /// The constant that an evaluator of constants gives; failures keep their evaluator, and so their limits.
    private func folded(_ evaluator: any Evaluator) -> any Evaluator {
        var run = Evaluation(activation: Activation(), limits: ExpressionLimits(work: 10_000, text: 10_000))
        var value = evaluator.evaluate(&run)
        value = run.result(value)
        return value.isDefinite ? Constant(value) : evaluator
    }
}
