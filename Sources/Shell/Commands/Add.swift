import Answers
import Findings
import Questionnaires
import Reports
import Sessions
import Wording

extension CommandSpec {
    /// A finding that nobody computed.
    static let add = CommandSpec(
        english: CommandWords("add", argument: "SEVERITY TEXT", help: "a finding of your own for this stage"),
        completes: .words(Severity.allCases.reversed().map(\.keyword))
    ) { $0.addFinding($1) }
}

extension Conversation {
    /// `:add SEVERITY TEXT`: a finding that nobody computed, in the stage at hand.
    fileprivate func addFinding(_ argument: String) -> Reply {
        let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
        let stages = questionnaire.stages
        let stage =
            stages.first { $0.id == current?.question.stage } ?? stages.first(where: \.scored) ?? stages.first
        guard let stage, words.count > 1, let severity = texts.read(words[0], Severity.allCases, \.keyword)
        else {
            return .refused(
                texts(.judgement(.addNeeds)))
        }
        let id = OwnFinding.id(number: judgement.ownFindings.count + 1)
        let finding = OwnFinding(
            id: id, stage: stage.id, severity: severity, title: words[1].trimmed)
        return attempt { () throws(ShellProblem) in
            try recordSaying(.finding(.add(finding))) {
                say(.judgement(.added(id: id, severity: severity.word, stage: stage.name)), indent: 2)
            }
        }
    }
}
