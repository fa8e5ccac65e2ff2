import Answers
import Sessions
import Testing

@testable import Shell

/// What simulated meetings found, as short as it can be typed.
struct SimulatedTranscriptTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    /// A consultant takes over at a question that is not for everybody, and nobody has said who listens.
    @Test(arguments: [[":set kind led"], [":set kind led", ":set kind self", ":undo"]])
    func whatBecomesConfidentialIsAskedNoMore(lines: [String]) throws {
        fixture.begin([":g CTX-05"] + lines + ["12", ":q"], settings: ["currency": "EUR", "depth": "full"])
        #expect(try fixture.session().state.sheet["hour_cost"] == nil)
    }

    @Test func aTableTakenBackBeginsAtItsFirstRow() {
        let terminal = fixture.begin([
            ":g REL-01", "New; yes; 10; 30 d", "Old; no; 5; ", ":row 2", ":unanswer",
        ])
        let prompt = terminal.output.split(separator: "\n").last { $0.hasPrefix("row ") }
        #expect(prompt?.hasPrefix("row 1>") == true, "\(prompt ?? "")")
    }

    /// A row that is as it was, before one that is refused, is no action that somebody would have to undo.
    @Test func anUnchangedRowBeforeARefusedOneWritesNothing() throws {
        fixture.begin([
            ":g REL-01", "New; yes; 10; 30 d", ":row 1", "New; yes; 10; 30 d\nOld; yes; blue", ":q",
        ])
        #expect(try fixture.session().history(of: "statuses").count == 1)
    }
}
