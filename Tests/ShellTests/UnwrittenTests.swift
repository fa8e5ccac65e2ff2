import Answers
import Foundation
import Sessions
import Testing

@testable import Shell

/// Lines that cannot be written: whatever was typed is kept, and can be entered once the audit has a new file.
struct UnwrittenTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    /// Types lines; before the one at `moment` another program puts a copy in the file's place.
    @discardableResult
    private func replacing(before moment: Int, _ lines: [String]) -> ScriptedTerminal {
        let terminal = ScriptedTerminal(lines: lines)
        let path = fixture.path("a.audit")
        terminal.onRead = { count in
            guard count == moment else { return }
            try? FileManager.default.copyItem(atPath: path, toPath: path + ".copy")
            _ = rename(path + ".copy", path)
        }
        fixture.begin("a.audit", on: terminal)
        return terminal
    }

    /// What was shown behind some words, without line ends and indents.
    private func shown(behind text: String, _ terminal: ScriptedTerminal) -> String {
        terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .components(separatedBy: text).dropFirst().joined(separator: text)
    }

    @Test(arguments: [
        "Śpiący; yes; 10; 30 d", "沉睡；no；5；", "none", ":note sie 打烊了", ":note! 公开", ":evidence Blatt 3",
        ":na no customers yet", ":summary all Es ging gut", ":add high Nobody calls back", ":set client Żółw",
        ":plan OWN-1 owner Ewa", ":skip 明天",
    ])
    func whatCannotBeWrittenIsKept(line: String) throws {
        let goOn = fixture.path("b.audit")
        let terminal = replacing(
            before: 2,
            [
                ":g REL-01", ":add low Nobody answers", line, ":draft", ":save-as \(goOn)", ":draft", line,
                ":undo",
                ":draft",
            ])
        let words = shown(behind: "was replaced by another program", terminal)
        #expect(words.contains("Not saved, kept here: \(line)"))
        #expect(words.contains(":save-as FILE goes on in a new file"))
        #expect(terminal.prefills.filter { $0 == line }.count == 2)
        #expect(words.contains("undone: "))
        #expect(words.contains("No line was put aside."))
        #expect(try fixture.session("b.audit").state.judgement.ownFindings.count == 1)
    }

    @Test func everyLineIsKeptWhereSeveralCouldNotBeWritten() throws {
        let terminal = replacing(
            before: 1,
            [
                ":g REL-01", "New; yes; 10; 30 d", ":note eins", ":draft", ":draft",
                ":save-as \(fixture.path("b.audit"))", "New; yes; 10; 30 d", ":draft", ":note eins",
            ])
        #expect(terminal.prefills[4...5] == ["New; yes; 10; 30 d", ":note eins"])
        #expect(terminal.prefills[8] == ":note eins")
        let state = try fixture.session("b.audit").state
        #expect(state.notes.map(\.text) == ["eins"])
        guard case .table(let rows) = state.sheet["statuses"]?.value else { throw Missing() }
        #expect(rows.count == 1)
        #expect(!terminal.output.contains("Put aside"))
    }

    @Test func leavingTellsEveryLineThatWasNotWritten() throws {
        let terminal = replacing(
            before: 1, [":g REL-01", "New; yes; 10; 30 d", ":note eins", ":q", ":q"])
        #expect(
            shown(behind: "Your answers are not all", terminal).contains(
                "Put aside, no answer yet: :note eins"))
        #expect(try fixture.putAside().map(\.line) == ["New; yes; 10; 30 d", ":note eins"])
    }

    /// There is nothing to bring back of a command that carries nothing, but it is said how to go on.
    @Test func aBareCommandIsNotKept() {
        let terminal = replacing(before: 1, ["2025-01-01", ":undo", ":draft"])
        #expect(
            shown(behind: "replaced", terminal).contains("Not saved. (:save-as FILE goes on in a new file)"))
        #expect(terminal.output.contains("No line was put aside."))
    }

    @Test func aLineThatHadTwoMeaningsIsKeptAsItWasTyped() {
        let terminal = replacing(before: 2, [":g CTX-05", "1.200", "2", ":draft"])
        #expect(shown(behind: "Not saved", terminal).hasPrefix(", kept here: 1.200 "))
        #expect(terminal.prefills.contains("1.200"))
    }

    private struct Missing: Error {}
}
