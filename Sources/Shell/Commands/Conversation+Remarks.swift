import Answers
import Questionnaires
import Sessions
import Wording

extension Conversation {
    /// Does something with the question whose id stands first, or with the one at hand, and with the words behind.
    func remark(
        _ command: CommandSpec, _ argument: String, _ action: (_ question: Question, _ words: String) -> Reply
    ) -> Reply {
        let text = argument.trimmed
        let name = String(text.prefix { !$0.isWhitespace && !Entry.marks.contains($0) })
        let named = questionnaire.questions.first { $0.id.folded == name.folded }
        if named == nil, looksLikeID(name) { return noSuchPlace(name) }
        guard let question = named ?? current?.question else {
            // Nothing that was typed is lost.
            if !text.isEmpty { dialogue.offer = Offer(line: "\(texts(command.words).typed) \(text)") }
            return .refused(texts(.command(.needsQuestion(command.words, example: exampleID))))
        }
        if let concealment = concealment(of: question) { return .refused(texts(concealment)) }
        if named == nil { return action(question, text) }
        return action(question, String(text.dropFirst(name.count).drop(while: Entry.marks.contains)).trimmed)
    }

    func saySaved(_ saved: String, of question: Question) {
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

}
