/// Which form of a noun goes with a figure: the categories of CLDR, "Language Plural Rules", that our languages have.
enum PluralCategory: Sendable {
    case one, few, many, other

    /// The category of a figure as it is written, since `1` and `1.0` may take different ones.
    init(of figure: String, in language: Language) {
        switch language {
        case .english: self = figure == "1" || figure == "-1" ? .one : .other
        case .simplifiedChinese, .traditionalChinese: self = .other
        case .polish: self = Self.polish(figure)
        }
    }

    /// 1 dzień, 2 dni, 5 dni, 1,5 dnia: one; 2 to 4 but not 12 to 14; other whole figures; all that have a fraction.
    private static func polish(_ figure: String) -> PluralCategory {
        let digits = figure.filter { $0 != "-" && $0 != "\u{A0}" }
        guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return .other }
        if digits == "1" { return .one }
        let isTeen = digits.dropLast().last == "1"
        return digits.last.map { ("2"..."4").contains($0) } == true && !isTeen ? .few : .many
    }
}
