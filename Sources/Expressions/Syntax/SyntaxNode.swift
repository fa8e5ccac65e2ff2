/// A part of an expression, as it was written.
package struct SyntaxNode: Sendable {
    /// What a part says.
    package indirect enum Kind: Sendable, Equatable {
        /// A null, bool, int, double or string.
        case literal(Value)
        /// A name that the activation gives a value.
        case name(String)
        /// A name that a macro around it gives a value.
        case variable(String)
        /// `map.field`
        case select(SyntaxNode, field: String)
        /// `has(map.field)`
        case has(SyntaxNode, field: String)
        /// `list[position]` or `map[key]`
        case index(SyntaxNode, SyntaxNode)
        case list([SyntaxNode])
        case map([Entry])
        /// `function(arguments)`
        case call(String, [SyntaxNode])
        /// `receiver.function(arguments)`
        case method(SyntaxNode, String, [SyntaxNode])
        /// `receiver.macro(variable, arguments)`
        case macro(SyntaxNode, Macro, variable: String, [SyntaxNode])
        case unary(UnaryOperator, SyntaxNode)
        case binary(SyntaxNode, BinaryOperator, SyntaxNode)
        /// Two or more operands joined by the same operator.
        case logic(LogicOperator, [SyntaxNode])
        /// `condition ? one : other`
        case conditional(SyntaxNode, SyntaxNode, SyntaxNode)
    }

    /// A pair of a map literal.
    package struct Entry: Sendable, Equatable {
        /// The key.
        package var key: SyntaxNode
        /// The value.
        package var value: SyntaxNode
    }

    /// What it says.
    package let kind: Kind
    /// Where it stands, in Unicode scalars, with the brackets inside it.
    package let range: Range<Int>
    /// Where the word stands that names the operation: an operator, a function, a field.
    package let token: Range<Int>
    /// How deep the parts under it are nested; bounds every walk over the tree.
    let height: Int

    init(_ kind: Kind, range: Range<Int>, token: Range<Int>) {
        self.kind = kind
        self.range = range
        self.token = token
        var tallest = 0
        kind.forEachChild { tallest = max(tallest, $0.height) }
        height = tallest + 1
    }

    /// The parts directly under it, in the order of the text.
    package var children: [SyntaxNode] { kind.children }
}

extension SyntaxNode: Equatable {
    /// Tells whether two parts say the same, wherever they stand.
    package static func == (one: SyntaxNode, other: SyntaxNode) -> Bool { one.kind == other.kind }
}

extension SyntaxNode.Kind {
    /// The parts directly under it, in the order of the text.
    package var children: [SyntaxNode] {
        var children: [SyntaxNode] = []
        forEachChild { children.append($0) }
        return children
    }

    /// Visits the parts directly under it, in the order of the text, without collecting them.
    func forEachChild(_ visit: (SyntaxNode) -> Void) {
        switch self {
        case .literal, .name, .variable: break
        case .select(let node, _), .has(let node, _), .unary(_, let node): visit(node)
        case .index(let one, let other), .binary(let one, _, let other):
            visit(one)
            visit(other)
        case .list(let nodes), .call(_, let nodes), .logic(_, let nodes): nodes.forEach(visit)
        case .map(let entries):
            for entry in entries {
                visit(entry.key)
                visit(entry.value)
            }
        case .method(let receiver, _, let nodes), .macro(let receiver, _, _, let nodes):
            visit(receiver)
            nodes.forEach(visit)
        case .conditional(let condition, let one, let other):
            visit(condition)
            visit(one)
            visit(other)
        }
    }
}

/// The macros that run over a list or the keys of a map (CEL language definition, "Macros").
package enum Macro: String, Sendable, CaseIterable {
    case all
    case exists
    case existsOne = "exists_one"
    case filter
    case map
}

/// An operator before its operand.
package enum UnaryOperator: String, Sendable {
    case not = "!"
    case negate = "-"
}

/// `&&` or `||`.
package enum LogicOperator: String, Sendable {
    case and = "&&"
    case or = "||"
}

/// An operator between two operands.
package enum BinaryOperator: String, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case `in`

    /// How strongly it binds: relations, sums, products.
    var precedence: Int {
        switch self {
        case .multiply, .divide, .remainder: 3
        case .add, .subtract: 2
        default: 1
        }
    }
}
