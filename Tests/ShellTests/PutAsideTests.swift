import Answers
import Foundation
import Sessions
import Testing

@testable import Shell

/// What was typed and not taken comes back where it was typed, and nowhere else.
struct PutAsideTests {
    private let fixture: ShellFixture
    private static let led = ["currency": "EUR", "kind": "led", "depth": "core"]

    init() throws { fixture = try ShellFixture() }

    /// Sellers who come later do not read what was typed before them, in any later run.
    @Test(arguments: ["32,5 % tajne", "毛利率 41.7", ":note 32,5 % tajne"], [1, 2, 3])
    func nothingConfidentialComesBackBeforeSellers(line: String, runs: Int) throws {
        let terminal = ScriptedTerminal([
            .type(":for owner"), .type(":g CTX-05"), .interrupt(line), .type(":for owner, sellers"),
            .type(":q"),
        ])
        fixture.begin("a.audit", on: terminal, settings: Self.led)
        #expect(terminal.output.components(separatedBy: line).count == 2)
        for _ in 1...runs {
            let again = fixture.resume([.type(":draft"), .interrupt("inny"), .type(":draft"), .type(":q")])
            #expect(!again.prefills.contains(line) && !again.output.contains(line))
            #expect(again.prefills.contains("inny"))
        }
        let owner = fixture.resume([.type(":for owner"), .type(":g CTX-05"), .type(":draft")])
        #expect(owner.prefills.contains(line))
    }

    @Test func eachLineIsBroughtBackAtItsOwnQuestion() throws {
        let terminal = ScriptedTerminal([
            .type(":g CTX-05"), .interrupt("12k zł"), .interrupt("first"), .type(":g CTX-06"),
            .interrupt("druga 第二"), .hangUp("third"),
        ])
        fixture.begin("a.audit", on: terminal)
        let again = fixture.resume([
            .type(":g CTX-01"), .type(":draft"), .type(":draft"), .type(":g CTX-06"), .type(":draft"),
            .type(":draft"),
        ])
        #expect(again.output.contains("4 lines were put aside when this was left at CTX-06, CTX-05"))
        #expect(again.output.contains("1 more line is kept"))
        #expect(again.prefills.filter { !$0.isEmpty } == ["12k zł", "first", "druga 第二", "third"])
    }

    /// Whoever is told that a line is kept does not lose it where the program is killed behind that, nor gets it back
    /// once it was saved.
    @Test(arguments: ["12k zł", ":note do uzupełnienia", "毛利率 41.7"])
    func lineIsOnTheDiskBeforeItIsSaidToBeKept(line: String) throws {
        let terminal = ScriptedTerminal([
            .type(":g CTX-05"), .interrupt(line), .type(":draft"), .type("1200"), .type(":q"),
        ])
        var onDisk: [[String]] = []
        terminal.onRead = { _ in onDisk.append(((try? fixture.putAside()) ?? []).map(\.line)) }
        fixture.begin("a.audit", on: terminal)
        // A figure that is saved takes the place of what was typed for it, and of no note.
        let kept = line.hasPrefix(":") ? [line] : []
        #expect(onDisk == [[], [], [line], [line], kept])
    }

    /// What a killed run left of a file of such lines is gone behind the next one.
    @Test func halfAFileOfAKilledRunGoes() throws {
        fixture.begin([":g CTX-05", ":q"])
        let left = fixture.path("a.audit.draft.tmp")
        try "half".write(toFile: left, atomically: false, encoding: .utf8)
        fixture.resume([.interrupt("jedno"), .type(":q")])
        #expect(!FileManager.default.fileExists(atPath: left))
        #expect(try fixture.putAside().map(\.line) == ["jedno"])
    }

    /// What could not be written beside one file is written beside the next, before anybody leaves.
    @Test func whatCouldNotBeKeptIsKeptBesideTheNewFile() throws {
        try FileManager.default.createDirectory(
            atPath: fixture.path("a.audit.draft"), withIntermediateDirectories: false)
        let terminal = ScriptedTerminal([
            .type(":g CTX-05"), .interrupt("jedno 一"), .type(":save-as \(fixture.path("b.audit"))"),
            .type(":q"),
        ])
        var onDisk: [[String]] = []
        terminal.onRead = { _ in onDisk.append(((try? fixture.putAside("b.audit")) ?? []).map(\.line)) }
        fixture.begin("a.audit", on: terminal)
        #expect(onDisk == [[], [], [], ["jedno 一"]])
    }

