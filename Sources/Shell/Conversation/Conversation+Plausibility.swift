import Answers
import Findings
import Questionnaires
import Texts

/// Plausibility checks: what was answered does not fit together.
extension Conversation {
    /// Says what does not fit, once for the same answers; not while rows of a table are still to come.
    ///
    /// - Parameter question: the question that was just answered; what it contradicts is said again.
    /// - Returns: true where something said concerns that question.
    @discardableResult func sayWarnings(behind question: String?) -> Bool {
        var isConcerned = false
        for warning in warnings {
            let known = said[warning.check.id]
            guard known != answers(readBy: warning) else { continue }
            let concerns = hasChanged && warning.questions.contains { $0 == question }
            guard concerns || known == nil else { continue }
            say(.warning(warning.check.message, questions: warning.questions), indent: 2)
            isConcerned = isConcerned || concerns
        }
        hasChanged = false
        noteWarnings()
        return isConcerned
    }

    func noteWarnings() {
        said = warnings.reduce(into: [:]) { $0[$1.check.id] = answers(readBy: $1) }
    }

    private func answers(readBy warning: Warning) -> [String: AnswerValue] {
        plan.fieldsRead(by: .check(warning.check.id)).reduce(into: [:]) { $0[$1] = sheet[$1]?.value }
    }

    /// Stays at a field whose answer does not fit to others; Enter keeps it, and then it is not asked again.
    func asksBack(about slot: Slot) -> Bool {
        // The fields of a question that is gone through as a whole are still to come.
        let isAmid = corrected == slot.question.id && followsInQuestion(slot) != nil
        guard context.terminal.isInteractive, slot == current, !isAmid,
            sayWarnings(behind: slot.question.id)
        else { return false }
        failures = 0
        say(.askedBack, indent: 2)
        offerAnswer(of: slot)
        isAskingBack = true
        return true
    }
}
