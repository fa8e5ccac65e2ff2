import Wording

/// Reads one stated figure: number, multiplier, unit, currency, percent sign, "about" and ranges.
///
/// A refusal names the first thing in the text that went wrong.
struct FigureReader {
    let style: NumberStyle
    let kind: FigureKind

    var scanner: NumberScanner { NumberScanner(style: style) }

    /// Reads a figure from text as typed.
    func read(_ typed: String) -> FigureReading {
        // Line ends and tabs stand between values; they never group digits.
        if typed.trimmed.contains(where: { $0.isNewline || $0 == "\t" }) { return .problem(.severalFigures) }
        // In Chinese a full-width comma separates; it is taken for a group sign, never for a decimal point.
        for part in typed.split(separator: "，", omittingEmptySubsequences: false).dropFirst()
        where part.prefix(while: \.isNumber).count != 3 { return .problem(.severalFigures) }
        var text = Substring(typed.folded)
        var said: Said?
        for word in AnswerWords.about where text.hasPrefix(word) {
            text = text.dropFirst(word.count).drop { $0 == " " }
            said = .about
            break
        }
        if isNothing(text) { return .figure(Figure(value: 0, said: said)) }
        if let end = openEnd(text) { return end }
        switch figure(text) {
        case .figure(var figure):
            if said != nil, figure.said?.basis != .range { figure.said = said }
            return .figure(figure)
        case let other: return other
        }
    }

    private func isNothing(_ text: Substring) -> Bool {
        if AnswerWords.zero.contains(String(text)) { return true }
        guard case .money = kind else { return false }
        return AnswerWords.nilInAccounts.contains(String(text))
    }

    /// `<5`, `5+`, `at least 5`: nothing says where the range ends.
    private func openEnd(_ text: Substring) -> FigureReading? {
        func end(_ text: Substring, isGreatest: Bool) -> FigureReading? {
            guard beginsFigure(text) else { return nil }
            switch figure(text) {
            case .figure(let figure): return .openEnded(figure.value, isGreatest: isGreatest)
            case let other: return other
            }
        }
        for word in AnswerWords.atMost where text.hasPrefix(word) {
            return end(text.dropFirst(word.count).drop { $0 == " " }, isGreatest: true)
        }
        for word in AnswerWords.atLeast where text.hasPrefix(word) {
            return end(text.dropFirst(word.count).drop { $0 == " " }, isGreatest: false)
        }
        // `5+`, `5+ days`.
        let (result, behind) = scanner.scan(text)
        guard result != .none, behind.first == "+", behind.dropFirst().first?.isDigit != true else {
            return nil
        }
        let number = text.dropLast(behind.count)
        return end(Substring(number + behind.dropFirst()), isGreatest: false)
    }

    /// A figure, or a range of them.
    private func figure(_ text: Substring) -> FigureReading {
        let one = single(text)
        if case .problem = one { return range(text) ?? one }
        return one
    }

    /// `10-20`: its middle; a unit behind the second figure holds for both.
    ///
    /// - Returns: nil where the text is no range.
    private func range(_ text: Substring) -> FigureReading? {
        var text = text
        for word in AnswerWords.rangeBeginnings where text.hasPrefix(word) {
            text = text.dropFirst(word.count)
        }
        for sign in AnswerWords.rangeSigns {
            guard let place = text.dropFirst().firstRange(of: sign) else { continue }
            let low = text[..<place.lowerBound]
            let high = text[place.upperBound...].drop { $0 == " " }
            guard beginsFigure(low), beginsFigure(high), !isSum(low, sign) else { continue }
            return range(from: low, to: high)
        }
        return nil
    }

    /// `1 h and 30 min`: no range.
    private func isSum(_ low: Substring, _ sign: String) -> Bool {
        guard sign == " and ", case .duration = kind else { return false }
        return scanner.scan(low).1.contains(where: \.isLetter)
    }

    private func range(from low: Substring, to high: Substring) -> FigureReading {
        let suffix = scanner.scan(high).1
        let isBare = scanner.scan(low).1.allSatisfy { $0 == " " }
        let lower = single(isBare && !suffix.isEmpty ? low + suffix : low)
        let upper = single(high)
        for (text, reading) in [(low, lower), (high, upper)] {
            switch reading {
            case .figure, .openEnded: break
            case .ambiguous(let one, let other):
                return .problem(.part(String(text).trimmed, .ambiguous(one, other)))
            case .problem(let problem): return .problem(problem)
            }
        }
        guard case .figure(let lower) = lower, case .figure(let upper) = upper else {
            return .problem(.notANumber)
        }
        guard lower.value <= upper.value else { return .problem(.rangeUpsideDown) }
        // Half of each: the sum of two large figures would be too large.
        return .figure(
            Figure(
                value: lower.value / 2 + upper.value / 2, said: .range(low: lower.value, high: upper.value)))
    }

