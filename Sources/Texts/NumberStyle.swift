import TerminalText

/// How figures are written in a language: decimal sign, grouping, units.
public struct NumberStyle: Sendable {
    /// The language.
    public let language: Language
    /// The sign between whole and fraction.
    public let decimalSign: Character
    /// The sign between groups of three digits.
    public let groupSign: Character
    /// Least number of digits before the first group sign appears.
    private let minimumGrouped: Int

    /// The style of a language.
    public init(_ language: Language) {
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

    /// A figure with at most `decimals` decimals, without trailing zeros, grouped in threes.
    public func text(_ value: Double, decimals: Int = 2) -> String {
        guard value.isFinite else { return "-" }
        guard abs(value) < 1e15 else { return "\(value)" }
        let scale = [1.0, 10, 100, 1000, 10_000][min(max(decimals, 0), 4)]
        let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
        let whole = Int(scaled / scale)
        var fraction = Int(scaled) - whole * Int(scale)
        var fractionDigits = ""
        for _ in 0..<min(max(decimals, 0), 4) {
            fractionDigits = "\(fraction % 10)" + fractionDigits
            fraction /= 10
        }
        while fractionDigits.last == "0" { fractionDigits.removeLast() }
        var text = grouped("\(whole)")
        if !fractionDigits.isEmpty { text += "\(decimalSign)\(fractionDigits)" }
        return value < 0 && scaled > 0 ? "-" + text : text
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
