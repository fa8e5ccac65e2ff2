import Answers
import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// Takes an answer back.
    static let unanswer = CommandSpec(
        english: CommandWords("unanswer", help: "take the answer back")
    ) { conversation, _ in conversation.unanswer() }
}

extension Conversation {
    fileprivate func unanswer() -> Reply {
        guard let slot = current, sheet[slot.field.name] != nil else {
            return .refused(texts(.reply(.nothingAnsweredHere)))
        }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.cleared([slot.field.name])) { say(.reply(.cleared), indent: 2) }
            dialogue.offer = .none
            dialogue.leaveRow()
            dialogue.field?.table = TableAtHand()
        }
    }
}
