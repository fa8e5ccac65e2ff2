/// Where the cursor may stand after the terminal has gone from one width to another.
///
/// Some terminals leave rows as they are, cut off. Others wrap anew what has no room; they join no rows, since each was
/// ended by us.
struct Reflow: Equatable {
    let kept: CellPosition
    let wrapped: CellPosition
    /// The columns that terminals tell of where `wrapped` is behind the last cell of a full row, some of the row itself.
    private let behindFullRow: ClosedRange<Int>?

    /// - Parameters:
    ///   - pieces: what is drawn up to the cursor; blanks at the end of a row are not on the screen.
    ///   - next: what the cursor stands on, nil behind the last character.
    init(
        of pieces: [CellPosition.Piece], before next: CellPosition.Piece?, from oldColumns: Int,
        to newColumns: Int
    ) {
        let width = max(newColumns, 2)
        var kept = CellPosition()
        var wrapped = CellPosition()
        var blanks = 0
        var isEmptyRow = true
        func put(_ piece: CellPosition.Piece) {
            for _ in 0..<blanks { wrapped.advance(over: .blank, columns: width) }
            if blanks > 0 { isEmptyRow = false }
            blanks = 0
            guard case .cells = piece else { return }
            wrapped.advance(over: piece, columns: width)
            isEmptyRow = false
        }
        for piece in pieces {
            let row = kept.row
            kept.advance(over: piece, columns: max(oldColumns, 2))
            switch piece {
            case .cells: put(piece)
            case .blank: blanks += 1
            case .padding, .lineEnd: break
            }
            guard kept.row > row else { continue }
            // What fills its last row has come to the next one already.
            if wrapped.column > 0 || isEmptyRow { wrapped.startRow() }
            blanks = 0
            isEmptyRow = true
        }
        put(.blank)
        if next == .cells(2), wrapped.column + 2 > width { wrapped.startRow() }
        kept.column = min(kept.column, width - 1)
        self.kept = kept
        self.wrapped = wrapped
        var isBehindRow = wrapped.column == 0 && !isEmptyRow
        if case .cells = next { isBehindRow = false }
        behindFullRow = isBehindRow ? (width - 1)...width : nil
    }

    /// How many rows below the prompt the cursor stands, given the column that the terminal told; not possible where no
    /// terminal of these columns would show it there.
    ///
    /// A terminal that has once wrapped rows anew is remembered to do so. What stays uncertain counts as fewer rows,
    /// unless it is expected: going up too far would erase what stands above.
    func rows(
        column: Int?, wrapsAnew: inout Bool, isExpected: Bool = false
    ) -> (rows: Int, isPossible: Bool) {
        guard let column else { return (wrapsAnew || isExpected ? wrapped.row : kept.row, true) }
        var wrappedRow = wrapped.column == column ? wrapped.row : nil
        if let behindFullRow, behindFullRow.contains(column) { wrappedRow = wrapped.row - 1 }
        guard let wrappedRow else { return (kept.row, kept.column == column) }
        if kept.column != column { wrapsAnew = true }
        return (wrapsAnew || isExpected ? wrappedRow : min(kept.row, wrappedRow), true)
    }
}
