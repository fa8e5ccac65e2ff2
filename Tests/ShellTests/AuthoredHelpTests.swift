import TestSupport
import Testing

@testable import Shell

/// What authors say at the beginning of a stage, and of each option.
struct AuthoredHelpTests {
    private static let main = """
        id: levels
        version: 1.0.0
        title: Levels
        stages:
          - {id: A, name: 1 First, intro: This part is about plans.}
          - {id: B, name: 2 Second}
        score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
        options:
          extent: {none: Not at all, some: {label: In part, help: At least one of them was tried.}}
        questions:
          - {id: A-1, stage: A, core: true, text: Is there a plan?, why: W, evidence: E, fields: [{name: plan, type: choice, options: extent, label: Plan}, {name: again, type: choice, options: extent, label: Again}]}
          - {id: A-2, stage: A, core: true, text: And then?, why: W, evidence: E, fields: [{name: then, type: text, label: Then}]}
          - {id: B-1, stage: B, core: true, text: And now?, why: W, evidence: E, fields: [{name: now, type: text, label: Now}]}
        """

    private func said(_ lines: [String], plain: Bool = false) throws -> String {
        let fixture = try ShellFixture()
        let folder = try fixture.writeQuestionnaire(
            "levels", main: Self.main, metrics: "metrics: []", rules: "rules: []")
        let terminal = ScriptedTerminal(lines: lines, isPlain: plain)
        var options = ShellCommands.NewOptions()
        options.questionnaire = folder
        options.settings = ["currency": "EUR", "country": "PL"]
        _ = fixture.commands(terminal).new(fixture.path("a.audit"), options)
        return terminal.output
    }

    @Test(arguments: [false, true])
    func aStageBeginsWithItsIntroductionOnce(plain: Bool) throws {
        let output = try said(["1", "1", ":back", ":back", "", "", "text", "text"], plain: plain)
        #expect(output.ranges(of: "This part is about plans.").count == 1, "\(output)")
        let intro = try #require(output.firstRange(of: "This part is about plans."))
        let question = try #require(output.firstRange(of: "Is there a plan?"))
        #expect(intro.upperBound < question.lowerBound)
    }

    @Test func whoAsksWhyIsToldWhatAnOptionMeans() throws {
        let output = try said(["?", ":why A-2"])
        #expect(output.ranges(of: "In part: At least one of them was tried.").count == 1, "\(output)")
        #expect(!output.contains("Not at all:"))
    }
}
