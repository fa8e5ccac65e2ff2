import TerminalText
import TestSupport
import Testing

@testable import LineEditing

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

    /// Where the caret comes up into the middle of a wide character, libedit goes on one cell too far left.
    @Test(arguments: [97, 98, 100, 101])
    func comesUpIntoTheMiddleOfACharacter(columns: Int) throws {
        let tmux = try Tmux(columns: columns)
        var text = String(repeating: "中文", count: 24)
        func expect(caret: Int) throws {
            let (rows, cursor) = laidOut("ans> " + text, caret: 5 + caret, columns: columns)
            try tmux.expect(["one", "two"] + rows, cursor: "\(cursor.column),\(cursor.row + 2)")
        }
        try tmux.type(text)
        try tmux.keys("Home")
        for caret in 1...4 {
            try tmux.type("春")
            text = "春" + text
            try expect(caret: caret)
        }
        try tmux.keys("End")
        try expect(caret: text.count)
        try tmux.keys("Home", "Right", "Right", "Right")
        try expect(caret: 3)
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

    private static let sentences = [
        "Sales has not grown for a year because nobody calls back the customers who asked for a price",
        "Sprzedaż nie rośnie od roku, bo handlowcy nie oddzwaniają do klientów, a źródeł nikt nie notuje",
        "春季以来线索太少，销售只追旧客户，明年要多两成，我们没有记录每个渠道的来源，也不知道赢单率是多少",
    ]
    private static let widths = [
        [40, 80, 40, 80], [80, 41, 20, 21, 80], [60, 61, 62, 63, 64, 80], [97, 33, 89, 61],
        [81, 40, 27, 100],
        [21, 79, 20, 60, 41], [69, 35, 101, 27], [100, 24, 25, 23, 100],
    ]

    /// Nothing is eaten above the line, nothing left behind of it, and the caret stands where it should: at the end, within
    /// and at the start of the line, behind prompts that are wide or wrap themselves.
    @Test(arguments: widths.indices, sentences.indices)
    func eatsNothingAndLeavesNothingBehind(number: Int, sentence: Int) throws {
        let widths = Self.widths[number]
        let prompt = ["ans> ", "答> ", "Jak nazywa się firma? [ACQ-01] ans> "][(number + sentence) % 3]
        var text = Self.sentences[sentence]
        // A screen that is full: of one that is not, tmux takes rows away from the top, and what has scrolled away is
        // out of reach.
        let above = (1...40).map { "row \($0)" }
        let tmux = try Tmux(
            ["--prompt", prompt], above: above, columns: widths[0], rows: 30,
            firstShows: String(prompt.prefix(2)))
        try tmux.type(text)
        var caret = text.count
        func expect(_ columns: Int) throws {
            let (rows, cursor) = laidOut(prompt + text, caret: prompt.count + caret, columns: columns)
            try tmux.expect(above + rows, cursor: "\(cursor.column),\(cursor.row + above.count)")
        }
        try expect(widths[0])
        if number % 3 == 1 {
            try tmux.keys("Home")
            caret = 0
        } else if number % 3 == 2 {
            try tmux.keys("Left", "Left", "Left", "Left", "Left", "Left", "Left")
            caret -= 7
        }
        for (step, columns) in widths.enumerated().dropFirst() {
            try tmux.resize(columns: columns, rows: 30)
            // At times two changes come one upon the other.
            if (step + sentence) % 4 == 1, columns != widths.last { continue }
            try expect(columns)
            guard step % 2 == 0 else { continue }
            try tmux.type("中")
            text.insert("中", at: text.index(text.startIndex, offsetBy: caret))
            caret += 1
            try expect(columns)
        }
    }

    /// Rows of that many columns, as they are shown, and where the caret stands.
    private func laidOut(_ text: String, caret: Int, columns: Int) -> (rows: [String], cursor: CellPosition) {
        var rows = [""]
        var position = CellPosition()
        var cursor = CellPosition()
        for (number, character) in text.enumerated() {
            let cells = CellWidth.of(character)
            if position.column + cells > columns { position.startRow() }
            if number == caret { cursor = position }
            while rows.count <= position.row { rows.append("") }
            rows[position.row].append(character)
            position.column += cells
            if position.column == columns { position.startRow() }
        }
        if caret == text.count { cursor = position }
        return (
            rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }, cursor
        )
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
