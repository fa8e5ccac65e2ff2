import Foundation
import Sessions
import TestSupport
import Testing

@testable import Shell

/// What `verify` and the reading commands say about files that are damaged, forged or newer than this version.
struct VerifyCommandTests {
    private let fixture: ShellFixture
    private var path: String { fixture.path("a.audit") }
    private var copy: String { fixture.path("copy.audit") }

    init() throws { fixture = try ShellFixture() }

    private typealias Result = (status: CommandStatus, output: String, errors: String)

    private func run(_ command: (ShellCommands) -> CommandStatus) -> Result {
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let status = command(fixture.commands(terminal))
        return (status, terminal.output, terminal.errors)
    }

    private func verify(_ path: String) -> Result {
        run { $0.verify(path, salvageTo: nil, salvage: false) }
    }

    private func salvage() -> Result { run { $0.verify(path, salvageTo: copy, salvage: true) } }

    private static let settings = JournalEntry(
        kind: "settings", payload: Array(#"{"changes":{"currency":"EUR"}}"#.utf8))

    /// A file whose chain is right.
    private func write(_ entries: [JournalEntry]) throws {
        let questionnaire = try CompiledQuestionnaire(try #require(QuestionnaireFixture.salesProcess))
        let header = try JournalHeader(
            id: "0f8c", created: Timestamp(milliseconds: 1_767_225_600_000), program: "auditsh test",
            questionnaire: questionnaire)
        try Journal.create(at: path, header: header, entries: entries).close()
    }

    private func entry(_ kind: String, _ payload: String) -> JournalEntry {
        JournalEntry(kind: kind, payload: Array(payload.utf8))
    }

    private func lines() throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func write(lines: [String]) throws {
        try fixture.write(lines.joined(separator: "\n") + "\n", to: "a.audit")
    }

    @Test(arguments: [
        ("cleared", #"{"changes":7}"#), ("answered", #"{"wrong":1}"#), ("undone", #"{"seq":1e30}"#),
        ("noted", #"{"question":"x"}"#), ("upgraded", #"{"questionnaire":{"id":"x"}}"#),
        ("finding", #"{"action":"edit","finding":"R-01","severity":"gigantic"}"#),
        ("answered", #"{"changes":[{"field":"revenue_actual","state":"answered","value":"abc"}]}"#),
        ("answered", #"{"changes":[{"field":"customer_type","state":"answered","value":"xyz"}]}"#),
    ])
    func namesTheLineThatNothingCanOpenAndSalvagesTheRest(kind: String, payload: String) throws {
        try write([Self.settings, entry(kind, payload)])
        let verified = verify(path)
        #expect(verified.status == .failed)
        #expect(verified.output.hasPrefix("line 7: "))
        #expect(!verified.output.contains("Sound"))
        #expect(run { $0.metrics(path) }.errors.contains("damaged at line 7"))
        let salvaged = salvage()
        #expect(salvaged.status == .done)
        #expect(salvaged.output.contains("1 event kept"))
        #expect(salvaged.output.contains("1 line left behind:\nline 7: "))
        #expect(run { $0.metrics(copy) }.status == .done)
        let again = verify(copy)
        #expect(again.status == .done)
        #expect(again.output.contains("1 line left behind, 0 events lost"))
    }

    @Test func saysWhatAFileOfThisKindCannotShow() throws {
        try write([])
        let alone = verify(path)
        #expect(alone.output.contains("that the header, with its questionnaire, was changed"))
        #expect(!alone.output.contains("last event"))
        try FileManager.default.removeItem(atPath: path)
        try write([Self.settings])
        let withEvents = verify(path)
        #expect(
            withEvents.output.contains("that the time or the kind of the last event, on line 6, was changed"))
        #expect(!withEvents.output.contains("header"))
    }

    @Test(arguments: [true, false])
    func eventsThatThisVersionDoesNotKnowAreNotPassedOver(namesNeed: Bool) throws {
        try write([
            Self.settings, entry("sealed", namesNeed ? #"{"needs":"auditsh 9.1"}"# : "{}"),
        ])
        let said = namesNeed ? "'sealed', it needs auditsh 9.1" : "it may have been changed"
        let readers: [(ShellCommands) -> CommandStatus] = [
            { $0.findings(self.path) }, { $0.metrics(self.path) }, { $0.answers(self.path, .init()) },
            { $0.report(self.path, .init()) },
        ]
        for reader in readers {
            let result = run(reader)
            #expect(result.status == .done)
            #expect(result.errors.contains("holds 1 event that this version does not know (first on line 7"))
            #expect(result.errors.contains(said))
        }
        let verified = verify(path)
        #expect(verified.status == .failed)
        #expect(verified.output.contains(said) && !verified.output.contains("Sound"))
        let redacted = run { $0.redact(path, to: copy) }
        #expect(redacted.status == .failed)
        #expect(redacted.errors.contains("may take something back"))
        #expect(!FileManager.default.fileExists(atPath: copy))
        let resumed = run { $0.resume(path) }
        #expect(resumed.status == .failed)
        #expect(resumed.errors.contains("can only be read"))
        #expect(resumed.errors.contains("it needs \(namesNeed ? "auditsh 9.1" : "a newer auditsh")"))
    }

    @Test func aChangedHeaderIsDoubtfulInTheCopyForEver() throws {
        try write([Self.settings])
        var changed = try lines()
        changed[0] = changed[0].replacing("0f8c", with: "0f8d")
        try write(lines: changed)
        #expect(verify(path).output.hasPrefix("line 6: does not follow the line before"))
        let salvaged = salvage()
        #expect(salvaged.output.contains("doubtful in the copy: the header, whose questionnaire"))
        #expect(verify(copy).output.contains("doubtful: the header"))
        #expect(run { $0.findings(copy) }.errors.contains("was made from a damaged file"))
        #expect(run { $0.resume(copy) }.errors.contains("was made from a damaged file"))
    }

    @Test func aHeaderThatCannotBeUnderstoodIsNotSalvaged() throws {
        try write([Self.settings])
        var changed = try lines()
        changed[1] = changed[1].replacing(#""frame","#, with: #""frame","id":7,"#)
        try write(lines: changed)
        #expect(verify(path).output.hasPrefix("line 2: the section 'frame' does not match its digest"))
        #expect(salvage().status == .failed)
        #expect(!FileManager.default.fileExists(atPath: copy))
    }

    @Test func aLineThatIsGoneIsSaidToBeLost() throws {
        fixture.begin(["2025-01-01", "2025-12-31", "1"])
        var changed = try lines()
        changed.remove(at: 6)
        try write(lines: changed)
        let salvaged = salvage()
        #expect(salvaged.output.contains("lost: event 2; an empty one stands in its place"))
        #expect(salvaged.output.contains("doubtful in the copy: time and kind of what stands on line 6"))
        #expect(verify(copy).output.contains("0 lines left behind, 1 event lost; doubtful: time and kind"))
    }

    @Test func aTornTailIsSaidToBeLeftBehind() throws {
        try write([Self.settings])
        try fixture.write(try lines().joined(separator: "\n") + "\n{\"seq\"", to: "a.audit")
        let salvaged = salvage()
        #expect(salvaged.output.contains("last line is not whole (6 bytes)"))
        #expect(salvaged.output.contains("it is skipped"))
        #expect(salvaged.output.contains("the events are as the file has them"))
    }

    @Test func linesInAnotherOrderArePutBackAndThatIsSaid() throws {
        fixture.begin(["2025-01-01", "2025-12-31", "1"])
        var changed = try lines()
        changed.swapAt(6, 7)
        try write(lines: changed)
        #expect(salvage().output.contains("Nothing is lost: lines stood in another order"))
        #expect(run { $0.verify(copy, salvageTo: fixture.path("again"), salvage: true) }.status == .done)
        #expect(verify(fixture.path("again.audit")).output.contains("was made from a damaged file"))
    }
}
