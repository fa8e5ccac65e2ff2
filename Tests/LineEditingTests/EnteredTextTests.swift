import Testing

@testable import LineEditing

struct EnteredTextTests {
    @Test(arguments: [
        ("one", "one"), ("one\n", "one"), ("one\r\ntwo\r\n", "one two"), ("one\rtwo", "one two"),
        ("a\tb\n\n", "a b"), ("a\u{1B}[31mb\u{7}\u{0}", "a[31mb"), ("z\u{307}o\u{301}ł", "żół"),
        ("\u{FEFF}x", "x"),
        ("a\u{202E}b\u{2028}c", "ab c"), ("中文：", "中文："), ("", ""), ("\n", ""),
    ])
    func becomesOneLine(paste: String, line: String) {
        let result = EnteredText.pasted(paste.utf8, style: .singleLine)
        #expect(Array(result.unicodeScalars) == Array(line.unicodeScalars))
    }

    @Test(arguments: [
        ("a\tb\r\nc\td\r\n", "a\tb\nc\td\n"), ("a\rb", "a\nb"), ("a\n\nb", "a\n\nb"),
        ("a\u{1B}b\u{85}c", "ab\nc"),
    ])
    func keepsLinesAndCells(paste: String, lines: String) {
        #expect(EnteredText.pasted(paste.utf8, style: .lines) == lines)
    }

    /// A text behind a command keeps its paragraphs, wherever the command stands; an answer does not.
    @Test(arguments: [
        ("", ":note 甲\n\n乙\n", ":note 甲\n\n乙"), (" ：note ", "甲\n乙", "甲\n乙"), ("", "甲\n乙", "甲 乙"),
        ("12 ", ":a\nb", ":a b"), ("２）", ":note 甲\n乙", ":note 甲\n乙"),
    ])
    func keepsLinesBehindAMark(before: String, paste: String, result: String) {
        let style = PasteStyle(keepsLines: false, limit: 100, marks: [":", "："])
        #expect(EnteredText.pasted(paste.utf8, style: style, behind: before, offer: "２）") == result)
    }

    /// Figures below and beside each other stay several.
    @Test(arguments: [
        ("12\n180\r\n250\n", "12; 180; 250"), ("64\t150", "64; 150"), ("\t64\t\t150\n\n", "64; 150"),
        ("12\n", "12"),
        ("1 200", "1 200"), ("a\u{2028}b", "a; b"), (":what-if a=1\n2", ":what-if a=1\n2"),
    ])
    func putsASeparatorBetweenValues(paste: String, line: String) {
        let style = PasteStyle(keepsLines: false, limit: 100, marks: [":"], separator: "; ")
        #expect(EnteredText.pasted(paste.utf8, style: style) == line)
    }

    @Test func replacesBytesThatAreNotUTF8() {
        #expect(EnteredText.pasted([0x61, 0xFF, 0x62], style: .singleLine) == "a\u{FFFD}b")
    }

    @Test func endsWithoutTheLineFeedOfEnter() {
        #expect(EnteredText.typed("a\nb\n\n", keepingLines: true) == "a\nb")
        #expect(EnteredText.typed("35 %\n", keepingLines: false) == "35 %")
    }
}
