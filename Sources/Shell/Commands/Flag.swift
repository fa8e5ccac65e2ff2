import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// Something to come back to.
    static let flag = CommandSpec(
        english: CommandWords(
            "flag", argument: "[ID]", help: "mark this or another question to come back to, or unmark it"),
        completes: .names([.questions]), remembers: .names
    ) { $0.flag($1) }
}

extension Conversation {
    /// `:flag`, `:flag ID`: something to come back to, or no longer.
    fileprivate func flag(_ argument: String) -> Reply {
        remark(.flag, argument) { question, words in
            guard words.isEmpty else { return noSuchPlace(words) }
            let isFlagged = !session.state.flagged.contains(question.id)
            return attempt { () throws(ShellProblem) in
                try recordSaying(.flagged(question: question.id, isFlagged: isFlagged)) {
                    say(.reply(.flagged(question.id, isFlagged: isFlagged)), indent: 2)
                }
            }
        }
    }
}
