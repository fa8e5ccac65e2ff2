import Answers
import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// `auditsh` alone: the first minutes.
struct HomeTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func home(
        _ steps: [ScriptedTerminal.Step], isInteractive: Bool = true, isPlain: Bool = false
    ) -> (status: CommandStatus, terminal: ScriptedTerminal) {
        let terminal = ScriptedTerminal(steps, isInteractive: isInteractive, isPlain: isPlain)
        return (fixture.commands(terminal).home(fixture.folder), terminal)
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted()
    }

    @Test func aNewAuditInThreeQuestions() throws {
        let (status, terminal) = home([
            .type(""), .type("acme"), .type("zzz"), .type("pln"), .type("Polska"), .type("ｐｌ"),
            .type("2025-01-01"),
        ])
        #expect(status == .done)
        let shown = terminal.output.replacing(fixture.folder, with: "FOLDER")
        #expect(Snapshot.problem(shown, named: "first-minutes") == nil)
        #expect(try fixture.session("acme.audit").state.settings.currency == "PLN")
        #expect(try fixture.session("acme.audit").state.settings.country == "PL")
        #expect(try fixture.session("acme.audit").state.sheet.answers.count == 1)
    }

    @Test func theFoldersAuditsAreOfferedByNumberAndName() throws {
        fixture.begin(["2025-01-01", ":q"])
        let (status, terminal) = home([.type("7"), .type("１"), .type("2025-12-31")])
        #expect(status == .done)
        #expect(terminal.output.contains("1) a.audit   0/36   2026-01-01"))
        #expect(terminal.output.contains("There is no number 7"))
        #expect(try fixture.session().state.sheet.answers.count == 2)
        let named = home([.type("a"), .type("1")])
        #expect(named.status == .done)
        #expect(try fixture.session().state.sheet.answers.count == 3)
        let plain = home([], isPlain: true)
        #expect(plain.terminal.output.contains("File: 1) a.audit\n2 of 36 questions answered.\n"))
    }

    @Test(arguments: ["-9223372036854775808", "1000000000000000000000000000000", "1e3", "０", "-1", "1.5"])
    func aNumberOfNoAuditIsRefused(number: String) throws {
        fixture.begin([":q"])
        let (_, terminal) = home([.type(number)])
        #expect(terminal.output.contains("There is no number"))
        #expect(try files() == ["a.audit"])
    }

    @Test func leavingLeavesNothingBehind() throws {
        #expect(home([.interrupt("acm")]).status == .interrupted)
        #expect(home([]).status == .interrupted)
        let second = home([.type("acme"), .interrupt("")])
        #expect(second.status == .interrupted)
        #expect(second.terminal.output.contains("Nothing was begun."))
        #expect(second.terminal.errors.isEmpty)
        #expect(home([.type("acme")]).status == .interrupted)
        #expect(home([.type(":q")]).status == .done)
        #expect(try files() == [])
    }

    @Test func withoutATerminalTheSessionsAreListed() throws {
        fixture.begin([":q"])
        let (status, terminal) = home([.type("1")], isInteractive: false)
        #expect(status == .done)
        #expect(terminal.output == "a.audit   0/36   2026-01-01\n")
    }
}
