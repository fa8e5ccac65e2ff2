import Texts

/// Reads one stated figure: number, multiplier, unit, currency, percent sign, "about" and ranges.
struct FigureReader {
    let style: NumberStyle
    let kind: FigureKind

    private var scanner: NumberScanner { NumberScanner(style: style) }

    /// Reads a figure from text as typed.
    func read(_ typed: String) -> FigureReading {
        // In Chinese a full-width comma separates; it is taken for a group sign, never for a decimal point.
        for part in typed.split(separator: "，", omittingEmptySubsequences: false).dropFirst()
        where part.prefix(while: \.isNumber).count != 3 { return .problem(.severalFigures) }
        var text = Substring(typed.folded)
        var basis: Basis?
        for word in AnswerWords.about where text.hasPrefix(word) {
            text = text.dropFirst(word.count).drop { $0 == " " }
            basis = .estimated
            break
        }
        if kind == .percent, let share = fraction(text) { return share }
        switch single(text, unitFrom: nil) {
        case .problem(let problem):
            if let range = range(text) { return range }
            return .problem(problem)
        case .ambiguous(let grouped, let decimal):
            return .ambiguous(grouped, decimal)
        case .figure(var figure):
            if basis != nil { figure.basis = basis }
            return .figure(figure)
        }
    }