    /// What could not be kept once, and then was, is what the disk holds also where it comes to be the same again.
    @Test func aLineThrownAwayIsGoneAlsoBehindOneThatCouldNotBeKept() throws {
        let draft = fixture.path("a.audit.draft")
        try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: false)
        let terminal = ScriptedTerminal([
            .type(":g CTX-05"), .interrupt("jedno"), .type(":g CTX-06"), .interrupt("drugie"),
            .type(":draft drop"), .type(":q"),
        ])
        var onDisk: [[String]] = []
        terminal.onRead = { count in
            if count == 3 { try? FileManager.default.removeItem(atPath: draft) }
            onDisk.append(((try? fixture.putAside()) ?? []).map(\.line))
        }
        fixture.begin("a.audit", on: terminal)
        #expect(onDisk == [[], [], [], [], ["jedno", "drugie"], ["jedno"]])
    }

    /// Whoever goes on in a new file finds there what was put aside before.
    @Test func linesGoAlongIntoANewFile() throws {
        let terminal = ScriptedTerminal([
            .type(":g CTX-05"), .interrupt("jedno"), .type(":save-as \(fixture.path("b.audit"))"),
            .interrupt("drugie"), .hangUp(""),
        ])
        fixture.begin("a.audit", on: terminal)
        #expect(try fixture.putAside("b.audit").map(\.line) == ["jedno", "drugie"])
    }

    @Test func whatNobodyWantsIsThrownAway() throws {
        fixture.begin([":g CTX-05", ":q"])
        let terminal = fixture.resume([
            .interrupt("jedno"), .interrupt("drugie"), .type(":draft drop"), .type(":draft"),
            .type(":draft all"),
            .type(":q"),
        ])
        #expect(terminal.output.contains("thrown away: 2 lines"))
        #expect(terminal.output.contains("No line was put aside."))
        #expect(throws: (any Error).self) { try fixture.putAside() }
    }

    /// What Unicode calls the end of a line is none of a file of lines.
    @Test(arguments: ["eins\u{2028}zwei", "раз\u{85}два", "一\u{2029}二", "\u{B}trzy", "pierwsza\ndruga"])
    func everyTextComesBackWhole(text: String) throws {
        fixture.begin([":q"])
        fixture.resume([.hangUp(text)])
        #expect(try fixture.putAside().map(\.line) == [text])
        #expect(fixture.resume([.type(":draft"), .type(":q")]).output.contains("1 line was put aside"))
        #expect(try fixture.putAside().map(\.line) == [text])
    }

    /// A file of that name in which nothing stands is in nobody's way.
    @Test func anEmptyFileIsWrittenOver() throws {
        fixture.begin([":q"])
        try fixture.write("", to: "a.audit.draft")
        fixture.resume([.interrupt("tekst"), .type(":q")])
        #expect(try fixture.putAside().map(\.line) == ["tekst"])
    }

    /// Once a figure is saved, what was typed in its place before is out of date; a text is not.
    @Test func anAnswerTakesThePlaceOfFiguresButNotOfTexts() throws {
        let terminal = ScriptedTerminal([
            .interrupt("słowa"), .type("Wzrost"), .type(":g CTX-05"), .interrupt("12k zł"),
            .interrupt(":note zapytać"), .type("12000"), .type(":q"),
        ])
        fixture.begin("a.audit", on: terminal)
        #expect(try fixture.putAside().map(\.line) == ["słowa", ":note zapytać"])
    }

    @Test func ofManyLinesOnlyThePlacesAreSaid() throws {
        let terminal = ScriptedTerminal(
            [.type(":g CTX-05")] + (1...4).map { .interrupt("tekst \($0)") } + [.type(":q")])
        fixture.begin("a.audit", on: terminal)
        #expect(terminal.output.contains("Put aside, no answers yet: 4 lines at CTX-05."))
    }

    /// A word in reply to a question with two numbers is no row, and nothing is lost.
    @Test(arguments: ["leave it out", "wypuść", "不要", "3", "y"])
    func aWordInReplyToANumberIsAskedAgain(word: String) throws {
        let block = "Aktywny\tyes\t180\nŚpiący\tno\t95\nSuma\t\t275"
        let terminal = ScriptedTerminal(lines: [":g REL-01", block, word, "1"])
        fixture.begin("a.audit", on: terminal)
        #expect(terminal.output.contains("Type 1 or 2"))
        guard case .table(let rows)? = try fixture.session().state.sheet["statuses"]?.value else {
            Issue.record("no rows")
            return
        }
        #expect(rows.map { $0["name"] } == [.text("Aktywny"), .text("Śpiący")])
    }

    /// A text with a command in it that nobody agreed to waits, whatever is typed next.
    @Test func aTextBeforeACommandIsNotLost() throws {
        let terminal = ScriptedTerminal(lines: [
            ":g CTX-05", "ok :note zapytać księgową", "12000", ":g CTX-05", ":draft",
        ])
        fixture.begin("a.audit", on: terminal)
        #expect(terminal.output.contains("Line put aside"))
        #expect(terminal.prefills.contains("ok :note zapytać księgową"))
    }
}