    /// True where a figure begins here, whatever comes behind it.
    private func beginsFigure(_ text: Substring) -> Bool {
        var rest = text.drop { $0 == " " || $0 == "(" || $0 == "-" || $0 == "+" }
        if case .money = kind, let (_, behind) = MoneyWords.currency(rest) {
            rest = behind.drop { $0 == " " }
        }
        return scanner.scan(rest).0 != .none
    }

    // MARK: one figure

    /// One figure with what stands around it.
    private func single(_ text: Substring) -> FigureReading {
        let text = text.drop { $0 == " " }
        if case .percent = kind, let share = ShareReader(scanner: scanner).read(text) { return share }
        if case .duration(let unit) = kind {
            return DurationReader(scanner: scanner, target: unit).read(text)
        }
        if let (amount, behind) = inBrackets(text) {
            guard !amount.isEmpty, beginsFigure(amount) else { return .problem(.notANumber) }
            return single(amount + behind).map { -abs($0) }
        }
        var rest = text
        var isNegative = false
        if case .money(let currency, _) = kind {
            if rest.first == "-", MoneyWords.currency(rest.dropFirst()) != nil {
                isNegative = true
                rest = rest.dropFirst()
            }
            if let (word, behind) = MoneyWords.currency(rest) {
                if let problem = MoneyWords.mismatch(word, currency) { return .problem(problem) }
                rest = behind.drop { $0 == " " }
            }
        }
        let (result, behind) = scanner.scan(rest)
        let units = behind.drop { $0 == " " }
        let reading: FigureReading
        switch result {
        case .none: return .problem(.notANumber)
        case .number(let number): reading = scaled(number, units)
        case .ambiguous(let grouped, let decimal):
            // A multiplier makes grouping senseless: 1.200 thousand is 1,200.
            let isMultiplied = FigureUnits(kind).next(units).map {
                if case .multiplier = $0.0 { true } else { false }
            }
            switch (scaled(grouped, units), scaled(decimal, units)) {
            case (.figure(let one), .figure(let other)) where isMultiplied != true:
                reading = .ambiguous(one.value, other.value)
            case (_, let other): reading = other
            }
        }
        return isNegative ? reading.map { -$0 } : reading
    }

    /// `(500)`, `(500) EUR`, `EUR (500)`: less than nothing, as it stands in accounts.
    private func inBrackets(_ text: Substring) -> (Substring, Substring)? {
        guard let open = text.firstIndex(of: "("), let close = text.firstIndex(of: ")"), open < close else {
            return nil
        }
        let before = text[..<open]
        let isCurrency = MoneyWords.currency(before).map { $0.1.allSatisfy { $0 == " " } } ?? false
        guard before.isEmpty || isCurrency else { return nil }
        return (before + text[text.index(after: open)..<close], text[text.index(after: close)...])
    }

    /// The figure after multipliers and units.
    private func scaled(_ number: Double, _ suffix: Substring) -> FigureReading {
        var value = number
        var rest = suffix
        var said: Set<FigureUnits.Part> = []
        let units = FigureUnits(kind)
        while !rest.isEmpty {
            guard let (unit, behind) = units.next(rest) else { return .problem(.unknownUnit(String(rest))) }
            switch unit {
            case .multiplier(let factor): value *= factor
            case .currency(let word):
                guard case .money(let currency, _) = kind else { return .problem(.unknownUnit(word)) }
                if let problem = MoneyWords.mismatch(word, currency) { return .problem(problem) }
            case .percent: guard kind == .percent else { return .problem(.unknownUnit("%")) }
            case .time: return .problem(.unitNotHere)
            case .noun, .rate: break
            }
            // Nothing is said twice, but what is counted may take several words.
            guard said.insert(unit.part).inserted || unit.part == .noun else {
                return .problem(.unknownUnit(String(rest)))
            }
            rest = behind.drop { $0 == " " }
        }
        guard value.isFinite, abs(value) < 1e15 else { return .problem(.figureTooLarge) }
        if kind == .percent && !said.contains(.percent) && value > 0 && value < 1 {
            return .ambiguous(100 * value, value)
        }
        return .figure(Figure(value: value))
    }
}
