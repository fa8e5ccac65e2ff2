import Diagnostics
import LineEditing
import TerminalText
import Wording

extension CommandSpec {
    /// What there is to type.
    static let help = CommandSpec(
        english: CommandWords("help", short: "h", argument: "[COMMAND]", help: "this list, or one command"),
        completes: .commands, remembers: .words
    ) { $0.help($1) }
}

extension Conversation {
    func help(_ argument: String) -> Reply {
        let name = String(argument.drop { $0 == ":" || $0 == "：" })
        if !name.isEmpty {
            switch Command.match(name, texts) {
            case .command(let command): sayHelp(command)
            case .ambiguous(let names): return .refused(texts(.command(.ambiguous(name.excerpt, names))))
            case .unknown(let nearest):
                return .refused(texts(.command(.unknown(name.excerpt, nearest: nearest))))
            }
            return .done
        }
        return showing {
            say(.command(.helpTitle))
            for command in CommandSpec.all { sayHelp(command) }
            say(.command(.helpMore))
            for step in texts(.command(.helpNext)).split(separator: "\n") { say(text: String(step)) }
        }
    }

    /// An explanation narrower than that stands below its command instead.
    private static let leastHelpCells = 24

    /// One line of help; what does not fit goes on below the explanation.
    private func sayHelp(_ command: CommandSpec) {
        let words = texts(command.words)
        if context.terminal.isPlain {
            say(.value(.labelled(words.syntax, words.help)))
            return
        }
        let hanging = CellWidth.of(words.syntax) + words.gap
        guard width - hanging < Self.leastHelpCells else {
            let line = words.syntax + String(repeating: " ", count: words.gap) + words.help
            say(text: line, indent: 2, hanging: hanging)
            return
        }
        say(text: words.syntax, indent: 2)
        say(text: words.help, indent: 4)
    }
}
