import Wording

/// The words and signs that may stand behind a figure that is no length of time.
struct FigureUnits {
    private let kind: FigureKind

    init(_ kind: FigureKind) { self.kind = kind }

    enum Unit {
        case multiplier(Double)
        case percent
        case currency(String)
        /// A unit of time: it fits a length of time only.
        case time
        /// What is counted, such as people.
        case noun
        /// By what it is counted, such as `per hour`.
        case rate

        var part: Part {
            switch self {
            case .multiplier: .multiplier
            case .percent: .percent
            case .currency: .currency
            case .time: .time
            case .noun: .noun
            case .rate: .rate
            }
        }
    }

    /// What a unit says about the figure.
    enum Part { case multiplier, percent, currency, time, noun, rate }

    /// The unit at the start of the text, and what stands behind it; words of letters end where the letters end.
    func next(_ text: Substring) -> (Unit, Substring)? {
        for word in AnswerWords.percentSigns {
            if let behind = text.behind(word) { return (.percent, behind) }
        }
        if let behind = rate(text) { return (.rate, behind) }
        // A count may be called like anything: its own unit goes first.
        if let behind = ownUnit(text) { return (.noun, behind) }
        if kind != .percent, let (factor, behind) = Self.longest(AnswerWords.multipliers, text) {
            return (.multiplier(factor), behind)
        }
        if let (word, behind) = MoneyWords.currency(text) { return (.currency(word), behind) }
        if let (_, behind) = Self.longest(AnswerWords.timeUnits, text) { return (.time, behind) }
        if let behind = noun(text) { return (.noun, behind) }
        return nil
    }

    /// The longest of the words with which the text begins, and what stands behind it.
    static func longest<Value>(_ words: [String: Value], _ text: Substring) -> (Value, Substring)? {
        var best: (length: Int, value: Value, behind: Substring)?
        for (word, value) in words where word.count > best?.length ?? 0 {
            if let behind = text.behind(word) { best = (word.count, value, behind) }
        }
        return best.map { ($0.value, $0.behind) }
    }

    private var unit: String? {
        switch kind {
        case .plain(let unit, _), .money(_, let unit): unit?.replacing("_", with: " ").folded
        case .percent, .duration: nil
        }
    }

    /// `per hour`, `an hour`, `/h`, where the field counts by the hour.
    private func rate(_ text: Substring) -> Substring? {
        guard let unit, let place = unit.firstRange(of: "per ") else { return nil }
        let wanted = String(unit[place.upperBound...])
        for sign in AnswerWords.perSigns where text.hasPrefix(sign) {
            let rest = text.dropFirst(sign.count)
            if let time = AnswerWords.timeUnits[wanted] {
                guard let (found, behind) = Self.longest(AnswerWords.timeUnits, rest), found == time else {
                    continue
                }
                return behind
            }
            let word = rest.prefix { $0.isLetter || $0 == "-" }
            if String(word).singular == wanted.singular { return rest.dropFirst(word.count) }
        }
        return nil
    }

    /// The unit of a count, in whatever number.
    private func ownUnit(_ text: Substring) -> Substring? {
        guard case .plain = kind, let unit, !unit.isEmpty else { return nil }
        if let behind = text.behind(unit) { return behind }
        // Of hours per week `30 h` are hours: by what they are counted is said already.
        let counted = unit.firstRange(of: " per ").map { String(unit[..<$0.lowerBound]) } ?? unit
        if let time = AnswerWords.timeUnits[counted],
            let (found, behind) = Self.longest(AnswerWords.timeUnits, text), found == time
        {
            return behind
        }
        let word = text.prefix { $0.isLetter || $0 == "-" }
        return !word.isEmpty && String(word).singular == unit.singular ? text.dropFirst(word.count) : nil
    }

    /// A word for what is counted: the question's own, or one that people use.
    private func noun(_ text: Substring) -> Substring? {
        guard case .plain(_, let nouns) = kind else { return nil }
        let word = text.prefix { $0.isLetter || $0 == "-" }
        let singular = String(word).singular
        guard nouns.contains(singular) || AnswerWords.countNouns.contains(singular) else { return nil }
        return text.dropFirst(word.count)
    }
}

/// Names and signs of currencies.
enum MoneyWords {
    private static let named = Dictionary(uniqueKeysWithValues: AnswerWords.currencies.keys.map { ($0, $0) })

    /// The name, sign or ISO code at the start of folded text.
    static func currency(_ text: Substring) -> (String, Substring)? {
        FigureUnits.longest(named, text)
    }

    /// What is wrong where a word cannot mean the currency of the audit.
    static func mismatch(_ word: String, _ currency: String?) -> AnswerProblem? {
        guard let currency, let codes = AnswerWords.currencies[word], !codes.contains(currency) else {
            return nil
        }
        return .otherCurrency(given: name(word), audit: currency)
    }

    /// What a name or sign is called: of a name the code of its currency, where it stands for one only.
    static func name(_ word: String) -> String {
        guard word.first?.isLetter == true, let codes = AnswerWords.currencies[word], codes.count == 1 else {
            return word.uppercased()
        }
        return codes.first ?? word.uppercased()
    }
}

extension Substring {
    /// What stands behind `word`, if the text starts with it; a word of letters must end there.
    func behind(_ word: String) -> Substring? {
        guard hasPrefix(word) else { return nil }
        let behind = dropFirst(word.count)
        guard let last = word.last, let next = behind.first else { return behind }
        let isLatin = last.isASCII && last.isLetter
        return isLatin && next.isASCII && next.isLetter ? nil : behind
    }
}

extension String {
    /// An English word without the ending of the plural, for comparison only.
    var singular: String {
        if hasSuffix("ies") { return dropLast(3) + "y" }
        if hasSuffix("s"), !hasSuffix("ss") { return String(dropLast()) }
        return self
    }
}
