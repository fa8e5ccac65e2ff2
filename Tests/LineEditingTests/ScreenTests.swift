import TestSupport
import Testing

/// What the screen shows, cell by cell.
@Suite(
    .waitsForPrograms, .timeLimit(.minutes(20)),
    .enabled(if: Requirement.isMet(Tmux.path != nil), "tmux is not installed"))
struct ScreenTests {
    @Test func editsOverTheEndOfARow() throws {
        let tmux = try Tmux(columns: 20)
        try tmux.type("中文中文中文中文文")
        try tmux.expect(["one", "two", "ans> 中文中文中文中", "文文"], cursor: "4,3")
        try tmux.keys("Left", "Left")
        try tmux.type("Z")
        try tmux.expect(["one", "two", "ans> 中文中文中文中Z", "文文"], cursor: "0,3")
        try tmux.keys("BSpace", "BSpace")
        try tmux.type("!")
        try tmux.expect(["one", "two", "ans> 中文中文中文!文", "文"], cursor: "18,2")
    }

    /// Where the first row was only padded, libedit itself would draw `ans>> XY`.
    @Test func editsWithinSeveralRows() throws {
        let tmux = try Tmux(columns: 30)
        try tmux.type("中文中文中文中文中文中文中文 alp")
        try tmux.keys("Home")
        try tmux.type("X")
        try tmux.expect(["one", "two", "ans> X中文中文中文中文中文中文", "中文 alp"], cursor: "6,2")
        try tmux.type("Y")
        try tmux.expect(["one", "two", "ans> XY中文中文中文中文中文中", "文中文 alp"], cursor: "7,2")
        try tmux.keys("Right", "BSpace")
        try tmux.expect(["one", "two", "ans> XY文中文中文中文中文中文", "中文 alp"], cursor: "7,2")
        try tmux.paste("中a")
        try tmux.expect(["one", "two", "ans> XY中a文中文中文中文中文中", "文中文 alp"], cursor: "10,2")
    }

    /// Keys that come faster than they are drawn: what the first one spoils is mended behind the last one.
    @Test func editsFasterThanTheScreen() throws {
        let tmux = try Tmux(columns: 21)
        try tmux.type("X春季以来线索太少，销售只追旧客户，明年要多两成")
        try tmux.keys("Home", "C-d", "End")
        try tmux.expect(
            ["one", "two", "ans> 春季以来线索太少", "，销售只追旧客户，明", "年要多两成"], cursor: "10,4")
    }

    @Test func drawsComposedLetters() throws {
        let tmux = try Tmux(columns: 40)
        try tmux.type("zo\u{301}łc\u{301}")
        try tmux.keys("Left", "Left")
        try tmux.type("Za\u{328}")
        try tmux.expect(["one", "two", "ans> zóZąłć"], cursor: "9,2")
    }

    /// A letter typed behind each change is drawn after it: what tmux alone makes of the rows does not count.
    @Test(arguments: [false, true])
    func followsTheWidth(editsInBetween: Bool) throws {
        let tmux = try Tmux(columns: 30)
        try tmux.type("中文中文中文中文中文中文中文 żółć koniec")
        try tmux.expect(["one", "two", "ans> 中文中文中文中文中文中文", "中文 żółć koniec"], cursor: "16,3")
        if editsInBetween { try tmux.keys("Left", "Left", "Left") }
        let back = editsInBetween ? 3 : 0
        func end(_ letters: String) -> String { editsInBetween ? "kon\(letters)iec" : "koniec\(letters)" }
        try tmux.resize(columns: 20)
        try tmux.type("X")
        try tmux.expect(
            ["one", "two", "ans> 中文中文中文中", "文中文中文中文 żółć", end("X")], cursor: "\(7 - back),4")
        try tmux.resize(columns: 70)
        try tmux.type("Y")
        try tmux.expect(
            ["one", "two", "ans> 中文中文中文中文中文中文中文 żółć \(end("XY"))"], cursor: "\(47 - back),2")
        try tmux.resize(columns: 30)
        try tmux.type("Z")
        try tmux.expect(
            ["one", "two", "ans> 中文中文中文中文中文中文", "中文 żółć \(end("XYZ"))"], cursor: "\(19 - back),3")
    }

