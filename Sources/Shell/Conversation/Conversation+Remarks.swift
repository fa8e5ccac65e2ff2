import Answers
import Questionnaires
import Sessions
import Texts

extension Conversation {
    /// `:note TEXT`, `:note ID TEXT`: a note to the question at hand, or to the one whose id stands first.
    func note(_ argument: String, isPublished: Bool) -> Reply {
        let command = isPublished ? ":note!" : ":note"
        let text = (isPublished ? String(argument.dropFirst()) : argument).trimmed
        let named = String(text.prefix { !$0.isWhitespace && !Entry.marks.contains($0) })
        let question = questionnaire.questions.first { $0.id.folded == named.folded }
        if question == nil, looksLikeID(named) { return noSuchPlace(named) }
        guard let question = question ?? current?.question else {
            // Nothing that was typed is lost.
            if !text.isEmpty { offer = Offer(line: "\(command) \(text)") }
            return .refused(texts(.needsQuestion(command, example: exampleID)))
        }
        if let concealment = concealment(of: question) { return .refused(texts(concealment)) }
        let isNamed = question.id.folded == named.folded
        let words =
            isNamed ? String(text.dropFirst(named.count).drop(while: Entry.marks.contains)).trimmed : text
        guard !words.isEmpty else {
            let notes = session.state.notes.filter { $0.question == question.id }
            guard !notes.isEmpty else { return .refused(texts(.needsText(command))) }
            for note in notes {
                say(text: note.isPublished ? note.text : texts(.privateNote(note.text)), indent: 2)
            }
            return .done
        }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.noted(question: question.id, text: words, isPublished: isPublished)) {
                let saved = texts(.noteSaved(isPublished: isPublished))
                say(
                    text: question.id == current?.question.id
                        ? saved : texts(.labelled(question.id, saved)), indent: 2)
            }
        }
    }

    /// The id of a question, as an example.
    var exampleID: String { agenda.questions.first?.id ?? questionnaire.questions.first?.id ?? "ID" }

    /// True of a word made as the ids of questions are, such as `ACQ-99`: the beginning of one, a hyphen, a number.
    private func looksLikeID(_ word: String) -> Bool {
        let parts = word.folded.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy(\.isASCII),
            parts[1].allSatisfy(\.isNumber)
        else { return false }
        return questionnaire.questions.contains { $0.id.folded.hasPrefix(parts[0] + "-") }
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
