import Foundation
import TestSupport
import Testing

/// Keys and pastes, and the line that comes of them.
@Suite(.serialized, .waitsForPrograms, .timeLimit(.minutes(20)))
struct TypingTests {
    private static let left = "\u{1B}[D"
    private static let wordLeft = "\u{1B}[1;5D"
    private static let wordRight = "\u{1B}[1;5C"

    @Test(arguments: [
        ("zażółć gęślą jaźń", "zażółć gęślą jaźń"), ("中文：𠮷", "中文：𠮷"), ("óÓ", "óÓ"),
        // Left, insert and backspace, also over the end of a row of 20 cells.
        ("中文中文中文中文文" + left + left + "Z" + "\u{7F}\u{7F}!", "中文中文中文!文文"),
        ("żółć" + left + left + "中", "żó中łć"),
        // Decomposed letters, typed and typed in between.
        ("z\u{307}o\u{301}łc\u{301}", "żółć"), ("zc" + left + "\u{307}", "żc"), ("x\u{303}", "x\u{303}"),
        // Keys that libedit does not know by itself.
        ("raz dwa" + wordLeft + "X", "raz Xdwa"), ("raz dwa\u{1B}[H" + wordRight + "X", "razX dwa"),
        ("abc\u{1B}[HX\u{1B}[FY", "XabcY"), ("abc\u{1B}OHX\u{1B}OFY", "XabcY"),
        ("abcd" + left + left + "\u{15}", "cd"),
        ("abc\u{1B}[H\u{1B}[3~", "bc"),
        // Keys that mean nothing here, and controls of eight bits.
        ("a\u{1B}OP\u{1B}[15~\u{1B}[Z\u{1B}[1;2C\u{1B}[3;5~\u{1B}[I\u{1B}[Ob", "ab"),
        ("a\u{85}\u{82}\u{9B}Zb", "ab"),
        // What a terminal says is no text, and Escape takes no figure away nor repeats it.
        ("a\u{1B}[12;5R\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}P1+r\u{7}\u{1B}[M !!\u{1B}[97;5u\u{9B}1;1Rb", "ab"),
        ("17\u{1B}]0;for ever", "17"), ("1\u{1B}42\u{1B}中", "142中"), ("abc\u{1B}bX", "Xabc"),
    ])
    func editsWhatIsTyped(keys: String, line: String) throws {
        let probe = try PseudoTerminal(columns: 20)
        probe.type(keys + "\r")
        #expect(probe.report() == "line(\(line.debugDescription))")
    }

    @Test func replacesBytesThatAreNotUTF8() throws {
        let probe = try PseudoTerminal()
        probe.type([0x61, 0xFF, 0x62, 0xE4, 0xB8, 0x63, 0xC3, 0x0D])
        #expect(probe.report() == "line(\"a\u{FFFD}b\u{FFFD}c\u{FFFD}\")")
    }

    // MARK: - Pastes

    @Test func takesThreeLinesAsOneEdit() throws {
        let probe = try PseudoTerminal(["--candidate", "two-and-more"])
        probe.type("0 ")
        probe.paste("one\r\ntwo\tthree\n\u{1B}[31mfour\n")
        probe.type(" 5\r")
        #expect(probe.report() == #"line("0 one two three [31mfour 5")"#)
    }

    @Test func keepsLinesWhereTheyMatter() throws {
        let probe = try PseudoTerminal(["--lines"])
        probe.paste("a\tb\rc\td\r")
        probe.paste("e\tf")
        probe.type("\r")
        #expect(probe.report() == #"line("a\tb\nc\td\ne\tf")"#)
    }

    @Test func takesWhatAnInputMethodCommits() throws {
        let probe = try PseudoTerminal()
        probe.paste("：")
        probe.type("help")
        probe.paste("中文")
        probe.paste("z\u{307}")
        probe.paste("")
        probe.type("\r")
        #expect(probe.report() == #"line("：help中文ż")"#)
    }

    @Test func refusesAMegabyteAsAWhole() throws {
        let probe = try PseudoTerminal(["--drafts"])
        probe.type("kept ")
        probe.paste(String(repeating: "0123456789abcd\n", count: 70_000))
        #expect(try probe.reportThenPrompt() == #"pasteRefused(draft: "kept ", limit: 65536)"#)
        probe.type("on\r")
        #expect(probe.report() == #"line("kept on")"#)
    }

