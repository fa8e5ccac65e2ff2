import TerminalText
import Testing

@testable import LineEditing

struct ReflowTests {
    static let texts = [
        "ans> Sales has not grown for a year because nobody calls back  the customers who asked for a price",
        "ans> Sprzedaż nie rośnie od roku, bo handlowcy nie oddzwaniają do klientów — źródeł nikt nie notuje",
        "答> 春季以来线索太少，销售只追旧客户，明年要多两成，我们没有记录每个渠道的来源，也不知道赢单率是多少",
        "ans> a春季b以来c线索太少，X销售只追旧客户 1 明年要多两成 żółć 我们没有  记录 ok",
        "ans> one row\n\n中 another row of thirty cells \n  the last",
    ]

    private func reflow(_ text: String, _ behind: String = "", from old: Int, to new: Int) -> Reflow {
        var position = CellPosition()
        var pieces = position.draw(text.unicodeScalars, columns: old) { CellWidth.of($0) }
        var rest = position.draw(behind.unicodeScalars, columns: old) { CellWidth.of($0) }
        if rest.first == .padding { pieces.append(rest.removeFirst()) }
        return Reflow(of: pieces, before: rest.first, from: old, to: new)
    }

    /// Every caret of every text, between many widths, against a screen that wraps whole rows.
    @Test(arguments: texts, [11, 12, 20, 21, 40, 41, 60, 80])
    func followsAScreenThatWrapsAnew(text: String, old: Int) {
        let scalars = Array(text.unicodeScalars)
        for new in [8, 9, 10, 13, 19, 20, 21, 30, 40, 59, 80, 120] {
            for caret in 5..<scalars.count {
                let shown = ModelScreen(scalars, columns: old).wrapped(to: new, caret: caret)
                let told = reflow(
                    String(String.UnicodeScalarView(scalars[..<caret])),
                    String(String.UnicodeScalarView(scalars[caret...])), from: old, to: new)
                #expect([told.wrapped.row, told.wrapped.column] == shown, "\(old) to \(new) at \(caret)")
                if new >= old { #expect(told.kept == told.wrapped) }
            }
        }
    }

    @Test func isToldByTheColumn() {
        var wrapsAnew = false
        // 26 cells: two rows of 20 or, wrapped anew, four of 9.
        let narrower = reflow(String(repeating: "a", count: 26), from: 20, to: 9)
        #expect(narrower.rows(column: nil, wrapsAnew: &wrapsAnew).rows == 1)
        #expect(narrower.rows(column: 6, wrapsAnew: &wrapsAnew).rows == 1)
        #expect(!narrower.rows(column: 5, wrapsAnew: &wrapsAnew).isPossible)
        #expect(!wrapsAnew)
        #expect(narrower.rows(column: nil, wrapsAnew: &wrapsAnew, isExpected: true).rows == 3)
        #expect(narrower.rows(column: 6, wrapsAnew: &wrapsAnew, isExpected: true).rows == 3)
        let other = reflow(String(repeating: "a", count: 35), from: 20, to: 9)
        #expect(other.rows(column: 6, wrapsAnew: &wrapsAnew).rows == 4)
        #expect(wrapsAnew)
        // From now on the terminal is known.
        #expect(narrower.rows(column: 6, wrapsAnew: &wrapsAnew).rows == 3)
        #expect(narrower.rows(column: nil, wrapsAnew: &wrapsAnew).rows == 3)
    }

    /// Behind the last cell of a row some terminals stay in it.
    @Test(arguments: [(0, 2), (39, 1), (40, 1)])
    func theEndOfAFullRowIsToldInTwoWays(column: Int, rows: Int) {
        let reflow = reflow(String(repeating: "a", count: 80), from: 100, to: 40)
        var wrapsAnew = true
        #expect(reflow.rows(column: column, wrapsAnew: &wrapsAnew).rows == rows)
    }

    @Test(arguments: [
        (["TMUX": "/tmp/tmux,1,0"], true), (["TMUX": ""], false), ([:], false),
        (["VTE_VERSION": "7600"], true),
        (["VTE_VERSION": "7600", "XTERM_VERSION": "XTerm(390)"], false),
        (["KITTY_WINDOW_ID": "1", "STY": "1.x"], false), (["TERM": "alacritty"], true),
        (["TMUX": "/tmp/tmux,1,0", "STY": "1.x", "TERM": "screen-256color"], false),
        (["TMUX": "/tmp/tmux,1,0", "STY": "1.x", "TERM": "tmux-256color"], true),
        (["TERM_PROGRAM": "WezTerm"], true), (["TERM_PROGRAM": "other"], false),
    ])
    func kindsOfTerminals(environment: [String: String], wrapsAnew: Bool) {
        #expect(LineEditor.Settings(environment: environment).wrapsAnew == wrapsAnew)
    }
}

/// Rows as they stand on a screen, each ended by the program, and what another width makes of them.
private struct ModelScreen {
    private struct Item {
        let number: Int
        let scalar: Unicode.Scalar
        var cells: Int { scalar == "\n" ? 0 : CellWidth.of(scalar) }
        var isShown: Bool { scalar != " " && scalar != "\n" }
    }
    private var rows: [[Item]] = [[]]

    init(_ scalars: [Unicode.Scalar], columns: Int) {
        for (number, scalar) in scalars.enumerated() {
            let item = Item(number: number, scalar: scalar)
            let used = rows[rows.count - 1].reduce(0) { $0 + $1.cells }
            if used + item.cells > columns || used == columns { rows.append([]) }
            rows[rows.count - 1].append(item)
            if scalar == "\n" { rows.append([]) }
        }
    }

    /// The row and column of a scalar on a screen that wraps what has no room. Blanks at the end of a row take none.
    func wrapped(to columns: Int, caret: Int) -> [Int] {
        var row = 0
        for items in rows {
            let isCaretHere = items.contains { $0.number == caret }
            let shown = isCaretHere ? items[...] : items[..<((items.lastIndex { $0.isShown } ?? -1) + 1)]
            var column = 0
            for item in shown {
                if column + max(item.cells, 1) > columns {
                    row += 1
                    column = 0
                }
                if item.number == caret { return [row, column] }
                column += item.cells
            }
            row += 1
        }
        return [row, 0]
    }
}
