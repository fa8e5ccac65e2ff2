import Answers
import Foundation
import LineEditing
import Sessions
import Synchronization
import TestSupport
import Testing

@testable import Shell

/// `:edit`: an answer and a table in an editor that a closure stands for.
struct EditingTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    /// Types lines with an editor that replaces each text it is given by the next of `texts`.
    private func run(
        _ lines: [String], depth: String = "full", editor: String? = "ed -x", end: ChildEnd = .exited(0),
        _ texts: [String?]
    ) -> (terminal: ScriptedTerminal, given: [String], paths: [String]) {
        let terminal = ScriptedTerminal(lines: lines)
        var given: [String] = []
        var paths: [String] = []
        var rest = texts[...]
        terminal.onEdit = { command, path in
            #expect(command == "ed -x")
            paths.append(path)
            given.append((try? String(contentsOfFile: path, encoding: .utf8)) ?? "unreadable")
            #expect(Self.mode(of: path) == 0o600)
            #expect(Self.mode(of: URL(filePath: path).deletingLastPathComponent().path) == 0o700)
            if let text = rest.popFirst() ?? nil { try? Data(text.utf8).write(to: URL(filePath: path)) }
            return end
        }
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "PLN", "depth": depth]
        let environment = editor.map { ["EDITOR": $0, "VISUAL": " "] } ?? [:]
        _ = fixture.commands(terminal, environment: environment).new(fixture.path("a.audit"), options)
        return (terminal, given, paths)
    }

    private static func mode(of path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
    }

    private func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: fixture.folder).filter {
            !$0.hasPrefix("a.audit")
        }
    }

    @Test func aTextAnswerKeepsItsLines() throws {
        let run = run(
            ["pierwsza wersja", ":b", ":edit"], ["Sprzedaż nie rośnie: żółć\r\n\n明年多两成\n\n"])
        #expect(run.given == ["pierwsza wersja\n"])
        let answer = try fixture.session().state.sheet["audit_reason"]
        #expect(answer?.value == .text("Sprzedaż nie rośnie: żółć\n\n明年多两成"))
        #expect(try leftovers() == [])
    }

    @Test func unchangedEmptiedOrGoneWritesNothing() throws {
        let run = run(["first", ":b", ":edit", ":edit", ":edit"], [nil, " \n\n", "first"])
        #expect(run.given == ["first\n", "first\n", "first\n"])
        #expect(run.terminal.output.components(separatedBy: "nothing changed, nothing written").count == 4)
        #expect(try fixture.session().history(of: "audit_reason").count == 1)
    }

    /// As `code` does without `--wait`: it goes on in a window, and what is typed there is never taken.
    @Test(arguments: [(0, true), (999, true), (1000, false)])
    func anEditorThatComesBackAtOnceIsSaidToWait(milliseconds: Int64, isSaid: Bool) throws {
        let clock = Mutex<Int64>(0)
        let terminal = ScriptedTerminal(lines: ["first", ":b", ":edit"])
        terminal.onEdit = { _, _ in
            clock.withLock { $0 += milliseconds }
            return .exited(0)
        }
        var context = fixture.commands(terminal, environment: ["VISUAL": "code"]).context
        context.now = { Timestamp(milliseconds: 1_767_225_600_000 + clock.withLock { $0 }) }
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "PLN", "depth": "full"]
        _ = ShellCommands(context).new(fixture.path("a.audit"), options)
        #expect(terminal.output.contains("nothing changed, nothing written"))
        #expect(terminal.output.contains("'code' came back at once") == isSaid)
        #expect(try fixture.session().history(of: "audit_reason").count <= 1)
    }

    /// A text that was refused is still held when the editor comes back at once.
    @Test func aHeldTextOutlastsAnEditorThatComesBackAtOnce() throws {
        let run = run([":edit", ":edit", ":edit"], depth: "core", ["x", nil, nil])
        #expect(run.given == ["", "x\n", "x\n"])
        #expect(run.terminal.output.ranges(of: "came back at once").count == 2)
    }

    @Test func anEditorThatFailsOrIsMissingTakesNothingAndLosesNothing() throws {
        let failed = run([":edit", ":edit"], end: .exited(1), ["long text", nil])
        #expect(failed.given == ["", "long text\n"])
        #expect(failed.terminal.output.contains("'ed -x' ended with a failure"))
        #expect(failed.terminal.output.contains("Put aside, no answer yet: long text"))
        #expect(try fixture.session().state.sheet.answers.isEmpty)
        #expect(try leftovers() == [])
    }

    @Test func withoutAnEditorBothNamesAreSaid() throws {
        let none = run([":edit"], editor: nil, [])
        #expect(none.terminal.output.contains("Set VISUAL or EDITOR"))
        let missing = ScriptedTerminal(lines: [":e"])
        _ = fixture.commands(missing, environment: ["VISUAL": "nowhere", "EDITOR": "ed"])
            .resume(fixture.path("a.audit"))
        #expect(missing.output.contains("'nowhere' could not be started"))
        let batch = ScriptedTerminal(lines: [":edit"], isInteractive: false)
        let status = fixture.commands(batch, environment: ["EDITOR": "ed"]).resume(fixture.path("a.audit"))
        #expect(status == .failed)
        #expect(batch.errors.contains("needs a terminal"))
    }

    @Test func aFigureIsEditedAsItWasTyped() throws {
        let run = run([":g revenue_actual", "2,4 mln zł", ":g revenue_actual", ":e"], ["3 mln\n"])
        #expect(run.given == ["2,4 mln zł\n"])
        #expect(try fixture.session().state.sheet["revenue_actual"]?.value == .number(3_000_000))
    }

    @Test func aTableIsEditedAsCSV() throws {
        let first = run([":g ACQ-01", "Targi; 1; 120; 14; 20; 30000; 400000; ; 4", ":edit", ":q"], [nil])
        let csv = try #require(first.given.first)
        #expect(Snapshot.problem(csv, named: "edited-table.csv") == nil)
    }

    @Test func aProblemInATableNamesRowAndColumnAndKeepsTheText() throws {
        let first = run([":g ACQ-01", "Targi; 1; 120; 14; 20; 30000; 400000; ; 4", ":q"], [])
        _ = first
        let terminal = ScriptedTerminal(lines: [":g ACQ-01", ":edit", ":edit", ":q"])
        var given: [String] = []
        terminal.onEdit = { _, path in
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            given.append(text)
            let edited =
                given.count == 1
                ? text.replacing("120", with: "many") : text.replacing("many", with: "130")
            try? Data(edited.utf8).write(to: URL(filePath: path))
            return .exited(0)
        }
        _ = fixture.commands(terminal, environment: ["EDITOR": "ed"]).resume(fixture.path("a.audit"))
        #expect(terminal.output.contains("line 2: Enquiries: not a figure I can read"))
        #expect(terminal.output.contains(":edit opens it again"))
        #expect(given.last?.contains("many") == true)
        guard case .table(let rows) = try fixture.session().state.sheet["channels"]?.value else {
            Issue.record("no table")
            return
        }
        #expect(rows.first?["enquiries"] == .number(130))
    }
}
