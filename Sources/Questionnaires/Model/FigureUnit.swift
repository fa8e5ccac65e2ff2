import Diagnostics

/// What a figure counts: a code of a closed set, so that every language can word it, or two of them with `per` between.
package struct FigureUnit: Sendable, Equatable {
    /// What is counted; empty where it only says by what, such as `per hour`.
    package let counted: String
    /// The code of that by which it is counted; nil where there is none.
    package let per: String?
    /// By how many of them, such as the 100,000 of `per 100,000 hours`.
    package let perMany: Double

    /// Reads a unit; nil of anything else.
    package init?(_ text: String) {
        guard let place = text.firstRange(of: "per "),
            place.lowerBound == text.startIndex || text[..<place.lowerBound].hasSuffix(" ")
        else {
            guard Self.codes.contains(text) else { return nil }
            (counted, per, perMany) = (text, nil, 1)
            return
        }
        counted = String(text[..<place.lowerBound].dropLast())
        var words = text[place.upperBound...].split(separator: " ")
        perMany = words.first.flatMap { Double($0.filter { $0 != "," }) } ?? 1
        if perMany != 1 { words.removeFirst() }
        let behind = words.joined(separator: " ")
        let found = perMany == 1 ? Self.plurals[behind] : Self.counts[behind] == nil ? nil : behind
        guard let code = found ?? (Self.measures.contains(behind) ? behind : nil), perMany > 0,
            counted.isEmpty || Self.counts[counted] != nil || Self.measures.contains(counted)
        else { return nil }
        per = code
    }

    /// The unit of what is one of several options.
    package static let word = "word"

    /// The units in which a length of time can be asked.
    package static let times: Set<String> = [
        "minutes", "hours", "working_hours", "days", "weeks", "months", "years",
    ]

    /// What stands for itself, with nothing behind it.
    private static let alone: Set<String> = [
        "%", "percentage points", "points", "ratio", "1-5", "yes/no", word,
    ]

    /// What is measured, and never counted one by one.
    private static let measures: Set<String> = [
        "money", "dB(A)", "°C", "lux", "m", "m²", "m³", "km", "kg", "t", "l", "kW", "kWh",
    ]

    /// What is counted, and one of it.
    package static let counts = [
        "answers": "answer", "attempts": "attempt", "calls": "call", "cases": "case", "channels": "channel",
        "complaints": "complaint", "contacts": "contact", "conversations": "conversation",
        "customers": "customer", "days": "day", "deals": "deal", "deliveries": "delivery",
        "enquiries": "enquiry", "hours": "hour", "leads": "lead", "meetings": "meeting",
        "messages": "message", "minutes": "minute", "months": "month", "offers": "offer",
        "opportunities": "opportunity", "orders": "order", "people": "person", "pieces": "piece",
        "products": "product", "purchases": "purchase", "quarters": "quarter", "replies": "reply",
        "sales": "sale", "sellers": "seller", "steps": "step", "times": "time", "visits": "visit",
        "weeks": "week", "workers": "worker", "working_days": "working_day", "working_hours": "working_hour",
        "years": "year", "count": "count",
    ]

    private static let plurals = Dictionary(uniqueKeysWithValues: counts.map { ($1, $0) })

    /// Every code that can stand alone.
    package static let codes = alone.union(measures).union(counts.keys)

    /// The unit that was probably meant.
    static func suggestion(for text: String) -> String? {
        var text = text
        for word in [" a ", " an ", "/"] { text = text.replacing(word, with: " per ") }
        if FigureUnit(text) != nil { return text }
        let written = text.replacing(" ", with: "_")
        if codes.contains(written) { return written }
        return plurals[text] ?? NearMatch.of(text, among: codes)
    }
}

extension Field {
    /// The code of what its figures count; nil where it holds none, or does not say.
    var unitCode: String? {
        switch type {
        case .money: unit.map { "money \($0)" } ?? "money"
        case .percent: "%"
        case .duration: unit ?? "days"
        case .integer, .number: unit
        case .scale, .yesNo, .choice, .multi, .date, .text, .table: nil
        }
    }
}
