import Answers
import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// Left for later.
    static let skip = CommandSpec(
        english: CommandWords("skip", short: "s", argument: "[REASON]", help: "leave it for later")
    ) { $0.mark(.skipped, reason: $1) }

    /// Nobody knows.
    static let dk = CommandSpec(
        english: CommandWords("dk", help: "nobody knows")
    ) { $0.mark(.dontKnow, reason: $1) }

    /// Does not apply, with a reason.
    static let na = CommandSpec(
        english: CommandWords("na", argument: "REASON", help: "does not apply here")
    ) { conversation, argument in
        argument.isEmpty
            ? .refused(conversation.texts(.problem(.reason)))
            : conversation.mark(.notApplicable, reason: argument)
    }
}

extension Conversation {
    /// Gives the field at hand a state without a value.
    fileprivate func mark(_ state: AnswerState, reason: String) -> Reply {
        guard let slot = current else { return .refused(texts(.reply(.answerElsewhere))) }
        let answer = FieldAnswer(
            state: state, source: .interview, respondent: dialogue.respondent,
            reason: reason.isEmpty ? nil : reason)
        return save(answer, slot)
    }
}
