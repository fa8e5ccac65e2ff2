import Answers
import Diagnostics
import Questionnaires
import Sessions
import TerminalText
import Wording

extension CommandSpec {
    /// Every answer that a field had.
    static let history = CommandSpec(
        english: CommandWords("history", argument: "FIELD", help: "every answer a field had"),
        completes: .names([.fields]), remembers: .names
    ) { $0.history($1) }
}

extension Conversation {
    fileprivate func history(_ argument: String) -> Reply {
        let name = argument.isEmpty ? current?.field.name ?? "" : argument
        let question = questionnaire.questions.first { $0.id.folded == name.folded }
        let fields = question?.fields ?? plan.fields[name].map { [$0] } ?? []
        guard let first = fields.first else {
            let names = plan.fields.keys.sorted() + agenda.questions.map(\.id)
            return .refused(
                texts(.batch(.unknownField(name.excerpt, nearest: NearMatch.of(name, among: names)))))
        }
        if let concealment = concealment(of: plan.questionOfField[first.name]) {
            return .refused(texts(concealment))
        }
        let told = fields.filter { !session.history(of: $0.name).isEmpty }
        guard !told.isEmpty else { return .refused(texts(.reply(.nothingAnsweredHere))) }
        return showing {
            for field in told {
                if fields.count > 1 { say(text: field.label, indent: 2) }
                for entry in session.history(of: field.name) {
                    let text =
                        entry.answer.map { withBasis($0, of: field) } ?? texts(.value(.state(.unanswered)))
                    say(.history(.line(at: entry.at.minute, text, isUndone: entry.isUndone)), indent: 2)
                    guard let shape = field.table else { continue }
                    let change = TableChange(from: entry.before?.rows ?? [], to: entry.answer?.rows ?? [])
                    for phrase in change.phrases(TableText(shape, formatter)) { say(phrase, indent: 4) }
                }
            }
        }
    }
}
