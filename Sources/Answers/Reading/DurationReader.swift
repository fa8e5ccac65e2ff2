import Wording

/// Reads a length of time in the unit of a field: `18`, `2 weeks`, `1h30`, `1:30`, `1 h 30 min`, `PT2H`, `half a day`.
///
/// Thousands and millions are never read here: `m` is minutes or months.
struct DurationReader {
    let scanner: NumberScanner
    /// The unit of the field.
    let target: String

    func read(_ text: Substring) -> FigureReading {
        if let reading = clock(text) ?? period(text) { return reading }
        for (word, value) in AnswerWords.timeBeginnings where text.hasPrefix(word) {
            return sum(of: [Part(.number(value), "")], text.dropFirst(word.count))
        }
        let (number, behind) = scanner.scan(text)
        guard number != .none else { return .problem(.notANumber) }
        let rest = behind.drop { $0 == " " }
        guard !rest.isEmpty else { return reading(number) { $0 } }
        return sum(of: [Part(number, text.dropLast(behind.count))], rest)
    }

    /// A number, as it stands in the text, and what it counts.
    private struct Part {
        let number: NumberScanner.Result
        let text: Substring
        var unit: Unit?

        init(_ number: NumberScanner.Result, _ text: Substring) {
            self.number = number
            self.text = text
        }
    }

    private enum Unit: Hashable {
        case time(TimeUnit)
        /// `m`: minutes or months.
        case minuteOrMonth
    }

    /// Reads the unit of the last number, then further numbers with their units.
    private func sum(of first: [Part], _ text: Substring) -> FigureReading {
        var parts = first
        var rest = text
        while true {
            guard let (unit, behind) = unit(rest), parts[parts.count - 1].unit == nil else {
                return .problem(.unknownUnit(String(rest)))
            }
            if parts.contains(where: { $0.unit == unit }) {
                return .problem(.unitTwice(String(rest.dropLast(behind.count)).trimmed))
            }
            parts[parts.count - 1].unit = unit
            rest = behind.drop { $0 == " " || $0 == "," }
            if let behind = rest.behind("and") { rest = behind.drop { $0 == " " } }
            guard !rest.isEmpty else { break }
            let (number, behindNumber) = scanner.scan(rest)
            guard rest.first?.isDigit == true, number != .none else {
                return .problem(.unknownUnit(String(rest)))
            }
            let next = behindNumber.drop { $0 == " " }
            parts.append(Part(number, rest.dropLast(behindNumber.count)))
            if next.isEmpty {
                // `1h30`: what stands behind hours alone are minutes.
                guard unit == .time(.hour) || unit == .time(.workingHour), case .number(0..<60) = number
                else {
                    return .problem(.unknownUnit(String(rest)))
                }
                parts[parts.count - 1].unit = .time(.minute)
                break
            }
            rest = next
        }
        return total(of: parts)
    }

    private func unit(_ text: Substring) -> (Unit, Substring)? {
        let own = target.replacing("_", with: " ")
        if let unit = AnswerWords.timeUnits[own], let behind = text.behind(own) {
            return (.time(unit), behind)
        }
        if let (unit, behind) = FigureUnits.longest(AnswerWords.timeUnits, text) {
            return (.time(unit), behind)
        }
        return text.behind("m").map { (.minuteOrMonth, $0.first == "." ? $0.dropFirst() : $0) }
    }

    private func total(of parts: [Part]) -> FigureReading {
        let units = parts.enumerated().map { meanings(of: $0.offset, in: parts) }
        if parts.count == 1, let part = parts.first, let possible = units.first {
            let readings = possible.map { unit in reading(part.number) { convert($0, unit) } }
            guard readings.count == 2, case .figure(let one) = readings[0],
                case .figure(let other) = readings[1]
            else { return readings.first ?? .problem(.notANumber) }
            return .ambiguous(one.value, other.value)
        }
        var sum = 0.0
        for (part, possible) in zip(parts, units) {
            guard possible.count == 1, let unit = possible.first else { return .problem(.unknownUnit("m")) }
            switch reading(part.number, { convert($0, unit) }) {
            case .figure(let figure): sum += figure.value
            case .ambiguous(let one, let other):
                return .problem(.part(String(part.text), .ambiguous(one, other)))
            case let other: return other
            }
        }
        return Self.checked(sum)
    }

