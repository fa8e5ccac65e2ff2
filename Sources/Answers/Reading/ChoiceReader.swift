import Questionnaires
import Wording

/// Finds the option that somebody means: by number, code, label, share, unique beginning or word of the label.
struct ChoiceReader {
    let options: [AnswerOption]

    /// Words that stand in many labels without saying which.
    private static let fillers: Set<String> = [
        "the", "and", "not", "for", "but", "yes", "are", "you", "with",
    ]

    /// The option meant; nil for the number behind the last one, which stands for "I don't know".
    func read(_ typed: String, style: NumberStyle) -> Result<AnswerOption?, AnswerProblem> {
        let text = typed.folded
        guard !text.isEmpty else { return .failure(.empty) }
        if let number = typed.listNumber {
            guard number >= 1, number <= options.count + 1 else { return .failure(.noSuchOption(typed)) }
            return .success(number <= options.count ? options[number - 1] : nil)
        }
        if let option = named(typed) { return .success(option) }
        if let option = optionByShare(typed, style) { return option.map { $0 } }
        // Nobody sees a code: it counts only where no label is meant.
        let ways: [(AnswerOption) -> Bool] = [
            { $0.label.folded.hasPrefix(text) }, { $0.code.folded.hasPrefix(text) },
            { Self.holds($0.label.folded, text) },
            // Several where the label has one.
            { text.singular != text && Self.holds($0.label.folded, text.singular) },
        ]
        for fits in ways {
            let matches = options.filter(fits)
            if let only = matches.first, matches.count == 1 { return .success(only) }
            if !matches.isEmpty { return .failure(.severalOptions(matches.map(\.label))) }
        }
        return .failure(.noSuchOption(typed))
    }

    /// The option of that code or label.
    func named(_ typed: String) -> AnswerOption? {
        let text = typed.folded
        return options.first { $0.label.folded == text } ?? options.first { $0.code.folded == text }
    }

    /// True where a word of the label begins with the text, or words with texts of several.
    private static func holds(_ label: String, _ text: String) -> Bool {
        guard text.count > 2, !fillers.contains(text) else { return false }
        return label.ranges(of: text).contains { place in
            place.lowerBound == label.startIndex
                || !label[label.index(before: place.lowerBound)].isWordCharacter
                || !(text.first?.isLatin ?? false)
        }
    }

    /// `30 %`, `57 of 190`: the option for that share; nil where the text states none.
    ///
    /// A share between the ranges of two options belongs to the lower one, which it has passed without reaching the
    /// upper; an option of a single share, such as none or all, holds that share only.
    private func optionByShare(_ typed: String, _ style: NumberStyle) -> Result<AnswerOption, AnswerProblem>?
    {
        let ranged = options.compactMap { option in option.range.map { (option, $0) } }
            .sorted { $0.1.lowerBound < $1.1.lowerBound }
        guard let least = ranged.first?.1.lowerBound, let most = ranged.map(\.1.upperBound).max(),
            typed.halfWidth.contains(where: { $0.isLetter || !$0.isDigit && $0.isNumber || "%/".contains($0) }
            ),
            case .figure(let share) = FigureReader(style: style, kind: .percent).read(typed)
        else { return nil }
        if let (option, _) = ranged.first(where: { $0.1.contains(share.value) }) { return .success(option) }
        if share.value < least { return .failure(.belowMinimum(least)) }
        if share.value > most { return .failure(.aboveMaximum(most)) }
        let below = ranged.last { $0.1.upperBound < share.value }
        let above = ranged.first { $0.1.lowerBound > share.value }
        let isPoint = below.map { $0.1.lowerBound == $0.1.upperBound } ?? true
        return (isPoint ? above ?? below : below).map { .success($0.0) }
    }
}

extension Character {
    /// True of what a word is made of.
    fileprivate var isWordCharacter: Bool { isLetter || isNumber }
    /// True of letters of scripts that put blanks between words.
    fileprivate var isLatin: Bool { isLetter && (unicodeScalars.first?.value ?? 0) < 0x2E80 || isNumber }
}
