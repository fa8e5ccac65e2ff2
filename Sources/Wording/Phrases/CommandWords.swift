import TerminalText

/// How a command is called, typed and explained in one language.
package struct CommandWords: Sendable, Equatable {
    /// The whole name.
    package let name: String
    /// The fixed short form; any other unique beginning of the name works too.
    package let short: String?
    /// Other names, which `:help` does not show.
    package let alsoNamed: [String]
    /// A sign that means the same, alone in a line.
    package let sign: String?
    /// What stands behind the name; empty where nothing does.
    package let argument: String
    /// What the command does.
    package let help: String

    /// Describes a command.
    package init(
        _ name: String, short: String? = nil, alsoNamed: [String] = [], sign: String? = nil,
        argument: String = "", help: String
    ) {
        self.name = name
        self.short = short
        self.alsoNamed = alsoNamed
        self.sign = sign
        self.argument = argument
        self.help = help
    }

    /// Every whole name.
    package var names: [String] { [name] + [short].compactMap { $0 } + alsoNamed }

    /// The command as it is typed.
    package var typed: String { ":\(name)" }

    /// How the command is typed: `:goto, :g ID`.
    package var syntax: String {
        let forms = [":\(name)", short.map { ":\($0)" }, sign].compactMap { $0 }.joined(separator: ", ")
        return argument.isEmpty ? forms : "\(forms) \(argument)"
    }

    /// Cells between how the command is typed and what it does.
    package var gap: Int {
        let free = Self.cellsOfSyntax - CellWidth.of(syntax)
        return free < 2 ? 3 : free
    }

    /// The explanations of most commands begin below each other.
    private static let cellsOfSyntax = 22
}
