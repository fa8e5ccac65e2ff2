/// A noun, or words around one, in the forms that go with numbers, as English has them.
///
/// A language with more forms chooses among them as ``form(for:)`` does: by the figure as it is written, since
/// `1` and `1.0` may take different ones (CLDR, "Language Plural Rules").
struct CountedNoun: Equatable {
    /// The form behind a one.
    let one: String
    /// The form behind all other figures.
    let other: String

    init(_ one: String, _ other: String) {
        self.one = one
        self.other = other
    }

    /// The form that goes with a figure as it is written.
    func form(for figure: String) -> String { figure == "1" || figure == "-1" ? one : other }

    /// A number with the form that goes with it.
    func counted(_ count: Int) -> String { "\(count) \(form(for: String(count)))" }
}

extension CountedNoun {
    /// What a unit of a questionnaire is called, such as `working_hours` or `hours per customer`: only what is
    /// counted takes a form. A unit that is not known here is left in its author's words.
    init(unit: String) {
        let readable = unit.replacing("_", with: " ")
        let counted = readable.split(separator: " per ", maxSplits: 1).first.map(String.init) ?? readable
        guard let one = Self.singulars[counted] else {
            self.init(readable, readable)
            return
        }
        self.init(one + readable.dropFirst(counted.count), readable)
    }

    private static let singulars = [
        "answers": "answer", "attempts": "attempt", "calls": "call", "cases": "case", "channels": "channel",
        "complaints": "complaint", "contacts": "contact", "conversations": "conversation",
        "customers": "customer", "days": "day", "deals": "deal", "deliveries": "delivery",
        "enquiries": "enquiry", "hours": "hour", "leads": "lead", "meetings": "meeting",
        "messages": "message", "minutes": "minute", "months": "month", "offers": "offer",
        "opportunities": "opportunity", "orders": "order", "people": "person", "persons": "person",
        "points": "point", "products": "product", "purchases": "purchase", "quarters": "quarter",
        "replies": "reply", "sales": "sale", "sellers": "seller", "standard errors": "standard error",
        "steps": "step", "times": "time", "visits": "visit", "weeks": "week", "workers": "worker",
        "working days": "working day", "working hours": "working hour", "years": "year",
    ]
}