    /// What a unit can be here: `m` behind years or before weeks is months, behind hours or days minutes; alone what
    /// the field counts in, where only one makes sense.
    private func meanings(of place: Int, in parts: [Part]) -> [TimeUnit] {
        switch parts[place].unit {
        case nil: return []
        case .time(let unit): return [unit]
        case .minuteOrMonth: break
        }
        if place > 0 {
            switch parts[place - 1].unit {
            case .time(.year): return [.month]
            case .time(.hour), .time(.workingHour), .time(.day): return [.minute]
            default: return [.month, .minute]
            }
        }
        if parts.count > 1 {
            switch parts[place + 1].unit {
            case .time(.week), .time(.day): return [.month]
            default: return [.month, .minute]
            }
        }
        switch target {
        case "minutes", "hours", "working_hours": return [.minute]
        case "weeks", "months", "years": return [.month]
        default: return [.month, .minute]
        }
    }

    /// `1:30`: hours and minutes; where minutes are asked it could also be minutes and seconds.
    private func clock(_ text: Substring) -> FigureReading? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), fields.allSatisfy({ (1...4).contains($0.count) }),
            fields.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        let numbers = fields.compactMap { $0.allSatisfy(\.isDigit) ? Double($0) : nil }
        guard numbers.count == fields.count else { return nil }
        guard numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return .problem(.notANumber) }
        let hours = numbers.reversed().reduce(0) { $0 / 60 + $1 }
        guard let value = convert(hours, .hour) else { return .problem(.unitNotHere) }
        return target == "minutes" && fields.count == 2 ? .ambiguous(value, value / 60) : Self.checked(value)
    }

    /// `P1DT2H30M` as ISO 8601 has it.
    private func period(_ text: Substring) -> FigureReading? {
        guard text.first == "p", text.dropFirst().contains(where: \.isDigit) else { return nil }
        var rest = text.dropFirst()
        var isTime = false
        var sum = 0.0
        var last = -1
        while !rest.isEmpty {
            if !isTime, rest.first == "t" {
                isTime = true
                rest = rest.dropFirst()
                last = -1
            }
            let digits = rest.prefix { $0.isDigit || $0 == "." || $0 == "," }
            let units: [(Character, TimeUnit, Double)] =
                isTime
                ? [("h", .hour, 1), ("m", .minute, 1), ("s", .minute, 60)]
                : [("y", .year, 1), ("m", .month, 1), ("w", .week, 1), ("d", .day, 1)]
            guard let number = Double(digits.replacing(",", with: ".")),
                let sign = rest.dropFirst(digits.count).first,
                let place = units.firstIndex(where: { $0.0 == sign }), place > last
            else { return .problem(.notANumber) }
            guard let value = convert(number / units[place].2, units[place].1) else {
                return .problem(.unitNotHere)
            }
            sum += value
            last = place
            rest = rest.dropFirst(digits.count + 1)
        }
        return Self.checked(sum)
    }

    // MARK: figures

    /// A number as a figure, or both its meanings.
    private func reading(_ number: NumberScanner.Result, _ convert: (Double) -> Double?) -> FigureReading {
        switch number {
        case .none: return .problem(.notANumber)
        case .number(let number): return convert(number).map(Self.checked) ?? .problem(.unitNotHere)
        case .ambiguous(let grouped, let decimal):
            guard let one = convert(grouped), let other = convert(decimal) else {
                return .problem(.unitNotHere)
            }
            return .ambiguous(one, other)
        }
    }

    private static func checked(_ value: Double) -> FigureReading {
        guard value.isFinite, abs(value) < 1e15 else { return .problem(.figureTooLarge) }
        return .figure(Figure(value: value))
    }

    /// A span in the field's unit; nil where the field counts something that this span cannot become.
    private func convert(_ value: Double, _ unit: TimeUnit) -> Double? {
        if target == "working_hours" {
            switch unit {
            case .workingHour, .hour: return value
            case .minute: return value / 60
            case .day, .week, .month, .year: return nil
            }
        }
        // As it was said, to the last digit.
        if AnswerWords.timeUnits[target] == unit { return value }
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
}
