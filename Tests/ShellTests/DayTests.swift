import Files
import Foundation
import Reports
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Days and times are those of the place where something was done, wherever they are looked at.
struct DayTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private var options: ShellCommands.NewOptions {
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "EUR"]
        return options
    }

    /// 2026-01-10 at 01:46 in UTC: the day before in Los Angeles, the same day in Taipei.
    private static let moment: Int64 = (9 * 24 * 60 + 106) * 60_000

    @Test(arguments: [
        (-480, "2026-01-09", "17:46", "-08:00"), (480, "2026-01-10", "09:46", "+08:00"),
    ])
    func theDayIsTheOneOfThePlace(offset: Int, day: String, time: String, written: String) throws {
        let writer = ScriptedTerminal(lines: [":g ACQ-02", "4", ":history source_tracking"])
        let there = fixture.commands(writer, now: Self.moment, offset: offset)
        let created = there.new(fixture.path("a.audit"), options)
        #expect(created == .done)
        #expect(writer.output.contains("\(day) \(time)  "), "\(writer.output)")
        let session = try fixture.session()
        #expect("\(session.created)" == "\(day)T\(time):00.000\(written)")
        // Who reads it is elsewhere, and later.
        for format in [ReportFormat.terminal, .markdown, .html, .json] {
            let reader = ScriptedTerminal(lines: [], isInteractive: false)
            var options = ShellCommands.ReportOptions()
            options.format = format
            _ = fixture.commands(reader, now: Self.moment * 2, offset: -offset).report(
                fixture.path("a.audit"), options)
            #expect(reader.output.contains(day), "\(format)")
            let other = day == "2026-01-10" ? "2026-01-09" : "2026-01-10"
            #expect(!reader.output.contains(other), "\(format)")
        }
        let reader = ScriptedTerminal(lines: [], isInteractive: false)
        _ = fixture.commands(reader, now: Self.moment * 2).list(fixture.folder)
        #expect(reader.output.contains(day))
    }

    /// What is in the future is so by the calendar on the wall.
    @Test(arguments: [(-480, true), (480, false)])
    func todayIsTheDayOfThePlace(offset: Int, isFuture: Bool) {
        let terminal = ScriptedTerminal(lines: [":g CTX-01", ":b", "2025-01-11", "2026-01-11"])
        _ = fixture.commands(terminal, now: Self.moment, offset: offset)
            .new(fixture.path("a.audit"), options)
        #expect(terminal.output.contains("saved: 2026-01-11") != isFuture, "\(terminal.output)")
    }

    @Test(
        .waitsForPrograms,
        arguments: [("PST8", "-08:00"), ("CST-8", "+08:00"), ("IST-5:30", "+05:30"), ("UTC0", "+00:00")])
    func theProgramTakesTheZoneThatIsSet(zone: String, offset: String) throws {
        let run = try ProgramRun()
        #expect(
            try run.sh("mkdir -p tmp; \"$A\" new a.audit --currency EUR", environment: ["TZ=\(zone)"]).status
                == 0)
        let session = try Session.open(at: run.home.file("a.audit"), for: .reading, context: JournalContext())
        #expect("\(session.created)".hasSuffix(offset))
    }

    /// A file of 0.1.0 gets one message with what helps, by every command.
    @Test(arguments: ["resume", "report", "answers", "verify", "list", "salvage"])
    func aFileOfTheFirstVersionIsNamed(command: String) throws {
        let header =
            #"{"format":1,"id":"0f8c","created":"2026-11-21T19:16:00.123Z","program":"auditsh 0.1.0","questionnaire":{}}"#
        try fixture.write(header + "\n", to: "old.audit")
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let commands = fixture.commands(terminal)
        let path = fixture.path("old.audit")
        let status: CommandStatus
        switch command {
        case "resume": status = commands.resume(path)
        case "report": status = commands.report(path, ShellCommands.ReportOptions())
        case "answers": status = commands.answers(path, .init())
        case "list": status = commands.list(fixture.folder)
        case "verify": status = commands.verify(path, salvageTo: nil, salvage: false)
        default: status = commands.verify(path, salvageTo: fixture.path("new.audit"), salvage: true)
        }
        #expect(status == (command == "list" ? .done : .failed))
        let said = terminal.output + terminal.errors
        #expect(said.contains("is a session of auditsh 0.1.0"), "\(said)")
        #expect(said.contains("auditsh answers \(path)"))
        #expect(!FileManager.default.fileExists(atPath: fixture.path("new.audit")))
    }
}
