extension LineEditor {
    /// What is drawn of prompt and line.
    struct Drawing {
        var beforeCursor: [CellPosition.Piece] = []
        var behindCursor: [CellPosition.Piece] = []
        var cursor = CellPosition()
        var end = CellPosition()

        var hasWideCharacters: Bool { beforeCursor.contains(.cells(2)) || behindCursor.contains(.cells(2)) }

        /// True where a wide character before the cursor, in its row, has its second half in that column.
        func splits(_ column: Int) -> Bool {
            var start = cursor.column
            for piece in beforeCursor.reversed() where start > column {
                start -= piece.cells
                if piece == .cells(2), start == column - 1 { return true }
            }
            return false
        }

        /// Where the last character ends that is no blank: blanks behind it are not written.
        func lastCharacterEnd(columns: Int) -> CellPosition {
            var position = CellPosition()
            var end = position
            for piece in [beforeCursor, behindCursor].joined() {
                position.advance(over: piece, columns: columns)
                if case .cells = piece { end = position }
            }
            return end
        }

        /// True where a row ends in blanks, or in a cell that a wide character had no room in. Where they are typed they
        /// are written, where a row is drawn as a whole they are not.
        func hasRaggedRow(columns: Int) -> Bool {
            var position = CellPosition()
            var isBehindBlank = false
            for piece in [beforeCursor, behindCursor].joined() {
                let row = position.row
                position.advance(over: piece, columns: columns)
                if position.row > row, isBehindBlank || piece == .blank || piece == .padding { return true }
                isBehindBlank = piece == .blank
            }
            return false
        }
    }
}
