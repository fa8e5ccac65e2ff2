import Wording

/// Reads a day: ISO, with dots, dashes or slashes, with a month's name, in Chinese; at the ends of a period also a month,
/// a quarter, half a year or a year.
struct DateReader {
    /// Which end of a period is asked; nil: a single day.
    var end: PeriodEnd?

    /// Reads a date from text as typed.
    func read(_ typed: String) -> Result<CalendarDate, AnswerProblem> {
        let text = typed.folded
        if let numbers = numbers(in: text) {
            switch numbers.count {
            case 3: return date(from: numbers)
            case 2: return month(of: numbers)
            case 1 where numbers[0].count == 4: return span(Int(numbers[0], radix: 10), 1...12)
            default: return .failure(.notADate)
            }
        }
        return named(text) ?? part(of: text) ?? .failure(.notADate)
    }

    /// Numbers with signs between them, or with the Chinese words for year, month and day.
    private func numbers(in text: String) -> [String]? {
        let signs: Set<Character> = ["-", ".", "/", "年", "月", "日", "号", "號", " "]
        guard text.allSatisfy({ $0.isDigit || signs.contains($0) }) else { return nil }
        return text.split(whereSeparator: signs.contains).map(String.init)
    }

    private func date(from parts: [String]) -> Result<CalendarDate, AnswerProblem> {
        guard let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]) else {
            return .failure(.notADate)
        }
        if parts[0].count == 4 { return day(first, second, third) }
        guard parts[2].count == 4 else { return .failure(.notADate) }
        // Day first or, in America, month first, whatever sign stands between them.
        guard first <= 12, second <= 12, first != second else {
            return second > 12 ? day(third, first, second) : day(third, second, first)
        }
        guard let dayFirst = CalendarDate(year: third, month: second, day: first),
            let monthFirst = CalendarDate(year: third, month: first, day: second)
        else { return .failure(.noSuchDay) }
        return .failure(.ambiguousDate(dayFirst.iso, monthFirst.iso))
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> Result<CalendarDate, AnswerProblem> {
        CalendarDate(year: year, month: month, day: day).map { .success($0) } ?? .failure(.noSuchDay)
    }

    /// `31 Dec 2025`, `December 31, 2025`, `31 grudnia 2025`, `Dec 2025`.
    private func named(_ text: String) -> Result<CalendarDate, AnswerProblem>? {
        let words = text.split { " ,./-".contains($0) }
        guard (2...3).contains(words.count) else { return nil }
        var month: Int?
        var numbers: [Substring] = []
        for word in words {
            if word.first?.isNumber == true {
                numbers.append(word.trimmingOrdinal)
            } else if word.allSatisfy(\.isLetter) {
                month = AnswerWords.months.first { word.hasPrefix($0.prefix) }?.month
            }
        }
        guard let month, numbers.count == words.count - 1 else { return nil }
        if numbers.count == 1 {
            return numbers[0].count == 4 ? span(Int(numbers[0], radix: 10), month...month) : nil
        }
        let isYearFirst = numbers[0].count == 4
        guard let year = Int(numbers[isYearFirst ? 0 : 1]), let number = Int(numbers[isYearFirst ? 1 : 0])
        else { return nil }
        return day(year, month, number)
    }

    // MARK: periods

    /// `2025-01`, `01/2025`.
    private func month(of parts: [String]) -> Result<CalendarDate, AnswerProblem> {
        let isYearFirst = parts[0].count == 4
        let (year, month) = isYearFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
        guard year.count == 4, month.count <= 2, let number = Int(month) else { return .failure(.notADate) }
        guard (1...12).contains(number) else { return .failure(.noSuchDay) }
        return span(Int(year, radix: 10), number...number)
    }

    /// `Q1 2025`, `2025 Q1`, `H1/2025`.
    private func part(of text: String) -> Result<CalendarDate, AnswerProblem>? {
        let digits = text.filter { $0.isDigit || "qh".contains($0) }
        let signs = text.filter { !($0.isDigit || "qh".contains($0)) }
        guard signs.allSatisfy({ " /-.".contains($0) }) else { return nil }
        let sign = digits.first { !$0.isDigit }
        let isLast = digits.last?.isDigit == true && digits.dropLast().last == sign
        guard let sign, digits.count == 6, isLast || digits.first == sign else { return nil }
        let year = isLast ? digits.prefix(4) : digits.suffix(4)
        let number = isLast ? digits.suffix(1) : digits.dropFirst().prefix(1)
        guard let number = Int(number), let year = Int(year) else { return nil }
        let months = sign == "q" ? 3 : 6
        guard (1...12 / months).contains(number) else { return .failure(.noSuchDay) }
        return span(year, (number - 1) * months + 1...number * months)
    }

    /// The first or the last day of some months; where neither is asked, it could be either.
    private func span(_ year: Int?, _ months: ClosedRange<Int>) -> Result<CalendarDate, AnswerProblem> {
        guard let year, let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = (28...31).compactMap({ CalendarDate(year: year, month: months.upperBound, day: $0) })
                .last
        else { return .failure(.noSuchDay) }
        switch end {
        case .first: return .success(first)
        case .last: return .success(last)
        case nil: return .failure(.ambiguousDate(first.iso, last.iso))
        }
    }
}

/// Which end of a period a day is.
enum PeriodEnd {
    case first
    case last
}

extension Substring {
    /// Without `st`, `nd`, `rd` or `th` behind a number.
    fileprivate var trimmingOrdinal: Substring {
        for ending in ["st", "nd", "rd", "th"] where hasSuffix(ending) { return dropLast(2) }
        return self
    }
}
