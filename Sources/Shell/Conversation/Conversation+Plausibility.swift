import Answers
import Findings
import Questionnaires
import Reports
import Texts

/// Plausibility checks: what was answered does not fit together.
extension Conversation {
    /// Says what does not fit, once for the same answers; not while rows of a table are still to come.
    ///
    /// - Parameters:
    ///   - question: the question that was just answered; what it contradicts is said again.
    ///   - toCome: fields that are about to be answered; what reads them waits until they are.
    /// - Returns: true where something said concerns that question.
    @discardableResult func sayWarnings(behind question: String?, toCome: Set<String> = []) -> Bool {
        var isConcerned = false
        let waiting = warnings.filter { !$0.fields.isDisjoint(with: toCome) }.map(\.check.id)
        for warning in warnings where !waiting.contains(warning.check.id) {
            let known = said[warning.check.id]
            let new = warning.about { part in
                known == nil || part.fields.contains { known?[$0] != sheet[$0]?.value }
            }
            guard let new else { continue }
            let concerns = hasChanged && new.questions.contains { $0 == question }
            guard concerns || known == nil else { continue }
            say(text: ReasonWords(texts).text(of: new, withQuestions: true), indent: 2)
            isConcerned = isConcerned || concerns
        }
        hasChanged = hasChanged && !waiting.isEmpty
        noteWarnings(except: waiting)
        return isConcerned
    }

    /// Takes what does not fit as said.
    ///
    /// - Parameter waiting: ids of checks of which nothing new was said.
    func noteWarnings(except waiting: [String] = []) {
        // What must not be heard by those in the room was said before others all the same.
        var noted = said.isEmpty ? [:] : said.filter { withheldUnasked.checks.contains($0.key) }
        for warning in warnings {
            let id = warning.check.id
            noted[id] = waiting.contains(id) ? said[id] : answers(readBy: warning)
        }
        said = noted
    }

    private func answers(readBy warning: Warning) -> [String: AnswerValue] {
        warning.fields.reduce(into: [:]) { $0[$1] = sheet[$1]?.value }
    }

    /// The fields of a question that is gone through as a whole which stand behind one; empty otherwise.
    func fieldsToCome(behind slot: Slot) -> Set<String> {
        guard corrected == slot.question.id else { return [] }
        return Set(slot.question.fields.map(\.name).drop { $0 != slot.field.name }.dropFirst())
    }

    /// Stays at a field whose answer does not fit to others; Enter keeps it, and then it is not asked again.
    func asksBack(about slot: Slot) -> Bool {
        guard context.terminal.isInteractive, slot == current,
            sayWarnings(behind: slot.question.id, toCome: fieldsToCome(behind: slot))
        else { return false }
        failures = 0
        say(.askedBack, indent: 2)
        offerAnswer(of: slot)
        isAskingBack = true
        return true
    }
}
