import Answers
import Diagnostics
import Questionnaires
import Reports
import Sessions
import TerminalText
import Wording

extension Conversation {
    /// An answer with how well it is founded and who said it.
    func withBasis(_ answer: FieldAnswer, of field: Field) -> String {
        let parts = [
            describe(answer, of: field), answer.basis.map { texts(.value(.basisName($0.word))) },
            answer.respondent.map { texts(.document(.saidBy($0))) },
        ]
        return texts.signs.list(parts.compactMap { $0 })
    }
}

extension StateWord {
    /// The state of a question in a word.
    init(_ state: QuestionState) {
        switch state {
        case .answered: self = .answered
        case .dontKnow: self = .dontKnow
        case .skipped: self = .skipped
        case .notApplicable: self = .notApplicable
        case .unanswered: self = .unanswered
        }
    }
}
