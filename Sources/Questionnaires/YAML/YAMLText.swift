/// Writes texts as YAML that reads back scalar by scalar.
package enum YAMLText {
    /// The text between double quotes; what YAML or a reader could take for something else is escaped.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if isPrintable(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += escaped(scalar)
                }
            }
        }
        return result + "\""
    }

    /// A code or a name: plain where it is a word, else between quotes.
    package static func word(_ text: String) -> String { isWord(text) ? text : quoted(text) }

    /// True of what may stand plain: a letter or `_`, then letters, digits, `_` and `-`; not `null`.
    package static func isWord(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic,
            text != "null"
        else { return false }
        return text.unicodeScalars.allSatisfy {
            $0 == "_" || $0 == "-" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
        }
    }

    /// A comment, each line behind `#`; what a comment may not hold is replaced.
    package static func comment(_ text: String, indent: Int = 0) -> String {
        let blanks = String(repeating: " ", count: indent)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var view = String.UnicodeScalarView()
            for scalar in line.unicodeScalars { view.append(isPrintable(scalar) ? scalar : "\u{FFFD}") }
            return view.isEmpty ? "\(blanks)#\n" : "\(blanks)# \(String(view))\n"
        }.joined()
    }

    /// A figure in canonical notation: digits, a point, an exponent where it is very large or small.
    package static func number(_ value: Double) -> String {
        if let whole = Int64(exactly: value), whole.magnitude < 1_000_000_000_000_000 { return "\(whole)" }
        return "\(value)"
    }

    /// True of what a YAML text may hold as it is and what neither breaks a line nor turns the writing round.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: false
        case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        func padded(_ count: Int) -> String {
            String(repeating: "0", count: max(count - digits.count, 0)) + digits
        }
        switch digits.count {
        case ...2: return "\\x" + padded(2)
        case ...4: return "\\u" + padded(4)
        default: return "\\U" + padded(8)
        }
    }
}
