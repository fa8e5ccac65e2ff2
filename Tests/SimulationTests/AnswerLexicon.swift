import Answers
import Questionnaires

/// What people type as an answer, with what it means, field by field; worked out by hand.
enum AnswerLexicon {
    typealias Line = (typed: String, meaning: Meaning)

    private static func number(_ figure: Double) -> Meaning { .answer(.answered, .number(figure)) }
    private static func text(_ text: String) -> Meaning { .answer(.answered, .text(text)) }
    private static func codes(_ codes: String...) -> Meaning { .answer(.answered, .codes(codes)) }
    /// Which of two was meant is asked.
    private static func either(_ one: Meaning, _ other: Meaning) -> Meaning { .asks(["1": one, "2": other]) }
    private static let dontKnow: [Line] = [
        ("I don't know", .answer(.dontKnow)), ("nie wiem", .answer(.dontKnow)), ("不知道", .answer(.dontKnow)),
    ]

    /// The lines that a field of the small questionnaire is answered with; a table's are in `RowLexicon`.
    static func lines(for field: String) -> [Line] { (byField[field] ?? []) + dontKnow }

    private static let texts: [Line] = [
        ("Growth has stopped", text("Growth has stopped")), ("Wzrost spadł", text("Wzrost spadł")),
        ("增长停滞", text("增长停滞")), ("::undo", text(":undo")), ("12", text("12")), ("y", text("y")),
        ("Note: call back", text("Note: call back")), ("abc", text("abc")),
        ("one paragraph\nand another", text("one paragraph\nand another")),
        ("q:undo", .asks(["": .undo, "no": text("q:undo")])), ("blue", text("blue")),
        (String(repeating: "x", count: 20_001), .nothing),
    ]
    private static let smallWhole: [Line] = [
        ("7", number(7)), ("40", number(40)), ("60", number(60)), ("70", number(70)), ("1 000", number(1000)),
        ("２０", number(20)), ("abc", .nothing), ("-3", .nothing), ("2000", .nothing), ("12.5", .nothing),
        ("q:undo", .asks(["": .undo, "no": .nothing])),
    ]

    private static let byField: [String: [Line]] = [
        "why_now": texts, "gone": texts, "cost": smallWhole, "deep": smallWhole, "added": smallWhole,
        "count": [
            ("12", number(12)), ("1 200", number(1200)), ("１２", number(12)), ("1.2k", number(1200)),
            ("0", number(0)), ("36,000", number(36_000)), ("3; 5; 8", number(5)), ("3；5；8", number(5)),
            ("10-20", number(15)), ("~30", number(30)), ("abc", .nothing), ("12.5", .nothing),
            ("-3", .nothing),
            ("2000000", .nothing), ("3; x", .nothing), ("1.200", either(number(1200), .nothing)),
            ("<5", either(number(2.5), number(5))), ("y", .nothing),
            ("q:undo", .asks(["": .undo, "no": .nothing])),
        ],
        "size": [
            ("0.5", number(0.5)), ("0,5", number(0.5)), ("12.25", number(12.25)), ("-4", number(-4)),
            ("1.200", either(number(1200), number(1.2))), ("ten", .nothing),
            ("blue", .nothing),
        ],
        "rate": [
            ("57/190", number(30)), ("30 %", number(30)), ("95", number(95)), ("95 %", number(95)),
            ("0.3", either(number(30), number(0.3))), ("abc", .nothing), ("y", .nothing),
        ],
        "price": [
            ("1200", number(1200)), ("1,054.50", number(1054.5)), ("12 EUR", number(12)), ("80", number(80)),
            ("1.2k", number(1200)), ("12 USD", .nothing), ("1.200", either(number(1200), number(1.2))),
            ("abc", .nothing),
        ],
        "sure": [
            ("y", .answer(.answered, .flag(true))), ("yes", .answer(.answered, .flag(true))),
            ("tak", .answer(.answered, .flag(true))), ("1", .answer(.answered, .flag(true))),
            ("no", .answer(.answered, .flag(false))), ("2", .answer(.answered, .flag(false))),
            ("3", .answer(.dontKnow)), ("4", .nothing), ("blue", .nothing), ("12", .nothing),
        ],
        "part": [
            ("1", text("all")), ("2", text("some")), ("Some", text("some")), ("all", text("all")),
            ("97 %", text("all")), ("3", .answer(.dontKnow)), ("9", .nothing), ("blue", .nothing),
        ],
        "ways": [
            ("1", codes("web")), ("1,2", codes("web", "phone")), ("2 1", codes("web", "phone")),
            ("Phone", codes("phone")), ("3", codes("none")), ("1,3", .nothing), ("7", .nothing),
            ("blue", .nothing), ("4", .answer(.dontKnow)),
        ],
        "day": [
            ("2025-11-30", text("2025-11-30")), ("30.11.2025", text("2025-11-30")),
            ("2025-02-30", .nothing), ("blue", .nothing), ("12", .nothing),
            ("1/2/2025", either(text("2025-02-01"), text("2025-01-02"))),
        ],
        "wait": [
            ("18 h", number(18)), ("30 min", number(0.5)), ("4", number(4)), ("2 days", .nothing),
            ("abc", .nothing),
        ],
        "age": [("2 weeks", number(14)), ("3 d", number(3)), ("12", number(12)), ("blue", .nothing)],
        "mark": [("3", number(3)), ("1", number(1)), ("5", number(5)), ("6", .nothing), ("y", .nothing)],
    ]

    /// The lines that any field is answered with, by what it is.
    static func lines(of field: Field, _ questionnaire: Questionnaire) -> [Line] {
        let options = field.options.flatMap { questionnaire.options[$0]?.options } ?? []
        let figures = [3.0, 7, 20].filter { (field.min ?? 0) <= $0 && $0 <= (field.max ?? 1e9) }
        let lines: [Line] =
            switch field.type {
            case .yesNo: [("y", .answer(.answered, .flag(true))), ("n", .answer(.answered, .flag(false)))]
            case .choice: options.enumerated().map { ("\($0 + 1)", text($1.code)) }
            case .multi: options.enumerated().map { ("\($0 + 1)", codes($1.code)) }
            case .integer, .number, .money, .duration, .scale:
                figures.map { ("\(Int($0))", number($0)) } + [("blue", .nothing)]
            case .percent: [("30 %", number(30)), ("57/190", number(30)), ("blue", .nothing)]
            case .date: [("blue", .nothing)]
            case .text: [("Growth has stopped", text("Growth has stopped"))]
            case .table: []
            }
        return lines + dontKnow
    }
}
