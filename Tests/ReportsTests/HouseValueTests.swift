import Answers
import Findings
import Foundation
import Questionnaires
import Reports
import TestSupport
import Testing
import Wording

/// Whoever reads a figure sees where a house measures otherwise than the questionnaire does.
struct HouseValueTests {
    private func text(_ copy: ReportCopy, _ limits: [String: (Double, standard: Double)]) throws -> String {
        var questionnaire = try #require(QuestionnaireFixture.salesProcess)
        for (name, value) in limits {
            questionnaire.limits[name]?.value = value.0
            questionnaire.limits[name]?.standard = value.standard
        }
        let assessor = Assessor(
            questionnaire, plan: QuestionnairePlan(questionnaire), depth: .full, texts: Texts(.english),
            currency: "EUR")
        let answers = try QuestionnaireFixture.text(
            "questionnaires/sales-process/examples/worked-company.yaml")
        let report = Report(
            ReportFixture.info, assessor: assessor, sheet: try ReportFixture.sheet(answers), copy: copy)
        return TerminalReport(width: 400).text(of: report)
    }

    @Test func limitsThatOnlyFiguresReadAreSaid() throws {
        let owner = try text(
            .owner,
            [
                "retention_good": (90, standard: 84), "follow_up_gain": (0.2, standard: 0.1),
                "judge_drop": (12, standard: 10),
            ])
        #expect(owner.contains("house value 90 %, default 84 %"))
        // Of an amount, and of the verdicts on a table.
        #expect(owner.contains("house value 0.2, default 0.1"))
        #expect(owner.contains("house value 12, default 10"))
        #expect(
            try text(.internal, ["retention_good": (90, standard: 84)]).contains(
                "retention_good = house value 90 %, default 84 %"))
        #expect(!(try text(.owner, [:]).contains("house value")))
        // Together on the page that says how the audit works.
        let method = owner.components(separatedBy: "Limits of the house").dropFirst().first ?? ""
        #expect(method.contains("house value 90 %, default 84 %"))
        #expect(method.contains("house value 12, default 10"))
    }
}
