import Testing

@testable import TerminalText

/// Members of the classes that UAX #15 tells apart; what they come to is copied from the Unicode character data.
struct NormalizationTests {
    @Test(arguments: [
        ("e\u{301}", "\u{E9}", "e\u{301}"),
        ("Z\u{307}o\u{301}l\u{107}", "\u{17B}\u{F3}l\u{107}", "Z\u{307}o\u{301}lc\u{301}"),
        ("\u{142}", "\u{142}", "\u{142}"),
        ("\u{212B}", "\u{C5}", "A\u{30A}"),
        ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}", "\u{1112}\u{1161}\u{11AB}"),
        ("q\u{307}\u{323}", "q\u{323}\u{307}", "q\u{323}\u{307}"),
        ("\u{958}", "\u{915}\u{93C}", "\u{915}\u{93C}"),
        ("\u{F900}", "\u{8C48}", "\u{8C48}"),
        ("銷售 ﾃ２", "銷售 ﾃ２", "銷售 ﾃ２"),
        ("plain", "plain", "plain"), ("", "", ""),
    ])
    func bothForms(text: String, composed: String, decomposed: String) {
        // Scalars, because texts that differ in form only are equal in Swift.
        #expect(Array(text.composed.unicodeScalars) == Array(composed.unicodeScalars))
        #expect(Array(text.decomposed.unicodeScalars) == Array(decomposed.unicodeScalars))
        #expect(Array(decomposed.composed.unicodeScalars) == Array(composed.unicodeScalars))
    }
}