    @Test func getsOutOfAPasteWithoutAnEnd() throws {
        let probe = try PseudoTerminal()
        probe.type("a\u{1B}[200~bcd")
        try probe.waitFor("a")
        // Control-C takes away what was not read yet.
        Thread.sleep(forTimeInterval: 0.3)
        probe.type("\u{3}")
        #expect(probe.report() == #"interrupted(draft: "abcd")"#)
    }

    @Test(arguments: [SIGHUP, SIGTERM, 0])
    func keepsAPasteWithoutAnEnd(signal: Int32) throws {
        let probe = try PseudoTerminal(["--lines"])
        probe.type("a\u{1B}[200~żółć\n中文")
        try probe.waitFor("a")
        Thread.sleep(forTimeInterval: 0.3)
        if signal == 0 { probe.hangUp() } else { probe.signal(signal) }
        #expect(probe.report().hasSuffix(#"(draft: "ażółć\n中文")"#))
    }

    @Test func aPasteWithoutAnEndDoesNotLast() throws {
        let probe = try PseudoTerminal()
        probe.type("a\u{1B}[200~bcd")
        try probe.waitFor("bcd")
        probe.type("e\r")
        #expect(probe.report() == #"line("abcde")"#)
    }

    // MARK: - What was offered

    @Test(arguments: [
        ("38", "38"), ("中文", "中文"), ("👨‍👩‍👧!", "👨‍👩‍👧!"), (" 1", " 1"), (":help", ":help"), ("", "17 ż"),
        ("\u{1B}[200~3\u{1B}[201~8", "38"), ("\u{1B}[200~\u{1B}[201~8", "8"), ("\u{1B}[12;5R38", "38"),
        // Moving keys, deleting ones, and those that look for something edit it.
        ("\u{1B}[D8", "17 8ż"), ("\u{1B}[H8", "817 ż"), ("\u{1B}[F8", "17 ż8"), ("\u{7F}8", "17 8"),
        ("\u{1}8", "817 ż"),
        ("\u{5}8", "17 ż8"), ("\u{2}8", "17 8ż"), ("\u{6}8", "17 ż8"), ("\u{17}8", "17 8"), ("\u{15}8", "8"),
        ("\u{B}8", "17 ż8"), ("\u{1B}b8", "17 8ż"), ("\u{1B}[1;5D8", "17 8ż"), ("\t8", "17 ż8"),
        ("\u{1B}[A8", "17 ż8"),
        // What was replaced can be brought back.
        ("38\u{15}\u{19}", "38"), ("3\u{7F}\u{19}", "17 ż"),
    ])
    func theFirstPrintableKeyReplacesWhatWasOffered(keys: String, line: String) throws {
        let probe = try PseudoTerminal(["--prefill", "17 ż"], firstShows: "17 ż")
        probe.type(keys + "\r")
        #expect(probe.report() == "line(\(line.debugDescription))")
    }

    @Test func theBeginningStaysAndADraftIsGoneOnWith() throws {
        let probe = try PseudoTerminal(
            ["--head", ":summary ", "--prefill", "stare", "--drafts"], firstShows: "stare")
        probe.type("nowe")
        try probe.waitFor("nowe")
        probe.type("\u{3}")
        #expect(try probe.reportThenPrompt() == #"interrupted(draft: ":summary nowe")"#)
        probe.type("!\r")
        #expect(probe.report() == #"line(":summary nowe!")"#)
    }

    @Test func viKeysReplaceWhatWasOfferedToo() throws {
        let probe = try PseudoTerminal(["--prefill", "17"], editrc: "bind -v\n", firstShows: "17")
        probe.type("38\r")
        #expect(try probe.reportThenPrompt() == #"line("38")"#)
        let other = try PseudoTerminal(["--prefill", "17"], editrc: "bind -v\n", firstShows: "17")
        other.type("\u{1B}")
        Thread.sleep(forTimeInterval: 0.2)
        other.type("0i3\r")
        #expect(other.report() == #"line("317")"#)
    }

    // MARK: - Prefill, history and completion

    @Test func editsAnEarlierAnswer() throws {
        let probe = try PseudoTerminal(["--prefill", "stara 中文 żółć\todp"], firstShows: "odp")
        probe.type("\u{7F}X\r")
        #expect(try probe.reportThenPrompt() == #"line("stara 中文 żółć odX")"#)
        probe.type("new\r")
        #expect(probe.report() == #"line("new")"#)
    }

