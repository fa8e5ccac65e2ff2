package import Questionnaires
package import Wording

extension Questionnaire {
    /// The two days of a period, where a question asks for one: it has two dates, the first of which begins it.
    private func period(_ name: String) -> (first: Field, last: Field)? {
        for question in questions {
            let days = question.fields.filter { $0.type == .date }
            if days.count == 2, days.contains(where: { $0.name == name }) { return (days[0], days[1]) }
        }
        return nil
    }

    /// Which end of a period a field asks for; nil where it asks for a single day.
    func periodEnd(_ name: String) -> PeriodEnd? {
        period(name).map { $0.first.name == name ? .first : .last }
    }

    /// Why a day is asked back although it is one: an audit looks at the last years.
    ///
    /// - Parameters:
    ///   - sheet: the other answers; a period is as long as both its days say.
    ///   - today: the day by the clock.
    /// - Returns: nil where nothing is odd about it, or where the value is no day.
    package func doubt(
        about value: AnswerValue?, of field: Field, beside sheet: AnswerSheet, today: CalendarDate
    ) -> DayDoubt? {
        guard field.type == .date, let day = Self.day(value) else { return nil }
        // Elsewhere it may be tomorrow already.
        if day.daysSince1970 > today.daysSince1970 + 1 { return .future }
        if let earliest = CalendarDate(year: 1990, month: 1, day: 1), day < earliest { return .longAgo }
        guard let (first, last) = period(field.name) else { return nil }
        guard let begins = first.name == field.name ? day : Self.day(sheet[first.name]?.value),
            let ends = last.name == field.name ? day : Self.day(sheet[last.name]?.value)
        else { return nil }
        return ends.daysSince1970 - begins.daysSince1970 >= 5 * 366 ? .longPeriod : nil
    }

    private static func day(_ value: AnswerValue?) -> CalendarDate? {
        guard case .text(let iso) = value else { return nil }
        return CalendarDate(iso: iso)
    }
}
