/// Builds the tree of an expression by recursive descent (CEL language definition, "Syntax").
struct Parser {
    private let tokens: [Token]
    private let scalars: [Unicode.Scalar]
    private let limits: ExpressionLimits
    private var position = 0
    private var depth = 0
    /// True after a problem, until a bracket or comma says where the next part starts.
    private var isLost = false
    private(set) var problems: [ExpressionProblem] = []
    private(set) var isTooDeep = false
    /// The variables of the macros around the current place.
    var variables: [String] = []

    init(tokens: [Token], of scalars: [Unicode.Scalar], limits: ExpressionLimits) {
        self.tokens = tokens
        self.scalars = scalars
        self.limits = limits
    }

    /// The whole expression; of no use if there are problems.
    mutating func parse() -> SyntaxNode {
        if case .end = current.kind {
            report("the expression is empty", at: current.range)
            return placeholder()
        }
        let node = expression()
        if current.kind != .end { reportTrailing() }
        return node
    }

    // MARK: Words

    var current: Token { tokens[position] }
    var following: Token { tokens[min(position + 1, tokens.count - 1)] }
    /// Where the word before the current one ends.
    var previousEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }

    @discardableResult
    mutating func advance() -> Token {
        let token = tokens[position]
        if position < tokens.count - 1 { position += 1 }
        return token
    }

    mutating func take(_ symbol: Token.Symbol) -> Bool {
        guard current.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    // MARK: Problems

    mutating func report(_ message: String, at range: Range<Int>, notes: [String] = []) {
        guard !isLost else { return }
        isLost = true
        if case .invalid = current.kind { return }
        guard problems.count < ExpressionProblems.most else { return }
        problems.append(ExpressionProblem(message, at: range, notes: notes))
    }

    /// A problem that leaves no doubt where the next part starts.
    mutating func remark(_ message: String, at range: Range<Int>, notes: [String] = []) {
        if !isLost && problems.count < ExpressionProblems.most {
            problems.append(ExpressionProblem(message, at: range, notes: notes))
        }
    }

    func placeholder() -> SyntaxNode {
        SyntaxNode(.literal(.null), range: current.range, token: current.range)
    }

    /// Closes a bracket; skips what cannot be read before it.
    mutating func close(_ symbol: Token.Symbol, openedBy open: Token) {
        if take(symbol) {
            isLost = false
            return
        }
        if current.kind == .end {
            let bracket = if case .symbol(let symbol) = open.kind { symbol.rawValue } else { "(" }
            report("'\(bracket)' is never closed", at: open.range)
        } else {
            report("expected '\(symbol.rawValue)' or ',', not \(describe(current))", at: current.range)
        }
        var open = 0
        while current.kind != .end {
            switch current.kind {
            case .symbol(.leftParen), .symbol(.leftBracket), .symbol(.leftBrace): open += 1
            case .symbol(.rightParen), .symbol(.rightBracket), .symbol(.rightBrace):
                if open == 0 {
                    if take(symbol) { isLost = false }
                    return
                }
                open -= 1
            default: break
            }
            advance()
        }
    }

    /// After a comma the next part can be read again.
    mutating func takeComma() -> Bool {
        guard take(.comma) else { return false }
        isLost = false
        return true
    }

    func describe(_ token: Token) -> String {
        switch token.kind {
        case .name(let name): "'\(name)'"
        case .int, .double: "'\(scalars[token.range].map(String.init).joined())'"
        case .string: "a text"
        case .symbol(let symbol): "'\(symbol.rawValue)'"
        case .invalid: "this"
        case .end: "the end"
        }
    }

    private mutating func reportTrailing() {
        var notes: [String] = []
        switch current.kind {
        case .name("and"), .name("AND"): notes = ["write '&&'"]
        case .name("or"), .name("OR"): notes = ["write '||'"]
        case .name("contains"):
            notes = ["write 'element in list', or of texts 'text.contains(part)'"]
        case .symbol(.rightParen), .symbol(.rightBracket), .symbol(.rightBrace):
            notes = ["there is no bracket for it to close"]
        case .symbol(.question): notes = ["put the inner choice in brackets"]
        default: break
        }
        report("unexpected \(describe(current))", at: current.range, notes: notes)
    }

    // MARK: Depth

    /// Goes one level deeper; false at the limit, which is reported once.
    mutating func enter() -> Bool {
        guard depth < limits.depth, !isTooDeep else {
            _ = tooDeep(at: current.range)
            return false
        }
        depth += 1
        return true
    }

    mutating func leave() { depth -= 1 }

    mutating func tooDeep(at range: Range<Int>) -> SyntaxNode {
        if !isTooDeep {
            isTooDeep = true
            problems.append(
                ExpressionProblem(
                    "the expression is nested more than \(limits.depth) levels deep", at: range))
        }
        // Nothing after this can be read: stop every loop at once.
        position = tokens.count - 1
        isLost = true
        return placeholder()
    }

    /// A node that ends before the current word, unless it makes the tree too high.
    mutating func node(_ kind: SyntaxNode.Kind, from start: Int, token: Range<Int>) -> SyntaxNode {
        node(kind, from: start, to: previousEnd, token: token)
    }

    /// A node, unless it makes the tree too high.
    mutating func node(
        _ kind: SyntaxNode.Kind, from start: Int, to end: Int, token: Range<Int>
    ) -> SyntaxNode {
        let node = SyntaxNode(kind, range: start..<max(end, start), token: token)
        return node.height > limits.depth ? tooDeep(at: token) : node
    }
}
