extension SyntaxNode {
    /// The part as source text that parses to the same tree.
    package var text: String {
        var printer = SyntaxPrinter()
        printer.print(self, above: .choice)
        return printer.text
    }
}

/// Writes a tree with no more brackets than it needs.
private struct SyntaxPrinter {
    /// What may stand at a place without brackets, from the loosest to the tightest.
    enum Level: Int {
        case choice = 0
        case or
        case and
        case relation
        case sum
        case product
        case unary
        case member
    }

    var text = ""
    private var variables: [String] = []

    init() {}

    mutating func print(_ node: SyntaxNode, above level: Level) {
        let own = Self.level(of: node.kind)
        if own.rawValue < level.rawValue {
            text += "("
            print(node.kind)
            text += ")"
        } else {
            print(node.kind)
        }
    }

    private static func level(of kind: SyntaxNode.Kind) -> Level {
        switch kind {
        case .conditional: .choice
        case .logic(.or, _): .or
        case .logic(.and, _): .and
        case .binary(_, let operation, _):
            switch operation.precedence {
            case 1: .relation
            case 2: .sum
            default: .product
            }
        case .unary: .unary
        default: .member
        }
    }

    private static func tighter(than level: Level) -> Level { Level(rawValue: level.rawValue + 1) ?? .member }

    private mutating func print(_ kind: SyntaxNode.Kind) {
        switch kind {
        case .literal(let value): text += ValueText.source(value)
        case .name(let name): text += (variables.contains(name) ? "." : "") + name
        case .variable(let name): text += name
        case .select(let receiver, let field):
            print(receiver, above: .member)
            text += ".\(field)"
        case .has(let receiver, let field):
            text += "has("
            print(receiver, above: .member)
            text += ".\(field))"
        case .index(let receiver, let index):
            print(receiver, above: .member)
            text += "["
            print(index, above: .choice)
            text += "]"
        case .list(let nodes): list(nodes, "[", "]")
        case .map(let entries):
            text += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { text += ", " }
                print(entry.key, above: .choice)
                text += ": "
                print(entry.value, above: .choice)
            }
            text += "}"
        case .call(let name, let nodes):
            // A call named 'has' was written '.has(…)': without the point it would be the macro.
            list(nodes, name == "has" ? ".has(" : "\(name)(", ")")
        case .method(let receiver, let name, let nodes):
            print(receiver, above: .member)
            list(nodes, ".\(name)(", ")")
        case .macro(let receiver, let macro, let variable, let nodes):
            print(receiver, above: .member)
            text += ".\(macro.rawValue)(\(variable)"
            variables.append(variable)
            list(nodes, nodes.isEmpty ? "" : ", ", ")")
            variables.removeLast()
        case .unary, .binary, .logic, .conditional: operation(kind)
        }
    }

    private mutating func operation(_ kind: SyntaxNode.Kind) {
        switch kind {
        case .unary(let operation, let operand):
            text += operation.rawValue
            // '-(5)' is an operator and a number, '-5' a number.
            if operation == .negate, case .literal(let value) = operand.kind, value.number != nil,
                !ValueText.source(value).hasPrefix("-")
            {
                list([operand], "(", ")")
            } else {
                print(operand, above: .unary)
            }
        case .binary(let one, let operation, let other):
            let level = Self.level(of: kind)
            print(one, above: level)
            text += " \(operation.rawValue) "
            print(other, above: Self.tighter(than: level))
        case .logic(let operation, let operands):
            for (index, operand) in operands.enumerated() {
                if index > 0 { text += " \(operation.rawValue) " }
                print(operand, above: operation == .or ? .and : .relation)
            }
        case .conditional(let condition, let one, let other):
            print(condition, above: .or)
            text += " ? "
            print(one, above: .or)
            text += " : "
            print(other, above: .choice)
        default: break
        }
    }

    private mutating func list(_ nodes: [SyntaxNode], _ open: String, _ close: String) {
        text += open
        for (index, node) in nodes.enumerated() {
            if index > 0 { text += ", " }
            print(node, above: .choice)
        }
        text += close
    }
}
