/// The decimal digits of a finite figure: the fewest that read back as the same figure.
///
/// Rounding them is rounding what people see: 1.005 has the digits 1005, whatever the figure is in binary.
struct DecimalDigits {
    let isNegative: Bool
    /// Significant digits, the first of which is not 0; none of zero.
    private(set) var digits: [UInt8]
    /// How many of them stand before the decimal sign; negative where zeros stand behind it first.
    private(set) var point: Int

    /// Takes a figure apart; nil of one that is not finite.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        isNegative = value < 0
        // "123.45", "1e+16" or "1.5e-07".
        let parts = "\(value.magnitude)".split(separator: "e")
        guard let mantissa = parts.first else { return nil }
        let exponent = parts.count > 1 ? Int(parts[1], radix: 10) ?? 0 : 0
        let sides = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        var digits = sides.joined().utf8.map { $0 & 0xF }
        var point = (sides.first?.count ?? 0) + exponent
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        point -= leading
        while digits.last == 0 { digits.removeLast() }
        self.digits = digits
        self.point = digits.isEmpty ? 0 : point
    }

    /// How many digits stand behind the decimal sign.
    var decimals: Int { max(digits.count - point, 0) }

    /// With at most so many digits behind the decimal sign; halves are rounded away from zero.
    func rounded(decimals: Int) -> DecimalDigits {
        let kept = point + decimals
        guard kept < digits.count else { return self }
        var result = self
        result.digits.removeLast(digits.count - max(kept, 0))
        let isUp = kept >= 0 && digits[kept] >= 5
        if isUp { result.addOneToTheLast() }
        while result.digits.last == 0 { result.digits.removeLast() }
        if result.digits.isEmpty { result.point = 0 }
        return result
    }

    /// With at most so many significant digits.
    func rounded(significant: Int) -> DecimalDigits { rounded(decimals: significant - point) }

    private mutating func addOneToTheLast() {
        for place in digits.indices.reversed() {
            if digits[place] < 9 {
                digits[place] += 1
                return
            }
            digits[place] = 0
        }
        digits.insert(1, at: 0)
        point += 1
    }

    /// The digits before the decimal sign.
    var whole: String {
        guard point > 0 else { return "0" }
        return text(digits.prefix(point)) + String(repeating: "0", count: max(point - digits.count, 0))
    }

    /// The digits behind the decimal sign; empty of a whole figure.
    var fraction: String {
        guard digits.count > point else { return "" }
        return String(repeating: "0", count: max(-point, 0)) + text(digits.dropFirst(max(point, 0)))
    }

    /// The first digit, those behind it and the power of ten of the first.
    var scientific: (first: String, rest: String, exponent: Int) {
        (text(digits.prefix(1)), text(digits.dropFirst()), point - 1)
    }

    private func text(_ digits: some Sequence<UInt8>) -> String { digits.map { "\($0)" }.joined() }
}