    @Test func editsAVeryLongAnswer() throws {
        let text = String(repeating: "żółć 中文 ", count: 3000)
        let probe = try PseudoTerminal(["--prefill", text])
        probe.type("\u{5}!\u{1}?\r")
        #expect(
            probe.report() == "line(\("?" + text + "!"))".replacing("line(", with: "line(\"").dropLast()
                + "\")")
    }

    @Test func remembersCommands() throws {
        let folder = try TemporaryFolder()
        do {
            let probe = try PseudoTerminal(["--history", folder.file("history")])
            for command in [":help", " :secret", ":note 中文", ":help"] {
                probe.type(command + "\r")
                _ = try probe.reportThenPrompt()
            }
            probe.type("\u{4}")
            #expect(probe.exitStatus() == 0)
        }
        #expect(folder.text(of: "history") == ":help\n:note 中文\n:help\n")
        let probe = try PseudoTerminal(["--history", folder.file("history")])
        probe.type("\u{1B}[A\u{1B}[A!\r")
        #expect(try probe.reportThenPrompt() == #"line(":note 中文!")"#)
        probe.type(":h\u{1B}p\r")
        #expect(try probe.reportThenPrompt() == #"line(":help")"#)
        probe.type("\u{12}note\u{1B}[F\r")
        #expect(probe.report() == #"line(":note 中文!")"#)
    }

    @Test func completes() throws {
        let probe = try PseudoTerminal(["--described", "alpha", "--described", "alps", "--described", "żółć"])
        probe.type("x a\t\t")
        try probe.waitFor("alpha -- what alpha does\r\nalps  -- what alps does\r\n")
        try probe.waitFor("ans> x alp")
        probe.type("h\tż\t\r")
        #expect(try probe.reportThenPrompt() == #"line("x alpha żółć ")"#)
        probe.type("zz\t")
        try probe.waitFor("a number, 0-100\r\n")
        try probe.waitFor("ans> zz")
        probe.type("\u{3}")
        #expect(probe.report() == #"interrupted(draft: "zz")"#)
    }

    @Test func showsALongListByTheScreenful() throws {
        let probe = try PseudoTerminal(["--many", "30"], rows: 11)
        probe.type("item-\t")
        try probe.waitFor("-- 10/30 --")
        probe.type(" ")
        try probe.waitFor("item-20 -- number 20\r\n")
        probe.type("7")
        try probe.waitFor("ans> item-7")
        probe.type("\r")
        #expect(try probe.reportThenPrompt() == #"line("item-7")"#)
        probe.type("item-\t")
        try probe.waitFor("-- 10/30 --")
        probe.type("\u{3}")
        #expect(probe.report() == #"interrupted(draft: "item-")"#)
    }

    // MARK: - The user's own keys

    @Test func leavesViKeysToThoseWhoWantThem() throws {
        let probe = try PseudoTerminal(["--candidate", "alpha"], editrc: "bind -v\nedit off\n")
        probe.type("abc")
        try probe.waitFor("c")
        probe.type("\u{1B}")
        Thread.sleep(forTimeInterval: 0.2)
        probe.type("0xiZ\u{1B}[D")
        probe.paste("p\nq")
        probe.type("\r")
        #expect(try probe.reportThenPrompt() == #"line("p qZbc")"#)
        probe.type("al\t\r")
        #expect(try probe.reportThenPrompt() == #"line("alpha ")"#)
        probe.type("x\u{1B}[5~")
        #expect(try probe.reportThenPrompt() == #"previousQuestion(draft: "x")"#)
        probe.type("\u{1B}[A\u{1B}[F!\r")
        #expect(try probe.reportThenPrompt().hasPrefix("line("))
        probe.type("\u{3}")
        #expect(probe.report() == #"interrupted(draft: "")"#)
    }

    @Test func obeysBindingsOfTheUserButKeepsItsOwn() throws {
        let editrc =
            "auditsh:bind ^T ed-move-to-beg\nbind '\\e[15~' ed-move-to-beg\nother:bind ^T ed-insert\nbind ^I ed-insert\nbind \\e[5~ ed-insert\nnonsense\n"
        let probe = try PseudoTerminal(["--candidate", "alpha"], editrc: editrc)
        probe.type("al\t\u{14}X\r")
        #expect(try probe.reportThenPrompt() == #"line("Xalpha ")"#)
        probe.type("b\u{1B}[15~a\u{1B}[17~\r")
        #expect(try probe.reportThenPrompt() == #"line("ab")"#)
        probe.type("\u{1B}[5~")
        #expect(probe.report() == #"previousQuestion(draft: "")"#)
    }
}
