import Wording

/// Reads the digits of one number and decides what its signs mean.
struct NumberScanner {
    let style: NumberStyle

    /// What the digits mean.
    enum Result: Equatable {
        case number(Double)
        /// A lone sign before three digits: grouping or decimal.
        case ambiguous(grouped: Double, decimal: Double)
        case none
    }

    /// Reads the number at the start of folded text: `1,234.5`, `1.2e+06`, `1½`, `1 1/2`, `1200.-`.
    ///
    /// - Returns: what it means, and the text behind it.
    func scan(_ text: Substring) -> (Result, Substring) {
        var rest = text
        var isNegative = false
        if let first = rest.first, first == "-" || first == "+" {
            isNegative = first == "-"
            rest = rest.dropFirst().drop { $0 == " " }
        }
        guard let (body, behind) = digits(rest) else { return (.none, text) }
        let (result, end) = complete(body, behind)
        return (isNegative ? result.negated : result, result == .none ? text : end)
    }

    /// The digits and the signs between them; empty before a fraction.
    private func digits(_ text: Substring) -> (body: String, behind: Substring)? {
        var rest = text
        var body = ""
        while let character = rest.first {
            let next = rest.dropFirst().first
            let isSign = ".,' ".contains(character) && next?.isDigit == true
            // A blank groups only where three digits follow: "12 345", not "3 2 weeks".
            if character == " " && isSign {
                let count = rest.dropFirst().prefix(while: \.isDigit).count
                guard count == 3, !body.isEmpty, !body.contains("."), !body.contains(",") else { break }
            }
            guard character.isDigit || isSign else { break }
            guard body.count < 40 else { return nil }
            body.append(character)
            rest = rest.dropFirst()
        }
        return (body, rest)
    }

    /// The number with what belongs to it behind the digits.
    private func complete(_ body: String, _ behind: Substring) -> (Result, Substring) {
        if body.isEmpty {
            // Digits alone, such as 2/3, can also mean two or three.
            let value = behind.first.flatMap { Self.fractions[$0] }
            return value.map { (.number($0), behind.dropFirst()) } ?? (.none, behind)
        }
        if let (exponent, end) = exponent(behind) {
            // Programs write it: with a point, and no sign between thousands.
            let mantissa = body.replacing(",", with: ".")
            return (Double("\(mantissa)e\(exponent)").map(Result.number) ?? .none, end)
        }
        if body.allSatisfy(\.isDigit), let whole = Double(body),
            let (part, end) = fraction(behind.drop { $0 == " " })
        {
            return (.number(whole + part), end)
        }
        if let end = behindDash(behind) { return (amount(body), end) }
        return (meaning(of: body), behind)
    }

    /// `e+06` as programs write it.
    private func exponent(_ text: Substring) -> (String, Substring)? {
        guard text.first == "e" else { return nil }
        var rest = text.dropFirst()
        var exponent = ""
        if let sign = rest.first, sign == "+" || sign == "-" {
            exponent.append(sign)
            rest = rest.dropFirst()
        }
        let digits = rest.prefix(while: \.isDigit)
        let end = rest.dropFirst(digits.count)
        guard (1...4).contains(digits.count), end.first?.isLetter != true else { return nil }
        return (exponent + digits, end)
    }

    /// `½`, or `1/2`: of few parts, so that it is no share of something.
    private func fraction(_ text: Substring) -> (value: Double, behind: Substring)? {
        if let value = text.first.flatMap({ Self.fractions[$0] }) { return (value, text.dropFirst()) }
        let part = text.prefix(while: \.isDigit)
        let rest = text.dropFirst(part.count)
        guard rest.first == "/" else { return nil }
        let whole = rest.dropFirst().prefix(while: \.isDigit)
        let behind = rest.dropFirst(1 + whole.count)
        guard let upper = Int(part), let lower = Int(whole), (2...10).contains(lower),
            (1..<lower).contains(upper),
            behind.first.map({ "/.,".contains($0) }) != true
        else { return nil }
        return (Double(upper) / Double(lower), behind)
    }

    private static let fractions: [Character: Double] = [
        "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
        "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅐": 1 / 7, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
        "⅑": 1 / 9, "⅒": 1 / 10,
    ]

    /// What stands behind `.-` or `,-`, with which an amount without cents ends.
    private func behindDash(_ text: Substring) -> Substring? {
        guard text.first == "." || text.first == "," else { return nil }
        let dashes = text.dropFirst().prefix { "-–—".contains($0) }
        let behind = text.dropFirst(1 + dashes.count)
        guard (1...2).contains(dashes.count), behind.first?.isDigit != true else { return nil }
        return behind
    }

    /// A whole amount, in which any sign groups.
    private func amount(_ body: String) -> Result {
        let groups = body.split(omittingEmptySubsequences: false) { ".,' ".contains($0) }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return .none }
        return Double(groups.joined()).map(Result.number) ?? .none
    }

    private func meaning(of body: String) -> Result {
        let signs = body.filter { ".,' ".contains($0) }
        let groups = body.split(omittingEmptySubsequences: false) { ".,' ".contains($0) }
        func number(_ text: String) -> Result { Double(text).map(Result.number) ?? .none }
        guard let first = signs.first, let last = signs.last, let leading = groups.first else {
            return number(body)
        }
        let groupsFit =
            groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(leading.count)
        if signs.count == 1 {
            if first == " " || first == "'" { return groupsFit ? number(groups.joined()) : .none }
            let decimal = groups.joined(separator: ".")
            guard groupsFit, leading != "0" else { return number(decimal) }
            if first == style.groupSign { return number(groups.joined()) }
            if let grouped = Double(groups.joined()), let asDecimal = Double(decimal) {
                return .ambiguous(grouped: grouped, decimal: asDecimal)
            }
            return .none
        }
        if Set(signs).count == 1 {
            return groupsFit || first == "," && isIndian(groups) ? number(groups.joined()) : .none
        }
        // Two kinds of sign: the last one is the decimal sign if it stands once, all before it group.
        let grouped = groups.dropLast()
        guard last == "." || last == ",", signs.filter({ $0 == last }).count == 1,
            Set(signs.dropLast()).count == 1, (1...3).contains(leading.count),
            grouped.dropFirst().allSatisfy({ $0.count == 3 }) || first == "," && isIndian(Array(grouped))
        else { return .none }
        return number(grouped.joined() + "." + (groups.last ?? ""))
    }

    /// Lakhs and crores: `12,34,567`.
    private func isIndian(_ groups: [Substring]) -> Bool {
        guard groups.count > 2, let first = groups.first else { return false }
        return (1...2).contains(first.count) && groups.last?.count == 3
            && groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
    }
}

extension NumberScanner.Result {
    fileprivate var negated: Self {
        switch self {
        case .number(let number): .number(-number)
        case .ambiguous(let grouped, let decimal): .ambiguous(grouped: -grouped, decimal: -decimal)
        case .none: .none
        }
    }
}

extension Character {
    /// True of 0 to 9.
    var isDigit: Bool { isASCII && isNumber }
}
