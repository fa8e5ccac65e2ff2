import Questionnaires
import Wording

/// Reads canonical notation, as plain YAML scalars carry it: `36.000` is 36, `3..4` is the middle
/// of a range, `~30` about thirty, `57/190` a share, codes are exact, dates are ISO.
struct CanonicalReader {
    private let reader: AnswerReader

    init(_ reader: AnswerReader) { self.reader = reader }

    func read(_ text: String, for field: Field) -> Result<AnswerReader.Reading, AnswerProblem> {
        if text == "?" { return .success(.dontKnow) }
        switch field.type {
        case .text:
            return reader.read(text, for: field)
        case .yesNo:
            switch text {
            case "true", "yes": return .success(.value(.flag(true)))
            case "false", "no": return .success(.value(.flag(false)))
            default: return .failure(.notYesNo)
            }
        case .choice:
            guard let option = reader.options(of: field).first(where: { $0.code == text }) else {
                return .failure(.noSuchOption(text))
            }
            return .success(.value(.text(option.code)))
        case .date:
            guard let date = CalendarDate(iso: text) else { return .failure(.notADate) }
            return .success(.value(.text(date.iso)))
        case .integer, .number, .percent, .money, .duration, .scale:
            if let place = text.firstRange(of: "..") {
                return range(text[..<place.lowerBound], text[place.upperBound...], field)
            }
            if text.hasPrefix("~") {
                guard let number = number(text.dropFirst()) else { return .failure(.notANumber) }
                return AnswerReader.check(number, field).map { .value(.number($0), said: .about) }
            }
            if field.type == .percent, let place = text.firstIndex(of: "/") {
                return share(text[..<place], text[text.index(after: place)...], field)
            }
            guard let number = number(text) else { return .failure(.notANumber) }
            return AnswerReader.check(number, field).map { .value(.number($0)) }
        case .multi, .table:
            return .failure(.wrongKind(expected: field.type.word))
        }
    }
    /// `3..4`: the middle, which need not be whole.
    private func range(
        _ low: Substring, _ high: Substring, _ field: Field
    ) -> Result<AnswerReader.Reading, AnswerProblem> {
        guard let low = number(low), let high = number(high) else { return .failure(.notANumber) }
        guard low <= high else { return .failure(.rangeUpsideDown) }
        return AnswerReader.check(low / 2 + high / 2, field, isMiddle: true).map {
            .value(.number($0), said: .range(low: low, high: high))
        }
    }

    /// `57/190`: the share in percent.
    private func share(
        _ part: Substring, _ whole: Substring, _ field: Field
    ) -> Result<AnswerReader.Reading, AnswerProblem> {
        guard let part = number(part), let whole = number(whole) else { return .failure(.notANumber) }
        guard whole != 0 else { return .failure(.divisionByZero) }
        let share = 100 * part / whole
        guard share.isFinite, abs(share) < 1e15 else { return .failure(.figureTooLarge) }
        return AnswerReader.check(share, field).map { .value(.number($0), said: .part(part, whole: whole)) }
    }

    private func number(_ text: some StringProtocol) -> Double? {
        guard text.allSatisfy({ $0.isASCII && $0.isNumber || "+-.eE".contains($0) }),
            let number = Double(text), abs(number) < 1e15
        else { return nil }
        return number
    }
}
