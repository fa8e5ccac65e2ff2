import Answers
import Questionnaires
import Sessions
import Wording

extension Conversation {
    /// `:note TEXT`, `:note ID TEXT`: a note to the question at hand, or to the one whose id stands first.
    func note(_ argument: String, isPublished: Bool) -> Reply {
        let command = isPublished ? ":note!" : ":note"
        let text = isPublished ? String(argument.dropFirst()) : argument
        return remark(command, text) { question, words in
            guard !words.isEmpty else {
                let notes = session.state.notes.filter { $0.question == question.id }
                guard !notes.isEmpty else { return .refused(texts(.command(.needsText(command)))) }
                for note in notes {
                    say(
                        text: note.isPublished ? note.text : texts(.report(.privateNote(note.text))),
                        indent: 2)
                }
                return .done
            }
            return attempt { () throws(ShellProblem) in
                try recordSaying(.noted(question: question.id, text: words, isPublished: isPublished)) {
                    saySaved(texts(.reply(.noteSaved(isPublished: isPublished))), of: question)
                }
            }
        }
    }

    /// `:evidence TEXT`, `:evidence ID TEXT`: where the proof is; without a text what has been said.
    func evidence(_ argument: String) -> Reply {
        remark(":evidence", argument) { question, words in
            guard !words.isEmpty else {
                guard let references = session.state.evidence[question.id] else {
                    return .refused(texts(.command(.needsText(":evidence"))))
                }
                for reference in references { say(text: reference, indent: 2) }
                return .done
            }
            return attempt { () throws(ShellProblem) in
                try recordSaying(.evidence(question: question.id, reference: words)) {
                    saySaved(texts(.reply(.evidenceSaved)), of: question)
                }
            }
        }
    }

    /// `:flag`, `:flag ID`: something to come back to, or no longer.
    func flag(_ argument: String) -> Reply {
        remark(":flag", argument) { question, words in
            guard words.isEmpty else { return noSuchPlace(words) }
            let isFlagged = !session.state.flagged.contains(question.id)
            return attempt { () throws(ShellProblem) in
                try recordSaying(.flagged(question: question.id, isFlagged: isFlagged)) {
                    say(.reply(.flagged(question.id, isFlagged: isFlagged)), indent: 2)
                }
            }
        }
    }

    /// Does something with the question whose id stands first, or with the one at hand, and with the words behind.
    private func remark(
        _ command: String, _ argument: String, _ action: (_ question: Question, _ words: String) -> Reply
    ) -> Reply {
        let text = argument.trimmed
        let name = String(text.prefix { !$0.isWhitespace && !Entry.marks.contains($0) })
        let named = questionnaire.questions.first { $0.id.folded == name.folded }
        if named == nil, looksLikeID(name) { return noSuchPlace(name) }
        guard let question = named ?? current?.question else {
            // Nothing that was typed is lost.
            if !text.isEmpty { offer = Offer(line: "\(command) \(text)") }
            return .refused(texts(.command(.needsQuestion(command, example: exampleID))))
        }
        if let concealment = concealment(of: question) { return .refused(texts(concealment)) }
        if named == nil { return action(question, text) }
        return action(question, String(text.dropFirst(name.count).drop(while: Entry.marks.contains)).trimmed)
    }

    private func saySaved(_ saved: String, of question: Question) {
        say(
            text: question.id == current?.question.id ? saved : texts(.value(.labelled(question.id, saved))),
            indent: 2)
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

    func basis(_ argument: String) -> Reply {
        guard let basis = Basis(rawValue: argument.lowercased()) else {
            return .refused(texts(.command(.settingsBasis(known: Basis.allCases.map(\.rawValue)))))
        }
        // Said right after an answer, the figure meant is the one before.
        let candidates = [current, agenda.neighbour(of: current, step: -1)].compactMap { $0 }
        guard let slot = candidates.first(where: { sheet[$0.field.name]?.basis != nil }),
            var answer = sheet[slot.field.name]
        else { return .refused(texts(.reply(.nothingAnsweredHere))) }
        answer.basis = basis
        return attempt { () throws(ShellProblem) in
            try recordSaying(.answered([AnswerChange(field: slot.field.name, answer: answer)])) {
                say(text: "\(slot.field.label): \(texts(.reply(.basisSaved(basis.rawValue))))", indent: 2)
            }
        }
    }
}
