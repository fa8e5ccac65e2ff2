import TestSupport
import Testing

@testable import LineEditing

/// Sizes that no screen has: what was forgotten, mistaken or is meant to hurt.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct TerminalSizeTests {
    @Test(arguments: [
        (0, 0, 2, 1), (1, 1, 2, 1), (80, 24, 80, 24), (65_535, 65_535, 1000, 1000), (-5, .max, 2, 1000),
    ])
    func isClamped(columns: Int, rows: Int, usedColumns: Int, usedRows: Int) {
        let size = TerminalSize(columns: columns, rows: rows)
        #expect(size.columns == usedColumns && size.rows == usedRows)
    }

    @Test(arguments: [(65_535, 65_535), (0, 0), (1, 1), (1, 65_535), (65_535, 1), (2, 24)])
    func linesAreEditedWhateverTheSize(columns: Int, rows: Int) throws {
        let memory = ["/bin/sh", "-c", "ulimit -v 1000000; exec \"$@\"", "sh"]
        let probe = try PseudoTerminal(
            columns: columns, rows: rows, wrapper: memory, firstShows: "\u{1B}[?2004h")
        probe.type("żółć 中文\u{1B}[D!")
        probe.resize(columns: rows, rows: columns)
        probe.type("\u{1B}[H?\r")
        #expect(probe.report() == #"line("?żółć 中!文")"#)
        // libedit asks for the size again.
        try probe.waitFor("\u{1B}[?2004h")
        probe.type("end\r")
        #expect(probe.report() == #"line("end")"#)
    }
}
