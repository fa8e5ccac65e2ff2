import Answers
import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing
import Wording

@testable import Shell

/// Editors and pagers on a pseudo-terminal: they get it as they expect it, and it comes back as it was.
@Suite(.serialized, .waitsForPrograms, .timeLimit(.minutes(20)))
struct ChildProgramTests {
    private let home: TemporaryFolder
    private var path: String { home.file("a.audit") }

    init() throws { home = try TemporaryFolder() }

    /// Written by a process of its own: a program that another test starts at this moment would hold a descriptor
    /// of ours open for writing until its own `exec`, and nobody can run a file that is being written (ETXTBSY).
    private func script(_ name: String, _ lines: String) throws -> String {
        let file = home.file(name)
        let writer = Process()
        writer.executableURL = URL(filePath: "/bin/sh")
        writer.arguments = [
            "-c", #"printf '%s\n' '#!/bin/sh' "$1" > "$0" && chmod 700 "$0""#, file, lines,
        ]
        try writer.run()
        writer.waitUntilExit()
        #expect(writer.terminationStatus == 0)
        return file
    }

    private func answer(_ field: String) throws -> AnswerValue? {
        let session = try Session.open(at: path, for: .reading, context: JournalContext())
        return session.state.sheet[field]?.value
    }

    @Test func theEditorGetsAnOrdinaryTerminalAndTheFileIsGoneAfterwards() throws {
        let editor = try script(
            "my editor",
            """
            stty -a | grep -q ' icanon' && echo "modes ordinary $1"
            echo "$2" > "$HOME/place"; printf 'żółć\\n中文\\n' > "$2"; stty raw -echo
            """)
        let shell = try PseudoTerminal(
            ["new", path, "--currency", "PLN", "--depth", "full"], program: "auditsh", home: home,
            environment: ["EDITOR=\"\(editor)\" --wait", "TMPDIR=\(home.path)"])
        shell.type(":edit\r")
        try shell.waitFor("\u{1B}[?2004l")
        try shell.waitFor("modes ordinary --wait")
        try shell.waitFor("saved: ")
        try shell.waitFor("ans> ")
        #expect(shell.isRaw)
        shell.type(":q\r")
        #expect(shell.exitStatus() == 0)
        #expect(shell.modes == shell.initialModes)
        #expect(try answer("audit_reason") == .text("żółć\n中文"))
        let place = (home.text(of: "place") ?? "").trimmed
        #expect(place.hasPrefix(home.path))
        #expect(
            !FileManager.default.fileExists(atPath: URL(filePath: place).deletingLastPathComponent().path))
    }

    @Test func controlCInTheEditorIsTheEditors() throws {
        let editor = try script(
            "ed", "trap 'echo caught; exit 3' INT; echo waiting; while :; do sleep 1; done")
        let shell = try PseudoTerminal(
            ["new", path, "--currency", "PLN"], program: "auditsh", home: home,
            environment: ["VISUAL=\(editor)", "TMPDIR=\(home.path)"])
        shell.type(":edit\r")
        try shell.waitFor("waiting")
        shell.type("\u{3}")
        try shell.waitFor("caught")
        try shell.waitFor("nothing changed, nothing written")
        try shell.waitFor("ans> ")
        shell.type("2025-01-01\r")
        try shell.waitFor("saved: 2025-01-01")
    }

    @Test func terminationWhileTheEditorRunsEndsBoth() throws {
        let editor = try script(
            "ed", "trap 'echo ended; exit 3' TERM; echo waiting; while :; do sleep 0.1; done")
        let shell = try PseudoTerminal(
            ["new", path, "--currency", "PLN"], program: "auditsh", home: home,
            environment: ["VISUAL=\(editor)", "TMPDIR=\(home.path)"])
        shell.type(":edit\r")
        try shell.waitFor("waiting")
        shell.signal(SIGTERM)
        try shell.waitFor("ended")
        #expect(shell.exitStatus().map { ($0 >> 8) & 0xFF } == 130)
        #expect(shell.modes == shell.initialModes)
    }

    @Test func longOutputGoesThroughThePagerAndShortDoesNot() throws {
        let pager = try script("page", "cat > \"$HOME/paged\"; echo \"paged $1 $LESSCHARSET\"")
        let shell = try PseudoTerminal(
            ["demo"], program: "auditsh", home: home, environment: ["PAGER=\(pager) -x"], firstShows: "> ")
        shell.type(":metrics\r")
        try shell.waitFor("paged -x utf-8")
        try shell.waitFor("> ")
        #expect(home.text(of: "paged")?.contains("Win rate") == true)
        shell.type(":help quit\r")
        try shell.waitFor("leave; everything is saved")
        try shell.waitFor("> ")
        #expect(!shell.output.contains("paged"))
        shell.type(":q\r")
        #expect(shell.exitStatus() == 0)
        #expect(shell.modes == shell.initialModes)
    }

    /// One that stops reading gives no SIGPIPE; one that is not there costs nothing.
    @Test(arguments: ["head -1", "nowhere-to-be-found"])
    func aPagerThatDoesNotReadIsHarmless(pager: String) throws {
        let shell = try PseudoTerminal(
            ["demo"], program: "auditsh", home: home, environment: ["PAGER=\(pager)"], firstShows: "> ")
        shell.type(":help\r")
        try shell.waitFor("Type an answer and press Enter.")
        try shell.waitFor("> ")
        shell.type(":q\r")
        #expect(shell.exitStatus() == 0)
    }

    @Test(
        .enabled(
            if: Requirement.isMet(FileManager.default.isExecutableFile(atPath: "/usr/bin/less")),
            "less is not installed"))
    func aLineTypedTooEarlyWritesNoFile() throws {
        let shell = try PseudoTerminal(["demo"], program: "auditsh", home: home, firstShows: "> ")
        shell.type(":metrics\r")
        try shell.waitFor("lines 1-")
        shell.type("s\(home.file("klep"))\r")
        try shell.waitFor("not available")
        shell.type("\r")
        try shell.waitFor("lines 1-")
        shell.type("q")
        try shell.waitFor("> ")
        shell.type(":q\r")
        #expect(shell.exitStatus() == 0)
        for file in ["klep", ".lesshst"] { #expect(home.text(of: file) == nil, "\(file)") }
    }

    @Test(
        .enabled(
            if: Requirement.isMet(FileManager.default.isExecutableFile(atPath: "/usr/bin/less")),
            "less is not installed"))
    func controlCInLessReturnsToThePrompt() throws {
        let shell = try PseudoTerminal(["demo"], program: "auditsh", home: home, firstShows: "> ")
        shell.type(":help\r")
        try shell.waitFor("Type an answer and press Enter.")
        try shell.waitFor(":")
        shell.type("\u{3}")
        try shell.waitFor("> ")
        #expect(shell.isRaw)
        shell.type(":q\r")
        #expect(shell.exitStatus() == 0)
        #expect(shell.modes == shell.initialModes)
    }

    /// The text is longer than what fits between program and terminal, so that most of it is still to come.
    @Test func controlCDuringLongOutputReturnsToThePrompt() throws {
        let shell = try PseudoTerminal(
            ["new", path, "--currency", "PLN", "--depth", "full"], program: "auditsh", home: home,
            environment: ["PAGER=cat"])
        shell.type(":q\r")
        #expect(shell.exitStatus() == 0)
        let session = try Session.open(
            at: path, for: .writing(LockOptions(holder: .current(since: Timestamp.now()))),
            context: JournalContext())
        for number in 0..<40 {
            let text = "answer \(number) " + String(repeating: "word ", count: 3_900)
            let answer = FieldAnswer(state: .answered, value: .text(text))
            try session.record(.answered([AnswerChange(field: "audit_reason", answer: answer)]))
        }
        session.close()
        let again = try PseudoTerminal(
            ["resume", path], program: "auditsh", home: home, environment: ["PAGER=cat"])
        again.type(":history audit_reason\r")
        try again.waitFor("answer 0 word")
        again.type("\u{3}")
        try again.waitFor("ans> ")
        again.type(":q\r")
        try again.waitFor("Resume: auditsh resume")
        #expect(again.exitStatus() == 0)
        #expect(again.modes == again.initialModes)
    }
}

