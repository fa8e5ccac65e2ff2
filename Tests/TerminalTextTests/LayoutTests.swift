import Testing

@testable import TerminalText

struct LayoutTests {
    @Test(arguments: [
        ("abc", 3), ("żółć", 4), ("z\u{307}o\u{301}", 2), ("中文", 4), ("𠮷", 2), ("：", 2), ("👩‍👩‍👧", 2), ("—", 1),
        ("", 0), ("가", 2), ("\u{1B}", 0),
    ])
    func countsCells(text: String, cells: Int) {
        #expect(CellWidth.of(text) == cells)
    }

    @Test func padsAndCutsByCells() {
        #expect("中".padded(toCells: 4) == "中  ")
        #expect("12".padded(toCells: 4, alignment: .right) == "  12")
        #expect("中文字".cut(toCells: 5) == "中..")
        #expect("abc".cut(toCells: 3) == "abc")
    }

    @Test func wrapsAtBlanksAndBetweenWideCharacters() {
        #expect("one two three".wrapped(toCells: 7) == ["one two", "three"])
        #expect("one two three".wrapped(toCells: 8, indent: 2) == ["one two", "  three"])
        #expect("销售流程，体检".wrapped(toCells: 8) == ["销售流", "程，体检"])
        #expect("abcdefgh".wrapped(toCells: 3) == ["abc", "def", "gh"])
        #expect("a\n\nb".wrapped(toCells: 3) == ["a", "", "b"])
    }

    @Test(arguments: [2, 3, 5, 8, 13, 20])
    func neverExceedsTheWidth(cells: Int) {
        let text = "Zażółć gęślą jaźń 销售流程（体检）, averylongwordwithoutblanks and 客户，关系。"
        for line in text.wrapped(toCells: cells, indent: 2) { #expect(CellWidth.of(line) <= cells) }
    }

    @Test func takesOutWhatActsOnATerminal() {
        #expect("a\u{1B}[31mb\u{202E}c\nd\te".harmless() == "a\u{FFFD}[31mb\u{FFFD}c d e")
        #expect("a\nb".harmless(keepingLines: true) == "a\nb")
    }
}
