import Testing

/// A text that YAML takes for something else: what is said names the remedy.
struct QuotedTextTests {
    @Test(arguments: [
        ("text: How many, and how big?", "text: Who: may", "a text that holds ': ' stands between quotes"),
        (
            "why: To know", "why: {staff} people", "a text that begins with '{' or '[' stands between quotes"
        ),
        (
            "why: To know", "why: \"Many\" people",
            "a quotation mark above is not closed, or this text has one in it"
        ),
        (
            "why: To know", "why: @ work",
            "a text that begins with '%', '@' or a backtick stands between quotes"
        ),
    ])
    func aTextOfItsOwn(text: String, replacement: String, note: String) {
        let said = TinyFolder.diagnostics(main: TinyFolder.main.replacing(text, with: replacement))
        #expect(said.contains("note: \(note)"), "\(said)")
    }

    @Test func aCommaWithinBraces() {
        let said = TinyFolder.diagnostics(
            metrics: TinyFolder.metrics
                + "\nchecks:\n  - {id: V-1, when: [1, 2].map(c, c * count).sum() > 3, message: M}\n")
        #expect(said.contains("stands between quotes"), "\(said)")
        let other = TinyFolder.diagnostics(
            metrics: TinyFolder.metrics
                + "\nchecks:\n  - {id: V-1, when: max(count, twice) > 3, message: M}\n")
        #expect(
            other.contains("unknown key 'twice) > 3'\n")
                || other.contains(
                    "note: a text with a comma stands between quotes here: that of 'when' ends before it"),
            "\(other)")
        #expect(other.contains("that of 'when' ends before it"), "\(other)")
    }
}
