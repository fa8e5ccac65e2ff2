import Wording

/// A line that somebody entered, with what it is: looked at once, where it comes in.
struct TypedLine {
    /// As it was typed.
    let text: String
    /// What it is.
    let entry: Entry
    /// What the command at its beginning may be; nil where it is none.
    let command: Command.Match?

    /// Looks at a line in which commands are called as in a language.
    init(_ text: String, _ texts: Texts) {
        self.text = text
        entry = Entry(text)
        if case .command(let name, _) = entry { command = Command.match(name, texts) } else { command = nil }
    }

    private init() { (text, entry, command) = ("", .empty, nil) }

    /// Enter alone.
    static let nothing = TypedLine()

    /// True of the command of that name, in whatever form.
    func isCommand(_ command: CommandSpec) -> Bool { self.command == .command(command) }

    /// True of what begins with the name of a command.
    var isKnownCommand: Bool {
        if case .command = command { true } else { false }
    }

    /// True of nothing but blanks.
    var isEmpty: Bool { entry == .empty }
}
