package import Wording

/// What stands between the cells of a table for spreadsheets, and in its figures: a spreadsheet reads both by its own
/// language.
package struct CSVStyle: Sendable, Equatable {
    /// What stands between cells.
    package enum Delimiter: String, Sendable, CaseIterable {
        case comma = ","
        case semicolon = ";"
        case tab

        var sign: String { self == .tab ? "\t" : rawValue }
    }

    /// What stands between whole and fraction.
    package enum Decimal: String, Sendable, CaseIterable {
        case point = "."
        case comma = ","
    }

    /// Between cells.
    package let delimiter: Delimiter
    /// In figures.
    package let decimal: Decimal

    /// The style of a language, but for what somebody asks for; nil where that cannot go together.
    package init?(_ language: Language, delimiter: Delimiter? = nil, decimal: Decimal? = nil) {
        if delimiter == .comma, decimal == .comma { return nil }
        let isComma = NumberStyle(language).decimalSign == "," && delimiter != .comma
        self.init(delimiter, decimal ?? (isComma ? .comma : .point))
    }

    /// The style of a language.
    package init(of language: Language) {
        self.init(nil, NumberStyle(language).decimalSign == "," ? .comma : .point)
    }

    private init(_ delimiter: Delimiter?, _ decimal: Decimal) {
        self.delimiter = delimiter ?? (decimal == .comma ? .semicolon : .comma)
        self.decimal = decimal
    }

    /// A figure with at most 15 significant digits, which is what spreadsheets hold: those behind are noise of computing.
    /// Digits alone, so that it stays a number.
    func text(_ number: Double) -> String {
        guard number.isFinite else { return "" }
        let text = Self.plain(number)
        return decimal == .comma ? text.replacing(".", with: ",") : text
    }

    private static let mostDigits = 15

    private static func plain(_ number: Double) -> String {
        // The shortest digits that read back as this figure, and how many of them stand before the point.
        let parts = "\(number.magnitude)".split(separator: "e")
        let mantissa = (parts.first ?? "0").split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa.first ?? ""
        let written = (whole + (mantissa.count > 1 ? mantissa[1] : "")).compactMap(\.wholeNumberValue)
        var point = whole.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        let zeros = written.prefix { $0 == 0 }.count
        point -= zeros
        var digits = Array(written.dropFirst(zeros))
        if digits.count > mostDigits, let next = digits.dropFirst(mostDigits).first {
            digits = Array(digits.prefix(mostDigits))
            if next >= 5 {
                while digits.last == 9 { digits.removeLast() }
                if let last = digits.popLast() {
                    digits.append(last + 1)
                } else {
                    (digits, point) = ([1], point + 1)
                }
            }
        }
        while digits.last == 0 { digits.removeLast() }
        guard !digits.isEmpty else { return "0" }
        let sign = number < 0 ? "-" : ""
        let text = digits.map(String.init).joined()
        switch point {
        case ...0 where point > -7: return sign + "0." + String(repeating: "0", count: -point) + text
        case 1...21:
            if digits.count <= point {
                return sign + text + String(repeating: "0", count: point - digits.count)
            }
            return sign + text.prefix(point) + "." + text.dropFirst(point)
        default:
            let fraction = text.dropFirst()
            return "\(sign)\(text.prefix(1))\(fraction.isEmpty ? "" : ".\(fraction)")e\(point - 1)"
        }
    }
}
