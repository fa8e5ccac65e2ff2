import Answers
import Diagnostics
import Findings
import Questionnaires
import TestSupport
import Testing
import Wording

/// A sheet filled from an answers file, and what follows from it.
struct Filled {
    let sheet: AnswerSheet
    let assessor: Assessor

    init(_ source: SourceText, _ assessor: Assessor) throws {
        try self.init(YAMLFile.parse(source), assessor)
    }

    /// - Parameter answers: an answers file, or an example that holds one.
    init(_ answers: YAMLNode?, _ assessor: Assessor) throws {
        let questionnaire = assessor.questionnaire
        let reader = AnswerReader(questionnaire, language: .english, currency: "EUR")
        let file = AnswerFile(answers, questionnaire, reader) { problem, _ in "\(problem)" }
        try #require(DiagnosticRenderer().render(file.diagnostics) == "")
        var sheet = AnswerSheet()
        for entry in file.entries { sheet[entry.field] = entry.answer }
        self.sheet = sheet
        self.assessor = assessor
    }

    init(_ yaml: String, _ questionnaire: Questionnaire) throws {
        try self.init(SourceText(name: "answers.yaml", text: yaml), Assessor(questionnaire, .full))
    }

    var assessment: Assessment { assessor.assess(sheet) }
}

extension Assessor {
    convenience init(_ questionnaire: Questionnaire, _ depth: Depth) {
        self.init(questionnaire, plan: QuestionnairePlan(questionnaire), depth: depth)
    }

    convenience init(_ questionnaire: Questionnaire, plan: QuestionnairePlan, depth: Depth) {
        self.init(questionnaire, plan: plan, depth: depth, texts: Texts(.english), currency: "EUR")
    }
}

/// The sales process audit at full depth, made ready once per test run.
enum SalesProcess {
    static let assessor = QuestionnaireFixture.salesProcess.map { Assessor($0, .full) }
}
