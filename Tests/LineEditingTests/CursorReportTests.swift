import Testing

@testable import LineEditing

struct CursorReportTests {
    @Test(arguments: [
        ("\u{1B}[12;40R", 39, 8), ("typed\u{1B}[1;1R", 0, 6), ("\u{1B}[\u{1B}[3;7R", 6, 6),
    ])
    func isFoundAtTheEnd(bytes: String, column: Int, length: Int) {
        let report = CursorReport(endOf: Array(bytes.utf8))
        #expect(report?.column == column)
        #expect(report?.length == length)
    }

    @Test(arguments: [
        "", "R", "12;40R", "\u{1B}[12;40", "\u{1B}[12R", "\u{1B}[1;xR", "\u{1B}O1;2R",
        "\u{1B}[1;99999999999999999999R",
    ])
    func isNothingElse(bytes: String) {
        #expect(CursorReport(endOf: Array(bytes.utf8)) == nil)
    }
}
