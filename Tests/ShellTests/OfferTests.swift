import Answers
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// What stands in the line already: kept by Enter, never run, never put aside in place of something else.
struct OfferTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    /// A full audit in which some answers are given.
    private func begin(_ lines: [String] = [":q"], answers: String = "") throws {
        fixture.begin(lines, settings: ["currency": "PLN", "depth": "full"])
        guard !answers.isEmpty else { return }
        try fixture.write(answers, to: "answers.yaml")
        let terminal = ScriptedTerminal(lines: [])
        let status = fixture.commands(terminal).fill(
            fixture.path("a.audit"), answers: fixture.path("answers.yaml"))
        try #require(status == .done, "\(terminal.errors)")
    }

    private func answer(_ field: String) throws -> FieldAnswer? { try fixture.session().state.sheet[field] }

    @Test func enterKeepsAnAnswerWithItsProvenance() throws {
        try begin(answers: "avg_sale_value: {value: 1200, source: crm, basis: measured}")
        let before = try answer("avg_sale_value")
        let events = try fixture.session().lastEvent
        let terminal = fixture.resume([
            .type(":who Łucja"), .type(":g CON-03"), .append(""), .type(":g CON-03"), .append("  "),
        ])
        #expect(terminal.output.ranges(of: "kept as it was").count == 2)
        #expect(!terminal.output.contains("saved: "))
        #expect(try answer("avg_sale_value") == before)
        #expect(before?.source == .crm && before?.basis == .measured)
        #expect(try fixture.session().history(of: "avg_sale_value").count == 1)
        #expect(try fixture.session().lastEvent <= events + 1)
    }

    @Test func enterOnARowBeingCorrectedWritesNothing() throws {
        try begin([":g ACQ-01", "Targi; 1; 120; 14; 20; 30000; 400000; ; 4", ":q"])
        fixture.resume([.type(":g ACQ-01"), .type(":row 1"), .append("")])
        #expect(try fixture.session().history(of: "channels").count == 1)
    }

    /// Lines and signs that an edit line would change must not make an answer look changed.
    @Test func enterKeepsATextOfSeveralLines() throws {
        try begin(answers: "audit_reason: \"Wzrost\\r\\n增长停滞\\e[31m\\n\\nżółć\"")
        fixture.resume([.type(":g audit_reason"), .append("")])
        #expect(try fixture.session().history(of: "audit_reason").count == 1)
        fixture.resume([.type(":g audit_reason"), .append("\n\nnowy")])
        #expect(try fixture.session().history(of: "audit_reason").count == 2)
    }

    @Test(arguments: [":undo", "：undo", "::u", ":help"])
    func anAnswerThatBeginsWithAColonStaysAnAnswer(text: String) throws {
        try begin([":" + text, ":b", ":q"])
        #expect(try answer("audit_reason")?.value == .text(text))
        let terminal = fixture.resume([
            .type(":g audit_reason"), .append(" 是的"), .type(":g audit_reason"), .append(""),
        ])
        #expect(terminal.prefills[1] == ":" + text)
        #expect(try answer("audit_reason")?.value == .text(text + " 是的"))
        #expect(!terminal.output.contains("undone"))
    }

    @Test func aRefusedAnswerThatBeginsWithAColonIsNoCommand() throws {
        try begin(["Wzrost", ":q"])
        let terminal = fixture.resume([
            .type(":g ACQ-02"), .type("::u"), .append(""), .type("：：u"), .append(""),
        ])
        #expect(Array(terminal.prefills[2...5]) == ["::u", "::u", ":：u", ":：u"])
        #expect(!terminal.output.contains("undone"))
        #expect(try answer("audit_reason") != nil)
    }

    @Test func anAnswerPutAsideOnAFailureIsNoCommandEither() throws {
        try begin()
        let terminal = ScriptedTerminal([.type("::undo"), .type(":draft"), .append("")])
        terminal.onRead = { [path = fixture.path("a.audit")] count in
            if count == 0 { try? FileManager.default.removeItem(atPath: path) }
        }
        _ = fixture.commands(terminal).resume(fixture.path("a.audit"))
        #expect(terminal.prefills[2] == "::undo")
        #expect(!terminal.output.contains("nothing to undo"))
    }

    @Test(arguments: [
        (" :halp", "Unknown command ':halp'. Did you mean ':help'?"), (":halp", "Did you mean ':help'?"),
        (" ：halp 甲", "Did you mean ':help'?"), (" :re", "':re' could be"),
        (" :zzzz", "Unknown command ':zzzz'."),
    ])
    func aMistypedCommandIsNotSaved(typed: String, message: String) throws {
        try begin(["Wzrost stanął 增长", ":q"])
        let terminal = fixture.resume([.type(":g audit_reason"), .append(typed), .append("")])
        #expect(terminal.output.replacing("\n  ", with: " ").ranges(of: message).count == 2)
        #expect(terminal.prefills[2] == "Wzrost stanął 增长" + typed)
        #expect(try answer("audit_reason")?.value == .text("Wzrost stanął 增长"))
    }

    @Test(arguments: [
        (": zły czas", ": zły czas"), ("：因为太贵", "：因为太贵"), (" :8080", " :8080"), ("：CRM系统", "：CRM系统"),
        (" ::halp", " :halp"), ("?", "?"), (" i :help", " i :help"),
    ])
    func aTextThatGoesOnBehindAColonIsText(typed: String, saved: String) throws {
        try begin(["Wzrost", ":q"])
        fixture.resume([.type(":g audit_reason"), .append(typed)])
        #expect(try answer("audit_reason")?.value == .text("Wzrost" + saved))
    }

    @Test(arguments: [
        ScriptedTerminal.Step.interruptOffer, .hangUpOffer, .terminateOffer,
    ])
    func whatIsSavedDoesNotReplaceWhatWasPutAside(step: ScriptedTerminal.Step) throws {
        try begin(["Wzrost", ":q"])
        fixture.resume([.interrupt("długi tekst 长文")])
        let terminal = fixture.resume([.type(":g audit_reason"), step])
        #expect(!terminal.output.contains("Line put aside"))
        #expect(try fixture.putAside().map(\.line) == ["długi tekst 长文"])
    }

    @Test func whatWasPutAsideSurvivesBeingLookedAt() throws {
        try begin()
        fixture.resume([.interrupt("długi tekst"), .type(":draft"), .interruptOffer])
        let terminal = fixture.resume([.type(":draft"), .append("")])
        #expect(terminal.prefills[1] == "długi tekst")
        #expect(try answer("audit_reason")?.value == .text("długi tekst"))
        #expect(!FileManager.default.fileExists(atPath: fixture.path("a.audit.draft")))
    }

    @Test func sayingTheSameOfAFindingOrAStageWritesNothing() throws {
        try begin([":summary all Dobra firma.\n\n流程清楚。", ":add high Dwa cenniki", ":q"])
        let events = try fixture.session().lastEvent
        let terminal = fixture.resume([
            .type(":summary all"), .append(""), .type(":reword OWN-1 title"), .append(""),
        ])
        #expect(terminal.prefills[1] == ":summary all Dobra firma.\n\n流程清楚。")
        #expect(terminal.output.ranges(of: "kept as it was").count == 2)
        #expect(try fixture.session().lastEvent == events)
    }

    // MARK: - Replaced or gone on with

    /// An answer that is corrected, or was refused, never becomes part of the next one.
    @Test func theFirstKeyReplacesAnAnswer() throws {
        try begin([":g opps_won", "179", ":q"])
        let terminal = fixture.resume([
            .type(":g opps_won"), .key("38"), .type(":g opps_won"), .key("x"), .key("40"),
        ])
        #expect(terminal.prefills[1] == "179" && terminal.prefills[4] == "x")
        #expect(try answer("opps_won")?.value == .number(40))
        #expect(try fixture.session().history(of: "opps_won").count == 3)
    }

    @Test func theFirstKeyReplacesARow() throws {
        try begin([":g ACQ-01", "Targi; 1; 120; 14; 20; 30000; 400000; ; 4", ":q"])
        fixture.resume([.type(":g ACQ-01"), .type(":row 1"), .key("Radio; 1; 12; 1; 2; 300; 4000; ; 5")])
        guard case .table(let rows)? = try answer("channels")?.value else { throw CancellationError() }
        #expect(rows.count == 1)
        #expect(try fixture.session().history(of: "channels").count == 2)
    }

    @Test func anUnfinishedTextIsGoneOnWith() throws {
        try begin()
        let terminal = fixture.resume([
            .interrupt("dawno za"), .type(":draft"), .key("częte"), .type(":g audit_reason"), .key("nowe"),
        ])
        #expect(terminal.prefills[2] == "dawno za")
        #expect(try fixture.session().history(of: "audit_reason").count == 2)
        #expect(try answer("audit_reason")?.value == .text("nowe"))
    }

    @Test func onlyTheTextBehindACommandIsReplaced() throws {
        try begin([":summary all Stare zdanie.", ":add high Dwa cenniki", ":q"])
        let terminal = fixture.resume([
            .type(":summary all"), .key("Nowe."), .type(":reword OWN-1 title"), .key("Trzy cenniki"),
        ])
        #expect(terminal.prefills[1] == ":summary all Stare zdanie.")
        let judgement = try fixture.session().state.judgement
        #expect(judgement.summary == "Nowe.")
        #expect(judgement.decisions["OWN-1"]?.wording.title == "Trzy cenniki")
        #expect(try fixture.session().state.sheet.answers.isEmpty)
    }

    /// Rows that were refused wait, whatever is typed in their place.
    @Test func rowsThatWereReplacedAreKept() throws {
        try begin()
        let block = "Targi; 1; x; 14; 20; 30000; 400000; ; 4\nRadio; 1; 12; 1; 2; 300; 4000; ; 5"
        let terminal = fixture.resume([
            .type(":g ACQ-01"), .type(block), .key("Maile; 1; 12; 1; 2; 300; 4000; ; 5"), .type(":draft"),
        ])
        #expect(terminal.prefills[4].contains("Radio"))
        #expect(terminal.prefills[4] == terminal.prefills[2])
    }

    @Test func aMistypedCommandIsNotThereTheNextTime() throws {
        try begin()
        let terminal = fixture.resume([.type(":hepl"), .type(":re"), .type(":status"), .type(":g CON-99")])
        #expect(terminal.remembered == [":hepl", ":re", ":status", ":g"])
        #expect(terminal.lasting == [":status", ":g"])
    }
}
