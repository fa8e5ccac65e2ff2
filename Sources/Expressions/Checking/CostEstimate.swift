extension CompiledExpression {
    /// The steps that an evaluation takes at most where names have values of these sizes, and how large its
    /// result may be; without values, as cel-go's checker estimates (checker/cost.go).
    ///
    /// Names that are not given count as single figures.
    package func cost(_ sizes: [String: ValueSize]) -> (steps: Double, size: ValueSize) {
        var estimate = CostEstimate(sizes, limits)
        let size = estimate.size(of: root)
        return (estimate.steps, size)
    }

    /// The steps after which an evaluation has no value.
    package var mostSteps: Int { limits.work }
}

/// Adds up what the parts of a tree take, each looked at once.
private struct CostEstimate {
    private let sizes: [String: ValueSize]
    private let limits: ExpressionLimits
    private var variables: [ValueSize] = []
    private var names: [String] = []
    /// How often the part at hand is evaluated.
    private var times = 1.0
    private(set) var steps = 0.0

    init(_ sizes: [String: ValueSize], _ limits: ExpressionLimits) {
        self.sizes = sizes
        self.limits = limits
    }

    private mutating func add(_ steps: Double) { self.steps = min(self.steps + steps * times, 1e18) }

    mutating func size(of node: SyntaxNode) -> ValueSize {
        switch node.kind {
        case .literal(.string(let string)): return .text(bytes: Double(string.utf8.count))
        case .literal: return .scalar
        case .name(let name): return sizes[name] ?? .scalar
        case .variable(let name):
            return names.lastIndex(of: name).map { variables[$0] } ?? .scalar
        case .select(let receiver, let field): return size(of: receiver).field(field)
        case .has(let receiver, _):
            _ = size(of: receiver)
            return .scalar
        case .index(let receiver, let index):
            _ = size(of: index)
            let field: String? = if case .literal(.string(let name)) = index.kind { name } else { nil }
            return size(of: receiver).field(field)
        case .list(let nodes): return list(nodes)
        case .map(let entries): return map(entries)
        case .call(let name, let arguments): return call(name, arguments)
        case .method(let receiver, let name, let arguments): return call(name, [receiver] + arguments)
        case .macro(let receiver, let macro, let variable, let arguments):
            return self.macro(receiver, macro, variable, arguments)
        case .unary(_, let operand):
            _ = size(of: operand)
            return .scalar
        case .binary(let one, let operation, let other): return binary(one, operation, other)
        case .logic(_, let operands):
            for operand in operands { _ = size(of: operand) }
            return .scalar
        case .conditional(let condition, let one, let other): return choice(condition, one, other)
        }
    }

    /// A value is put into another one.
    private mutating func put(_ size: ValueSize) {
        if size != .scalar { add(size.steps) }
    }

    private mutating func list(_ nodes: [SyntaxNode]) -> ValueSize {
        add(Double(nodes.count))
        var element = ValueSize.scalar
        for (index, node) in nodes.enumerated() {
            let size = size(of: node)
            put(size)
            element = index == 0 ? size : element.joined(size)
        }
        return .list(count: Double(nodes.count), of: element)
    }

    private mutating func map(_ entries: [SyntaxNode.Entry]) -> ValueSize {
        add(2 * Double(entries.count))
        var element = ValueSize.scalar
        for entry in entries {
            put(size(of: entry.key))
            let size = size(of: entry.value)
            put(size)
            element = element.joined(size)
        }
        return .list(count: Double(entries.count), of: element)
    }

    private mutating func call(_ name: String, _ arguments: [SyntaxNode]) -> ValueSize {
        let sizes = arguments.map { size(of: $0) }
        guard StateQuestion(name: name) == nil else {
            return name == StateQuestion.firstKnown.rawValue ? joined(sizes) : .scalar
        }
        for size in sizes { add(size.breadth) }
        switch name {
        case "first", "last": return sizes.first?.field(nil) ?? .scalar
        case OptionValueCall.name:
            if case .list(let count, _) = sizes.first { return .list(count: count, of: .scalar) }
        case "dyn": return sizes.first ?? .scalar
        case "string":
            return .text(bytes: max(sizes.first.map { $0.breadth * Double(Value.bytesPerStep) } ?? 0, 24))
        case "matches": search(arguments, sizes)
        default: break
        }
        return .scalar
    }

    private mutating func search(_ nodes: [SyntaxNode], _ sizes: [ValueSize]) {
        guard nodes.count == 2, case .text(let bytes) = sizes[1] else { return }
        let text = if case .text(let bytes) = sizes[0] { bytes } else { 0.0 }
        var size = Pattern.greatestSize
        if case .literal(.string(let source)) = nodes[1].kind { size = (try? Pattern(source))?.size ?? 0 }
        add(bytes + Double(size) * (text / 4 + 1))
    }

    private mutating func macro(
        _ receiver: SyntaxNode, _ macro: Macro, _ variable: String, _ arguments: [SyntaxNode]
    ) -> ValueSize {
        let target = size(of: receiver)
        let (count, element) = target.elements
        let before = times
        times = min(times * count, 1e18)
        names.append(variable)
        variables.append(element)
        defer {
            times = before
            names.removeLast()
            variables.removeLast()
        }
        add(arguments.reduce(1) { $0 + Double($1.partCount) })
        var result = ValueSize.scalar
        for argument in arguments { result = size(of: argument) }
        switch macro {
        case .map:
            put(result)
            return .list(count: count, of: result)
        case .filter: return .list(count: count, of: element)
        case .all, .exists, .existsOne: return .scalar
        }
    }

    private mutating func binary(
        _ one: SyntaxNode, _ operation: BinaryOperator, _ other: SyntaxNode
    ) -> ValueSize {
        let left = size(of: one)
        let right = size(of: other)
        switch (operation, left, right) {
        case (.add, .text(let a), .text(let b)):
            add((a + b) / Double(Value.bytesPerStep))
            // A text that grows too long is a failure too.
            if a + b > Double(limits.text) { steps = 1e18 }
            return .text(bytes: a + b)
        case (.add, .list(let a, let one), .list(let b, let other)):
            put(left)
            put(right)
            return .list(count: a + b, of: one.joined(other))
        case (.add, _, _), (.subtract, _, _), (.multiply, _, _), (.divide, _, _), (.remainder, _, _): break
        case (.in, _, _):
            let (count, element) = right.elements
            add(count * (1 + min(left.breadth, element.breadth)))
        default:
            if left != .scalar && right != .scalar { add(min(left.steps, right.steps)) }
        }
        return .scalar
    }

    /// Only one of two parts is evaluated: the dearer one counts.
    private mutating func choice(
        _ condition: SyntaxNode, _ one: SyntaxNode, _ other: SyntaxNode
    ) -> ValueSize {
        _ = size(of: condition)
        let before = steps
        let first = size(of: one)
        let afterOne = steps
        steps = before
        let second = size(of: other)
        steps = max(steps, afterOne)
        return first.joined(second)
    }

    private func joined(_ sizes: [ValueSize]) -> ValueSize {
        sizes.dropFirst().reduce(sizes.first ?? .scalar) { $0.joined($1) }
    }
}
