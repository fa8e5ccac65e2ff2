import Answers
import Findings
import Questionnaires
import Testing

/// Scores of stages that are computed, of the values of options among others.
struct StageFormulaTests {
    private func scores(
        _ answers: String, depth: Depth = .full, main: String = Maturity.main
    ) throws -> [StageScore] {
        let questionnaire = try #require(Maturity.load(main: main).questionnaire)
        let filled = try Filled(answers, questionnaire)
        return Assessor(questionnaire, depth).assess(filled.sheet).stages
    }

    @Test func aSoundQuestionnaireSaysNothing() {
        #expect(Maturity.diagnostics() == "")
    }

    @Test func theFormulaMakesTheScoreAndRulesThoseOfOtherStages() throws {
        let stages = try scores("{plan: all, review: some, parts: [none, some]}")
        #expect(stages.map(\.score) == [62.5, 0])
        #expect(stages.map(\.band?.code) == ["good", "weak"])
        // Rules of the stage still find what they find, and are counted.
        #expect(stages.map(\.counted) == [1, 1])
        #expect(stages.map(\.assessed) == [1, 1])
    }

    @Test func whatIsNotKnownMakesNoScore() throws {
        #expect(try scores("plan: all").first?.score == nil)
        #expect(try scores("{plan: all, review: '?'}").first?.band == nil)
    }

    @Test(arguments: [
        ("250.0 * maturity", 100.0), ("100.0 * maturity - 90.0", 0), ("100.0 * maturity", 62.5),
    ])
    func aScoreIsFromZeroToHundred(formula: String, score: Double) throws {
        let main = Maturity.main.replacing("100.0 * maturity", with: formula)
        #expect(try scores("{plan: all, review: some}", main: main).first?.score == score)
    }

    @Test func ofCoreAnswersItIsTheCoreScoreToo() throws {
        let core = try scores("{plan: all, review: all, parts: [all]}", depth: .core)
        #expect(core.first?.coreScore == 100)
        let main = Maturity.main.replacing("100.0 * maturity", with: "100.0 * of_parts")
        let full = try scores("{plan: all, review: all, parts: [all]}", main: main)
        #expect(full.first?.score == 100)
        #expect(full.first?.coreScore == nil)
    }

    @Test func aScoreOfWhatIsWithheldIsWithheld() throws {
        let main = Maturity.main.replacing("    stage: G\n", with: "    stage: G\n    sensitive: true\n")
        let questionnaire = try #require(Maturity.load(main: main).questionnaire)
        let filled = try Filled("{plan: all, review: all, parts: [all]}", questionnaire)
        let confidential = filled.assessor.plan.confidential
        #expect(confidential.scores == ["G"])
        let sheet = filled.sheet.concealing(confidential.fields)
        let assessment = filled.assessor.assess(sheet, without: confidential)
        #expect(assessment.stages.map(\.score) == [nil, 100])
        #expect(filled.assessment.stages.map(\.score) == [100, 100])
        // Even where the answers are in the sheet.
        #expect(filled.assessor.assess(filled.sheet, without: confidential).stages.first?.score == nil)
    }

    @Test(arguments: [
        ("100.0 * maturty", "questionnaire.yaml:6:58: error: unknown name 'maturty'"),
        ("plan", "error: expected a number, but this is a text"),
        ("100.0 - 50.0", "warning: this is the same whatever is answered"),
        ("wallet", "warning: this gives money, not points from 0 to 100"),
        ("share", ""), ("maturity", ""), ("customers", "warning: this gives customers, not points"),
    ])
    func mistakes(formula: String, message: String) {
        let main = Maturity.main.replacing("100.0 * maturity", with: formula).replacing(
            "label: Parts}",
            with: """
                label: Parts}
                      - {name: wallet, type: money, label: Wallet}
                      - {name: share, type: percent, label: Share}
                      - {name: customers, type: integer, unit: customers, label: Customers}
                """)
        let text = Maturity.diagnostics(main: main)
        #expect(message.isEmpty ? text == "" : text.contains(message), "\(text)")
    }

    @Test func aStageWithoutScoreHasNoFormula() {
        let main = Maturity.main.replacing("1 Governance, ", with: "1 Governance, scored: false, ")
        #expect(
            Maturity.diagnostics(main: main).contains("error: 'score' does nothing: the stage is not scored"))
    }
}