/// Which pager is used.
struct PagerTests {
    private func pager(_ environment: [String: String], programs: Set<String> = ["/usr/bin/less"]) -> Pager? {
        Pager(environment, isThere: programs.contains)
    }

    @Test func whatPagerNamesIsUsed() {
        #expect(pager(["PAGER": "more -d"])?.command == "more -d")
        let secure = ["LESSSECURE": "1", "LESSHISTFILE": "-"]
        #expect(
            pager(["PAGER": "more"])?.environment
                == ["LESS": "FRX", "LESSCHARSET": "utf-8"].merging(secure) { $1 })
        #expect(
            pager(["PAGER": "less", "LESS": "-i", "LESSCHARSET": "latin1", "LESSSECURE": "0"])?.environment
                == secure)
    }

    @Test(arguments: ["", " ", "cat"])
    func emptyOrCatIsNone(name: String) { #expect(pager(["PAGER": name, "PATH": "/usr/bin"]) == nil) }

    @Test func lessIsUsedWhereItIsThere() {
        #expect(pager(["PATH": "/bin:/usr/bin", "TERM": "xterm"])?.command == "less -FRXKM")
        #expect(pager(["PATH": "/usr/bin", "TERM": "dumb"]) == nil)
        #expect(pager(["PATH": "/bin", "TERM": "xterm"]) == nil)
        #expect(pager([:]) == nil)
    }
}
