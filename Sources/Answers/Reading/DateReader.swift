import Texts

/// Reads a day: ISO, with dots, with slashes, with a month's name, in Chinese.
struct DateReader {
    /// Reads a date from text as typed.
    func read(_ typed: String) -> Result<CalendarDate, AnswerProblem> {
        let text = typed.folded
        if let numbers = numbers(in: text) {
            return date(from: numbers, text)
        }
        return named(text) ?? .failure(.notADate)
    }

    /// Three numbers with signs between them, or with the Chinese words for year, month and day.
    private func numbers(in text: String) -> [String]? {
        let signs: Set<Character> = ["-", ".", "/", "年", "月", "日", "号", "號", " "]
        guard text.allSatisfy({ ($0.isASCII && $0.isNumber) || signs.contains($0) }) else { return nil }
        let parts = text.split(whereSeparator: signs.contains).map(String.init)
        return parts.count == 3 ? parts : nil
    }

    private func date(from parts: [String], _ text: String) -> Result<CalendarDate, AnswerProblem> {
        guard let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]) else {
            return .failure(.notADate)
        }
        if parts[0].count == 4 { return day(first, second, third) }
        guard parts[2].count == 4 else { return .failure(.notADate) }
        // Dots are day first everywhere; a slash is day first or, in America, month first.
        guard text.contains("/"), first <= 12, second <= 12, first != second else {
            return text.contains("/") && second > 12 ? day(third, first, second) : day(third, second, first)
        }
        guard let dayFirst = CalendarDate(year: third, month: second, day: first),
            let monthFirst = CalendarDate(year: third, month: first, day: second)
        else { return .failure(.noSuchDay) }
        return .failure(.ambiguousDate(dayFirst.iso, monthFirst.iso))
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> Result<CalendarDate, AnswerProblem> {
        CalendarDate(year: year, month: month, day: day).map { .success($0) } ?? .failure(.noSuchDay)
    }

    /// `31 Dec 2025`, `December 31, 2025`, `31 grudnia 2025`.
    private func named(_ text: String) -> Result<CalendarDate, AnswerProblem>? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "." }
        guard words.count == 3 else { return nil }
        var month: Int?
        var numbers: [Substring] = []
        for word in words {
            if word.first?.isNumber == true {
                numbers.append(word.trimmingOrdinal)
            } else {
                month = AnswerWords.months.first { word.hasPrefix($0.prefix) }?.month
            }
        }
        guard let month, numbers.count == 2 else { return nil }
        let isYearFirst = numbers[0].count == 4
        guard let year = Int(numbers[isYearFirst ? 0 : 1]), let number = Int(numbers[isYearFirst ? 1 : 0])
        else { return nil }
        return day(year, month, number)
    }
}

extension Substring {
    /// Without `st`, `nd`, `rd` or `th` behind a number.
    fileprivate var trimmingOrdinal: Substring {
        for ending in ["st", "nd", "rd", "th"] where hasSuffix(ending) { return dropLast(2) }
        return self
    }
}
