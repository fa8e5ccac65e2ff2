import Questionnaires
import Reports
import Wording

extension CommandSpec {
    /// What a stage ends with.
    static let output = CommandSpec(
        english: CommandWords("output", argument: "[STAGE]", help: "what a stage ends with"),
        completes: .names([.questions, .stages]), remembers: .names
    ) { $0.output($1) }
}

extension Conversation {
    fileprivate func output(_ argument: String) -> Reply {
        var stage = current?.question.stage
        if !argument.isEmpty {
            stage = agenda.slot(named: argument, in: questionnaire)?.question.stage
            if stage == nil { return noSuchPlace(argument) }
        }
        let wanted = stage.map { [$0] } ?? questionnaire.stages.map(\.id)
        return showing(withheld: true) {
            for id in wanted where questionnaire.outputs[id] != nil {
                write(layout.output(of: id, in: report))
            }
        }
    }
}
