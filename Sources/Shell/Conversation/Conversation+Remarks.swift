import Answers
import Questionnaires
import Sessions
import Texts

extension Conversation {
    func note(_ argument: String, isPublished: Bool) -> Reply {
        let text = (isPublished ? String(argument.dropFirst()) : argument).trimmed
        guard let slot = current else { return .refused(texts(.answerElsewhere)) }
        guard !text.isEmpty else {
            let notes = session.state.notes.filter { $0.question == slot.question.id }
            guard !notes.isEmpty else { return .refused(texts(.needsText(isPublished ? ":note!" : ":note"))) }
            for note in notes {
                say(text: note.isPublished ? note.text : texts(.privateNote(note.text)), indent: 2)
            }
            return .done
        }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.noted(question: slot.question.id, text: text, isPublished: isPublished)) {
                say(.noteSaved(isPublished: isPublished), indent: 2)
            }
        }
    }

    func evidence(_ argument: String) -> Reply {
        guard let slot = current else { return .refused(texts(.answerElsewhere)) }
        guard !argument.isEmpty else {
            guard let references = session.state.evidence[slot.question.id] else {
                return .refused(texts(.needsText(":evidence")))
            }
            for reference in references { say(text: reference, indent: 2) }
            return .done
        }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.evidence(question: slot.question.id, reference: argument)) {
                say(.evidenceSaved, indent: 2)
            }
        }
    }

    func flag() -> Reply {
        guard let slot = current else { return .refused(texts(.answerElsewhere)) }
        let isFlagged = !session.state.flagged.contains(slot.question.id)
        return attempt { () throws(ShellProblem) in
            try recordSaying(.flagged(question: slot.question.id, isFlagged: isFlagged)) {
                say(.flagged(slot.question.id, isFlagged: isFlagged), indent: 2)
            }
        }
    }

    func basis(_ argument: String) -> Reply {
        guard let basis = Basis(rawValue: argument.lowercased()) else {
            return .refused(texts(.settingsBasis(known: Basis.allCases.map(\.rawValue))))
        }
        // Said right after an answer, the figure meant is the one before.
        let candidates = [current, agenda.neighbour(of: current, step: -1)].compactMap { $0 }
        guard let slot = candidates.first(where: { sheet[$0.field.name]?.basis != nil }),
            var answer = sheet[slot.field.name]
        else { return .refused(texts(.nothingAnsweredHere)) }
        answer.basis = basis
        return attempt { () throws(ShellProblem) in
            try recordSaying(.answered([AnswerChange(field: slot.field.name, answer: answer)])) {
                say(text: "\(slot.field.label): \(texts(.basisSaved(basis.rawValue)))", indent: 2)
            }
        }
    }
}
