import Findings
import Foundation
import Questionnaires
import Reports
import Sessions
import TestSupport
import Testing

@testable import Shell

/// What `report` is asked for on the command line.
struct ReportOptionTests {
    private let fixture: ShellFixture
    private var session: String { fixture.path("a.audit") }

    init() throws { fixture = try ShellFixture() }

    private func report(
        _ file: String? = nil, _ set: (inout ShellCommands.ReportOptions) -> Void = { _ in }
    ) -> (status: CommandStatus, output: String, errors: String) {
        var options = ShellCommands.ReportOptions()
        set(&options)
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let status = fixture.commands(terminal).report(file ?? session, options)
        return (status, terminal.output, terminal.errors)
    }

    @Test(arguments: ReportFormat.all)
    func whoPreparedItStandsInEveryFormat(format: ReportFormat) throws {
        fixture.begin([":g ACQ-02", "4"], settings: ["currency": "EUR", "by": "Żaneta <Ó> & Co"])
        func text(_ by: String?) throws -> String {
            let output = format == .csv ? fixture.path("tables-\(by ?? "-")") : nil
            let result = report {
                $0.format = format
                $0.output = output
                $0.by = by
            }
            #expect(result.status == .done, "\(result.errors)")
            return try output.map { try String(contentsOfFile: $0 + "/about.csv", encoding: .utf8) }
                ?? result.output
        }
        let isJSON = format == .json
        let written = try text(nil).replacing("\\", with: "").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        #expect(
            written.contains(isJSON ? #""by": "Żaneta <Ó> & Co""# : "Prepared by Żaneta <Ó> & Co, 2026-01-01")
        )
        let replaced = try text("李雷")
        #expect(replaced.contains(isJSON ? #""by": "李雷""# : "Prepared by 李雷, 2026-01-01"))
        #expect(!replaced.contains("aneta"))
        #expect(try !text(" ").contains("Prepared by"))
    }

    @Test func aGapThatIsHiddenFromTheClientStillFails() {
        fixture.begin([":g ACQ-02", "4", ":hide R-01"], settings: ["currency": "EUR"])
        let high = report { $0.failOn = .high }
        #expect(high.status == .findingsMet)
        #expect(
            high.errors.contains("--fail-on: 1 gap is high or graver: R-01 (not shown in this copy: R-01)"))
        let shown = report {
            $0.failOn = .low
            $0.copy = .internal
        }
        #expect(shown.status == .findingsMet && shown.errors.contains(" or graver: R-01"))
        #expect(!shown.errors.contains("not shown"))
        let quiet = report()
        #expect(quiet.status == .done && quiet.errors.isEmpty)
    }

    @Test func nothingIsSaidWhereNoGapIsAsGrave() {
        fixture.begin([])
        let result = report { $0.failOn = .low }
        #expect(result.status == .done && result.errors.isEmpty)
    }

    @Test func signsOfTablesThatClashAreRefused() throws {
        fixture.begin([])
        let clash = report {
            $0.format = .csv
            $0.output = fixture.path("t")
            $0.delimiter = .comma
            $0.decimal = .comma
        }
        #expect(clash.status == .failed && clash.errors.contains("a figure would be two cells"))
        #expect(!FileManager.default.fileExists(atPath: fixture.path("t")))
        let other = report {
            $0.format = .json
            $0.decimal = .comma
        }
        #expect(other.status == .failed && other.errors.contains("are for --format csv"))
    }

    // MARK: which file is meant

    @Test func aSessionIsMeantBesideAFolderOfItsName() throws {
        fixture.begin(["2025-01-01"])
        mkdir(fixture.path("a"), 0o700)
        let name = fixture.path("a")
        let commands: [(ShellCommands) -> CommandStatus] = [
            { $0.report(name, .init()) }, { $0.findings(name) }, { $0.metrics(name) }, { $0.resume(name) },
            { $0.answers(name, .init()) }, { $0.verify(name, salvageTo: nil, salvage: false) },
            { $0.redact(name, to: self.fixture.path("r")) },
        ]
        for command in commands {
            let terminal = ScriptedTerminal(lines: [], isInteractive: false)
            #expect(command(fixture.commands(terminal)) == .done, "\(terminal.errors)")
        }
        // A file of that very name is what was asked for.
        rmdir(name)
        try fixture.write("no session", to: "a")
        #expect(report(name).status == .failed)
        symlink("a", fixture.path("b"))
        try FileManager.default.copyItem(atPath: session, toPath: fixture.path("b.audit"))
        #expect(report(fixture.path("b")).status == .done)
    }

    @Test func aNameThatIsOnlyAFoldersBeginsAnAudit() {
        mkdir(fixture.path("acme"), 0o700)
        let terminal = ScriptedTerminal(lines: ["acme", "EUR", "", ":q"])
        #expect(fixture.commands(terminal).home(fixture.folder) == .done)
        #expect(FileManager.default.fileExists(atPath: fixture.path("acme.audit")))
    }
}
