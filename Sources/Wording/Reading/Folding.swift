import TerminalText

extension String {
    /// Full-width letters, digits and signs as their half-width forms, in NFC.
    package var halfWidth: String {
        var result = String.UnicodeScalarView()
        for scalar in composed.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0x00A0, 0x2007, 0x2009, 0x202F: result.append(" ")
            case 0xFFE5: result.append("¥")
            case 0xFFE1: result.append("£")
            case 0x2212: result.append("-")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The text for comparison: half-width, lower case, without diacritics, blanks trimmed and single.
    package var folded: String {
        var result = String.UnicodeScalarView()
        for scalar in halfWidth.lowercased().decomposed.unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            result.append(scalar == "ł" ? "l" : scalar == "’" ? "'" : scalar)
        }
        return String(result).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The number of an entry of a list, as one types it or as it stands there: `1`, `1)`, `１）`, `1.`; else nil.
    package var listNumber: Int? {
        var digits = folded[...]
        if let last = digits.last, ").".contains(last) { digits = digits.dropLast() }
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits, radix: 10)
    }

    /// True of a whole number of any size, with or without a sign.
    package var isWholeNumber: Bool {
        let text = folded
        let digits = text.dropFirst(text.first.map("+-".contains) == true ? 1 : 0)
        return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// Without blanks, line ends and byte order marks around it.
    package var trimmed: String { trimmed(of: { $0.surroundsText }) }

    /// Without blanks, line ends and byte order marks around it; tabs stay, since a cell may be empty beside one.
    package var trimmedToTabs: String { trimmed(of: { $0.surroundsText && $0 != "\t" }) }

    private func trimmed(of surrounds: (Unicode.Scalar) -> Bool) -> String {
        guard let first = unicodeScalars.firstIndex(where: { !surrounds($0) }),
            let last = unicodeScalars.lastIndex(where: { !surrounds($0) })
        else { return "" }
        return String(unicodeScalars[first...last])
    }
}

extension Unicode.Scalar {
    fileprivate var surroundsText: Bool {
        properties.isWhitespace || self == "\u{200B}" || self == "\u{FEFF}"
    }
}
