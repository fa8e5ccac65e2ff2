import Wording

/// What a typed line is.
enum Entry: Equatable {
    /// Nothing but blanks.
    case empty
    /// `?` alone: why is this asked?
    case why
    /// A line that begins with a colon, also a full-width one.
    case command(name: String, argument: String)
    /// Everything else; `::x` is the answer `:x`.
    case answer(String)

    /// True of what begins as a command does.
    var isCommand: Bool {
        if case .command = self { true } else { false }
    }

    /// What a command begins with.
    static let marks: Set<Character> = [":", "："]

    /// Judges a line by its first character.
    init(_ line: String) {
        let text = line.trimmed
        guard let first = text.first else {
            self = .empty
            return
        }
        if text == "?" || text == "？" {
            self = .why
            return
        }
        guard Self.marks.contains(first) else {
            // A tab before or behind it stands beside an empty cell.
            self = .answer(line.trimmedToTabs)
            return
        }
        let rest = text.dropFirst()
        if let second = rest.first, Self.marks.contains(second) {
            self = .answer(String(rest))
            return
        }
        let name = rest.prefix { !$0.isWhitespace }
        self = .command(name: String(name).halfWidth, argument: String(rest.dropFirst(name.count)).trimmed)
    }

    /// What stands behind the name of a command, with the tabs before it: an empty first cell is one.
    static func text(behindCommandIn line: String) -> String {
        let text = line.drop { $0.isWhitespace }.drop { !$0.isWhitespace }
        return String(text.dropFirst()).trimmedToTabs
    }

    /// The line that means an answer.
    static func line(forAnswer text: String) -> String {
        text.trimmed.first.map(marks.contains) == true ? ":" + text.trimmed : text
    }
}
