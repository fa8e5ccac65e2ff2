import Answers
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Plausibility checks ask back, once for the same answers, and never where nobody can answer.
struct AskingBackTests {
    private let fixture: ShellFixture
    private let contradiction = "The period ends before it begins"

    init() throws { fixture = try ShellFixture() }

    private func answer(_ field: String) throws -> AnswerValue? {
        try fixture.session().state.sheet[field]?.value
    }

    @Test func theFieldIsAskedAgainWithAnEmptyLine() throws {
        let terminal = fixture.begin(["2025-12-31", "2025-01-01", "2026-01-02", "2"])
        #expect(terminal.prefills[2] == "")
        #expect(terminal.output.replacing("\n  ", with: " ").contains("press Enter to keep it"))
        #expect(try answer("period_to") == .text("2026-01-02"))
        #expect(try answer("customer_type") == .text("b2c"))
        #expect(terminal.output.ranges(of: contradiction).count == 1)
    }

    @Test func enterKeepsItAndItIsNotAskedAgain() throws {
        fixture.begin(["2025-12-31"])
        let terminal = fixture.resume([
            .type("2025-01-01"), .append(""), .type("2"), .type(":g period_to"), .append(""),
            .type(":g period_to"), .type("1.01.2025"),
        ])
        #expect(terminal.output.ranges(of: contradiction).count == 1)
        #expect(try answer("customer_type") == .text("b2c"))
        #expect(try fixture.session().history(of: "period_to").count == 2)
    }

    @Test func anotherContradictionIsAskedBackToo() throws {
        let terminal = fixture.begin(["2025-12-31", "2025-01-01", "2025-01-02", "2026-01-02", "1"])
        #expect(terminal.output.ranges(of: contradiction).count == 2)
        #expect(try answer("period_to") == .text("2026-01-02"))
    }

    @Test func theOtherFieldCanBeCorrectedInstead() throws {
        fixture.begin(["2025-12-31", "2025-01-01", ":b", "2024-01-01", "2"])
        #expect(try answer("period_from") == .text("2024-01-01"))
        #expect(try answer("customer_type") == .text("b2c"))
    }

    @Test func aTableIsKeptByOneEnter() throws {
        let terminal = fixture.begin(
            [":g ACQ-01", "Targi; 1; 2; 14; 20; 30000; 400000; ; 4", "", "", "3", ":q"],
            settings: ["currency": "PLN"])
        #expect(terminal.output.ranges(of: "A channel has more customers than enquiries").count == 1)
        #expect(terminal.output.contains("kept as it was"))
    }

    @Test func anUnusualFigureIsAskedBackAndKept() throws {
        let terminal = fixture.begin([":g CON-04", "400", "", "3", ":q"])
        let said =
            "saved: 400 per year That figure is unusual: most lie between 0.1 per year and 260 per year."
        #expect(words(terminal).contains(said), "\(words(terminal))")
        #expect(words(terminal).ranges(of: "That figure is unusual").count == 1)
        #expect(try answer("purchases_per_year") == .number(400))
    }

    @Test func anUnusualCellIsAskedBackInItsRow() throws {
        let terminal = fixture.begin(
            [":g REL-01", "Regular; yes; 38; 30", "Key; yes; 4; 1000", "", "", ":q"],
            settings: ["currency": "PLN", "depth": "full"])
        let text = words(terminal)
        #expect(
            text.contains(
                "That figure is unusual: most lie between 1 day and 730 days. Key: Contact every 1,000"),
            "\(text)")
        #expect(text.contains("Correct row 2 here"))
    }

    @Test func aScriptIsOnlyWarned() throws {
        fixture.begin([])
        let terminal = ScriptedTerminal(lines: ["2025-12-31", "2025-01-01", "2"], isInteractive: false)
        #expect(fixture.commands(terminal).resume(fixture.path("a.audit")) == .done)
        #expect(terminal.output.ranges(of: contradiction).count == 1)
        #expect(!terminal.output.contains("press Enter"))
        #expect(try answer("customer_type") == .text("b2c"))
    }

    /// Spaces and line ends alike.
    private func words(_ terminal: ScriptedTerminal) -> String {
        terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private let pair =
        "More offers became orders than were sent. Offers that became orders: 120; Offers sent: 100 (CON-28)"

    @Test func thePairThatDoesNotFitIsNamedAndAskedBackWhereItArises() throws {
        let terminal = fixture.begin([":g CON-28", "100", "120", "12", "5", "6", ":q"])
        #expect(words(terminal).contains("saved: 120 \(pair) Correct it here"))
        #expect(try answer("offers_won") == .number(12))
        #expect(try answer("offers_open") == .number(5))
        #expect(words(terminal).ranges(of: "More offers became orders").count == 1)
    }

    /// Where a whole question is corrected, what is about to be answered is not held against the old answer.
    @Test func whatIsStillToComeIsWaitedFor() throws {
        let answers = ["100", "80", "10", "60", "8"]
        let good = fixture.begin([":g CON-28"] + answers + [":g CON-28", "50", "40", "5", "30", "8", ":q"])
        #expect(!words(good).contains("More offers"))
        let kept = fixture.resume([
            .type(":g CON-28"), .type("30"), .append(""), .type("20"), .type(":q"),
        ])
        let text = words(kept)
        #expect(
            text.contains(
                "kept as it was More offers became orders than were sent. Offers that became orders: 40; Offers sent: 30"
            ))
        #expect(text.contains("Correct it here"))
        #expect(try answer("offers_won") == .number(20))
    }

    @Test func whatWasKeptIsNotSaidAgainWithAnother() throws {
        let terminal = fixture.begin([":g CON-28", "100", "120", "", "5", "130", "", "8", ":q"])
        let text = words(terminal)
        #expect(
            text.contains(
                "More offers were followed up than were sent. Offers followed up: 130; Offers sent: 100 (CON-28) Correct"
            )
        )
        #expect(text.ranges(of: "Offers that became orders: 120").count == 1)
    }

    @Test func bothSumsAreSaid() throws {
        let terminal = fixture.begin(
            [":g REL-01", "Regular; yes; 38; 30", "", ":g REL-09", "179", "170", "5", ":q"],
            settings: ["currency": "PLN", "depth": "full"])
        #expect(
            words(terminal).contains(
                "Fewer customers have a status than bought or are active: 38 against 170. Regular: Customers 38 (REL-01, REL-09)"
            ),
            "\(words(terminal))")
    }
}
