/// Where the end of something drawn may stand after the terminal has gone from one width to another.
///
/// Some terminals leave rows as they are, cut off. Others wrap them anew, joining all rows of a line, or only those
/// that were full, or none, according to how the program came to the next row.
struct Reflow: Equatable {
    let kept: CellPosition
    let wrapped: [CellPosition]

    init(of pieces: [CellPosition.Piece], from oldColumns: Int, to newColumns: Int) {
        let width = max(newColumns, 2)
        var kept = CellPosition()
        var joined = CellPosition()
        var joinedIfFull = CellPosition()
        var separate = CellPosition()
        for piece in pieces {
            let row = kept.row
            kept.advance(over: piece, columns: max(oldColumns, 2))
            joined.advance(over: piece, columns: width)
            joinedIfFull.advance(over: piece == .padding ? .lineEnd : piece, columns: width)
            let endsRow = kept.row > row
            if !endsRow || (separate.column > 0 && separate.column < width) {
                separate.advance(over: piece, columns: width)
            }
            if endsRow && (separate.column > 0 || piece == .lineEnd) { separate.startRow() }
        }
        kept.column = min(kept.column, width - 1)
        self.kept = kept
        wrapped = [joined, joinedIfFull, separate]
    }

    /// How many rows below its start the end stands, given the column that it is known to have; not possible where
    /// no terminal of these columns would show it there.
    ///
    /// What stays uncertain counts as fewer rows: going up too far would erase what stands above. A terminal that
    /// has once wrapped rows anew is remembered to do so.
    func rows(column: Int?, wrapsAnew: inout Bool) -> (rows: Int, isPossible: Bool) {
        let possible = wrapsAnew ? wrapped : [kept] + wrapped
        let fitting = possible.filter { $0.column == column }
        if !fitting.isEmpty && column != kept.column { wrapsAnew = true }
        let rows = (fitting.isEmpty ? possible : fitting).map(\.row).min() ?? 0
        return (rows, column == nil || !fitting.isEmpty)
    }

    /// False if every terminal puts the end on the same row.
    var isUncertain: Bool { wrapped.contains { $0.row != kept.row } }
}
