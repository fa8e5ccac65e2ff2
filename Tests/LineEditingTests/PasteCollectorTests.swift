import Testing

@testable import LineEditing

struct PasteCollectorTests {
    /// Feeds bytes as the editor does: never more than surely belong to the paste.
    private func collect(_ text: String, limit: Int = 1000) -> (collector: PasteCollector, rest: String) {
        var collector = PasteCollector(limit: limit)
        var rest = Array(text.utf8)[...]
        while !collector.isComplete && !rest.isEmpty {
            let count = collector.missing
            collector.add(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return (collector, String(decoding: rest, as: UTF8.self))
    }

    @Test(arguments: [
        "", "abc", "中文\nżółć\t", "\u{1B}", "\u{1B}[20", "\u{1B}[201", "\u{1B}\u{1B}[20\u{1B}[2",
    ])
    func stopsExactlyAtTheEnd(text: String) {
        for rest in ["", "x", "\n:quit\n", "\u{1B}[201~"] {
            let result = collect(text + "\u{1B}[201~" + rest)
            #expect(result.collector.isComplete)
            #expect(result.collector.bytes == Array(text.utf8))
            #expect(result.rest == rest)
        }
    }

    @Test func readsTooMuchToItsEnd() {
        let result = collect(String(repeating: "a", count: 1001) + "\u{1B}[201~x")
        #expect(result.collector.isComplete)
        #expect(result.collector.isOverLimit)
        #expect(result.collector.bytes.isEmpty)
        #expect(result.rest == "x")
        #expect(!collect(String(repeating: "a", count: 1000) + "\u{1B}[201~").collector.isOverLimit)
    }
}
