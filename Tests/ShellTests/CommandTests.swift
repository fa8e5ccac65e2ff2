import Answers
import Files
import Foundation
import Questionnaires
import Reports
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Subcommands: what they print, where, and how they end.
struct CommandTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func run(
        _ lines: [String] = [], keepGoing: Bool = false, _ command: (ShellCommands) -> CommandStatus
    ) -> (status: CommandStatus, output: String, errors: String) {
        let terminal = ScriptedTerminal(lines: lines, isInteractive: false)
        let status = command(fixture.commands(terminal, keepGoing: keepGoing))
        return (status, terminal.output, terminal.errors)
    }

    private var worked: String {
        QuestionnaireFixture.repository
            .appending(path: "questionnaires/sales-process/examples/worked-company-core.yaml")
            .path(percentEncoded: false)
    }

    @Test func batchTakesLinesAsTypedAndAssignments() throws {
        fixture.begin([])
        let result = run(["2025-01-01", "2025-12-31", "gross_margin_pct = 40 %", ":note hello", ""]) {
            $0.resume(fixture.path("a.audit"))
        }
        #expect(result.status == .done)
        #expect(result.errors == "")
        let state = try fixture.session().state
        #expect(state.sheet.answers.count == 3)
        #expect(state.notes.count == 1)
    }

    @Test func batchStopsAtTheFirstLineThatIsRefused() throws {
        fixture.begin([])
        let stopped = run(["2025-01-01", "nonsense", "2025-12-31"]) { $0.resume(fixture.path("a.audit")) }
        #expect(stopped.status == .failed)
        #expect(stopped.errors.hasPrefix("auditsh: error: line 2: not a date I can read"))
        #expect(try fixture.session().state.sheet.answers.count == 1)
        let going = run(["nonsense", "2025-12-31"], keepGoing: true) { $0.resume(fixture.path("a.audit")) }
        #expect(going.status == .failed)
        #expect(try fixture.session().state.sheet.answers.count == 2)
    }

    @Test func inBatchWhatWouldAskIsAnError() throws {
        fixture.begin([])
        let result = run(["revenue_actual = 1.200"]) { $0.resume(fixture.path("a.audit")) }
        #expect(result.status == .failed)
        #expect(result.errors.contains("that would be asked back"))
        let unknown = run(["revenue_actuall = 5"]) { $0.resume(fixture.path("a.audit")) }
        #expect(unknown.status == .failed)
        #expect(
            unknown.errors.contains("there is no field 'revenue_actuall'. Did you mean 'revenue_actual'?"))
    }

    @Test func aTerminalWithoutAPromptIsRefused() throws {
        let terminal = ScriptedTerminal(lines: ["2025-01-01"], isInteractive: false)
        terminal.isHalfTerminal = true
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "EUR"]
        #expect(fixture.commands(terminal).new(fixture.path("b"), options) == .failed)
        #expect(terminal.errors.contains("run it with both on the terminal"))
        #expect(!FileManager.default.fileExists(atPath: fixture.path("b.audit")))
    }

    @Test func newNeedsACurrencyWhereNobodyCanBeAsked() throws {
        let result = run { $0.new(fixture.path("b"), ShellCommands.NewOptions()) }
        #expect(result.status == .failed)
        #expect(result.errors.contains("--currency"))
        #expect(!FileManager.default.fileExists(atPath: fixture.path("b.audit")))
    }

    @Test func newAsksForTheCurrency() throws {
        let terminal = ScriptedTerminal(lines: ["zloty", "pln", "", ":q"])
        #expect(fixture.commands(terminal).new(fixture.path("b"), ShellCommands.NewOptions()) == .done)
        #expect(try fixture.session("b.audit").state.settings.currency == "PLN")
        #expect(terminal.output.contains("'zloty' is no currency of ISO 4217"))
    }

    @Test func anExistingFileIsNeverTouched() throws {
        try fixture.write("mine", to: "a.audit")
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "EUR"]
        let second = run { $0.new(fixture.path("a.audit"), options) }
        #expect(second.status == .failed && second.errors.contains("exists already"))
        #expect(try String(contentsOfFile: fixture.path("a.audit"), encoding: .utf8) == "mine")
    }

    @Test func unknownQuestionnaireSaysWhereItLooked() throws {
        var options = ShellCommands.NewOptions()
        options.questionnaire = "sales-proces"
        options.settings = ["currency": "EUR"]
        let result = run { $0.new(fixture.path("b"), options) }
        #expect(result.status == .failed)
        #expect(result.errors.contains("there is no questionnaire 'sales-proces'; looked in:"))
        #expect(!result.errors.contains("//"))
    }

    @Test func aBrokenQuestionnaireIsShownWithPlaceAndCaret() throws {
        let folder = fixture.path("broken")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try fixture.write("id: x\nversion: [\n", to: "broken/questionnaire.yaml")
        try fixture.write("metrics: []\n", to: "broken/metrics.yaml")
        try fixture.write("rules: []\n", to: "broken/rules.yaml")
        var options = ShellCommands.NewOptions()
        options.questionnaire = folder
        options.settings = ["currency": "EUR"]
        let result = run { $0.new(fixture.path("b"), options) }
        #expect(result.status == .failed)
        #expect(result.errors.contains("questionnaire.yaml:3:1: error: not valid YAML"))
        #expect(!FileManager.default.fileExists(atPath: fixture.path("b.audit")))
    }

    @Test func fillIsAllOrNothing() throws {
        fixture.begin([])
        let before = try Data(contentsOf: URL(filePath: fixture.path("a.audit")))
        try fixture.write(
            "period_from: 2025-01-01\nopps_wonn: 3\nopps_lost: many\nindustry: steel\n", to: "answers.yaml")
        let result = run { $0.fill(fixture.path("a.audit"), answers: fixture.path("answers.yaml")) }
        #expect(result.status == .failed)
        #expect(result.errors.contains("answers.yaml:2:1: error: there is no field 'opps_wonn'"))
        #expect(result.errors.contains("did you mean 'opps_won'?"))
        #expect(result.errors.contains("answers.yaml:3:12: error: opps_lost: not a figure"))
        #expect(result.errors.contains("answers.yaml:4:11: error: industry: 'steel' is none of:"))
        #expect(try Data(contentsOf: URL(filePath: fixture.path("a.audit"))) == before)
    }

    @Test func fillAndTypedAnswersGiveTheSameReport() throws {
        fixture.begin([])
        #expect(run { $0.fill(fixture.path("a.audit"), answers: worked) }.status == .done)
        let report = run { $0.findings(fixture.path("a.audit")) }
        #expect(report.status == .done)
        #expect(report.output.contains("A channel costs more than its customers will bring"))
        #expect(try fixture.session().lastEvent == 2)
    }

    @Test func reportsGoToFilesOnlyWhereNothingStands() throws {
        fixture.begin([])
        _ = run { $0.fill(fixture.path("a.audit"), answers: worked) }
        var options = ShellCommands.ReportOptions()
        options.output = fixture.path("report.txt")
        #expect(run { $0.report(fixture.path("a.audit"), options) }.status == .done)
        let attributes = try FileManager.default.attributesOfItem(atPath: fixture.path("report.txt"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(run { $0.report(fixture.path("a.audit"), options) }.errors.contains("exists already"))
        options.force = true
        #expect(run { $0.report(fixture.path("a.audit"), options) }.status == .done)
        options.output = fixture.path("nowhere/report.txt")
        #expect(run { $0.report(fixture.path("a.audit"), options) }.status == .failed)
    }

    @Test func failOnEndsWithThree() throws {
        fixture.begin([])
        _ = run { $0.fill(fixture.path("a.audit"), answers: worked) }
        var options = ShellCommands.ReportOptions()
        options.failOn = .high
        #expect(run { $0.report(fixture.path("a.audit"), options) }.status == .findingsMet)
    }

    @Test func readersNeverWriteAndWritersAreAlone() throws {
        fixture.begin(["2025-01-01"])
        let bytes = try Data(contentsOf: URL(filePath: fixture.path("a.audit")))
        let holder = try Session.open(
            at: fixture.path("a.audit"), for: .writing(LockOptions()), context: JournalContext())
        let second = run { $0.resume(fixture.path("a.audit")) }
        #expect(second.status == .failed)
        #expect(second.errors.contains("is in use by"))
        #expect(run { $0.findings(fixture.path("a.audit")) }.status == .done)
        holder.close()
        #expect(try Data(contentsOf: URL(filePath: fixture.path("a.audit"))) == bytes)
    }

    @Test(arguments: ["", "not a session", "{\"format\":9}\n", "{\"format\":1,\"id\":\"x\"\n"])
    func whatIsNoSessionIsRefusedAndKept(content: String) throws {
        try fixture.write(content, to: "x.audit")
        let result = run { $0.resume(fixture.path("x.audit")) }
        #expect(result.status == .failed)
        #expect(result.errors.hasPrefix("auditsh: error: '"))
        #expect(try String(contentsOfFile: fixture.path("x.audit"), encoding: .utf8) == content)
    }

    @Test func listShowsProgressAndWhatCannotBeRead() throws {
        fixture.begin(["2025-01-01", "2025-12-31"])
        try fixture.write("junk", to: "junk.audit")
        let result = run { $0.list(fixture.folder) }
        #expect(result.status == .done)
        #expect(result.output.contains("a.audit      1/36   2026-01-01"))
        #expect(result.output.contains("junk.audit"))
        #expect(run { $0.list(fixture.path("nowhere")) }.status == .failed)
    }

    @Test func demoWithoutATerminalPrintsFindingsAndLeavesNothing() throws {
        let result = run { $0.demo() }
        #expect(result.status == .done)
        #expect(result.output.contains("Silence after delivery"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder) == [])
    }

    @Test func noReportReplacesAnAudit() throws {
        fixture.begin(["2025-01-01"])
        let bytes = try Data(contentsOf: URL(filePath: fixture.path("a.audit")))
        var options = ShellCommands.ReportOptions()
        options.output = fixture.path("a.audit")
        options.format = .markdown
        options.force = true
        let result = run { $0.report(fixture.path("a.audit"), options) }
        #expect(result.status == .failed)
        #expect(result.errors.contains("is an audit, which no report replaces"))
        #expect(try Data(contentsOf: URL(filePath: fixture.path("a.audit"))) == bytes)
    }

    @Test func verifyNamesTheLineAndSalvagesTheRest() throws {
        fixture.begin(["2025-01-01", "2025-12-31", "1"])
        #expect(run { $0.verify(fixture.path("a"), salvageTo: nil, salvage: false) }.status == .done)
        var lines = try String(contentsOfFile: fixture.path("a.audit"), encoding: .utf8).split(
            separator: "\n")
        lines[7] = Substring(lines[7].replacing("2025-12-31", with: "2025-12-30"))
        try fixture.write(lines.joined(separator: "\n") + "\n", to: "a.audit")
        let broken = run { $0.verify(fixture.path("a.audit"), salvageTo: nil, salvage: false) }
        #expect(broken.status == .failed)
        #expect(broken.output.contains("line 8: "))
        #expect(
            run { $0.resume(fixture.path("a.audit")) }.errors.contains(
                "verify \(fixture.path("a.audit")) --salvage"))
        #expect(
            run { $0.verify(fixture.path("a.audit"), salvageTo: nil, salvage: true) }.errors.contains(
                "-o COPY"))
        let copy = fixture.path("copy")
        #expect(run { $0.verify(fixture.path("a.audit"), salvageTo: copy, salvage: true) }.status == .done)
        let session = try fixture.session("copy.audit")
        #expect(session.state.sheet.answers.keys.sorted() == ["customer_type", "period_from"])
    }

    @Test func publishedNotesReachTheClientAndPrivateOnesDoNot() throws {
        fixture.begin([":note Anna was unsure", ":note! seen in the ledger"])
        let client = run { $0.report(fixture.path("a.audit"), ShellCommands.ReportOptions()) }
        #expect(client.output.contains("seen in the ledger"))
        #expect(!client.output.contains("Anna was unsure"))
        var options = ShellCommands.ReportOptions()
        options.copy = .internal
        #expect(run { $0.report(fixture.path("a.audit"), options) }.output.contains("Anna was unsure"))
    }
}
