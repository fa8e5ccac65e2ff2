extension Parser {
    /// Member of the grammar: a primary and whatever is selected from it.
    mutating func member() -> SyntaxNode {
        let start = current.range.lowerBound
        var node = primary()
        while case .symbol(let symbol) = current.kind {
            if symbol == .dot {
                advance()
                node = selection(from: node, start: start)
            } else if symbol == .leftBracket {
                let bracket = advance()
                let index = expression()
                close(.rightBracket, openedBy: bracket)
                node = self.node(.index(node, index), from: start, token: bracket.range)
            } else {
                break
            }
        }
        return node
    }

    private mutating func selection(from receiver: SyntaxNode, start: Int) -> SyntaxNode {
        guard case .name(let name) = current.kind else {
            report("expected a name after '.', not \(describe(current))", at: current.range)
            return receiver
        }
        let token = advance()
        guard case .symbol(.leftParen) = current.kind else {
            return node(.select(receiver, field: name), from: start, token: token.range)
        }
        let bracket = advance()
        if let macro = Macro(rawValue: name) {
            return expand(macro, of: receiver, start: start, token: token, bracket: bracket)
        }
        let arguments = self.arguments(closedBy: .rightParen, bracket: bracket)
        return node(.method(receiver, name, arguments), from: start, token: token.range)
    }

    /// Comma-separated expressions up to the closing bracket.
    mutating func arguments(
        closedBy closing: Token.Symbol, bracket: Token, mayEndInComma: Bool = false
    ) -> [SyntaxNode] {
        var nodes: [SyntaxNode] = []
        if take(closing) { return nodes }
        repeat {
            if mayEndInComma, !nodes.isEmpty, current.kind == .symbol(closing) { break }
            nodes.append(expression())
        } while takeComma()
        close(closing, openedBy: bracket)
        return nodes
    }

    // MARK: Macros

    /// The macros with a variable (CEL language definition, "Macros").
    private mutating func expand(
        _ macro: Macro, of receiver: SyntaxNode, start: Int, token: Token, bracket: Token
    ) -> SyntaxNode {
        guard current.kind != .symbol(.rightParen) else {
            remark(Self.shape(of: macro), at: token.range, notes: [Self.example(of: macro)])
            advance()
            return placeholder()
        }
        let first = expression()
        let variable: String?
        switch first.kind {
        case .name(let name), .variable(let name): variable = name
        default:
            variable = nil
            remark(
                "the first argument of '\(macro.rawValue)' is the name of a variable", at: first.range,
                notes: [Self.example(of: macro)])
        }
        variables.append(variable ?? "")
        var arguments: [SyntaxNode] = []
        while takeComma() { arguments.append(expression()) }
        variables.removeLast()
        close(.rightParen, openedBy: bracket)
        let allowed = macro == .map ? 1...2 : 1...1
        if !allowed.contains(arguments.count) {
            remark(Self.shape(of: macro), at: token.range, notes: [Self.example(of: macro)])
            return placeholder()
        }
        return node(
            .macro(receiver, macro, variable: variable ?? "", arguments), from: start, token: token.range)
    }

    private static func shape(of macro: Macro) -> String {
        switch macro {
        case .map: "'map' takes a variable, a condition if you like, and an expression"
        default: "'\(macro.rawValue)' takes a variable and a condition"
        }
    }

    private static func example(of macro: Macro) -> String {
        macro == .map
            ? "for example 'rows.map(r, r.cost)'" : "for example 'rows.\(macro.rawValue)(r, r.cost > 0)'"
    }

    /// `has(map.field)`, which looks at the map only.
    mutating func presence(start: Int, token: Token, bracket: Token) -> SyntaxNode {
        let arguments = self.arguments(closedBy: .rightParen, bracket: bracket)
        if arguments.count == 1, case .select(let receiver, let field) = arguments[0].kind {
            return node(.has(receiver, field: field), from: start, token: token.range)
        }
        remark(
            "'has' takes one selection", at: token.range,
            notes: ["for example 'has(row.cost)'; whether a name has a value is asked with 'known(name)'"])
        return placeholder()
    }
}
