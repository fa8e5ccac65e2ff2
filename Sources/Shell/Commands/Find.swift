import Answers
import Diagnostics
import Questionnaires
import TerminalText
import Wording

extension CommandSpec {
    /// Questions in which a text stands.
    static let find = CommandSpec(
        english: CommandWords("find", argument: "TEXT", help: "questions in which the text stands")
    ) { $0.find($1) }
}

extension Conversation {
    fileprivate func find(_ argument: String) -> Reply {
        let wanted = argument.folded
        guard !wanted.isEmpty else { return .refused(texts(.command(.needsText(CommandSpec.find.words)))) }
        let matches = agenda.questions.compactMap { question in
            searched(question).first { $0.folded.contains(wanted) }.map { (question: question, place: $0) }
        }
        let shown = matches.filter { !room.defers($0.question) }
        let waiting = matches.count - shown.count
        guard !matches.isEmpty else {
            return .refused(texts(.command(.noSuchPlace(argument.excerpt, nearest: nil))))
        }
        let isPlain = context.terminal.isPlain
        return showing {
            for (question, place) in shown {
                say(text: question.id + (isPlain ? ": " : "  ") + question.text, hanging: 2)
                if place != question.text { say(text: place, indent: 4) }
            }
            if waiting > 0 { say(.room(.foundWaiting(waiting)), indent: 2) }
        }
    }

    /// Everything that people read of a question: its text, labels and options, then its explanations.
    private func searched(_ question: Question) -> [String] {
        let fields = question.fields.flatMap { [$0] + ($0.table?.columns ?? []) }
        return [question.text] + fields.map(\.label)
            + fields.flatMap { formatter.options(of: $0).map(\.label) }
            + [question.hint, question.why].compactMap { $0 }
            + fields.flatMap { formatter.options(of: $0).compactMap(\.help) }
    }
}
