import TerminalText
import Testing

@testable import LineEditing

struct ReflowTests {
    private func reflow(_ text: String, from old: Int, to new: Int) -> Reflow {
        var position = CellPosition()
        let pieces = position.draw(text.unicodeScalars, columns: old) { CellWidth.of($0) }
        return Reflow(of: pieces, from: old, to: new)
    }

    @Test func isCertainWithinARow() {
        #expect(!reflow("ans> abc", from: 80, to: 40).isUncertain)
    }

    @Test func isToldByTheColumn() {
        var wrapsAnew = false
        // 25 cells: two rows of 20 or, wrapped anew, three of 10.
        let narrower = reflow(String(repeating: "a", count: 25), from: 20, to: 10)
        #expect(narrower.isUncertain)
        #expect(narrower.rows(column: nil, wrapsAnew: &wrapsAnew).rows == 1)
        let other = reflow(String(repeating: "a", count: 26), from: 20, to: 9)
        #expect(other.rows(column: 6, wrapsAnew: &wrapsAnew).rows == 1)
        #expect(!wrapsAnew)
        #expect(other.rows(column: 8, wrapsAnew: &wrapsAnew).rows == 2)
        #expect(wrapsAnew)
        #expect(other.rows(column: 8, wrapsAnew: &wrapsAnew).isPossible)
        #expect(!other.rows(column: 5, wrapsAnew: &wrapsAnew).isPossible)
        // From now on the terminal is known.
        #expect(narrower.rows(column: nil, wrapsAnew: &wrapsAnew).rows == 2)
    }

    @Test(arguments: 2...60, [7, 20, 21, 40])
    func keepsRowsWhereTheWidthDoes(count: Int, columns: Int) {
        let text = String(repeating: "中a", count: count)
        #expect(!reflow(text, from: columns, to: columns).isUncertain)
    }
}
