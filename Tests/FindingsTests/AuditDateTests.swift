import Answers
import Expressions
import Questionnaires
import TestSupport
import Testing

@testable import Findings

/// What depends on the day on which an audit was last changed.
struct AuditDateTests {
    private static let metrics =
        Maturity.metrics
        + "\n  - {id: M-3, variable: days_left, formula: \"date('2026-03-01') - audit_date\", unit: days, label: Days left}"
    private static let rules = Maturity.rules.replacing("value(plan) < 0.5", with: "days_left < 90.0")
        .replacing(
            "There is none.", with: "On {audit_date} {days_left} are left.")

    private func filled() throws -> Filled {
        let loaded = Maturity.load(metrics: Self.metrics, rules: Self.rules)
        return try Filled("plan: all", try #require(loaded.questionnaire))
    }

    @Test func theDayOfTheAnswersIsRead() throws {
        let filled = try filled()
        var sheet = filled.sheet
        sheet.day = 20_454
        let assessment = filled.assessor.assess(sheet)
        #expect(assessment.metric("days_left")?.outcome == .known(.double(59)))
        #expect(assessment.finding("R-1")?.texts.finding == "On 2026-01-01 59 are left.")
        #expect(
            filled.assessor.values(sheet).first { $0.name == Questionnaire.auditDate }?.value
                == .double(20_454))
        #expect(filled.assessor.plan.coreRules.contains("R-1"))
    }

    @Test func withoutADayNobodyKnows() throws {
        let assessment = try filled().assessment
        #expect(assessment.finding("R-1")?.status == .notAssessed)
        #expect(assessment.metric("days_left")?.outcome.number == nil)
    }

    /// Only what differs is computed anew, and another day differs.
    @Test func onAnotherDayItIsComputedAnew() throws {
        let filled = try filled()
        let assessor = filled.assessor
        var sheet = filled.sheet
        sheet.day = 20_454
        let first = Visibility(assessor.questionnaire, sheet)
        let workings = assessor.workings(sheet, first)
        sheet.day = 20_200
        let second = Visibility(assessor.questionnaire, sheet, after: first)
        let next = assessor.assessment(of: assessor.workings(sheet, second, after: workings))
        #expect(next == assessor.assess(sheet))
        #expect(next.finding("R-1")?.status == .clear)
    }
}
