extension JSONReader {
    /// The string whose first quotation mark stands here.
    mutating func string() throws(JSONProblem) -> String {
        let start = position + 1
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") {
                position = end + 1
                return text(bytes[start..<end])
            }
            if byte == UInt8(ascii: "\\") { return try escaped(from: start, firstEscape: end) }
            guard byte >= 0x20 else { throw .text(at: end) }
            end += 1
        }
        throw .syntax(at: end)
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// A string with escapes, from its first byte on.
    private mutating func escaped(from start: Int, firstEscape: Int) throws(JSONProblem) -> String {
        var content = Array(bytes[start..<firstEscape])
        position = firstEscape
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return text(content[...])
            case UInt8(ascii: "\\"):
                position += 1
                try appendEscape(to: &content)
            case 0..<0x20: throw .text(at: position)
            default:
                content.append(byte)
                position += 1
            }
        }
        throw .syntax(at: position)
    }

    /// Appends what the letter behind a backslash stands for.
    private mutating func appendEscape(to content: inout [UInt8]) throws(JSONProblem) {
        guard position < bytes.count else { throw .syntax(at: position) }
        let letter = bytes[position]
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content.append(contentsOf: Array(String(try codePoint()).utf8))
        default: throw .syntax(at: position - 1)
        }
    }

    /// The scalar of `XXXX`, or of the surrogate pair `XXXX\uXXXX`.
    private mutating func codePoint() throws(JSONProblem) -> Unicode.Scalar {
        let start = position
        var code = try fourDigits()
        if (0xD800..<0xDC00).contains(code) {
            guard bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
                throw .text(at: start)
            }
            position += 2
            let low = try fourDigits()
            guard (0xDC00..<0xE000).contains(low) else { throw .text(at: start) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw .text(at: start) }
        return scalar
    }

    private mutating func fourDigits() throws(JSONProblem) -> UInt32 {
        guard bytes.count - position >= 4 else { throw .syntax(at: position) }
        var code: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 + UInt32(clamping: byte & 0xF)
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
                code = code << 4 + UInt32(clamping: byte & 0xF) + 9
            default: throw .syntax(at: position)
            }
        }
        position += 4
        return code
    }
}
