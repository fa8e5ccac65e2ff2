import Wording

extension CommandSpec {
    /// Leaves the shell.
    static let quit = CommandSpec(
        english: CommandWords(
            "quit", short: "q", alsoNamed: ["exit"], help: "leave; everything is saved (also Ctrl-D)")
    ) { _, _ in .leave }
}
