package import Questionnaires
internal import TerminalText
package import Wording

/// Reads answers as people type them, and says what is wrong with what cannot be read.
package struct AnswerReader: Sendable {
    /// Longest text answer, in characters.
    package static let longestText = 20_000
    /// Longest answer of any other type, in characters.
    package static let longestFigure = 2_000
    /// Most rows of a table.
    package static let mostRows = TableShape.mostRows

    /// The language in use; figures are also read as in English.
    package let language: Language
    /// ISO 4217 code of the audit's currency.
    package let currency: String?
    let questionnaire: Questionnaire
    /// Where there is no currency: the marks read so far; nil where a mark cannot be kept, and so is refused.
    private let marks: CurrencyMarks?

    /// Creates a reader for the questions of a questionnaire.
    ///
    /// - Parameter marks: those of one computation, for which no currency was named beforehand.
    package init(
        _ questionnaire: Questionnaire, language: Language, currency: String?, marks: CurrencyMarks? = nil
    ) {
        self.questionnaire = questionnaire
        self.language = language
        self.currency = currency
        self.marks = marks
    }

    var style: NumberStyle { NumberStyle(language) }

    /// What a text means as an answer to a field.
    package enum Reading: Sendable, Equatable {
        /// A value, with all samples, or what was said beside it.
        case value(AnswerValue, samples: [Double]? = nil, said: Said? = nil)
        case dontKnow
    }

    /// Reads the answer to a field that is no table.
    package func read(
        _ typed: String, for field: Field, summary: Summary? = nil
    ) -> Result<Reading, AnswerProblem> {
        let text = typed.trimmed
        let limit = field.type == .text ? Self.longestText : Self.longestFigure
        guard text.count <= limit else { return .failure(.tooLong(limit)) }
        guard !text.isEmpty else { return .failure(.empty) }
        if field.type == .text { return .success(.value(.text(text.composed))) }
        if AnswerWords.dontKnow.contains(text.folded), !means(text, anOptionOf: field) {
            return .success(.dontKnow)
        }
        switch field.type {
        case .text, .table: return .failure(.wrongKind(expected: field.type.word))
        case .yesNo: return readYesNo(text)
        case .choice: return readChoice(text, field)
        case .multi: return readMulti(text, field)
        case .date:
            return DateReader(end: questionnaire.periodEnd(field.name)).read(text).map {
                .value(.text($0.iso))
            }
        case .integer, .number, .percent, .money, .duration, .scale:
            return readFigures(text, field, summary)
        }
    }

    // MARK: words

    private func readYesNo(_ text: String) -> Result<Reading, AnswerProblem> {
        let word = text.listNumber.map(String.init) ?? text.folded
        if AnswerWords.yes.contains(word) || word == "1" { return .success(.value(.flag(true))) }
        if AnswerWords.no.contains(word) || word == "2" { return .success(.value(.flag(false))) }
        return word == "3" ? .success(.dontKnow) : .failure(.notYesNo)
    }

    /// The options of a field, in the order in which they are listed.
    package func options(of field: Field) -> [AnswerOption] {
        field.options.flatMap { questionnaire.options[$0]?.options } ?? []
    }

    /// True of the code or label of an option, which is then meant, whatever else the words may say.
    package func isOption(_ text: String, of field: Field) -> Bool {
        ChoiceReader(options: options(of: field)).named(text) != nil
    }

    /// True of a text that means one of the options, such as `unknown` where one is called "Source unknown".
    private func means(_ text: String, anOptionOf field: Field) -> Bool {
        guard case .success = ChoiceReader(options: options(of: field)).read(text, style: style) else {
            return false
        }
        return true
    }

    private func readChoice(_ text: String, _ field: Field) -> Result<Reading, AnswerProblem> {
        ChoiceReader(options: options(of: field)).read(text, style: style).map { option in
            option.map { .value(.text($0.code)) } ?? .dontKnow
        }
    }

    private func readMulti(_ text: String, _ field: Field) -> Result<Reading, AnswerProblem> {
        let options = options(of: field)
        let reader = ChoiceReader(options: options)
        if case .success(let only) = reader.read(text, style: style) {
            return .success(only.map { .value(.codes([$0.code])) } ?? .dontKnow)
        }
        if AnswerWords.none.contains(text.folded) { return .success(.value(.codes([]))) }
        var parts = text.split(whereSeparator: AnswerWords.sampleSeparators.contains).map(String.init)
        if parts.count == 1 { parts = text.split { $0 == "," || $0 == "，" }.map(String.init) }
        if parts.count == 1, text.folded.allSatisfy({ $0.isNumber || $0 == " " }) {
            parts = text.split(separator: " ").map(String.init)
        }
        var chosen: Set<String> = []
        for part in parts {
            switch reader.read(part.trimmed, style: style) {
            case .failure(let problem): return .failure(problem)
            case .success(let option):
                guard let option else { return .failure(.noSuchOption(part.trimmed)) }
                chosen.insert(option.code)
            }
        }
        return checkedCodes(options.map(\.code).filter(chosen.contains), field)
    }

    /// Checks what a multiple choice allows.
    func checkedCodes(_ codes: [String], _ field: Field) -> Result<Reading, AnswerProblem> {
        let options = options(of: field)
        if codes.count > 1, let exclusive = options.first(where: { $0.exclusive && codes.contains($0.code) })
        {
            return .failure(.exclusiveOption(exclusive.label))
        }
        if let most = field.maxChoices, codes.count > most { return .failure(.tooManyChoices(most)) }
        return .success(.value(.codes(codes)))
    }

    // MARK: figures

    private func readFigures(
        _ text: String, _ field: Field, _ summary: Summary?
    ) -> Result<Reading, AnswerProblem> {
        var parts = text.split(whereSeparator: AnswerWords.sampleSeparators.contains)
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        if parts.count == 1 {
            let one = readFigure(text, field)
            guard case .failure(let problem) = one else {
                return one.map { .value(.number($0.value), said: $0.said) }
            }
            // A comma before a blank is neither a decimal sign nor one between thousands.
            parts = text.replacing(/[,，]\s+/, with: ";").split(separator: ";").map { String($0).trimmed }
            guard parts.count > 1, parts.allSatisfy({ $0.folded.contains(where: \.isDigit) }) else {
                return .failure(summary != nil && isList(text) ? .commasBetweenFigures : problem)
            }
        }
        guard let summary else { return .failure(.severalFigures) }
        var samples: [Double] = []
        for part in parts {
            switch readFigure(part, field) {
            case .success(let figure): samples.append(figure.value)
            case .failure(let problem): return .failure(.part(part, problem))
            }
        }
        return .success(
            .value(.number(summary.value(of: samples)), samples: samples))
    }

    /// `3,6,9`: figures with commas between them, which cannot be told from decimal signs.
    private func isList(_ text: String) -> Bool {
        let text = text.halfWidth
        return text.count { $0 == "," } > 1 && text.allSatisfy { $0.isDigit || ", ".contains($0) }
    }

    private func readFigure(_ text: String, _ field: Field) -> Result<Figure, AnswerProblem> {
        if field.type == .money, currency == nil, let problem = unnamedCurrency(of: text) {
            return .failure(problem)
        }
        let markup = field.acceptsMarkup ? marginFromMarkup(text) : nil
        switch markup ?? FigureReader(style: style, kind: kind(of: field)).read(text) {
        case .problem(let problem): return .failure(problem)
        case .ambiguous(let one, let other): return .failure(.ambiguous(one, other))
        case .openEnded(let end, let isGreatest):
            // Below nothing there is nothing, but for sums that may be owed.
            let other = isGreatest ? max(field.leastFigure ?? 0, 0) : field.greatestFigure
            let fits = other.map { isGreatest ? $0 < end : $0 > end } ?? false
            return .failure(.openEnded(end, other: fits ? other : nil, isGreatest: isGreatest))
        case .figure(let figure):
            return Self.check(figure.value, field, isMiddle: figure.said?.basis == .range).map { _ in figure }
        }
    }

    /// What is wrong with the currency of an amount where no currency was named.
    private func unnamedCurrency(of text: String) -> AnswerProblem? {
        if let marks { return marks.take(text) }
        return CurrencyMarks.marks(in: text).first.map { .noCurrency(given: $0.uppercased()) }
    }

    /// `markup 40 %` as the margin it amounts to: 40 / 140.
    private func marginFromMarkup(_ text: String) -> FigureReading? {
        let folded = text.folded
        for word in ["mark-up", "markup", "narzut", "加价", "加價", "加成"] {
            guard let place = folded.firstRange(of: word) else { continue }
            var rest = folded
            rest.removeSubrange(place)
            let markup = FigureReader(style: style, kind: .percent).read(rest.trimmed)
            if case .figure(let figure) = markup, figure.value <= -100 {
                return .problem(.belowMinimum(-100))
            }
            return markup.map { 100 * $0 / (100 + $0) }
        }
        return nil
    }

    private func kind(of field: Field) -> FigureKind {
        if let unit = field.unit, FigureUnit.times.contains(unit) { return .duration(unit: unit) }
        switch field.type {
        case .percent: return .percent
        case .money: return .money(currency: currency, unit: field.unit)
        case .duration: return .duration(unit: field.unit ?? "days")
        default:
            let words = field.label.folded.split { !$0.isLetter }.map { String($0).singular }
            return .plain(unit: field.unit, nouns: Set(words.filter { $0.count > 2 }))
        }
    }

    /// Checks a figure against what the field allows; a range's middle need not be whole.
    package static func check(_ value: Double, _ field: Field, isMiddle: Bool = false) -> Result<
        Double, AnswerProblem
    > {
        if field.type == .integer && !isMiddle && value.rounded() != value {
            return .failure(.notWhole(value))
        }
        if let least = field.leastFigure, value < least { return .failure(.belowMinimum(least)) }
        if let most = field.greatestFigure, value > most { return .failure(.aboveMaximum(most)) }
        return .success(value)
    }
}

extension Summary {
    /// The mean or the median of samples; zero of none.
    package func value(of samples: [Double]) -> Double {
        guard !samples.isEmpty else { return 0 }
        switch self {
        case .mean: return samples.reduce(0, +) / Double(samples.count)
        case .median:
            let sorted = samples.sorted()
            let middle = sorted.count / 2
            return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        }
    }
}
