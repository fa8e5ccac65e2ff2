import LineEditing
import Wording

/// A command of the shell: how it is typed, what stands behind it, and what it does.
///
/// Each stands in a file of this folder; `all` lists them. `:help`, completion, the history and the table in docs/shell.md
/// are made from here.
struct CommandSpec: Sendable, Equatable {
    /// What can stand behind a command.
    enum Argument: Sendable {
        /// Nothing: what is typed there was meant for another command, such as `:r 5` for `:row 5`.
        case nothing
        /// Words in a line: line ends and tabs are blanks.
        case line
        /// A text of several paragraphs, or figures below and beside each other: line ends and tabs mean something.
        case lines
        /// A line of its own, just as it was typed.
        case entry
    }

    /// What can be typed behind it, as far as the program knows.
    let argument: Argument
    /// What TAB offers behind it.
    let completes: Completes
    /// What of the argument the next run may know.
    let remembers: Remembers
    /// Does what is meant.
    let run: @Sendable (_ conversation: Conversation, _ argument: String) -> Conversation.Reply
    /// How it is called and explained.
    let words: CommandTranslations

    /// Describes a command in every language of the program: a further language is a further parameter, and the compiler
    /// names each command that lacks it.
    init(
        english: CommandWords, argument: Argument = .line, completes: Completes = .nothing,
        remembers: Remembers = .nothing,
        run: @escaping @Sendable (_ conversation: Conversation, _ argument: String) -> Conversation.Reply
    ) {
        words = CommandTranslations(english: english)
        self.argument = argument
        self.completes = completes
        self.remembers = remembers
        self.run = run
    }

    /// The English name, which works in every language.
    var name: String { words.english.name }

    static func == (one: CommandSpec, other: CommandSpec) -> Bool { one.name == other.name }
}
