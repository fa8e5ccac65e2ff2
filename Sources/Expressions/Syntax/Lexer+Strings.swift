extension Lexer {
    /// STRING_LIT of the grammar (CEL language definition, "String and Bytes Values").
    mutating func string(prefix: Int) -> Token.Kind {
        let start = position
        let letters = scalars[start..<start + prefix]
        let isRaw = letters.contains("r") || letters.contains("R")
        let isBytes = letters.contains("b") || letters.contains("B")
        position += prefix
        guard let quote = peek() else { return .invalid }
        let isLong = peek(1) == quote && peek(2) == quote
        position += isLong ? 3 : 1
        var content = String.UnicodeScalarView()
        var isSound = true
        while true {
            guard let scalar = peek(), isLong || (scalar != "\n" && scalar != "\r") else {
                report(
                    "text is never closed", from: start,
                    notes: ["it ends with \(String(repeating: String(quote), count: isLong ? 3 : 1))"])
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
        case "u": return digits(4, radix: 16, from: start)
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
