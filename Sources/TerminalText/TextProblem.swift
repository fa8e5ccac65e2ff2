/// Why bytes are no text that can be read: nothing is guessed, and nothing becomes U+FFFD.
package struct TextProblem: Error, Sendable, Hashable {
    /// What stands there instead.
    package enum Kind: Sendable, Hashable {
        /// The mark of UTF-16, or its NULs between letters.
        case utf16
        /// The mark of UTF-32.
        case utf32
        case nul
        /// A byte that cannot stand here; a Latin or Windows code page, mostly.
        case byte(UInt8)
        /// More bytes than the character needs, which is how checks are got round.
        case overlong
        /// Half of a pair of UTF-16.
        case surrogate
    }

    /// What it is.
    package let kind: Kind
    /// The line, from 1.
    package let line: Int
    /// The byte of that line, from 1.
    package let byte: Int
}

extension String {
    /// The text of bytes in UTF-8, without a byte order mark before it.
    ///
    /// - Parameter isBeginning: false of a part in whose midst U+FEFF is a character like others.
    /// - Throws: `TextProblem` where they are not UTF-8 (RFC 3629), or hold NUL.
    package init(utf8 bytes: [UInt8], isBeginning: Bool = true) throws(TextProblem) {
        let isMarked = isBeginning && bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: bytes[(isMarked ? 3 : 0)...], as: UTF8.self), !bytes.contains(0)
        else { throw TextProblem(in: bytes, isBeginning: isBeginning) }
        self = text
    }
}

extension TextProblem {
    /// The first thing that is wrong in bytes that are no text.
    fileprivate init(in bytes: [UInt8], isBeginning: Bool) {
        var offset = 0
        var kind = isBeginning ? Self.otherForm(bytes) : nil
        while kind == nil, offset < bytes.count {
            let count = Self.length(of: bytes[offset...])
            if count == 0 || bytes[offset] == 0 {
                kind = Self.kind(of: bytes[offset...])
            } else {
                offset += count
            }
        }
        let before = bytes[..<offset]
        self.kind = kind ?? .nul
        line = before.count { $0 == 0x0A } + 1
        byte = offset - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    }

    /// UTF-16 or UTF-32, by its mark or by the NUL beside its first letter.
    private static func otherForm(_ bytes: [UInt8]) -> Kind? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            return .utf32
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        guard bytes.count > 1 else { return nil }
        return (bytes[0] == 0) != (bytes[1] == 0) ? .utf16 : nil
    }

    private static func kind(of rest: ArraySlice<UInt8>) -> Kind {
        let first = rest.first ?? 0
        let second = rest.dropFirst().first ?? 0
        switch (first, second) {
        case (0, _): return .nul
        case (0xC0...0xC1, 0x80...0xBF), (0xE0, 0x80...0x9F), (0xF0, 0x80...0x8F): return .overlong
        case (0xED, 0xA0...0xBF): return .surrogate
        default: return .byte(first)
        }
    }

    /// How many bytes the character has that begins here; 0 where none does.
    private static func length(of rest: ArraySlice<UInt8>) -> Int {
        let count: Int
        switch rest.first ?? 0 {
        case 0...0x7F: return 1
        case 0xC2...0xDF: count = 2
        case 0xE0...0xEF: count = 3
        case 0xF0...0xF4: count = 4
        default: return 0
        }
        return rest.count >= count && String(validating: rest.prefix(count), as: UTF8.self) != nil ? count : 0
    }
}
