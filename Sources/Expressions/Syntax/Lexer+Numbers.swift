extension Lexer {
    /// INT_LIT and FLOAT_LIT of the grammar (CEL language definition, "Syntax").
    mutating func number() -> Token.Kind {
        let start = position
        if peek() == "0", peek(1) == "x" || peek(1) == "X" {
            return hexadecimal(from: start)
        }
        var isDouble = false
        skipDigits()
        if peek() == ".", peek(1)?.isDigit == true {
            isDouble = true
            position += 1
            skipDigits()
        }
        if peek() == "e" || peek() == "E" {
            let sign = peek(1) == "+" || peek(1) == "-" ? 1 : 0
            if peek(1 + sign)?.isDigit == true {
                isDouble = true
                position += 1 + sign
                skipDigits()
            }
        }
        let digits = text(start..<position)
        if peek()?.continuesName == true { return suffixed(from: start) }
        if isDouble {
            guard let double = Double(digits), double.isFinite else {
                report("number '\(digits)' is too large", from: start)
                return .invalid
            }
            return .double(double)
        }
        return magnitude(UInt64(digits, radix: 10), digits, from: start)
    }

    private mutating func hexadecimal(from start: Int) -> Token.Kind {
        position += 2
        let first = position
        while peek()?.hexDigit != nil { position += 1 }
        let digits = text(first..<position)
        if peek()?.continuesName == true { return suffixed(from: start) }
        guard !digits.isEmpty else {
            report("'0x' needs hexadecimal digits", from: start)
            return .invalid
        }
        return magnitude(UInt64(digits, radix: 16), "0x" + digits, from: start)
    }

    private mutating func magnitude(_ value: UInt64?, _ digits: String, from start: Int) -> Token.Kind {
        // One more than the greatest: a minus sign may stand before it.
        guard let value, value <= Int64.min.magnitude else {
            report(
                "whole number '\(digits)' is too large (more than 64 bits)", from: start,
                notes: ["write it with a point: '\(digits).0'"])
            return .invalid
        }
        return .int(value)
    }

    /// Letters directly behind a number: `1u`, `30k`, `5days`.
    private mutating func suffixed(from start: Int) -> Token.Kind {
        let suffix = position
        while peek()?.continuesName == true { position += 1 }
        let word = text(start..<position)
        switch text(suffix..<position) {
        case "u", "U":
            report(
                "unsigned number '\(word)' is not part of this language", from: start,
                notes: ["write '\(text(start..<suffix))'"])
        default:
            report("'\(word)' is neither a number nor a name", from: start)
        }
        return .invalid
    }

    private mutating func skipDigits() {
        while peek()?.isDigit == true { position += 1 }
    }
}
