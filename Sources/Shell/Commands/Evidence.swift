import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// Where the proof is.
    static let evidence = CommandSpec(
        english: CommandWords(
            "evidence", argument: "[ID] [REF]", help: "where the proof is; alone: what has been said"),
        completes: .names([.questions])
    ) { $0.evidence($1) }
}

extension Conversation {
    /// `:evidence TEXT`, `:evidence ID TEXT`: where the proof is; without a text what has been said.
    fileprivate func evidence(_ argument: String) -> Reply {
        remark(.evidence, argument) { question, words in
            guard !words.isEmpty else {
                guard let references = session.state.evidence[question.id] else {
                    return .refused(texts(.command(.needsText(CommandSpec.evidence.words))))
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
}
