import Synchronization
import Wording

/// The currency of one computation that nobody named beforehand: what its marks have in common.
///
/// The first mark decides; one of another currency is refused, since nothing that is added up of both would be an
/// amount.
package final class CurrencyMarks: Sendable {
    private let known = Mutex<(mark: String, codes: Set<String>)?>(nil)

    /// Creates marks for a computation in which none was read yet.
    package init() {}

    /// Takes the marks of a text; what is wrong with them where they are of another currency than those before.
    func take(_ text: String) -> AnswerProblem? {
        for mark in Self.marks(in: text) {
            guard let codes = AnswerWords.currencies[mark] else { continue }
            let other = known.withLock { known -> String? in
                guard let earlier = known else {
                    known = (mark, codes)
                    return nil
                }
                let both = earlier.codes.intersection(codes)
                if both.isEmpty { return earlier.mark }
                // A name says more than a sign that stands for several.
                known = (codes.count < earlier.codes.count ? mark : earlier.mark, both)
                return nil
            }
            if let other { return .mixedCurrencies(MoneyWords.name(other), MoneyWords.name(mark)) }
        }
        return nil
    }

    /// The names and signs of currencies in a text, each as the table of words has it.
    static func marks(in typed: String) -> [String] {
        let text = typed.folded
        var marks: [String] = []
        var rest = Substring(text)
        var before: Character?
        while let first = rest.first {
            let longest = AnswerWords.currencies.keys.filter { word in
                guard rest.hasPrefix(word) else { return false }
                let isStart = !(word.first?.isLatinLetter ?? false) || !(before?.isLatinLetter ?? false)
                let behind = rest.dropFirst(word.count).first
                return isStart && (!(word.last?.isLatinLetter ?? false) || !(behind?.isLatinLetter ?? false))
            }.max { $0.count < $1.count }
            if let longest { marks.append(longest) }
            let step = longest?.count ?? 1
            before = longest?.last ?? first
            rest = rest.dropFirst(step)
        }
        return marks
    }
}

extension Character {
    fileprivate var isLatinLetter: Bool { isASCII && isLetter }
}
