import Answers
import Foundation
import Sessions
import TestSupport
import Testing

/// An answer is typed and something happens: whatever it is, the text typed so far is not lost, the cells on
/// the screen are right, and what was called saved is in the file.
@Suite(.waitsForPrograms, .timeLimit(.minutes(20)))
struct MatrixTests {
    @Test func theSelectionIsPairwise() {
        func pairs(_ cases: [MatrixCase]) -> Set<Set<String>> {
            Set(
                cases.flatMap { one -> [Set<String>] in
                    let choices = [
                        "\(one.script)", "\(one.medium)", "\(one.incident)", "\(one.width)",
                    ]
                    return choices.indices.flatMap { first in
                        choices[(first + 1)...].map { [choices[first], $0] }
                    }
                })
        }
        #expect(MatrixCase.all.count == 84)
        #expect(pairs(MatrixCase.pairwise) == pairs(MatrixCase.all))
    }

    @Test(
        .enabled(if: Requirement.isMet(Tmux.path != nil), "tmux is not installed"),
        arguments: MatrixCase.chosen.filter { $0.medium == .terminal })
    func onATerminal(_ test: MatrixCase) throws {
        let shell = try TerminalRun(width: test.width)
        let (rows, column) = test.rows(at: test.width)
        switch test.incident {
        case .controlC:
            try shell.tmux.type(test.text)
            try shell.tmux.expectLastLine(rows, column: column)
            try shell.tmux.keys("C-c")
            try shell.tmux.expectLastLine(["ans>"], column: 5)
            #expect(try shell.answer() == nil)
            try shell.tmux.type(":draft")
            try shell.tmux.keys("Enter")
        case .controlD:
            try shell.tmux.type("X" + test.text)
            try shell.tmux.keys("Home", "C-d", "End")
        case .controlZ:
            try shell.tmux.type(test.text)
            try shell.tmux.expectLastLine(rows, column: column)
            try shell.tmux.keys("C-z")
            try shell.tmux.waitFor("Stopped")
            try shell.tmux.type("fg")
            try shell.tmux.keys("Enter")
        case .resize:
            try shell.tmux.type(test.text)
            try shell.tmux.expectLastLine(rows, column: column)
            let width = try #require([80: 40, 40: 21, 21: 80][test.width])
            try shell.tmux.resize(columns: width, rows: TerminalRun.rows)
            let resized = test.rows(at: width)
            // A letter that comes and goes is drawn after the change: what tmux makes of the rows does not count.
            try shell.tmux.typeAndTakeBack("X")
            try shell.tmux.expectOnlyLine(resized.rows, column: resized.column)
            try shell.tmux.resize(columns: test.width, rows: TerminalRun.rows)
            try shell.tmux.typeAndTakeBack("X")
            try shell.tmux.expectOnlyLine(rows, column: column)
        case .paste:
            try shell.tmux.paste(test.text)
        case .hangUp:
            try shell.tmux.type(test.text)
            try shell.tmux.expectLastLine(rows, column: column)
            try shell.hangUp()
            #expect(try shell.answer() == nil)
            try shell.start("resume", "ans>")
            try shell.tmux.type(":draft")
            try shell.tmux.keys("Enter")
        case .killed:
            try shell.tmux.type(test.text)
            try shell.tmux.keys("Enter")
            try shell.tmux.waitFor("saved: ")
            try shell.tmux.type("half a line")
            try shell.kill()
            #expect(try shell.answer() == test.text)
            try shell.start("resume", "ans>")
            try shell.tmux.type(":goto audit_reason")
            try shell.tmux.keys("Enter")
        }
        try shell.tmux.expectLastLine(rows, column: column)
        try shell.tmux.keys("Enter")
        // What was saved before it was killed is only kept.
        try shell.tmux.waitFor(test.incident == .killed ? "kept as it was" : "saved: ")
        #expect(try shell.answer() == test.text)
        try shell.tmux.keys("C-d")
        try shell.tmux.waitFor("Resume:")
    }

    @Test(arguments: MatrixCase.chosen.filter { $0.medium == .pipe })
    func onAPipe(_ test: MatrixCase) throws {
        let shell = try PipeRun(width: test.width)
        switch test.incident {
        case .controlC, .hangUp, .killed:
            shell.write(test.text + "\n")
            try shell.waitForAnswer(test.text)
            let signal = [.controlC: SIGINT, .hangUp: SIGHUP][test.incident] ?? SIGKILL
            #expect(shell.end(by: signal) & 0x7F == signal)
            try shell.resume()
            shell.write("success_measure = \(test.text)\n")
        case .controlD:
            // The last line has no end: it counts all the same.
            shell.write("success_measure = \(test.text)\n\(test.text)")
        case .controlZ:
            shell.write(test.text + "\n")
            try shell.waitForAnswer(test.text)
            shell.signal(SIGTSTP)
            shell.write("success_measure = \(test.text)\n")
            shell.signal(SIGCONT)
        case .resize:
            shell.signal(SIGWINCH)
            shell.write(test.text + "\n")
            try shell.waitForAnswer(test.text)
            shell.signal(SIGWINCH)
            shell.write("success_measure = \(test.text)\n")
        case .paste:
            shell.write("\(test.text)\n\(test.text)\n")
        }
        #expect(shell.end() == 0)
        let sheet = try shell.session().state.sheet
        #expect(sheet["audit_reason"]?.value == .text(test.text))
        #expect(sheet["success_measure"]?.value == .text(test.text))
        #expect(shell.errors == "")
    }
}
