/// Days of the Gregorian calendar, as expressions count them: a number of days since 1970-01-01.
enum Days {
    /// What the language calls it.
    static let name = "date"

    /// The day that a text names, as `date` gives it.
    @Sendable static func date(_ value: Value) -> Value {
        guard case .string(let text) = value else { return .noOverload(name, value) }
        return days(text).map { .double(Double($0)) }
            ?? .failed(
                .invalidArgument(
                    function: name, value: ValueText.excerpt(value), allowed: "a day such as '2026-01-31'"))
    }

    /// The day of `YYYY-MM-DD`; nil of anything else, also of days that do not exist.
    static func days(_ text: String) -> Int? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2]), year > 0, (1...12).contains(month), day > 0,
            day <= length(ofMonth: month, in: year)
        else { return nil }
        // Years are counted from March, so that the leap day is the last of its year.
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? Int(Substring(digits), radix: 10) : nil
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}
