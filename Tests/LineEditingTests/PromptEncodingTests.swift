import Testing

@testable import LineEditing

struct PromptEncodingTests {
    @Test(arguments: [
        ("ans> ", "ans> "),
        ("\u{1B}[1mans>\u{1B}[0m ", "\u{1}\u{1B}[1m\u{1}ans>\u{1}\u{1B}[0m\u{1} "),
        // Side by side, sequences share their delimiters.
        ("\u{1B}[1m\u{1B}[36mans> ", "\u{1}\u{1B}[1m\u{1B}[36m\u{1}ans> "),
        // A sequence at the end goes before the last blank, or gets one.
        ("\u{1B}[1mans> \u{1B}[0m", "\u{1}\u{1B}[1m\u{1}ans>\u{1}\u{1B}[0m\u{1} "),
        ("ans>\u{1B}[0m", "ans>\u{1}\u{1B}[0m\u{1} "),
        ("\u{1B}[0m", "\u{1}\u{1B}[0m\u{1} "),
        // Nothing else acts on the terminal.
        ("a\u{1}b\u{1B}[2Jc\nd\te\u{202E}", "ab[2Jc d e"),
        ("\u{1B}[31", "[31"), ("", ""), ("答> ", "答> "), ("e\u{301}\u{200D}", "e"),
    ])
    func delimitsColours(prompt: String, encoded: String) {
        #expect(PromptEncoding(prompt).encoded == encoded)
    }

    @Test func knowsWhatIsVisible() {
        #expect(PromptEncoding("\u{1B}[1m答>\u{1B}[0m ").visible == "答> ")
        #expect(PromptEncoding("\u{1B}[1m答>\u{1B}[0m ", usingEscapes: false).encoded == "答> ")
    }
}
