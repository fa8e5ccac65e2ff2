/// Figures with what they count.
extension English {
    /// A figure with its unit behind it.
    static func figure(_ figure: Quantity) -> String {
        let digits = figure.digits(numbers)
        return switch figure.unit {
        case .none: digits
        case .money: "\(digits) \(word(figure.unit, figure.currency))".trimmed
        case .named(let unit): "\(digits) \(noun(ofUnit: unit).form(for: digits))"
        }
    }

    /// A figure that counts nothing, such as a bound.
    static func figure(_ number: Double) -> String { numbers.text(number, decimals: 4) }

    /// A score of 100.
    static func score(_ score: Double) -> String { numbers.text(score) }

    /// What figures count, as it stands behind more than one.
    static func word(_ unit: Unit, _ currency: String?) -> String {
        switch unit {
        case .none: ""
        case .money(let per): [currency, per].compactMap { $0 }.joined(separator: " ")
        case .named(let unit): readable(unit)
        }
    }

    /// A heading with its unit, unless the figure counts things.
    static func columnTitle(_ label: String, _ unit: Unit, _ currency: String?) -> String {
        guard !says(label, unit) else { return label }
        return switch unit {
        case .none: label
        case .money: signs.bracketed(label, currency)
        case .named(let unit): signs.bracketed(label, readable(unit))
        }
    }

    /// A figure behind what it is a figure of, with its unit unless that is said already.
    static func namedFigure(_ label: String, _ figure: Quantity) -> String {
        "\(label) \(says(label, figure.unit) ? figure.digits(numbers) : Self.figure(figure))"
    }

    static func readable(_ unit: String) -> String { unit.replacing("_", with: " ") }

    /// True of a label that says already what is counted.
    private static func says(_ label: String, _ unit: Unit) -> Bool {
        switch unit {
        case .none: false
        case .money(let per): label.lowercased().contains(per.map { "money \($0)" } ?? "money")
        case .named(let unit): label.lowercased().contains(readable(unit))
        }
    }
}

extension English {
    /// What a unit of a questionnaire is called, such as `working_hours` or `hours per customer`: only what is
    /// counted takes a form. A unit that is not known here is left in its author's words.
    static func noun(ofUnit unit: String) -> CountedNoun {
        let readable = unit.replacing("_", with: " ")
        let counted = readable.split(separator: " per ", maxSplits: 1).first.map(String.init) ?? readable
        let one = singulars[counted].map { $0 + readable.dropFirst(counted.count) }
        return CountedNoun(.english, one: one, other: readable)
    }

    private static let singulars = [
        "answers": "answer", "attempts": "attempt", "calls": "call", "cases": "case", "channels": "channel",
        "complaints": "complaint", "contacts": "contact", "conversations": "conversation",
        "customers": "customer", "days": "day", "deals": "deal", "deliveries": "delivery",
        "enquiries": "enquiry", "hours": "hour", "leads": "lead", "meetings": "meeting",
        "messages": "message", "minutes": "minute", "months": "month", "offers": "offer",
        "opportunities": "opportunity", "orders": "order", "people": "person", "persons": "person",
        "pieces": "piece",
        "points": "point", "products": "product", "purchases": "purchase", "quarters": "quarter",
        "replies": "reply", "sales": "sale", "sellers": "seller", "standard errors": "standard error",
        "steps": "step", "times": "time", "visits": "visit", "weeks": "week", "workers": "worker",
        "working days": "working day", "working hours": "working hour", "years": "year",
    ]
}
