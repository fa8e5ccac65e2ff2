import Diagnostics
import Questionnaires
import TerminalText
import Wording

extension CommandSpec {
    /// To a question, a field or a stage.
    static let goto = CommandSpec(
        english: CommandWords("goto", short: "g", argument: "ID", help: "to a question, a field or a stage"),
        completes: .names([.questions, .fields, .stages]), remembers: .names
    ) { $0.goto($1) }
}

extension Conversation {
    fileprivate func goto(_ argument: String) -> Reply {
        guard !argument.isEmpty else { return .refused(texts(.command(.needsText(CommandSpec.goto.words)))) }
        guard let slot = agenda.slot(named: argument, in: questionnaire) else { return noSuchPlace(argument) }
        if let confidentiality = confidentiality(of: slot.question) {
            return .refused(texts(confidentiality))
        }
        jump(to: slot, wholeQuestion: slot.question.id.lowercased() == argument.lowercased())
        showAgain()
        return .done
    }

    func noSuchPlace(_ name: String) -> Reply {
        let names =
            agenda.questions.map(\.id) + agenda.slots.map(\.field.name) + questionnaire.stages.map(\.id)
        let nearest = NearMatch.of(name.uppercased(), among: names) ?? NearMatch.of(name, among: names)
        return .refused(texts(.command(.noSuchPlace(name.excerpt, nearest: nearest))))
    }
}
