import Answers
import Foundation
import Sessions
import TestSupport
import Testing
import Wording

/// The program itself on a pseudo-terminal, as a person meets it.
@Suite(.serialized, .waitsForPrograms, .timeLimit(.minutes(20)))
struct ProgramTests {
    private let home: TemporaryFolder
    private var path: String { home.file("a.audit") }

    init() throws { home = try TemporaryFolder() }

    private func start(_ arguments: [String], firstShows text: String = "ans> ") throws -> PseudoTerminal {
        try PseudoTerminal(arguments, program: "auditsh", home: home, firstShows: text)
    }

    private func answers() throws -> AnswerSheet {
        let session = try Session.open(at: path, for: .reading, context: JournalContext())
        return session.state.sheet
    }

    /// A process that is killed between and amid answers loses none that was called saved.
    @Test func killedHalfWayAndResumed() throws {
        var shell = try start(["new", path, "--currency", "PLN"])
        let typed = ["2025-01-01", "31.12.2025", "1", "software", "yes", "4,5", "2,4 mln zł", "45", "40 %"]
        for (number, answer) in typed.enumerated() {
            shell.type(answer + "\r")
            try shell.waitFor("saved: ")
            try shell.waitFor("> ")
            guard number % 3 == 2 else { continue }
            shell.type("half an ans")
            shell.signal(SIGKILL)
            #expect(shell.exitStatus() != nil)
            shell = try start(["resume", path], firstShows: "> ")
        }
        shell.type(":quit\r")
        try shell.waitFor("Resume: auditsh resume")
        #expect(shell.exitStatus() == 0)
        let sheet = try answers()
        #expect(sheet.answers.count == typed.count)
        #expect(sheet["revenue_actual"]?.value == .number(2_400_000))
        #expect(sheet["gross_margin_pct"]?.value == .number(40))
    }

    @Test func controlCKeepsTheTextAndControlDSaysHowToComeBack() throws {
        let shell = try start(["new", path, "--currency", "EUR"])
        shell.type("2025-01")
        try shell.waitFor("2025-01")
        shell.type("\u{3}")
        try shell.waitFor(":draft brings it back")
        try shell.waitFor("ans> ")
        shell.type(":draft\r")
        try shell.waitFor("ans> ")
        shell.type("-31\r")
        try shell.waitFor("saved: 2025-01-31")
        try shell.waitFor("ans> ")
        shell.type("\u{4}")
        try shell.waitFor("Saved 0/36. Resume: auditsh resume \(path)")
        #expect(shell.exitStatus() == 0)
        #expect(shell.modes == shell.initialModes)
    }

    @Test func aPasteOfSeveralLinesIsOneAnswer() throws {
        let shell = try start(["new", path, "--currency", "EUR", "--depth", "full"])
        shell.paste("Sprzedaż nie rośnie\n明年多两成\n")
        try shell.waitFor("两成")
        shell.type("\r")
        try shell.waitFor("saved: ")
        try shell.waitFor("ans> ")
        shell.type(":q\r")
        #expect(shell.exitStatus() == 0)
        #expect(try answers()["audit_reason"]?.value == .text("Sprzedaż nie rośnie\n明年多两成"))
        #expect(try answers().answers.count == 1)
    }

    @Test func terminationSavesAndRestoresTheTerminal() throws {
        let shell = try start(["new", path, "--currency", "EUR"])
        shell.type("2025-01-01\r")
        try shell.waitFor("saved: ")
        try shell.waitFor("ans> ")
        shell.signal(SIGTERM)
        #expect(shell.exitStatus().map { ($0 >> 8) & 0xFF } == 130)
        #expect(shell.modes == shell.initialModes)
        #expect(try answers().answers.count == 1)
    }

    @Test func twentyColumnsAndADumbTerminalWork() throws {
        let shell = try PseudoTerminal(
            ["new", path, "--currency", "EUR"], program: "auditsh", home: home, columns: 20, terminal: "dumb")
        shell.type("2025-01-01\r")
        try shell.waitFor("saved: 2025-01-01")
        shell.type(":q\r")
        #expect(shell.exitStatus() == 0)
    }

    @Test func onlyCommandsGoIntoTheHistory() throws {
        let shell = try start(["new", path, "--currency", "EUR"])
        shell.type("2025-01-01\r")
        try shell.waitFor("saved: ")
        shell.type(":status\r")
        try shell.waitFor("answered")
        shell.type(":q\r")
        #expect(shell.exitStatus() == 0)
        let history = home.text(of: ".local/state/auditsh/history") ?? ""
        #expect(history.contains(":status"))
        #expect(!history.contains("2025"))
    }

    @Test func aMistypedSubcommandGetsTheNearest() throws {
        let said = "auditsh: error: there is no subcommand 'resme'; did you mean 'auditsh resume'?"
        let shell = try start(["--plain", "resme", path], firstShows: said)
        #expect(shell.exitStatus().map { ($0 >> 8) & 0xFF } == 64)
        #expect(shell.output.trimmed == "")
    }

    @Test func usageErrorsAreHarmless() throws {
        let shell = try start(["bo\u{1B}[31mgus"], firstShows: "Unexpected argument 'bo")
        #expect(shell.exitStatus().map { ($0 >> 8) & 0xFF } == 64)
        #expect(!shell.output.contains("\u{1B}[31m"))
    }

    @Test func aCopyIsNotWrittenUnlessSalvagingIsAskedFor() throws {
        let shell = try start(["verify", "a.audit", "-o", "b.audit"], firstShows: "add --salvage")
        #expect(shell.exitStatus().map { ($0 >> 8) & 0xFF } == 64)
    }
}
