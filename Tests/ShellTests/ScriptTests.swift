import Answers
import Foundation
import Sessions
import Testing

@testable import Shell

/// Lines of a script: a value is a value, whatever it looks like, and what is no text is refused.
struct ScriptTests {
    private let fixture: ShellFixture

    init() throws {
        fixture = try ShellFixture()
        fixture.begin([], settings: ["currency": "EUR", "depth": "full"])
    }

    private func run(
        _ steps: [ScriptedTerminal.Step], keepGoing: Bool = false
    ) -> (status: CommandStatus, errors: String) {
        let terminal = ScriptedTerminal(steps, isInteractive: false)
        let status = fixture.commands(terminal, keepGoing: keepGoing).resume(fixture.path("a.audit"))
        return (status, terminal.errors)
    }

    private func answer(_ field: String) throws -> FieldAnswer? { try fixture.session().state.sheet[field] }

    @Test(arguments: [
        ":quit", ":q", ":undo", ":save-as b.audit", ":dk", ":nonsense", "：退出", "::x", ":", "?why", "? ?",
        "a = b",
        "opps_won = 3",
    ])
    func aValueIsAValueWhateverItLooksLike(value: String) throws {
        let result = run([.type("audit_reason = \(value)"), .type("opps_won = 64")])
        #expect(result.status == .done, "\(result.errors)")
        #expect(try answer("audit_reason")?.value == .text(value))
        #expect(try answer("opps_won")?.value == .number(64))
        #expect(!FileManager.default.fileExists(atPath: fixture.path("b.audit")))
    }

    @Test(arguments: ["opps_won = :quit", "opps_won = :dk", "channels = :drop 1; :undo; :quit"])
    func aValueThatDoesNotFitIsRefusedAndNotRun(line: String) throws {
        let result = run([.type(line), .type("opps_lost = 150")])
        #expect(result.status == .failed && result.errors.contains("line 1: "))
        #expect(try fixture.session().state.sheet.answers.isEmpty)
    }

    /// As in a cell of a table and in a file of answers.
    @Test(arguments: ["audit_reason", "opps_won", "customer_type", "statuses"], ["?", "？"])
    func aQuestionMarkSaysThatNobodyKnows(field: String, mark: String) throws {
        #expect(run([.type("\(field) = \(mark)")]).status == .done)
        #expect(try answer(field)?.state == .dontKnow)
    }

    @Test func commandsOnLinesOfTheirOwnStayCommands() throws {
        #expect(
            run([.type("opps_won = 64"), .type(":undo"), .type(":quit"), .type("opps_won = 3")]).status
                == .done)
        #expect(try answer("opps_won") == nil)
    }

    @Test(
        arguments: [
            ([0xBF], "byte 23 is 0xBF. Convert the input from the encoding that it has"),
            ([0xC0, 0x80], "byte 23 begins a character that is longer"),
            ([0xED, 0xA0, 0x80], "half of a UTF-16"),
            ([0x00], "byte 23 is NUL"),
        ] as [([UInt8], String)])
    func aLineThatIsNoTextIsRefused(bytes: [UInt8], words: String) throws {
        let line = Array("audit_reason = Sprzeda".utf8) + bytes
        let steps: [ScriptedTerminal.Step] = [.type("opps_won = 64"), .bytes(line), .type("opps_lost = 150")]
        let stopped = run(steps)
        #expect(stopped.status == .failed)
        #expect(stopped.errors.hasPrefix("auditsh: error: line 2: not UTF-8, so nothing of it was taken: "))
        #expect(stopped.errors.contains(words), "\(stopped.errors)")
        #expect(try answer("opps_lost") == nil)
        #expect(run(steps, keepGoing: true).status == .failed)
        #expect(try answer("audit_reason") == nil && answer("opps_lost")?.value == .number(150))
    }

    @Test func filesThatAreNoTextAreRefusedWithTheirPlace() throws {
        let bytes = Array("audit_reason: 'Sprzeda".utf8) + [0xBF] + Array("'\n".utf8)
        try Data(Array("# a\n".utf8) + bytes).write(to: URL(filePath: fixture.path("latin.yaml")))
        let utf16: [UInt8] =
            [0xFF, 0xFE] + "opps_won: 64\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try Data(utf16).write(to: URL(filePath: fixture.path("wide.yaml")))
        try fixture.write("\u{FEFF}opps_won: 64\n", to: "marked.yaml")
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let commands = fixture.commands(terminal)
        let session = fixture.path("a.audit")
        #expect(commands.fill(session, answers: fixture.path("latin.yaml")) == .failed)
        #expect(
            terminal.errors.contains("latin.yaml' is not UTF-8: line 2, byte 23 is 0xBF. Save it as UTF-8"))
        #expect(commands.fill(session, answers: fixture.path("wide.yaml")) == .failed)
        #expect(
            terminal.errors.contains(
                "it is UTF-16. Save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8"))
        let rows = run([.type(":g ACQ-01"), .type(":rows \(fixture.path("latin.yaml"))")])
        #expect(rows.errors.contains("line 2: ") && rows.errors.contains("line 2, byte 23 is 0xBF"))
        #expect(try fixture.session().state.sheet.answers.isEmpty)
        #expect(commands.fill(session, answers: fixture.path("marked.yaml")) == .done)
    }
}
