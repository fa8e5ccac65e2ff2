import Questionnaires
import Wording

/// What the person was asked about what was typed last. The next line replies to it, or is one of its own; whoever turns
/// to something else has agreed to nothing.
enum FollowUp {
    /// Whether the session goes over to another version of its questionnaire.
    case upgrade(Questionnaire)
    /// Whether a command is meant by a line that has something in front of it.
    case command(String, in: String)
    /// Which of several readings of a line is meant.
    case choice([Conversation.Choice], of: String)
    /// What becomes of rows that can hardly be new.
    case rows(RowsAskedAbout, of: String)

    /// True where the line itself is in question, so that nothing else is asked.
    var isAboutLine: Bool {
        switch self {
        case .upgrade: false
        case .command, .choice, .rows: true
        }
    }
}

extension Conversation {
    /// Takes a line as the reply to what was asked; nil where nothing was, or the line is none.
    func takeReply(_ line: TypedLine) -> Reply? {
        guard let asked = dialogue.followUp else { return nil }
        let word = line.text.folded
        switch asked {
        case .upgrade(let newer):
            guard AnswerWords.yes.contains(word) else { return decline(line, word) }
            dialogue.followUp = nil
            return goOver(to: newer)
        case .command(let command, let said):
            dialogue.followUp = nil
            if line.isEmpty { return understand(TypedLine(command, texts)) }
            guard AnswerWords.no.contains(word) else {
                keep(said)
                say(.reply(.interrupted), indent: 2)
                return nil
            }
            dialogue.line.typed = TypedLine(said, texts)
            return takeAnswer(said)
        case .choice(let offered, let said):
            dialogue.followUp = nil
            return take(number: line.text, among: offered, of: said)
        case .rows(let rows, let said):
            dialogue.followUp = nil
            return take(number: line, about: rows, of: said)
        }
    }

    private func decline(_ line: TypedLine, _ word: String) -> Reply? {
        dropFollowUp()
        return AnswerWords.no.contains(word) || line.isEmpty ? .done : nil
    }

    /// What was asked got no reply: nothing comes of it.
    func dropFollowUp() {
        switch dialogue.followUp {
        case .upgrade: say(.upgrade(.left(questionnaire.version)), indent: 2)
        case .command, .choice, .rows, nil: break
        }
        dialogue.followUp = nil
    }
}
