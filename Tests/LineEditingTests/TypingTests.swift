import Foundation
import TestSupport
import Testing

/// Keys and pastes, and the line that comes of them.
@Suite(.waitsForPrograms, .timeLimit(.minutes(20)))
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
        ("a\u{85}\u{82}\u{9B}b", "ab"),
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
        probe.type("\u{3}")
        #expect(probe.report() == #"interrupted(draft: "a")"#)
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
        probe.type("!\u{1}?\r")
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
            "auditsh:bind ^T ed-move-to-beg\nother:bind ^T ed-insert\nbind ^I ed-insert\nbind \\e[5~ ed-insert\nnonsense\n"
        let probe = try PseudoTerminal(["--candidate", "alpha"], editrc: editrc)
        probe.type("al\t\u{14}X\r")
        #expect(try probe.reportThenPrompt() == #"line("Xalpha ")"#)
        probe.type("\u{1B}[5~")
        #expect(probe.report() == #"previousQuestion(draft: "")"#)
    }
}