    /// The prompt's row becomes the first of the screen: erasing from there on, tmux would keep a copy above.
    @Test func leavesNoCopyInTheScrollback() throws {
        let tmux = try Tmux(columns: 80)
        try tmux.type("中文中文中文中文中文中文中文 żółć koniec")
        try tmux.expect(["one", "two", "ans> 中文中文中文中文中文中文中文 żółć koniec"], cursor: "45,2")
        try tmux.resize(columns: 21)
        try tmux.type("X")
        try tmux.expect(
            ["one", "two", "ans> 中文中文中文中文", "中文中文中文 żółć kon", "iecX"], cursor: "4,4")
        try tmux.resize(columns: 80)
        try tmux.type("Y")
        try tmux.expect(["one", "two", "ans> 中文中文中文中文中文中文中文 żółć koniecXY"], cursor: "47,2")
    }

    @Test func showsPastedLinesAsLines() throws {
        let tmux = try Tmux(["--lines"], columns: 40)
        try tmux.paste("a\tb\n中\td\n")
        try tmux.type("end")
        try tmux.keys("Left")
        try tmux.type("X")
        try tmux.expect(["one", "two", "ans> a  b", "中      d", "enXd"], cursor: "3,4")
        try tmux.keys("C-c")
        try tmux.expect(["one", "two", "ans> a  b", "中      d", "enXd^C", "ans>"], cursor: "5,5")
    }

    @Test func listsBelowALineOfSeveralRows() throws {
        let tmux = try Tmux(
            ["--described", "alpha", "--described", "alps", "--described", "beta"], columns: 30, rows: 20)
        try tmux.type("中文中文中文中文中文中文中文 alp")
        try tmux.keys("Tab")
        let line = ["ans> 中文中文中文中文中文中文", "中文 alp"]
        try tmux.expect(
            ["one", "two"] + line + ["alpha -- what alpha does", "alps  -- what alps does"] + line,
            cursor: "8,7")
        try tmux.keys("Home", "Tab")
        let all = ["alpha -- what alpha does", "alps  -- what alps does", "beta  -- what beta does"]
        try tmux.type("X")
        let before = ["one", "two"] + line + Array(all.prefix(2)) + line + all + ["ans> X中文中文中文中文中文中文"]
        try tmux.expect(before + ["中文 alp"], cursor: "6,11")
        try tmux.keys("C-c")
        try tmux.expect(before + ["中文 alp^C", "ans>"], cursor: "5,13")
    }

    @Test func colourStaysInThePrompt() throws {
        let tmux = try Tmux(["--prompt", "\u{1B}[1m\u{1B}[36mans>\u{1B}[0m"], columns: 40)
        try tmux.type("中文")
        try tmux.keys("Left")
        try tmux.type("x")
        try tmux.expect(["one", "two", "ans> 中x文"], cursor: "8,2")
    }

    @Test func searchesTheHistory() throws {
        let tmux = try Tmux(columns: 40)
        try tmux.type(":report")
        try tmux.keys("Enter")
        try tmux.expect(["one", "two", "ans> :report", "ans>"], cursor: "5,3")
        try tmux.keys("C-r")
        try tmux.type("ep")
        try tmux.keys("Right")
        try tmux.type("X")
        try tmux.expect(["one", "two", "ans> :report", "ans> :reXport"], cursor: "9,3")
    }

    @Test func editsOnADumbTerminal() throws {
        let tmux = try Tmux(columns: 40, terminal: "dumb")
        try tmux.type("中abc")
        try tmux.keys("BSpace", "BSpace")
        try tmux.type("ż")
        try tmux.expect(["one", "two", "ans> 中aż"], cursor: "9,2")
    }
}
