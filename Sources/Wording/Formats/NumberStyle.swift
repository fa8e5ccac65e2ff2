import TerminalText

/// How figures are written in a language: decimal sign, grouping, units.
package struct NumberStyle: Sendable {
    /// The language.
    package let language: Language
    /// The sign between whole and fraction.
    package let decimalSign: Character
    /// The sign between groups of three digits.
    package let groupSign: Character
    /// Least number of digits before the first group sign appears.
    private let minimumGrouped: Int

    /// The style of a language.
    package init(_ language: Language) {
        self.language = language
        switch language {
        case .english, .simplifiedChinese, .traditionalChinese:
            decimalSign = "."
            groupSign = ","
            minimumGrouped = 4
        case .polish:
            decimalSign = ","
            groupSign = "\u{A0}"
            minimumGrouped = 5
        }
    }

    /// From so many digits before the decimal sign on, or so many zeros behind it, a power of ten says how large or small
    /// a figure is.
    private static let mostDigits = 21
    private static let mostZeros = 6
    /// More digits than these has only what was computed.
    private static let mostTyped = 12

    /// A figure with at most `decimals` decimals, without trailing zeros, grouped in threes; `-` of one that is not finite.
    package func text(_ value: Double, decimals: Int = 2) -> String {
        guard let digits = DecimalDigits(value) else { return "-" }
        guard digits.point <= Self.mostDigits else {
            return scientific(digits.rounded(significant: 1 + max(decimals, 2)))
        }
        return text(digits.rounded(decimals: max(decimals, 0)))
    }

    /// A figure as somebody gave it, so that it reads back as the same figure: with all its digits where they are no
    /// more than people write. Others were computed: they are rounded to four decimals, or to four digits.
    package func given(_ value: Double) -> String {
        guard var digits = DecimalDigits(value) else { return "-" }
        let isTyped =
            digits.digits.count <= Self.mostTyped || digits.decimals <= 6 && digits.digits.count <= 15
        if digits.decimals > 4, !isTyped {
            digits = digits.rounded(decimals: max(4, 4 - digits.point))
        }
        guard digits.point <= Self.mostDigits, digits.point > -Self.mostZeros else {
            return scientific(digits)
        }
        // A lone sign before three digits could group them.
        return text(digits) + (digits.decimals == 3 && (1...3).contains(digits.point) ? "0" : "")
    }

    /// A figure as it stands in running text: fewer decimals the larger it is.
    package func rounded(_ value: Double) -> String {
        let size = abs(value)
        return text(value, decimals: size >= 100 ? 0 : size >= 10 ? 1 : 2)
    }

    private func text(_ digits: DecimalDigits) -> String {
        let sign = digits.isNegative && !digits.digits.isEmpty ? "-" : ""
        let fraction = digits.fraction
        return sign + grouped(digits.whole) + (fraction.isEmpty ? "" : "\(decimalSign)\(fraction)")
    }

    /// `1.5e+30`.
    private func scientific(_ digits: DecimalDigits) -> String {
        let (first, rest, exponent) = digits.scientific
        return (digits.isNegative ? "-" : "") + first + (rest.isEmpty ? "" : "\(decimalSign)\(rest)")
            + "e\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
    }

    private func grouped(_ digits: String) -> String {
        guard digits.count >= minimumGrouped else { return digits }
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { result.append(groupSign) }
            result.append(digit)
        }
        return result
    }
}
