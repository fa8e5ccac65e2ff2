import Foundation
import TestSupport
import Testing

/// The editor as its user meets it: keys in, results out. What the screen shows is compared in `ScreenTests`.
@Suite(.serialized, .waitsForPrograms, .timeLimit(.minutes(20)))
struct TerminalTests {
    // MARK: - Ends of a line

    @Test func keepsTheDraftOnControlC() throws {
        let probe = try PseudoTerminal()
        probe.type("żółć 中文")
        try probe.waitFor("文")
        probe.type("\u{3}")
        #expect(probe.report() == #"interrupted(draft: "żółć 中文")"#)
        try probe.waitFor("^C\r\n")
        try probe.waitFor("ans> ")
        probe.type("next\r")
        #expect(probe.report() == #"line("next")"#)
    }

    @Test func endsOnControlDOnlyWhenEmpty() throws {
        let probe = try PseudoTerminal()
        probe.type("a\u{4}\r")
        #expect(probe.report() == #"line("a")"#)
        try probe.waitFor("ans> ")
        probe.type("\u{4}")
        #expect(probe.report() == "endOfInput")
        #expect(probe.exitStatus() == 0)
        #expect(probe.modes == probe.initialModes)
    }

    @Test(arguments: [(SIGTERM, "terminated"), (SIGHUP, "hangUp")])
    func givesTheTerminalBackOnASignal(signal: Int32, result: String) throws {
        let probe = try PseudoTerminal()
        probe.type("abc")
        try probe.waitFor("c")
        #expect(probe.isRaw)
        probe.signal(signal)
        #expect(probe.report() == "\(result)(draft: \"abc\")")
        try probe.waitFor("\u{1B}[?2004l")
        #expect(probe.exitStatus() == 0)
        #expect(probe.modes == probe.initialModes)
    }

    @Test func keepsTheDraftWhenTheTerminalGoes() throws {
        let probe = try PseudoTerminal()
        probe.type("żółć")
        try probe.waitFor("ć")
        probe.hangUp()
        #expect(probe.report() == #"hangUp(draft: "żółć")"#)
        #expect(probe.exitStatus() == 0)
    }

    @Test func leavesForTheQuestionBeforeOrAfter() throws {
        let probe = try PseudoTerminal()
        probe.type("abc\u{1B}[5~")
        #expect(try probe.reportThenPrompt() == #"previousQuestion(draft: "abc")"#)
        probe.type("\u{1B}[6~")
        #expect(probe.report() == #"nextQuestion(draft: "")"#)
    }

    // MARK: - Stop and go on

    @Test(
        .enabled(
            if: Requirement.isMet(FileManager.default.isExecutableFile(atPath: "/bin/bash")),
            "bash is not installed"))
    func stopsAndGoesOn() throws {
        let script = #"set -m; "$0" "$@"; echo "stopped $?"; stty -a | grep -o ' icanon'; fg > /dev/null"#
        let probe = try PseudoTerminal(wrapper: ["/bin/bash", "--norc", "-c", script])
        probe.type("żó")
        try probe.waitFor("ó")
        probe.type("\u{1A}")
        try probe.waitFor("\u{1B}[?2004l")
        try probe.waitFor("stopped 148")
        try probe.waitFor(" icanon")
        try probe.waitFor("\u{1B}[?2004h")
        try probe.waitFor("ans> żó")
        probe.type("łć\r")
        #expect(probe.report() == #"line("żółć")"#)
    }

    @Test func drawsTheLineAgainAfterAStopFromOutside() throws {
        let probe = try PseudoTerminal()
        probe.type("abc")
        try probe.waitFor("c")
        probe.signal(SIGSTOP)
        probe.signal(SIGCONT)
        try probe.waitFor("ans> abc")
        #expect(probe.isRaw)
        probe.type("d\r")
        #expect(probe.report() == #"line("abcd")"#)
    }

    /// The answer of a terminal that has wrapped the rows anew, and a key pressed meanwhile.
    @Test func keepsTheTextThroughAResize() throws {
        let probe = try PseudoTerminal(["--patient"], columns: 30)
        probe.type("中文中文中文中文中文中文中文 żółć")
        try probe.waitFor("ć")
        probe.resize(columns: 20)
        try probe.waitFor("\u{1B}[6n")
        probe.type("!\u{1B}[5;1R")
        try probe.waitFor("\u{1B}[2A\r\u{1B}[K")
        try probe.waitFor("ans> ")
        probe.type("?\r")
        #expect(probe.report() == #"line("中文中文中文中文中文中文中文 żółć!?")"#)
    }

    /// A column where no terminal of the new width would show the cursor: it has another size by now.
    @Test func asksAgainWhereTheAnswerCannotBe() throws {
        let probe = try PseudoTerminal(["--patient"], columns: 30)
        probe.type("中文中文中文中文中文中文中文 żółć")
        try probe.waitFor("ć")
        probe.resize(columns: 20)
        try probe.waitFor("\u{1B}[6n")
        probe.type("\u{1B}[5;16R")
        try probe.waitFor("\u{1B}[6n")
        probe.type("\u{1B}[5;1R")
        try probe.waitFor("\u{1B}[2A\r\u{1B}[K")
        try probe.waitFor("ans> ")
        probe.type("?\r")
        #expect(probe.report() == #"line("中文中文中文中文中文中文中文 żółć?")"#)
    }

    /// No answer, or one that comes too late.
    @Test func keepsTheTextWhereTheTerminalDoesNotAnswer() throws {
        let probe = try PseudoTerminal(columns: 20)
        probe.type("中文中文中文中文中文中文中文 żółć")
        try probe.waitFor("ć")
        probe.resize(columns: 60)
        try probe.waitFor("\u{1B}[6n")
        try probe.waitFor("ans> ")
        probe.type("\u{1B}[1;1R?\r")
        #expect(probe.report() == #"line("中文中文中文中文中文中文中文 żółć?")"#)
    }

    @Test func releasesTheTerminalForAChild() throws {
        let probe = try PseudoTerminal()
        probe.type("child\r")
        #expect(probe.report() == #"line("child")"#)
        #expect(probe.report() == "child ordinary")
        try probe.waitFor("ans> ")
        probe.type("x")
        try probe.waitFor("x")
        probe.type("\u{3}")
        #expect(probe.report() == #"interrupted(draft: "x")"#)
    }

    @Test func printsMessagesAboveTheLine() throws {
        let probe = try PseudoTerminal()
        probe.type("post\r")
        #expect(probe.report() == #"line("post")"#)
        // Before the next prompt or after it, as the thread has it.
        try probe.waitFor("from a thread\r\n")
        try probe.waitFor("ans> ")
        probe.type("abc\r")
        #expect(probe.report() == #"line("abc")"#)
    }

    @Test func showsNoEscapesToADumbTerminal() throws {
        let probe = try PseudoTerminal(
            ["--prompt", "\u{1B}[1mans>\u{1B}[0m ", "--candidate", "alpha"], terminal: "dumb")
        probe.type("al\t")
        try probe.waitFor("pha ")
        probe.type("中\u{7F}\r")
        #expect(try probe.reportThenPrompt() == #"line("alpha ")"#)
        probe.type("a\tb\r")
        #expect(probe.report() == #"line("a b")"#)
        try probe.waitFor("ans> ")
        #expect(!probe.output.contains("\u{1B}"))
    }
}
