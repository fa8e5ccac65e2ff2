import Testing

@testable import LineEditing

/// What is typed, told from what a terminal says.
struct KeyReaderTests {
    private typealias Event = KeyReader.Event

    private static func read(_ bytes: some Sequence<UInt8>) -> (events: [Event], reader: KeyReader) {
        var reader = KeyReader()
        return (bytes.flatMap { reader.add($0) }, reader)
    }

    private static func typed(_ text: String) -> [Event] { text.unicodeScalars.map { .typed($0) } }

    @Test(arguments: [
        "zażółć 中文：𠮷", "👨‍👩‍👧", "e\u{301}", "[12;5R", "a;5~", "\r\n\t\u{1}\u{7F}", "\u{A0}\u{FFFD}",
    ])
    func whatIsTypedComesThrough(text: String) {
        #expect(Self.read(text.utf8).events == Self.typed(text))
    }

    @Test(arguments: [
        "[A", "OA", "[1~", "[3~", "[200~", "[201~", "[5;3~", "[1;5D", "OP", "O5P", "O1;2P", "[[A", "[[E",
        "[I", "[O",
        "[12;5R", "[?12;5;1R", "[0n", "[?1;2c", "[>41;354;0c", "[=0c", "[?2026;2$y", "[?25;1$y", "[8;24;80t",
        "[97;5u", "[97:65;6:3u", "[13;2u", "[57399u", "[27;5;99~", "[?0u", "[<0;12;5M", "[<0;12;5m",
        "[32;40;50M",
        "[?997;1n", "[200 q", "[2$~", "[1;2;3;4;5;6;7;8;9y",
    ])
    func aSequenceIsTakenAsAWhole(tail: String) {
        let sequence = "\u{1B}" + tail
        let events = Self.typed("1") + [.sequence(sequence)] + Self.typed("7ż")
        #expect(Self.read("1\(sequence)7ż".utf8).events == events)
        // The same with an introducer of eight bits.
        guard let introducer = ["[": "\u{9B}", "O": "\u{8F}"][tail.prefix(1)] else { return }
        #expect(Self.read("1\(introducer)\(tail.dropFirst())7ż".utf8).events == events)
    }

    @Test(
        arguments: [
            "]11;rgb:1c1c/1c1c/1c1c", "]52;c;MTc5", "P1+r544e=787465726d", "P>|xterm(390)", "_Gi=31;OK", "^a",
            "Xb",
        ],
        ["\u{1B}\\", "\u{7}", "\u{9C}"])
    func aReplyIsTakenAsAWhole(reply: String, end: String) {
        #expect(Self.read("1\u{1B}\(reply)\(end)7".utf8).events == Self.typed("17"))
        let eightBits = Unicode.Scalar(UInt32(reply.utf8.first ?? 0) + 0x40) ?? " "
        #expect(Self.read("1\(eightBits)\(reply.dropFirst())中\(end)7".utf8).events == Self.typed("17"))
    }

    @Test(
        arguments: [[0x20, 0x21, 0x21], [0x23, 0x41, 0x35], [0x20, 0xE4, 0xC3], [0x60, 0xFF, 0x80]]
            as [[UInt8]])
    func theOldestReportOfAMouseIsThreeBytes(bytes: [UInt8]) {
        let report: [UInt8] = [0x1B, 0x5B, 0x4D] + bytes
        #expect(Self.read([0x31] + report + [0x37]).events == Self.typed("17"))
        #expect(Self.read([0x31] + report + report + [0x37]).events == Self.typed("17"))
    }

    @Test(arguments: [
        // A control character ends what breaks off, and acts.
        ("1\u{1B}[12;5\r", "1\r"), ("1\u{1B}]0;abc\r", "1\r"), ("1\u{1B}Pq\n", "1\n"),
        ("\u{1B}O\u{7F}", "\u{7F}"),
        ("1\u{1B}[12\u{4}7", "1\u{4}7"), ("1\u{1B}_x\u{18}7", "17"), ("1\u{1B}[M \r7", "1\r7"),
        // What no sequence holds is text.
        ("1\u{1B}[12中7", "1中7"), ("1\u{1B}Oż", "1ż"), ("\u{85}\u{82}\u{99}7", "7"), ("\u{9C}7", "7"),
        ("1\u{1B}]0;a中b\u{7}7", "17"),
    ])
    func whatBreaksOffSwallowsNothingElse(keys: String, text: String) {
        #expect(Self.read(keys.utf8).events == Self.typed(text))
    }

    @Test(arguments: ["]", "P", "X", "^", "_", "[", "[1;"])
    func nothingIsSwallowedWithoutEnd(introducer: String) {
        let text = String(repeating: "5", count: 5000)
        let events = Self.read("\u{1B}\(introducer)\(text)\r".utf8).events
        #expect(events.count > 5001 - KeyReader.longestString - 8 && events.last == .typed("\r"))
    }

    @Test func anotherSequenceEndsOneThatBreaksOff() {
        let keys = "\u{1B}[12\u{1B}[A\u{1B}]0;x\u{1B}[B\u{1B}O\u{1B}OH7"
        #expect(
            Self.read(keys.utf8).events == [
                .sequence("\u{1B}[A"), .sequence("\u{1B}[B"), .sequence("\u{1B}OH"), .typed("7"),
            ])
    }

    @Test func escapeAndTheAltKey() {
        #expect(
            Self.read("\u{1B}b\u{1B}4\u{1B}中\u{1B}\u{7F}".utf8).events == [
                .meta("b"), .meta("4"), .meta("中"), .meta("\u{7F}"),
            ])
        #expect(Self.read("\u{1B}\u{1B}[A".utf8).events == [.escape, .sequence("\u{1B}[A")])
        #expect(Self.read("\u{1B}\r".utf8).events == [.escape, .typed("\r")])
        #expect(Self.read("\u{1B}\u{9B}5A7".utf8).events == [.sequence("\u{1B}[5A"), .typed("7")])
    }

    /// What stands alone when nothing more comes in time; and what is typed later is text.
    @Test(arguments: [
        ("\u{1B}", [Event.escape]), ("\u{1B}[", [.meta("[")]), ("\u{1B}O", [.meta("O")]),
        ("\u{1B}]", [.meta("]")]),
        ("\u{1B}P", [.meta("P")]), ("\u{1B}[1", []), ("\u{1B}]1", []), ("\u{1B}]1\u{1B}", []),
        ("\u{1B}[M ", []),
        ("\u{9B}", []), ("\u{9D}", []), ("\u{1B}[[", []), ("", []),
    ])
    private func aPauseEndsASequence(keys: String, rest: [Event]) {
        var (events, reader) = Self.read(keys.utf8)
        #expect(events == [])
        #expect((reader.patience(isQuick: false) == nil) == keys.isEmpty)
        #expect(reader.giveUp() == rest)
        #expect(reader.patience(isQuick: false) == nil)
        #expect("17".utf8.flatMap { reader.add($0) } == Self.typed("17"))
    }

    @Test func wordsOfTheUserThatStandForSequences() {
        let text =
            "bind \\e[15~ ed-move-to-end\nbind -s \"^[[24~\" 'x'\nauditsh:bind \\033OP a\nbind ^X b\nbind \\\\e[A d\nbind \\ez c\n"
        #expect(UserBindings.sequences(in: text) == ["\u{1B}[15~", "\u{1B}[24~", "\u{1B}OP", "\u{1B}[A"])
    }
}
