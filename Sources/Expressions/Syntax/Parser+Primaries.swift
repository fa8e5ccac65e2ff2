extension Parser {
    /// Primary of the grammar.
    mutating func primary() -> SyntaxNode {
        let token = current
        switch token.kind {
        case .name(let name): return named(name)
        case .int, .double: return number(isNegative: false, token: advance(), start: token.range.lowerBound)
        case .string(let string):
            advance()
            return node(.literal(.string(string)), from: token.range.lowerBound, token: token.range)
        case .symbol(let symbol): return primary(startingWith: symbol)
        case .invalid:
            // The lexer has said it; what follows may still be an operator.
            advance()
            return placeholder()
        case .end:
            report("expected a value, but the expression ends here", at: token.range)
            return placeholder()
        }
    }

    private mutating func primary(startingWith symbol: Token.Symbol) -> SyntaxNode {
        let token = current
        let start = token.range.lowerBound
        switch symbol {
        case .true, .false, .null:
            advance()
            let value: Value = symbol == .null ? .null : .bool(symbol == .true)
            return node(.literal(value), from: start, token: token.range)
        case .minus:
            advance()
            return number(isNegative: true, token: advance(), start: start)
        case .leftParen:
            advance()
            let inner = expression()
            close(.rightParen, openedBy: token)
            return inner
        case .leftBracket:
            advance()
            let nodes = arguments(closedBy: .rightBracket, bracket: token, mayEndInComma: true)
            return node(.list(nodes), from: start, token: token.range)
        case .leftBrace: return map()
        case .dot:
            if case .name(let name) = following.kind {
                advance()
                return named(name, isGlobal: true)
            }
        default: break
        }
        report("expected a value, not '\(symbol.rawValue)'", at: token.range)
        return placeholder()
    }

    /// A name, or a call of a function.
    private mutating func named(_ name: String, isGlobal: Bool = false) -> SyntaxNode {
        let start = isGlobal ? previousEnd - 1 : current.range.lowerBound
        let token = advance()
        if ReservedWord.all.contains(name) {
            remark(
                "'\(name)' is a reserved word", at: token.range,
                notes: name == "if" ? ["write 'condition ? one : other'"] : [])
        }
        if case .symbol(.leftParen) = current.kind {
            let bracket = advance()
            if name == "has" && !isGlobal { return presence(start: start, token: token, bracket: bracket) }
            let arguments = self.arguments(closedBy: .rightParen, bracket: bracket)
            return node(.call(name, arguments), from: start, token: token.range)
        }
        if name == "not" && !isGlobal, startsValue(current) {
            remark("'not' is not an operator", at: token.range, notes: ["write '!'"])
            return member()
        }
        let isVariable = !isGlobal && variables.contains(name)
        return node(isVariable ? .variable(name) : .name(name), from: start, token: token.range)
    }

    private func startsValue(_ token: Token) -> Bool {
        switch token.kind {
        case .name, .int, .double, .string: true
        default: false
        }
    }

    private mutating func number(isNegative: Bool, token: Token, start: Int) -> SyntaxNode {
        switch token.kind {
        case .double(let double):
            return node(.literal(.double(isNegative ? -double : double)), from: start, token: token.range)
        case .int(let magnitude):
            if let int = Int64(exactly: magnitude) {
                return node(.literal(.int(isNegative ? -int : int)), from: start, token: token.range)
            }
            if isNegative { return node(.literal(.int(.min)), from: start, token: token.range) }
            remark(
                "whole number '\(magnitude)' is too large (more than 64 bits)", at: token.range,
                notes: ["write it with a point: '\(magnitude).0'"])
            return placeholder()
        default: return placeholder()
        }
    }

    private mutating func map() -> SyntaxNode {
        let brace = advance()
        var entries: [SyntaxNode.Entry] = []
        if take(.rightBrace) {
            return node(.map([]), from: brace.range.lowerBound, token: brace.range)
        }
        repeat {
            if !entries.isEmpty, current.kind == .symbol(.rightBrace) { break }
            let key = expression()
            if !take(.colon) {
                report(
                    "expected ':' after a key, not \(describe(current))", at: current.range,
                    notes: ["a map is written {'key': value}"])
                break
            }
            entries.append(SyntaxNode.Entry(key: key, value: expression()))
        } while takeComma()
        close(.rightBrace, openedBy: brace)
        return node(.map(entries), from: brace.range.lowerBound, token: brace.range)
    }
}
