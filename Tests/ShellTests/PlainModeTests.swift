import Files
import Foundation
import TestSupport
import Testing

@testable import Shell

/// `--plain` and ACCESSIBLE=1: one fact a line, no columns, no colour, no abbreviations, the same validation.
struct PlainModeTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func run(_ lines: [String], _ command: (ShellCommands) -> CommandStatus) -> ScriptedTerminal {
        let terminal = ScriptedTerminal(lines: lines, isPlain: true)
        _ = command(fixture.commands(terminal))
        return terminal
    }

    @Test func aPlainSession() throws {
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "PLN", "findings": "live"]
        let terminal = run(
            [
                "1.1.2025", "31.12.2025", "9", "2", ":back", "", "?", ":note Anna", ":flag", ":g CTX-06",
                "1.200",
                "1", ":g ACQ-02", "3", ":g ACQ-01", "Targi; 1; 120; 14; 20; 30000; 400000; ; 4",
                "展会; 2; 60; ?; 10; 9000; ; ; ", "", "", ":row 1", ":list flagged", ":find enquir",
                ":history CTX",
                ":history period_to", ":status", ":findings", ":why R-01", ":output ACQ", ":metrics",
                ":ask-list",
                ":what-if source_tracking=1", ":for owner", ":set", ":help", ":q",
            ]
        ) { $0.new(fixture.path("a.audit"), options) }
        let shown = terminal.output.replacing(fixture.folder, with: "FOLDER")
        #expect(Snapshot.problem(shown, named: "plain-session") == nil)
        let lines = shown.split(separator: "\n")
        #expect(!shown.contains("\u{1B}"))
        // Typed lines aside, nothing stands in columns or is indented.
        #expect(lines.filter { $0.contains("   ") && !$0.hasPrefix("Answer: ") } == [])
        #expect(lines.filter { $0.hasPrefix(" ") } == [])
    }

    @Test func plainReports() throws {
        fixture.begin(["2025-01-01", ":g ACQ-02", "3", ":q"])
        let list = run([]) { $0.list(fixture.folder) }
        #expect(
            list.output == "File: a.audit\n1 of 36 questions answered.\nLast changed: 2026-01-01\n")
        for command in [
            { $0.findings(self.fixture.path("a.audit")) }, { $0.metrics(self.fixture.path("a.audit")) },
            { $0.report(self.fixture.path("a.audit"), ShellCommands.ReportOptions()) },
        ] as [(ShellCommands) -> CommandStatus] {
            let output = run([], command).output
            #expect(!output.contains("   "))
            #expect(!output.contains("...."))
        }
    }
}
