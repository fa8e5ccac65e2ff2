import TestSupport
import Testing

@testable import Shell

/// A questionnaire larger than a session can hold: `check` says what `new` refuses.
struct LargeQuestionnaireTests {
    /// As many values as one file may have, nearly.
    private static let sources = Array(repeating: "S1", count: 190_000).joined(separator: ",")

    private func folder(_ fixture: ShellFixture, files: Int) throws -> String {
        func sources(_ file: Int) -> String { file <= files ? Self.sources : "S1" }
        return try fixture.writeQuestionnaire(
            "many",
            main: """
                id: many
                version: 1.0.0
                title: Many
                stages: [{id: A, name: A}]
                score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
                questions:
                  - {id: Q-1, stage: A, core: true, text: T, why: W, evidence: E, sources: [\(sources(1))], fields: [{name: f, type: number, label: L}]}
                """,
            metrics: """
                metrics:
                  - {id: M-1, variable: m, formula: f + 1.0, unit: count, label: M, sources: [\(sources(2))]}
                """,
            rules: """
                rules:
                  - {id: R-1, stage: A, severity: low, condition: m > 3.0, title: T, finding: F, recommendation: R, effort: days, sources: [\(sources(3))]}
                """)
    }

    @Test(arguments: [(2, CommandStatus.done), (3, .failed)])
    func checkSaysWhatNewRefuses(files: Int, status: CommandStatus) throws {
        let fixture = try ShellFixture()
        let folder = try folder(fixture, files: files)
        let checked = ScriptedTerminal(lines: [], isInteractive: false)
        #expect(fixture.commands(checked).check(folder) == status)
        let begun = ScriptedTerminal(lines: [], isInteractive: false)
        var options = ShellCommands.NewOptions()
        options.questionnaire = folder
        options.settings = ["currency": "EUR"]
        #expect(fixture.commands(begun).new(fixture.path("a.audit"), options) == status)
        let isRefused = status == .failed
        for text in ["larger than a session can hold", "at most 400000"] {
            #expect(checked.output.contains(text) == isRefused)
            #expect(begun.errors.contains(text) == isRefused)
        }
        #expect(((try? fixture.session()) == nil) == isRefused)
    }
}
