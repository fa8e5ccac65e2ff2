import Answers
import Findings
import Questionnaires
import TestSupport
import Testing

/// A questionnaire that has nothing to do with selling goes the same way, from answers to findings.
struct WorkshopSafetyTests {
    private func assess() throws -> Assessment {
        let loaded = QuestionnaireFixture.load("workshop-safety")
        #expect(loaded.diagnostics == [])
        let answers = try QuestionnaireFixture.text("questionnaires/workshop-safety/examples/joinery.yaml")
        return try Filled(answers, try #require(loaded.questionnaire)).assessment
    }

    @Test func theJoineryHasHoles() throws {
        let assessment = try assess()
        #expect(assessment.finding("G-05")?.mergedInto == "G-04")
        #expect(assessment.finding("G-04")?.texts.finding.contains("Planer, Spindle moulder") == true)
        #expect(assessment.progress.unanswered == 0)
    }

    @Test func machinesAreJudged() throws {
        let rows = try #require(try assess().tables["machines"]?.rows)
        #expect(rows.map(\.key) == ["Panel saw", "Planer", "Spindle moulder"])
        #expect(rows.map { $0.verdict?.code } == ["run", "repair", "stop"])
        #expect(
            rows.map { $0.verdict?.reasons.map(\.text) ?? [] } == [
                // 2024-09-15 to 2026-03-02: 107 days left of 2024, 365, 31 + 28 + 2.
                [], ["the guard is there but taken off", "last checked 533 days ago"],
                ["there is no guard", "nobody was trained on it"],
            ])
    }
}
