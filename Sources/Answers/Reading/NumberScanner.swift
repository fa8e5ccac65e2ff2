import Texts

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

    /// Reads the number at the start of folded text.
    ///
    /// - Returns: what it means, and the text behind it.
    func scan(_ text: Substring) -> (Result, Substring) {
        var rest = text
        var sign = ""
        if let first = rest.first, first == "-" || first == "+" {
            sign = first == "-" ? "-" : ""
            rest = rest.dropFirst()
            rest = rest.drop { $0 == " " }
        }
        var body = ""
        while let character = rest.first {
            let next = rest.dropFirst().first
            let isDigit = character.isASCII && character.isNumber
            let isSign = ".,' ".contains(character) && next.map { $0.isASCII && $0.isNumber } == true
            // A blank groups only where three digits follow: "12 345", not "3 2 weeks".
            if character == " " && isSign {
                let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
                guard digits.count == 3, !body.isEmpty, !body.contains("."), !body.contains(",") else {
                    break
                }
            }
            guard isDigit || isSign else { break }
            guard body.count < 40 else { return (.none, text) }
            body.append(character)
            rest = rest.dropFirst()
        }
        guard !body.isEmpty else { return (.none, text) }
        return (meaning(of: body, sign: sign), rest)
    }

    private func meaning(of body: String, sign: String) -> Result {
        let signs = body.filter { ".,' ".contains($0) }
        let digitGroups = body.split(whereSeparator: { ".,' ".contains($0) }, omittingEmpty: false)
        func number(_ text: String) -> Result { Double(sign + text).map(Result.number) ?? .none }
        guard let first = signs.first, let last = signs.last else { return number(body) }
        let groupsFit =
            digitGroups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(digitGroups[0].count)
        let allDigits = digitGroups.joined()

        if signs.count == 1 {
            if first == " " || first == "'" { return groupsFit ? number(allDigits) : .none }
            let decimal = digitGroups[0] + "." + (digitGroups.last ?? "")
            guard groupsFit, digitGroups[0] != "0" else { return number(decimal) }
            if first == style.groupSign { return number(allDigits) }
            if let grouped = Double(sign + allDigits), let asDecimal = Double(sign + decimal) {
                return .ambiguous(grouped: grouped, decimal: asDecimal)
            }
            return .none
        }
        if Set(signs).count == 1 { return groupsFit ? number(allDigits) : .none }
        // Two kinds of sign: the last one is the decimal sign if it stands once, all before it group.
        guard last == "." || last == ",", signs.filter({ $0 == last }).count == 1,
            Set(signs.dropLast()).count == 1, (1...3).contains(digitGroups[0].count),
            digitGroups.dropFirst().dropLast().allSatisfy({ $0.count == 3 })
        else { return .none }
        return number(digitGroups.dropLast().joined() + "." + (digitGroups.last ?? ""))
    }
}

extension String {
    fileprivate func split(
        whereSeparator isSeparator: (Character) -> Bool, omittingEmpty: Bool
    ) -> [String] {
        split(omittingEmptySubsequences: omittingEmpty, whereSeparator: isSeparator).map(String.init)
    }
}
