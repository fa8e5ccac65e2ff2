import TerminalText

/// The program's words in English. The compiler proves that no phrase is missing.
package enum English: LanguageWords {
    // MARK: words

    /// Behind a word: at these questions.
    static func at(_ places: [String]) -> String {
        places.isEmpty ? "" : " at " + places.joined(separator: ", ")
    }

    /// A number with the form of a noun that goes with it.
    static func plural(_ count: Int, _ one: String, _ many: String) -> String {
        CountedNoun(one, many).counted(count)
    }

    /// So many of all: it is the whole that the noun goes with.
    static func part(_ part: Int, of whole: Int, _ one: String, _ many: String) -> String {
        "\(part) of \(plural(whole, one, many))"
    }

    static func suggestion(_ nearest: String?) -> String {
        nearest.map { " Did you mean '\($0)'?" } ?? ""
    }

    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A fragment with its full stop.
    static func sentence(_ text: String) -> String {
        text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
    }

    /// What was tried on a file, in plain words.
    static func doing(_ call: String) -> String {
        switch call {
        case "synchronize", "link", "rename", "truncate": "write"
        case "status", "list": "read"
        case "unlink": "remove"
        case "makeFolder": "create"
        default: call
        }
    }

    static func readable(_ unit: String) -> String { unit.replacing("_", with: " ") }

    /// A figure with its unit behind it.
    static func figure(_ figure: String, _ unit: String?, _ currency: String?) -> String {
        guard let unit, !unit.isEmpty else { return figure }
        switch unit {
        case "count", "ratio", "1-5", "word", "yes/no": return figure
        default: break
        }
        if unit.hasPrefix("money") {
            return figure + (currency.map { " \($0)" } ?? "") + unit.dropFirst("money".count)
        }
        return "\(figure) \(CountedNoun(unit: unit).form(for: figure))"
    }
}
