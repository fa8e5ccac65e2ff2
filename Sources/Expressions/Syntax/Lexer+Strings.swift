extension Lexer {
    /// STRING_LIT of the grammar (CEL language definition, "String and Bytes Values").
    mutating func string(prefix: Int) -> Token.Kind {
        let start = position
        var isRaw = false
        var isBytes = false
        for letter in scalars[start..<start + prefix] {
            if letter == "r" || letter == "R" { isRaw = true } else { isBytes = true }
        }
        position += prefix
        guard let quote = peek() else { return .invalid }
        let isLong = peek(1) == quote && peek(2) == quote
        position += isLong ? 3 : 1
        var content = String.UnicodeScalarView()
        var isSound = true
        while true {
            guard let scalar = peek(), isLong || (scalar != "\n" && scalar != "\r") else {
                let mark = String(repeating: String(quote), count: 3)
                report(
                    "text is never closed", from: start,
                    notes: isLong || peek() == nil ? [] : ["a text of several lines stands between \(mark)"])
                // What follows may be inside or outside of the text: nothing can be said about it.
                position = scalars.count
                return .invalid
            }
            if scalar == quote && (!isLong || (peek(1) == quote && peek(2) == quote)) {
                position += isLong ? 3 : 1
                break
            }
            if scalar == "\\" && !isRaw {
                if let unescaped = escape() { content.append(unescaped) } else { isSound = false }
            } else {
                content.append(scalar)
                position += 1
            }
        }
        if isBytes {
            report("bytes are not part of this language", from: start, notes: ["leave the 'b' out"])
            return .invalid
        }
        return isSound ? .string(String(content)) : .invalid
    }

    /// One escape sequence; nil, reported, where it means nothing.
    private mutating func escape() -> Unicode.Scalar? {
        let start = position
        position += 1
        guard let letter = peek() else { return nil }
        position += 1
        switch letter {
        case "a": return "\u{07}"
        case "b": return "\u{08}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{0B}"
        case "\\", "?", "\"", "'", "`": return letter
        case "x", "X": return digits(2, radix: 16, from: start)
        case "/" where isJSON: return letter
        case "u": return surrogatePair() ?? digits(4, radix: 16, from: start)
        case "U": return digits(8, radix: 16, from: start)
        case "0"..."3":
            position -= 1
            return digits(3, radix: 8, from: start)
        default:
            report(
                "'\\\(letter)' is not an escape", from: start, notes: ["a backslash is written '\\\\'"])
            return nil
        }
    }

    /// Two escapes that JSON writes for one character past U+FFFF.
    private mutating func surrogatePair() -> Unicode.Scalar? {
        guard isJSON, let high = unit(at: 0), (0xD800...0xDBFF).contains(high), peek(4) == "\\",
            peek(5) == "u", let low = unit(at: 6), (0xDC00...0xDFFF).contains(low)
        else { return nil }
        position += 10
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    private func unit(at distance: Int) -> UInt32? {
        var value: UInt32 = 0
        for index in 0..<4 {
            guard let digit = peek(distance + index)?.hexDigit else { return nil }
            value = value << 4 + digit
        }
        return value
    }

    private mutating func digits(_ count: Int, radix: UInt32, from start: Int) -> Unicode.Scalar? {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = peek()?.hexDigit, digit < radix else {
                report("escape needs \(count) \(radix == 8 ? "octal" : "hexadecimal") digits", from: start)
                return nil
            }
            value = value &* radix &+ digit
            position += 1
        }
        guard let scalar = Unicode.Scalar(value) else {
            report("'\(text(start..<position))' is not a character", from: start)
            return nil
        }
        return scalar
    }
}
