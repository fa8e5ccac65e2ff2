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

    @Test func theFieldIsAskedAgainWithItsAnswer() throws {
        let terminal = fixture.begin(["2025-12-31", "2025-01-01", "2026-01-02", "2"])
        #expect(terminal.prefills[2] == "2025-01-01")
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
            [":g ACQ-01", "Targi; 1; 2; 14; 20; 30000; 400000; ; 4", "", "", "", "3", ":q"],
            settings: ["currency": "PLN"])
        #expect(terminal.output.ranges(of: "A channel has more customers than enquiries").count == 1)
        #expect(terminal.output.contains("kept as it was"))
    }

    @Test func aScriptIsOnlyWarned() throws {
        fixture.begin([])
        let terminal = ScriptedTerminal(lines: ["2025-12-31", "2025-01-01", "2"], isInteractive: false)
        #expect(fixture.commands(terminal).resume(fixture.path("a.audit")) == .done)
        #expect(terminal.output.ranges(of: contradiction).count == 1)
        #expect(!terminal.output.contains("press Enter"))
        #expect(try answer("customer_type") == .text("b2c"))
    }
}
