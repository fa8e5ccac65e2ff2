import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// A note that stays with whoever leads the audit.
    static let note = CommandSpec(
        english: CommandWords(
            "note", argument: "[ID] [TEXT]",
            help: "a private note on this or another question; alone: those there are"),
        argument: .lines, completes: .names([.questions])
    ) { conversation, argument in
        conversation.note(argument, isPublished: argument.hasPrefix("!"))
    }

    /// A note that goes into the report.
    static let notePublished = CommandSpec(
        english: CommandWords("note!", argument: "[ID] TEXT", help: "a note that the client may read"),
        argument: .lines, completes: .names([.questions])
    ) { $0.note("!" + $1, isPublished: true) }
}

extension Conversation {
    /// `:note TEXT`, `:note ID TEXT`: a note to the question at hand, or to the one whose id stands first.
    fileprivate func note(_ argument: String, isPublished: Bool) -> Reply {
        let command: CommandSpec = isPublished ? .notePublished : .note
        let text = isPublished ? String(argument.dropFirst()) : argument
        return remark(command, text) { question, words in
            guard !words.isEmpty else {
                let notes = session.state.notes.filter { $0.question == question.id }
                guard !notes.isEmpty else { return .refused(texts(.command(.needsText(command.words)))) }
                for note in notes {
                    say(
                        text: note.isPublished ? note.text : texts(.report(.privateNote(note.text))),
                        indent: 2)
                }
                return .done
            }
            return attempt { () throws(ShellProblem) in
                try recordSaying(.noted(question: question.id, text: words, isPublished: isPublished)) {
                    saySaved(texts(.reply(.noteSaved(isPublished: isPublished))), of: question)
                }
            }
        }
    }
}
