import Questionnaires
import Sessions
import TerminalText
import TestSupport
import Testing
import Wording

@testable import Shell

/// Whatever the shell says in a meeting is worded by a language or by the questionnaire, or was typed.
struct EscapedSpeechTests {
    private let fixture: ShellFixture
    private static let questionnaire = QuestionnaireFixture.salesProcess.map(PseudoLanguage.marked)

    /// What stands in every language alike: the program's name and codes.
    private static let everywhere: Set<String> = ["auditsh", "EUR", "en"]

    init() throws { fixture = try ShellFixture() }

    private static let meeting = [
        "1.1.2025", "31.12.2025", "9", "2", ":back", "", "?", ":note Żó", ":note", ":flag", ":g CTX-06",
        "1.200", "1", ":basis estimated", ":g ACQ-02", "3", ":g ACQ-01",
        "甲; 1; 120; 14; 20; 30000; 400000; ; 4",
        "乙; 2; 60; ?; 10; 9000; ; ; ", "", "", ":row 1", "", ":drop 2", ":undo", ":redo", ":undo",
        ":list", ":list flagged", ":list all", ":find 1", ":history period_to", ":history CTX-06", ":status",
        ":findings", ":why R-01", ":output ACQ", ":metrics", ":ask-list", ":what-if source_tracking=1",
        ":for owner", ":for all", ":for -", ":set", ":set client 甲", ":set client", ":who 乙", ":who -",
        ":evidence 12", ":skip", ":na 甲", ":dk", ":unanswer", ":method", ":method M-01", ":accept R-01",
        ":hide R-01", ":reword R-01 title = 甲", ":add high 甲", ":summary all 甲", ":summary", ":plan",
        ":plan R-01 owner 甲; due 30 d; status begun; action 乙", ":plan", ":undo", ":depth core",
        ":depth full", ":nosuch", ":g nosuch", "x y z", ":draft", ":insist 5",
        ":return", ":next", ":back", ":list dk", ":list skipped", ":help", ":help basis", ":help nosuch",
        ":u", ":re",
        ":find", ":row", ":status 1", ":q",
    ]

    @Test(arguments: [false, true])
    func nothingEscapesInAMeeting(isPlain: Bool) throws {
        let questionnaire = try CompiledQuestionnaire(#require(Self.questionnaire))
        let terminal = ScriptedTerminal(lines: Self.meeting, isPlain: isPlain)
        try Texts.$substitute.withValue(PseudoLanguage.self) {
            let commands = fixture.commands(terminal)
            let settings = try #require(try commands.completed(["currency": "EUR", "findings": "live"]))
            _ = commands.talk(
                try commands.create(fixture.path("a.audit"), questionnaire, settings), isNew: true)
            _ = commands.resume(fixture.path("a.audit"))
            _ = commands.list(fixture.folder)
        }
        // What was said was said in that language, and a lot of it.
        #expect(terminal.output.decomposed.unicodeScalars.count { $0 == "\u{323}" } > 20_000)
        let known = Self.everywhere.union(Self.typed)
        let shown = (terminal.output + terminal.errors).replacing(fixture.folder, with: "")
        #expect(PseudoLanguage.unmarked(shown).filter { !known.contains($0) } == [])
    }

    /// What is said about a session and its file, also where nothing can be done.
    @Test func nothingEscapesInSubcommands() throws {
        let questionnaire = try CompiledQuestionnaire(#require(Self.questionnaire))
        let terminal = ScriptedTerminal(lines: Self.meeting)
        let file = fixture.path("a.audit")
        try Texts.$substitute.withValue(PseudoLanguage.self) {
            let settings = try #require(try fixture.commands(terminal).completed(["currency": "EUR"]))
            let meeting = ScriptedTerminal(lines: Self.meeting)
            let session = try fixture.commands(meeting).create(file, questionnaire, settings)
            _ = fixture.commands(meeting).talk(session, isNew: true)
            let commands = fixture.commands(terminal)
            _ = commands.report(file, ShellCommands.ReportOptions())
            _ = commands.findings(file)
            _ = commands.metrics(file)
            _ = commands.verify(file, salvageTo: nil, salvage: false)
            _ = commands.verify(file, salvageTo: fixture.path("b.audit"), salvage: true)
            _ = commands.verify(file, salvageTo: nil, salvage: true)
            _ = commands.redact(file, to: fixture.path("c.audit"))
            _ = commands.redact(file, to: file)
            for name in ["", "d.audit"] { _ = commands.resume(fixture.path(name)) }
            _ = commands.fill(file, answers: fixture.path("d.yaml"))
            _ = commands.new(file, ShellCommands.NewOptions())
            _ = commands.list(fixture.path("nowhere"))
            _ = commands.list(fixture.folder)
            var options = ShellCommands.ReportOptions()
            options.output = file
            _ = commands.report(file, options)
            options.output = fixture.path("a.xyz")
            _ = commands.report(file, options)
        }
        let known = Self.everywhere.union(Self.typed).union(["error", "audit", "yaml", "xyz"])
        let shown = (terminal.output + terminal.errors).replacing(fixture.folder, with: "")
        #expect(PseudoLanguage.unmarked(shown).filter { !known.contains($0) } == [])
    }

    /// Words of the lines above, and the ids that they and the questionnaire name.
    private static let typed: Set<String> = {
        let ids =
            (questionnaire?.questions.map(\.id) ?? []) + (questionnaire?.rules.map(\.id) ?? [])
            + (questionnaire?.stages.map(\.id) ?? []) + (questionnaire?.methods.map(\.id) ?? [])
        return Set(PseudoLanguage.unmarked((meeting + ids + ["a.audit"]).joined(separator: " ")))
    }()
}
