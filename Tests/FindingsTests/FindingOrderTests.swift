import Questionnaires
import Testing

@testable import Findings
@testable import Questionnaires

/// In which order findings stand wherever they are listed.
struct FindingOrderTests {
    private func finding(
        _ severity: Severity?, _ money: Double? = nil, _ kind: MoneyKind = .cost, _ effort: Effort = .days,
        isCore: Bool = false, stage: String = "A", id: String = "R-1"
    ) -> Finding {
        var rule = Rule()
        (rule.id, rule.stage, rule.effort) = (id, stage, effort)
        rule.money = MoneyEstimate(kind: kind)
        return Finding(
            rule: rule, isCore: isCore, status: severity == nil ? .strength : .gap, severity: severity,
            texts: FindingTexts(
                title: "", finding: "", recommendation: "", firstStep: "", clears: "", money: "", note: "",
                notes: []),
            grounds: LateBecause { [] }, missing: [], sure: nil, isThin: false, money: money, mergedInto: nil)
    }

    @Test func severityThenMoneyThenEffort() {
        let ordered = [
            finding(.high, 5, .cost, .weeks), finding(.high, 4),
            // Whatever is at stake stands behind what is lost, and what each of several costs is no loss.
            finding(.high, 900, .atStake), finding(.high, nil, .cost, .hours),
            finding(.high, 800, .perUnit, isCore: true), finding(.high, 900, .perUnit),
            finding(.medium, 1000), finding(.low), finding(nil),
        ]
        #expect(ordered.reversed().sorted(by: Finding.isMorePressing) == ordered)
        #expect(ordered.sorted(by: Finding.isMorePressing) == ordered)
    }

    /// Most at a time, and which stages: the first of each stage before the second of any.
    @Test func atMostTwoOfAStageAreDoneFirst() {
        var questionnaire = Questionnaire()
        questionnaire.stages = ["A", "B", "C", "T"].map { id in
            var stage = Stage()
            (stage.id, stage.scored) = (id, id != "T")
            return stage
        }
        let findings = [
            finding(.low, stage: "B", id: "R-1"), finding(.high, 3, stage: "A", id: "R-2"),
            finding(.high, 2, stage: "A", id: "R-3"), finding(.high, 1, stage: "A", id: "R-4"),
            finding(.high, 9, stage: "T", id: "R-5"), finding(.low, 7, stage: "C", id: "R-6"),
            finding(nil, stage: "C", id: "R-7"), finding(.low, stage: "C", id: "R-8"),
            finding(.low, stage: "C", id: "R-9"),
        ]
        #expect(findings.doFirst(in: questionnaire) == ["R-2", "R-3", "R-6", "R-1", "R-8"])
    }
}
