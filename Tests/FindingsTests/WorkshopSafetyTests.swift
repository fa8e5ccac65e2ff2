import Answers
import Findings
import Questionnaires
import TestSupport
import Testing

/// A questionnaire that has nothing to do with selling goes the same way, from answers to findings.
struct WorkshopSafetyTests {
    private func assess(_ change: (String) -> String = { $0 }) throws -> Assessment {
        let loaded = QuestionnaireFixture.load("workshop-safety")
        #expect(loaded.diagnostics == [])
        let answers = try QuestionnaireFixture.text("questionnaires/workshop-safety/examples/joinery.yaml")
        return try Filled(change(answers), try #require(loaded.questionnaire)).assessment
    }

    private func statuses(_ assessment: Assessment) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: assessment.findings.map {
                ($0.rule.id, $0.severity?.rawValue ?? $0.status.rawValue)
            })
    }

    @Test func theJoineryHasHoles() throws {
        let assessment = try assess()
        #expect(
            statuses(assessment) == [
                // Noise (84 + 88 + 92) / 3 = 88, above 85: protection must be worn.
                "G-01": "clear", "G-02": "medium", "G-03": "high", "G-04": "high", "G-05": "medium",
                // 0 of 6 trained; 3 near misses for 2 accidents, 1.5 below 10.
                "G-06": "high", "G-07": "low", "G-08": "clear", "S-01": "clear",
            ])
        #expect(assessment.finding("G-05")?.mergedInto == "G-04")
        // 100,000 * 2 / 9,600
        let rate = try #require(assessment.metric("accident_rate")?.outcome.number)
        #expect(abs(rate - 20.833333333333332) < 1e-9)
        #expect(assessment.metric("unguarded")?.outcome.number == 2)
        #expect(assessment.finding("G-04")?.texts.finding.contains("Planer, Spindle moulder") == true)
        #expect(assessment.warnings.map(\.check.id) == [])
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

    @Test func aSafeWorkshopGetsNoGap() throws {
        let assessment = try assess {
            $0.replacing(
                "guard: loose, last_check: 2024-09-15", with: "guard: fitted, last_check: 2025-09-15"
            )
            .replacing("guard: missing, last_check: '?'", with: "guard: fitted, last_check: 2025-09-15")
            .replacing("samples: [84, 88, 92]", with: "samples: [70, 74]")
            .replacing("extinguishers: some", with: "extinguishers: all")
            .replacing("accidents: 2", with: "accidents: 0")
            .replacing("near_misses: 3", with: "near_misses: 12")
            .replacing("first_aiders: 0", with: "first_aiders: 2")
        }
        #expect(assessment.findings.filter { $0.status == .gap }.map(\.rule.id) == [])
        #expect(assessment.finding("S-01")?.status == .strength)
        #expect(assessment.finding("G-03")?.status == .clear)
        #expect(assessment.stages.map(\.score) == [100, 100, 100])
    }

    @Test func whatDoesNotFitIsAskedBack() throws {
        let assessment = try assess { $0.replacing("first_aiders: 0", with: "first_aiders: 9") }
        #expect(assessment.warnings.map(\.check.id) == ["K-1"])
    }
}