    /// `57/190` as a percentage.
    private func fraction(_ text: Substring) -> FigureReading? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let numbers = parts.map { part -> Double? in
            let (result, rest) = scanner.scan(part.drop { $0 == " " })
            guard case .number(let value) = result, rest.allSatisfy({ $0 == " " }) else { return nil }
            return value
        }
        guard let part = numbers[0], let whole = numbers[1] else { return nil }
        guard whole != 0 else { return .problem(.divisionByZero) }
        return .figure(Figure(value: 100 * part / whole, basis: nil))
    }

    /// `10-20`: its middle; a unit behind the second figure holds for both.
    private func range(_ text: Substring) -> FigureReading? {
        var text = text
        for word in ["od ", "from "] where text.hasPrefix(word) { text = text.dropFirst(word.count) }
        for sign in AnswerWords.rangeSigns {
            guard let place = text.dropFirst().firstRange(of: sign) else { continue }
            let low = text[..<place.lowerBound]
            let high = text[place.upperBound...].drop { $0 == " " }
            guard case .figure(let upper) = single(high, unitFrom: nil) else { continue }
            let suffix = scanner.scan(high).1
            var lower = single(low, unitFrom: nil)
            if scanner.scan(low).1.allSatisfy({ $0 == " " }), !suffix.isEmpty {
                lower = single(low, unitFrom: suffix)
            }
            guard case .figure(let lower) = lower else { continue }
            guard lower.value <= upper.value else { return .problem(.rangeUpsideDown) }
            return .figure(Figure(value: (lower.value + upper.value) / 2, basis: .range))
        }
        return nil
    }

    /// One figure with what stands around it; `unitFrom` is what stands behind where nothing else does.
    private func single(_ text: Substring, unitFrom suffix: Substring?) -> FigureReading {
        var rest = text.drop { $0 == " " }
        guard !rest.isEmpty else { return .problem(.notANumber) }
        if case .money(let currency) = kind, let (word, behind) = currencyWord(rest) {
            if let problem = mismatch(word, currency) { return .problem(problem) }
            rest = behind.drop { $0 == " " }
        }
        let (result, behind) = scanner.scan(rest)
        var units = suffix ?? behind
        units = units.drop { $0 == " " }
        while units.last == " " { units = units.dropLast() }
        switch result {
        case .none: return .problem(.notANumber)
        case .number(let number): return scaled(number, units)
        case .ambiguous(let grouped, let decimal):
            // A multiplier makes grouping senseless: 1.200 thousand is 1,200.
            if case .multiplier = unitWord(units)?.0 { return scaled(decimal, units) }
            if case .figure(let one) = scaled(grouped, units),
                case .figure(let other) = scaled(decimal, units)
            {
                return .ambiguous(one.value, other.value)
            }
            return scaled(decimal, units)
        }
    }

    /// The figure after multipliers and units.
    private func scaled(_ number: Double, _ suffix: Substring) -> FigureReading {
        var value = number
        var rest = suffix
        var hasPercentSign = false
        var timeUnit: TimeUnit?
        while !rest.isEmpty {
            guard let (word, behind) = unitWord(rest) else { return .problem(.unknownUnit(String(rest))) }
            switch word {
            case .multiplier(let factor): value *= factor
            case .percent:
                guard kind == .percent else { return .problem(.unknownUnit("%")) }
                hasPercentSign = true
            case .currency(let name):
                guard case .money(let currency) = kind else { return .problem(.unknownUnit(name)) }
                if let problem = mismatch(name, currency) { return .problem(problem) }
            case .time(let unit):
                guard timeUnit == nil else { return .problem(.unknownUnit(String(rest))) }
                timeUnit = unit
            case .own: break
            }
            rest = behind.drop { $0 == " " }
            if timeUnit != nil, let first = rest.first, first.isNumber {
                return compound(value, timeUnit, rest)
            }
        }
        if let timeUnit {
            guard let converted = convert(value, timeUnit) else { return .problem(.unitNotHere) }
            value = converted
        }
        guard value.isFinite, abs(value) < 1e15 else { return .problem(.figureTooLarge) }
        if kind == .percent && !hasPercentSign && value > 0 && value < 1 {
            return .ambiguous(100 * value, value)
        }
        return .figure(Figure(value: value, basis: nil))
    }

    /// `1 h 30 min`: the sum.
    private func compound(_ value: Double, _ unit: TimeUnit?, _ rest: Substring) -> FigureReading {
        guard let unit, let first = convert(value, unit) else { return .problem(.unitNotHere) }
        guard case .figure(let second) = single(rest, unitFrom: nil),
            !scanner.scan(rest).1.allSatisfy({ $0 == " " })
        else { return .problem(.notANumber) }
        return .figure(Figure(value: first + second.value, basis: nil))
    }

    /// A span in the field's unit; nil where the field counts something that this span cannot become.
    private func convert(_ value: Double, _ unit: TimeUnit) -> Double? {
        let target: String
        switch kind {
        case .duration(let unit): target = unit
        case .plain(let unit): target = unit ?? ""
        case .percent, .money: return nil
        }
        if target == "working_hours" {
            switch unit {
            case .workingHour, .hour: return value
            case .minute: return value / 60
            case .day, .week, .month, .year: return nil
            }
        }
        guard let days = unit.days else { return nil }
        switch target {
        case "minutes": return value * days * 1440
        case "hours": return value * days * 24
        case "days": return value * days
        case "weeks": return value * days / 7
        case "months": return value * days / 30.4375
        case "years": return value * days / 365.25
        default: return nil
        }
    }

    // MARK: words

    private enum UnitWord {
        case multiplier(Double)
        case percent
        case currency(String)
        case time(TimeUnit)
        /// The field's own unit, such as people.
        case own
    }

    /// The longest known word at the start of the text; words of letters end where the letters end.
    private func unitWord(_ text: Substring) -> (UnitWord, Substring)? {
        if text.first == "%" { return (.percent, text.dropFirst()) }
        if let name = ownUnit, let behind = text.behind(name) { return (.own, behind) }
        let isTime: Bool
        switch kind {
        case .duration: isTime = true
        case .plain(let unit): isTime = ["hours", "days", "weeks", "months", "years"].contains(unit)
        case .percent, .money: isTime = false
        }
        if isTime, let (unit, behind) = longest(AnswerWords.timeUnits, text) { return (.time(unit), behind) }
        if let (factor, behind) = longest(AnswerWords.multipliers, text) {
            return (.multiplier(factor), behind)
        }
        if let (word, behind) = currencyWord(text) { return (.currency(word), behind) }
        if let (unit, behind) = longest(AnswerWords.timeUnits, text) { return (.time(unit), behind) }
        return nil
    }

    private var ownUnit: String? {
        guard case .plain(let unit) = kind, let unit else { return nil }
        return unit.replacing("_", with: " ")
    }

    private func longest<Value>(_ words: [String: Value], _ text: Substring) -> (Value, Substring)? {
        var best: (length: Int, value: Value, behind: Substring)?
        for (word, value) in words where word.count > best?.length ?? 0 {
            if let behind = text.behind(word) { best = (word.count, value, behind) }
        }
        return best.map { ($0.value, $0.behind) }
    }

    private func currencyWord(_ text: Substring) -> (String, Substring)? {
        var best: (word: String, behind: Substring)?
        for word in AnswerWords.currencies.keys where word.count > best?.word.count ?? 0 {
            if let behind = text.behind(word) { best = (word, behind) }
        }
        return best.map { ($0.word, $0.behind) }
    }

    private func mismatch(_ word: String, _ currency: String?) -> AnswerProblem? {
        guard let currency, let codes = AnswerWords.currencies[word], !codes.contains(currency) else {
            return nil
        }
        return .otherCurrency(given: word.uppercased(), audit: currency)
    }
}

extension Substring {
    /// What stands behind `word`, if the text starts with it; a word of letters must end there.
    fileprivate func behind(_ word: String) -> Substring? {
        guard hasPrefix(word) else { return nil }
        let behind = dropFirst(word.count)
        guard let last = word.last, let next = behind.first else { return behind }
        let isLatin = last.isASCII && last.isLetter
        return isLatin && next.isASCII && next.isLetter ? nil : behind
    }
}
