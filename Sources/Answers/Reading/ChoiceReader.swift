import Questionnaires
import Texts

/// Finds the option that somebody means: by number, code, label or unique beginning.
struct ChoiceReader {
    let options: [AnswerOption]

    /// The option meant; nil for the number behind the last one, which stands for "I don't know".
    func read(_ typed: String, style: NumberStyle) -> Result<AnswerOption?, AnswerProblem> {
        let text = typed.folded
        guard !text.isEmpty else { return .failure(.empty) }
        if let number = typed.listNumber {
            guard number >= 1, number <= options.count + 1 else { return .failure(.noSuchOption(typed)) }
            return .success(number <= options.count ? options[number - 1] : nil)
        }
        if let option = options.first(where: { $0.code.folded == text || $0.label.folded == text }) {
            return .success(option)
        }
        if let option = optionByShare(typed, style) { return .success(option) }
        let named = options.filter { $0.label.folded.hasPrefix(text) }
        // Nobody sees a code: it counts only where no label is meant.
        let matches = named.isEmpty ? options.filter { $0.code.folded.hasPrefix(text) } : named
        switch matches.count {
        case 1: return .success(matches[0])
        case 0: return .failure(.noSuchOption(typed))
        default: return .failure(.severalOptions(matches.map(\.label)))
        }
    }

    /// `30 %` or `57/190`: the option whose range holds the share.
    private func optionByShare(_ typed: String, _ style: NumberStyle) -> AnswerOption? {
        guard options.contains(where: { $0.range != nil }),
            typed.halfWidth.contains(where: { "%/".contains($0) })
        else { return nil }
        guard case .figure(let share) = FigureReader(style: style, kind: .percent).read(typed) else {
            return nil
        }
        return options.first { $0.range?.contains(share.value) == true }
    }
}
