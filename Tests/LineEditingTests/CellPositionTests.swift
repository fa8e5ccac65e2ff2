import TerminalText
import Testing

@testable import LineEditing

struct CellPositionTests {
    private func end(of text: String, columns: Int) -> [Int] {
        var position = CellPosition()
        _ = position.draw(text.unicodeScalars, columns: columns) { CellWidth.of($0) }
        return [position.row, position.column]
    }

    @Test(arguments: [
        ("", 10, [0, 0]), ("abc", 10, [0, 3]), ("abcdefghij", 10, [1, 0]), ("中文", 10, [0, 4]),
        // A wide character without room goes to the next row; at an even margin it fits.
        ("a中中", 4, [1, 2]), ("中中", 4, [1, 0]), ("ans> 中中中", 8, [1, 4]), ("z\u{301}", 10, [0, 1]),
        ("ab\nc", 10, [1, 1]), ("a\tb", 20, [0, 9]), ("a\tb", 8, [1, 1]), ("𠮷，x", 4, [1, 1]),
        ("中", 1, [1, 0]),
    ])
    func followsLibedit(text: String, columns: Int, expected: [Int]) {
        #expect(end(of: text, columns: columns) == expected)
    }
}
