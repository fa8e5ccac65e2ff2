import Wording

/// Reads a part of a whole as a percentage: `57/190`, `57 of 190`, `1 in 3`, `half`.
struct ShareReader {
    let scanner: NumberScanner

    /// Nil where the text states no part of a whole.
    func read(_ text: Substring) -> FigureReading? {
        let text = text.drop { $0 == " " }
        if let (part, whole) = AnswerWords.parts[String(text)] { return share(part, whole) }
        if let sign = text.first, text.count == 1, !sign.isDigit,
            case .number(let part) = scanner.scan(text).0
        {
            return share(part, 1)
        }
        let (first, behind) = scanner.scan(text)
        guard first != .none else { return nil }
        for sign in AnswerWords.partSigns {
            guard let place = behind.firstRange(of: sign), isFiller(behind[..<place.lowerBound]) else {
                continue
            }
            var rest = behind[place.upperBound...].drop { $0 == " " }
            if let behind = rest.behind("the") { rest = behind.drop { $0 == " " } }
            let (second, end) = scanner.scan(rest)
            guard second != .none, isFiller(end) else { continue }
            switch (first, second) {
            case (.number(let part), .number(let whole)): return share(part, whole)
            case (.ambiguous(let one, let other), _):
                return .problem(.part(String(text.dropLast(behind.count)), .ambiguous(one, other)))
            case (_, .ambiguous(let one, let other)):
                return .problem(.part(String(rest.dropLast(end.count)), .ambiguous(one, other)))
            default: continue
            }
        }
        return nil
    }

    /// Nothing, or a word for what is counted.
    private func isFiller(_ text: Substring) -> Bool {
        let word = String(text).trimmed
        return word.isEmpty || AnswerWords.countNouns.contains(word.singular)
    }

    private func share(_ part: Double, _ whole: Double) -> FigureReading {
        guard whole != 0 else { return .problem(.divisionByZero) }
        let share = 100 * part / whole
        guard share.isFinite, abs(share) < 1e15 else { return .problem(.figureTooLarge) }
        return .figure(Figure(value: share, said: .part(part, whole: whole)))
    }
}
