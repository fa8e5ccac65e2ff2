/// The program's words in English. The compiler proves that no phrase is missing.
enum English {
    static func text(for phrase: Phrase) -> String {
        switch phrase {
        case .yes: "Yes"
        case .no: "No"
        case .noneChosen: "none"
        case .notKnown: "not known"
        case .rowCount(let count): count == 1 ? "1 row" : "\(count) rows"
        case .figure(let figure, let unit, let currency): Self.figure(figure, unit, currency)
        }
    }

    /// A figure with its unit behind it.
    private static func figure(_ figure: String, _ unit: String?, _ currency: String?) -> String {
        guard let unit, !unit.isEmpty else { return figure }
        switch unit {
        case "count", "ratio", "1-5", "word", "yes/no": return figure
        case "working_hours": return "\(figure) working hours"
        default: break
        }
        if unit.hasPrefix("money") {
            let rest = unit.dropFirst("money".count)
            return "\(figure) \(currency ?? "")".trimmingEnd + rest
        }
        return "\(figure) \(unit.replacing("_", with: " "))"
    }
}

extension String {
    fileprivate var trimmingEnd: String { last == " " ? String(dropLast()) : self }
}
