/// Cuts an expression into words; every word it cannot read is a problem, and it goes on behind it.
struct Lexer {
    let scalars: [Unicode.Scalar]
    /// JSON writes a few characters in ways that CEL does not know.
    let isJSON: Bool
    var position = 0
    var problems: [ExpressionProblem] = []
    private(set) var tokens: [Token] = []

    init(_ scalars: [Unicode.Scalar], isJSON: Bool = false) {
        self.scalars = scalars
        self.isJSON = isJSON
        tokens.reserveCapacity(scalars.count / 3 + 2)
    }

    /// All words, the last one being the end.
    mutating func scan() -> [Token] {
        while true {
            skipBlanks()
            guard let first = peek() else { break }
            let start = position
            let kind = next(first)
            tokens.append(Token(kind: kind, range: start..<position))
        }
        tokens.append(Token(kind: .end, range: scalars.count..<scalars.count))
        return tokens
    }

    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        let index = position + distance
        return index < scalars.count ? scalars[index] : nil
    }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars[range] { view.append(scalar) }
        return String(view)
    }

    mutating func report(_ message: String, from start: Int, notes: [String] = []) {
        // Nobody reads on, and a text full of errors should not cost more than one without.
        guard problems.count < ExpressionProblems.most else { return }
        problems.append(ExpressionProblem(message, at: start..<max(position, start + 1), notes: notes))
    }

    private mutating func skipBlanks() {
        while let scalar = peek() {
            switch scalar {
            case " ", "\t", "\n", "\r", "\u{0C}": position += 1
            case "/" where peek(1) == "/":
                while let other = peek(), other != "\n" { position += 1 }
            default: return
            }
        }
    }

    private mutating func next(_ first: Unicode.Scalar) -> Token.Kind {
        switch first {
        case "0"..."9": return number()
        case "." where peek(1)?.isDigit == true: return number()
        case "\"", "'": return string(prefix: 0)
        case _ where first.startsName: return word()
        default: return symbol(first)
        }
    }

    private mutating func word() -> Token.Kind {
        if let prefix = stringPrefix() { return string(prefix: prefix) }
        let start = position
        while peek()?.continuesName == true { position += 1 }
        let count = position - start
        let name = String(unsafeUninitializedCapacity: count) { bytes in
            for index in 0..<count { bytes[index] = UInt8(truncatingIfNeeded: scalars[start + index].value) }
            return count
        }
        return Self.keyword(name, startingWith: scalars[start]).map(Token.Kind.symbol) ?? .name(name)
    }

    private static func keyword(_ name: String, startingWith first: Unicode.Scalar) -> Token.Symbol? {
        switch first {
        case "t": name == "true" ? .true : nil
        case "f": name == "false" ? .false : nil
        case "n": name == "null" ? .null : nil
        case "i": name == "in" ? .in : nil
        default: nil
        }
    }

    /// How many letters stand before a quotation mark as in `r'…'`; nil where this is a name.
    private func stringPrefix() -> Int? {
        for length in 1...2 {
            switch peek(length - 1) {
            case "r", "R", "b", "B": break
            default: return nil
            }
            if let quote = peek(length), quote == "\"" || quote == "'" { return length }
        }
        return nil
    }

    private mutating func symbol(_ first: Unicode.Scalar) -> Token.Kind {
        let start = position
        if first == "<", peek(1) == ">" {
            position += 2
            report("'<>' is not an operator", from: start, notes: ["write '!='"])
            return .symbol(.notEqual)
        }
        if let second = peek(1), let symbol = Token.Symbol(first, second) {
            position += 2
            if peek() == "=" && (symbol == .equal || symbol == .notEqual) {
                position += 1
                let word = symbol.rawValue
                report("'\(word)=' is not an operator", from: start, notes: ["write '\(word)'"])
            }
            return .symbol(symbol)
        }
        position += 1
        return Token.Symbol(first).map(Token.Kind.symbol) ?? mistaken(first, from: start)
    }

    /// Reads on as if what was probably meant had been written.
    private mutating func mistaken(_ first: Unicode.Scalar, from start: Int) -> Token.Kind {
        let known: [Unicode.Scalar: Token.Symbol] = [
            "=": .equal, "&": .and, "|": .or, "（": .leftParen, "）": .rightParen, "，": .comma, "。": .dot,
            "：": .colon, "？": .question, "！": .not, "≤": .lessOrEqual, "≥": .greaterOrEqual,
            "≠": .notEqual, "×": .times, "÷": .divide, "−": .minus, "–": .minus, "；": .comma, "、": .comma,
            "［": .leftBracket, "］": .rightBracket, "＞": .greater, "＜": .less, "＝": .equal,
        ]
        if let symbol = known[first] {
            report("'\(first)' is not an operator", from: start, notes: ["write '\(symbol.rawValue)'"])
            return .symbol(symbol)
        }
        switch first {
        case "“", "”", "‘", "’", "„", "«", "»", "「", "」": curlyText(from: start)
        case "#":
            while let other = peek(), other != "\n" { position += 1 }
            report("unexpected character '#'", from: start, notes: ["a comment starts with '//'"])
        default:
            while let scalar = peek(), scalar.value > 127 || scalar.continuesName { position += 1 }
            let word = text(start..<position)
            let isForeign = scalars[start..<position].allSatisfy { $0.value > 127 }
            report(
                "unexpected \(position - start > 1 ? "characters" : "character") '\(word)'", from: start,
                notes: isForeign ? ["names are written with the letters a to z, digits and '_'"] : [])
        }
        return .invalid
    }

    /// A text between typographic quotation marks, up to the next of them.
    private mutating func curlyText(from start: Int) {
        let marks: [Unicode.Scalar] = ["“", "”", "‘", "’", "„", "«", "»", "「", "」"]
        var end = position
        while end < scalars.count, scalars[end] != "\n", !marks.contains(scalars[end]) { end += 1 }
        if end < scalars.count, marks.contains(scalars[end]) { position = end + 1 }
        report(
            "'\(scalars[start])' does not quote a text", from: start,
            notes: ["texts stand between straight quotation marks: 'like this'"])
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }
    var startsName: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" }
    var continuesName: Bool { startsName || isDigit }

    /// The value of a hexadecimal digit.
    var hexDigit: UInt32? {
        switch self {
        case "0"..."9": value - 48
        case "a"..."f": value - 87
        case "A"..."F": value - 55
        default: nil
        }
    }
}
