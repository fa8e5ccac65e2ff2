import Answers
import Questionnaires
import Reports
import Sessions
import Wording

extension CommandSpec {
    /// How well a figure is founded.
    static let basis = CommandSpec(
        english: CommandWords(
            "basis", argument: "B", help: "measured, estimated: how well the figure is founded"),
        completes: .words(Basis.allCases.map(\.keyword)), remembers: .words
    ) { $0.basis($1) }
}

extension Conversation {
    fileprivate func basis(_ argument: String) -> Reply {
        guard let basis = texts.read(argument, Basis.allCases, \.keyword) else {
            return .refused(texts(.command(.basisNeeds)))
        }
        // Said right after an answer, the figure meant is the one before.
        let candidates = [current, agenda.neighbour(of: current, step: -1)].compactMap { $0 }
        guard let slot = candidates.first(where: { sheet[$0.field.name]?.basis != nil }),
            var answer = sheet[slot.field.name]
        else { return .refused(texts(.reply(.nothingAnsweredHere))) }
        answer.basis = basis
        return attempt { () throws(ShellProblem) in
            try recordSaying(.answered([AnswerChange(field: slot.field.name, answer: answer)])) {
                say(.reply(.basisSaved(slot.field.label, basis.word)), indent: 2)
            }
        }
    }
}
