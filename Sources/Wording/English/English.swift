import TerminalText

/// The program's words in English. The compiler proves that no phrase is missing.
package enum English: LanguageWords {
    package static let language = Language.english
    package static let signs = Punctuation(
        comma: ", ", semicolon: "; ", fullStop: ". ", slash: " / ", colon: ": ", ends: [".", "!", "?"],
        brackets: (" (", ")"), squareBrackets: (" [", "]"), quotation: ("'", "'"), blank: " ")

    package static func text(for day: CalendarDate) -> String { day.iso }
    package static func words(of command: CommandTranslations) -> CommandWords { command.english }

    // MARK: words

    /// Behind a word: at these questions.
    static func at(_ places: [String]) -> String {
        places.isEmpty ? "" : " at " + signs.list(places)
    }

    /// A number with the form of a noun that goes with it.
    static func plural(_ count: Int, _ one: String, _ many: String) -> String {
        CountedNoun(.english, one: one, other: many).counted(count)
    }

    /// So many of all: it is the whole that the noun goes with.
    static func part(_ part: Int, of whole: Int, _ one: String, _ many: String) -> String {
        "\(part) of \(plural(whole, one, many))"
    }

    static func suggestion(_ nearest: String?) -> String {
        nearest.map { " Did you mean '\($0)'?" } ?? ""
    }

    /// A fragment with its full stop.
    static func sentence(_ text: String) -> String { signs.sentence(text) }

    /// What was tried on a file.
    static func word(_ deed: FileDeed) -> String {
        switch deed {
        case .open: "open"
        case .close: "close"
        case .read: "read"
        case .write: "write"
        case .lock: "lock"
        case .remove: "remove"
        case .create: "create"
        }
    }
}
