import Answers
import Foundation
import LineEditing
import Sessions
import TerminalText
import TestSupport
import Testing
import Wording

@testable import Shell

/// Notes, lists and slips of the keys.
struct SmallCommandTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func notes() throws -> [String] {
        try fixture.session().state.notes.map { "\($0.question) \($0.text)" }
    }

    private func words(_ terminal: ScriptedTerminal) -> String {
        terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(arguments: [
        (":note CON-28 ask for the list", "CON-28 ask for the list"), (":note con-28 后天问", "CON-28 后天问"),
        (":note ＣＯＮ－２８ zapytać księgową", "CON-28 zapytać księgową"),
        (":note! CON-28: agreed", "CON-28 agreed"), (":note CON is late", "ACQ-02 CON is late"),
        (":note leads are few", "ACQ-02 leads are few"), (":note A-4 paper", "ACQ-02 A-4 paper"),
    ])
    func aNoteIsAboutTheQuestionThatIsNamed(line: String, note: String) throws {
        fixture.begin([":g ACQ-02", line, ":q"])
        #expect(try notes() == [note])
    }

    @Test func evidenceAndFlagsAreOfTheQuestionThatIsNamed() throws {
        let terminal = fixture.begin([
            ":g ACQ-02", ":evidence con-28: lista płac", ":evidence invoice 12", ":flag ＣＯＮ－２８", ":flag",
            ":flag con-27", ":flag CON-27", ":evidence CON-28", ":evidence CON-99 x", ":flag CON-99",
            ":flag it",
        ])
        let state = try fixture.session().state
        #expect(state.evidence == ["CON-28": ["lista płac"], "ACQ-02": ["invoice 12"]])
        #expect(state.flagged == ["CON-28", "ACQ-02"])
        #expect(terminal.output.contains("CON-28: evidence reference saved"))
        #expect(terminal.output.contains("'it'"))
        #expect(terminal.output.components(separatedBy: "'CON-99'").count == 3)
    }

    @Test func anUnknownIDIsNoNote() throws {
        let terminal = fixture.begin([":g ACQ-02", ":note CON-99 text", ":q"])
        #expect(terminal.output.contains("CON-99"))
        #expect(try notes().isEmpty)
    }

    @Test func withoutAQuestionAtHandTheyAskWhichOne() throws {
        fixture.begin([":q"])
        let session = try Session.open(
            at: fixture.path("a.audit"), for: .writing(LockOptions()), context: JournalContext())
        let terminal = ScriptedTerminal(lines: [])
        let conversation = try Conversation(session, fixture.commands(terminal).context)
        conversation.move(to: nil)
        for line in [":note", ":note!", ":w", ":flag", ":evidence", ":evidence p. 3"] {
            guard case .refused(let text) = conversation.take(TypedLine(line, conversation.texts)) else {
                Issue.record("\(line) was taken")
                continue
            }
            #expect(text.contains("say which one, such as :"))
        }
        #expect(conversation.take(TypedLine(":note call the bank", conversation.texts)) != .done)
        #expect(conversation.dialogue.offer.line == ":note call the bank")
        #expect(conversation.take(TypedLine(":note ACQ-02 call the bank", conversation.texts)) == .done)
        #expect(session.state.notes.map(\.question) == ["ACQ-02"])
        #expect(
            conversation.take(TypedLine(":flag ACQ-02", conversation.texts)) == .done
                && conversation.take(TypedLine(":evidence ACQ-02 p. 3", conversation.texts)) == .done)
        #expect(session.state.flagged == ["ACQ-02"] && session.state.evidence == ["ACQ-02": ["p. 3"]])
    }

    @Test(arguments: [40, 80], ["open", "all", "dk"])
    func aListHasALineForEachQuestion(columns: Int, kind: String) throws {
        let terminal = fixture.begin(["?", ":g CTX-02", ":dk", ":list \(kind)", ":q"], columns: columns)
        let lines = try #require(terminal.shown.last).split(separator: "\n")
        #expect(lines.allSatisfy { CellWidth.of(String($0)) < columns })
        let listed = lines.filter { $0.contains(/[A-Z]{3}-\d\d/) }
        if kind != "dk" { #expect(listed.count == 36 || listed.count == 35) }
        #expect(listed.allSatisfy { $0.hasSuffix("]") })
    }

    @Test(arguments: ["q:why R-04", "q:why", "prices fell :quit", "不错 :list", "aa：status", "x :q"])
    func aCommandBehindStrayTextIsAskedAbout(line: String) throws {
        let terminal = fixture.begin([":set depth full", ":g CTX-10", line, "n", ":q"])
        #expect(terminal.output.contains("Did you mean"))
        #expect(try fixture.session().state.sheet["audit_reason"]?.value == .text(line))
        let other = try ShellFixture()
        let yes = other.begin([":set depth full", ":g CTX-10", line.replacing("quit", with: "back"), ""])
        #expect(yes.output.contains("Did you mean"))
        #expect(try other.session().state.sheet["audit_reason"] == nil)
    }

    @Test(arguments: [
        "Note: call back", "ratio 3:why not", "Growth: flat", "margin: find out", "9:00 list", "目标：增长", "a:b",
        "Cel: nowi klienci", "http://list", "we asked:why",
    ])
    func aTextWithAColonIsSaved(line: String) throws {
        let terminal = fixture.begin([":set depth full", ":g CTX-10", line, ":q"])
        #expect(!terminal.output.contains("Did you mean"))
        #expect(try fixture.session().state.sheet["audit_reason"]?.value == .text(line))
    }

    @Test func aFigureIsNotTakenForACommand() throws {
        let terminal = fixture.begin([":g revenue_actual", "12:why", "", ":g ACQ-02", "q:w", "", ":q"])
        #expect(terminal.output.ranges(of: "Did you mean").count == 2)
        #expect(try fixture.session().state.sheet["revenue_actual"] == nil)
    }

    @Test func aScriptIsToldTheLine() throws {
        fixture.begin([":q"])
        let terminal = ScriptedTerminal(lines: ["q:why R-04"], isInteractive: false)
        #expect(fixture.commands(terminal).resume(fixture.path("a.audit")) == .failed)
        #expect(terminal.errors.contains("line 1: that would be asked back: Did you mean :why R-04?"))
    }

    @Test(arguments: [":r 5", ":undo 3", ":back 第二", ":m 2", ":e tekst", ":findings all"])
    func whatTakesNothingIsRefusedWithSomethingBehindIt(command: String) throws {
        fixture.begin([":g CTX-05", "64"])
        let events = try fixture.session().lastEvent
        let terminal = fixture.resume([.type(command)])
        #expect(terminal.output.contains("takes nothing behind it"))
        #expect(try fixture.session().lastEvent == events)
    }

    @Test func theMessageOfATextThatIsTooLongStaysOnTheScreen() throws {
        let text = String(repeating: "dlaczego ", count: 7_000).trimmed
        fixture.begin([":set depth full", ":g CTX-10"])
        let second = ScriptedTerminal(lines: [":g CTX-10", text, ":edit", ":q"])
        var opened = 0
        second.onEdit = { _, path in
            opened = (try? String(contentsOfFile: path, encoding: .utf8))?.count ?? 0
            return .exited(0)
        }
        _ = fixture.commands(second, environment: ["EDITOR": "ed"]).resume(fixture.path("a.audit"))
        #expect(second.output.contains("Your text is kept: :edit opens it again."))
        #expect(second.prefills[2] == "")
        #expect(opened >= text.count)
        #expect(try fixture.session().state.sheet["audit_reason"] == nil)
    }

    @Test(arguments: [
        ":findings", ":metrics", ":list", ":list all", ":why", "?", ":why R-01", ":why ACQ-02", ":status",
        ":output",
        ":find source", ":ask-list", ":history", ":help", ":help note", ":note", ":plan", ":method",
        ":summary",
        ":next", ":back", ":goto CON-28", ":return", ":what-if opps_won = 5", ":accept", ":evidence",
        ":row 1",
        ":set", ":depth", ":lang", ":who", ":draft", ":rows", ":nonsense", "",
    ])
    func lookingWritesNothing(command: String) throws {
        fixture.begin([
            "2025-01-01", "2025-12-31", ":g ACQ-01", "Targi; 14; 2; 1; 20; 30000; 400000; ; 4", ":q",
        ])
        let before = try Data(contentsOf: URL(filePath: fixture.path("a.audit")))
        fixture.resume([.type(command), .type(":quit")])
        #expect(try Data(contentsOf: URL(filePath: fixture.path("a.audit"))) == before)
        let others = try FileManager.default.contentsOfDirectory(atPath: fixture.folder)
        #expect(others == ["a.audit"])
    }
}
