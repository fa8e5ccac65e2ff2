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
        let text = String(repeating: "a", count: 79) + "b"
        probe.type(text)
        try probe.waitFor("b")
        probe.resize(columns: 20)
        try probe.waitFor("\u{1B}[6n")
        // 25 cells in the last of three rows of 30. What the terminal says has to be steady.
        probe.type("!\u{1B}[5;6R\u{1B}[5;20R")
        try probe.waitFor("\u{1B}[5C")
        try probe.waitFor("\u{1B}[6n")
        probe.type("\u{1B}[5;6R\u{1B}[5;20R")
        try probe.waitFor("\u{1B}[5A\r\u{1B}[K")
        try probe.waitFor("ans> ")
        probe.type("?\r")
        #expect(probe.report() == "line(\"\(text)!?\")")
    }

    /// A column where no terminal of the new width would show the cursor, then a last one that none of that width has:
    /// it has another size by now.
    @Test func asksAgainWhereTheAnswerCannotBe() throws {
        let probe = try PseudoTerminal(["--patient"], columns: 30)
        let text = String(repeating: "a", count: 79) + "b"
        probe.type(text)
        try probe.waitFor("b")
        probe.resize(columns: 20)
        for (column, last) in [(9, 20), (6, 21), (6, 20)] {
            try probe.waitFor("\u{1B}[6n")
            probe.type("\u{1B}[5;\(column)R\u{1B}[5;\(last)R")
            try probe.waitFor("\u{1B}[\(column - 1)C")
        }
        try probe.waitFor("\u{1B}[6n")
        probe.type("\u{1B}[5;6R\u{1B}[5;20R")
        try probe.waitFor("\u{1B}[5A\r\u{1B}[K")
        probe.type("?\r")
        #expect(probe.report() == "line(\"\(text)?\")")
    }

    /// Killed while nothing is typed, the process leaves a terminal whose rows wrap.
    @Test func rowsWrapWhileNothingIsTyped() throws {
        let probe = try PseudoTerminal()
        try probe.waitFor("\u{1B}[?7h")
        probe.type("a\r")
        try probe.waitFor("\u{1B}[?7l")
        #expect(try probe.reportThenPrompt() == #"line("a")"#)
        try probe.waitFor("\u{1B}[?7h")
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
