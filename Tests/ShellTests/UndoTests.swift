import Answers
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Taking back and bringing back: one stays where the talk is, unless an answer is gone and asked again.
struct UndoTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func answer(_ field: String) throws -> AnswerValue? {
        try fixture.session().state.sheet[field]?.value
    }

    /// The ids of the questions shown behind a line that was typed.
    private func shown(behind line: String, in terminal: ScriptedTerminal) -> [String] {
        let rest = terminal.output.components(separatedBy: "ans> \(line)\n").dropFirst().joined()
        return rest.matches(of: /\b(?:CTX|CON|ACQ|TEAM)-\d\d\b/).map { String($0.output) }
    }

    @Test func undoingARemarkStaysAtTheQuestion() throws {
        fixture.begin(["2025-01-01", "2025-12-31", "1", ":q"])
        let terminal = fixture.resume([
            .type(":g CTX-02"), .type(":note zła notatka"), .type(":u"), .type("2"),
        ])
        #expect(terminal.output.contains("undone: CTX-02: zła notatka"))
        #expect(try answer("customer_type") == .text("b2c"))
    }

    @Test func bringingABasisBackStaysAtTheFigure() throws {
        fixture.begin([":g CON-03", "1200", ":q"])
        let terminal = fixture.resume([
            .type(":g CON-03"), .type(":basis measured"), .type(":u"), .type(":redo"), .type("1300"),
        ])
        #expect(Set(shown(behind: ":basis measured", in: terminal)).isSubset(of: ["CON-03", "CTX-01"]))
        #expect(terminal.output.contains("undone: Average net value of one sale: 1,200 EUR, measured"))
        #expect(try answer("avg_sale_value") == .number(1300))
        #expect(try answer("period_from") == nil)
    }

    @Test func undoingACorrectionElsewhereStays() throws {
        let terminal = fixture.begin([
            "2025-01-01", "2025-12-31", ":b", "2025-06-30", ":u", "2",
        ])
        #expect(terminal.output.contains("undone: Last day of the period: 2025-06-30"))
        #expect(try answer("period_to") == .text("2025-12-31"))
        #expect(try answer("customer_type") == .text("b2c"))
    }

    @Test func anAnswerThatIsGoneIsAskedAgainAndReturnLeadsBack() throws {
        fixture.begin(["2025-01-01", ":g CON-03", "1200", ":u", ":note tu", ":r", ":note tam"])
        #expect(try answer("avg_sale_value") == nil)
        #expect(try fixture.session().state.notes.map(\.question) == ["CON-03", "CON-04"])
        fixture.resume([.type(":g CON-03"), .type("1300"), .type(":u"), .type("1400")])
        #expect(try answer("avg_sale_value") == .number(1400))
    }

    @Test func anAnswerBroughtBackIsNotAskedAgain() throws {
        fixture.begin(["2025-01-01", ":u", ":redo", "2025-12-31"])
        #expect(try answer("period_from") == .text("2025-01-01"))
        #expect(try answer("period_to") == .text("2025-12-31"))
    }

    @Test func changingASettingStaysAtTheQuestion() throws {
        fixture.begin(["2025-01-01", "2025-12-31", "1", ":g CTX-02", ":set by Łucja", "2"])
        #expect(try answer("customer_type") == .text("b2c"))
    }

    /// A stage's end is shown when it is completed, not when a whole file of answers is brought back.
    @Test func bringingAFileOfAnswersBackShowsNoStageEnds() throws {
        fixture.begin([":q"])
        let answers = QuestionnaireFixture.repository
            .appending(path: "questionnaires/sales-process/examples/worked-company-core.yaml")
        _ = fixture.commands(ScriptedTerminal(lines: [])).fill(
            fixture.path("a.audit"), answers: answers.path(percentEncoded: false))
        let terminal = fixture.resume([.type(":u"), .type(":redo"), .type(":q")])
        #expect(terminal.output.contains("done again: "))
        #expect(!terminal.output.contains("Channels: strengthen"))
    }

    @Test func whatWasDoneWithAFindingIsSaid() throws {
        let terminal = fixture.begin([
            ":add high Dwa cenniki", ":hide OWN-1", ":reword OWN-1 title = 两份价目表", ":u", ":u", ":u", ":flag",
            ":u",
        ])
        let undone = terminal.output.split(separator: "\n").filter { $0.contains("undone:") }
        #expect(
            undone == [
                "  undone: OWN-1 reworded", "  undone: OWN-1 in the internal copy only",
                "  undone: OWN-1 added: Dwa cenniki", "  undone: flag of CTX-01",
            ])
    }
}
