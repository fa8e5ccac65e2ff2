import Diagnostics

extension Checker {
    /// Checks a part that must be true or false and should depend on something.
    mutating func condition(_ node: SyntaxNode, of operation: String) {
        let type = type(of: node)
        if type != .bool && type != .dyn { note(.notACondition(operation, type), at: node.range) }
        noteIfConstant(node)
    }

    /// Checks the whole expression against the type that its result should have.
    mutating func expect(_ wanted: StaticType, of node: SyntaxNode, type: StaticType) {
        if wanted == .bool {
            if type != .bool && type != .dyn { note(.expected(wanted, type), at: node.range) }
            // A bare 'true' is how one says "always".
            if case .literal = node.kind { return }
            noteIfConstant(node)
            return
        }
        if case .option(let codes) = wanted {
            var isNoted = false
            for literal in node.resultLiterals {
                guard case .literal(.string(let string)) = literal.kind, !codes.contains(string) else {
                    continue
                }
                isNoted = true
                let notes = Self.suggestion(string, among: codes.sorted())
                note(
                    .outsideOptions(string), at: literal.range,
                    notes: notes.isEmpty ? [CheckMessage.oneOf(codes)] : notes)
            }
            if isNoted { return }
        }
        if !type.fits(wanted) { note(.expected(wanted, type), at: node.range) }
    }

    private mutating func noteIfConstant(_ node: SyntaxNode) {
        guard node.isConstant else { return }
        var compiler = Compiler()
        var run = Evaluation(activation: Activation(), limits: .standard)
        let value = compiler.compile(node).evaluate(&run)
        if case .bool(let bool) = run.result(value) {
            note(.always(bool), at: node.range, severity: .warning)
        }
    }

    /// Finds comparisons with literals, joined by `&&`, that no value can meet all at once.
    mutating func checkContradictions(among operands: [SyntaxNode]) {
        var subjects = DistinctNodes()
        var bounds: [Bounds] = []
        for operand in operands {
            guard let (subject, operation, value) = operand.literalComparison else { continue }
            let index = subjects.index(of: subject)
            if index == bounds.count { bounds.append(Bounds()) }
            guard bounds[index].isPossible else { continue }
            bounds[index].add(operation, value)
            if !bounds[index].isPossible {
                note(.contradiction, at: operand.range, severity: .warning)
            }
        }
    }
}

/// What comparisons with literals leave of the values of one subject.
private struct Bounds {
    private var lower: (value: Double, isOpen: Bool) = (-.infinity, false)
    private var upper: (value: Double, isOpen: Bool) = (.infinity, false)
    private var text: String?
    private(set) var isPossible = true

    mutating func add(_ operation: BinaryOperator, _ value: Value) {
        if case .string(let string) = value, operation == .equal {
            isPossible = text == nil || text == string
            text = string
        }
        guard let number = value.number else { return }
        switch operation {
        case .less, .lessOrEqual: lowerUpper(to: number, isOpen: operation == .less)
        case .greater, .greaterOrEqual: raiseLower(to: number, isOpen: operation == .greater)
        case .equal:
            lowerUpper(to: number, isOpen: false)
            raiseLower(to: number, isOpen: false)
        default: break
        }
        isPossible = lower.value < upper.value || lower.value == upper.value && !lower.isOpen && !upper.isOpen
    }

    private mutating func lowerUpper(to value: Double, isOpen: Bool) {
        if value < upper.value || value == upper.value && isOpen { upper = (value, isOpen) }
    }

    private mutating func raiseLower(to value: Double, isOpen: Bool) {
        if value > lower.value || value == lower.value && isOpen { lower = (value, isOpen) }
    }
}

extension SyntaxNode {
    /// Reads no name and no variable.
    var isConstant: Bool {
        var isConstant = true
        visit { node in
            switch node.kind {
            case .name, .variable, .macro: isConstant = false
            default: break
            }
            return isConstant
        }
        return isConstant
    }

    /// The literals that the part may give as its result.
    var resultLiterals: [SyntaxNode] {
        switch kind {
        case .literal: [self]
        case .conditional(_, let one, let other): one.resultLiterals + other.resultLiterals
        case .call("first_known", let alternatives): alternatives.flatMap(\.resultLiterals)
        default: []
        }
    }

    /// `subject operator literal`, turned round where the literal comes first.
    fileprivate var literalComparison: (SyntaxNode, BinaryOperator, Value)? {
        guard case .binary(let one, let operation, let other) = kind else { return nil }
        if case .literal(let value) = other.kind { return (one, operation, value) }
        guard case .literal(let value) = one.kind else { return nil }
        switch operation {
        case .less: return (other, .greater, value)
        case .lessOrEqual: return (other, .greaterOrEqual, value)
        case .greater: return (other, .less, value)
        case .greaterOrEqual: return (other, .lessOrEqual, value)
        case .equal: return (other, .equal, value)
        default: return nil
        }
    }
}
