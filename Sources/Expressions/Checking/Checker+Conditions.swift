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
            if type != .bool && type != .dyn {
                note(
                    .expected(wanted, type), at: node.range,
                    notes: type.isNumber || type.isText ? ["compare it with something"] : [])
            }
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
        var demands = Demands()
        for operand in operands where !demands.take(operand) {
            note(.contradiction, at: operand.range, severity: .warning)
        }
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
}
