import Wording

/// A line that somebody entered, with what it is: looked at once, where it comes in.
struct TypedLine {
    /// As it was typed.
    let text: String
    /// What it is.
    let entry: Entry
    /// What the command at its beginning may be; nil where it is none.
    let command: Command.Match?

    init(_ text: String) {
        self.text = text
        entry = Entry(text)
        if case .command(let name, _) = entry { command = Command.match(name) } else { command = nil }
    }

    /// True of the command of that name, in whatever form.
    func isCommand(_ command: CommandSpec) -> Bool { self.command == .command(command) }

    /// True of what begins with the name of a command.
    var isKnownCommand: Bool {
        if case .command = command { true } else { false }
    }

    /// True of nothing but blanks.
    var isEmpty: Bool { entry == .empty }
}
