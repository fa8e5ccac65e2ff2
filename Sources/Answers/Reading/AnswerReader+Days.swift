package import Wording

extension AnswerReader {
    /// A day as people write it, or so long behind another: `2027-03-31`, `31 March 2027`, `30 d`, `2 weeks`.
    ///
    /// - Parameter today: the day from which a length of time counts.
    /// - Returns: nil where the text is neither, could be two days, or lies more than ten years ahead.
    package func day(_ typed: String, from today: CalendarDate) -> CalendarDate? {
        let text = typed.trimmed
        guard text.count <= Self.longestFigure else { return nil }
        if case .success(let day) = DateReader().read(text) { return day }
        let figures = FigureReader(style: style, kind: .duration(unit: "days"))
        guard case .figure(let figure) = figures.read(text), (0...3660).contains(figure.value),
            let days = Int(exactly: figure.value.rounded(.up))
        else { return nil }
        return CalendarDate(daysSince1970: today.daysSince1970 + days)
    }
}
