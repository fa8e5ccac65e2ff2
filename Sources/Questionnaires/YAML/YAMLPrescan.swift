/// What is looked for in a YAML text before the recursive parser sees it.
enum YAMLPrescan {
    /// The first place, in scalars, that is nested more than `depth` deep: brackets, of which texts may hold
    /// some that never close, and dashes that open lists in lists.
    static func tooDeep(_ text: String, depth greatestDepth: Int) -> Int? {
        var depth = 0
        var dashes = 0
        var atLineStart = true
        var offset = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(depth - 1, 0)
            case UInt8(ascii: "-") where atLineStart, UInt8(ascii: "?") where atLineStart: dashes += 1
            case UInt8(ascii: "\n"): dashes = 0
            default: break
            }
            switch byte {
            case UInt8(ascii: "\n"): atLineStart = true
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): break
            default: atLineStart = false
            }
            if depth > 4 * greatestDepth || dashes > greatestDepth { return offset }
            // Scalars are counted: bytes that go on with one begin with the bits 10.
            if byte & 0xC0 != 0x80 { offset += 1 }
        }
        return nil
    }

    /// The first place, in scalars, of what may be a key with an alias in it.
    ///
    /// Keys are hashed while the file is composed, each alias written out as often as it stands for something:
    /// a few lines would take for ever. Such a key is no text, so nothing is lost; texts without quotation marks
    /// that only look like one are refused too, but only in files that seem to use aliases.
    static func aliasInKey(_ text: String) -> Int? {
        let bytes = withoutQuotedTexts(Array(text.utf8))
        guard bytes.indices.contains(where: { isName(bytes, "&", at: $0) }),
            bytes.indices.contains(where: { isName(bytes, "*", at: $0) })
        else { return nil }
        var hasAlias = false
        /// Where the bytes of an alias go on.
        var aliasEnd = 0
        /// The last byte of the line that is no blank, and where it stands.
        var last: (byte: UInt8, index: Int)?
        var offset = 0
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                // A key without a question mark stands on one line.
                (hasAlias, last) = (false, nil)
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default:
                if byte == UInt8(ascii: "?"), last.map({ precedesKey($0.byte) }) ?? true { return offset }
                if byte == UInt8(ascii: ":"), hasAlias, let last,
                    closesBracket(last.byte) || last.index + 1 == aliasEnd
                {
                    return offset
                }
                if isName(bytes, "*", at: index) { (hasAlias, aliasEnd) = (true, index + 1) }
                if aliasEnd == index, isNameByte(byte) { aliasEnd = index + 1 }
                last = (byte, index)
            }
            if byte & 0xC0 != 0x80 { offset += 1 }
        }
        return nil
    }

    /// The bytes with every quoted text that begins and ends on one line blotted out, so that what people wrote
    /// is not taken for structure.
    ///
    /// Nothing is blotted out where that is not sure to be a text: behind an anchor or a tag, and anywhere in a file in which a quotation mark stands open at the end of its line.
    private static func withoutQuotedTexts(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            guard blotOut(start..<(end ?? bytes.count), of: bytes, in: &result) else { return bytes }
            start = (end ?? bytes.count) + 1
        }
        return result
    }

    /// Blots out the quoted texts of a line; false where one of them is not closed.
    private static func blotOut(_ line: Range<Int>, of bytes: [UInt8], in result: inout [UInt8]) -> Bool {
        var hasProperties = false
        var index = line.lowerBound
        var last: UInt8?
        while index < line.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") { hasProperties = true }
            let opens = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            if opens, last.map({ precedesKey($0) || $0 == UInt8(ascii: ":") }) ?? true {
                guard let end = endOfText(from: index, to: line.upperBound, in: bytes) else { return false }
                // With a property before it, what looks like a text could be what stands between two.
                if !hasProperties { for inner in index + 1..<end { result[inner] = UInt8(ascii: "x") } }
                index = end
            }
            if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { last = bytes[index] }
            index += 1
        }
        return true
    }

    /// Where the quotation mark stands that closes a text.
    private static func endOfText(from start: Int, to end: Int, in bytes: [UInt8]) -> Int? {
        let mark = bytes[start]
        let isDouble = mark == UInt8(ascii: "\"")
        var index = start + 1
        while index < end {
            if isDouble, bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if bytes[index] != mark {
                index += 1
            } else if !isDouble, index + 1 < end, bytes[index + 1] == mark {
                index += 2
            } else {
                return index
            }
        }
        return nil
    }

    /// True of `&name` or `*name`, wherever it stands.
    private static func isName(_ bytes: [UInt8], _ sign: Unicode.Scalar, at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: sign) && index + 1 < bytes.count && isNameByte(bytes[index + 1])
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static func precedesKey(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ",")]
            .contains(byte)
    }

    private static func closesBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }
}
