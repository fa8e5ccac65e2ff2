/// Where the cursor stands after some text: rows and columns counted in cells.
struct CellPosition: Equatable, Sendable {
    var row = 0
    var column = 0

    /// Something drawn: so many cells that stay together, a blank, the rest of a row in which a wide character has no
    /// room, or the end of a line.
    enum Piece: Equatable {
        case cells(Int)
        case blank
        case padding
        case lineEnd

        var cells: Int {
            switch self {
            case .cells(let count): count
            case .blank: 1
            case .padding, .lineEnd: 0
            }
        }
    }

    /// What libedit draws for `text` from here on, on a screen of `columns`, with `cells` for a scalar's width.
    ///
    /// A wide character that does not fit goes to the next row; a full row ends at once.
    mutating func draw(
        _ text: some Sequence<Unicode.Scalar>, columns: Int, cells: (Unicode.Scalar) -> Int
    ) -> [Piece] {
        let width = max(columns, 2)
        var pieces: [Piece] = []
        func put(_ piece: Piece) {
            advance(over: piece, columns: width)
            pieces.append(piece)
        }
        for scalar in text {
            switch scalar {
            case "\n":
                put(.lineEnd)
            case "\t":
                repeat { put(.blank) } while column % 8 != 0
            case " ":
                put(.blank)
            default:
                let count = cells(scalar)
                if count == 2, scalar.value >= 0x80 {
                    if column + 2 > width { put(.padding) }
                    put(.cells(2))
                } else {
                    for _ in 0..<max(count, 0) { put(.cells(1)) }
                }
            }
        }
        return pieces
    }

    /// Goes on over something drawn, as a screen of `columns` shows it.
    mutating func advance(over piece: Piece, columns: Int) {
        switch piece {
        case .lineEnd, .padding:
            startRow()
        case .blank:
            advance(over: .cells(1), columns: columns)
        case .cells(let count):
            if column + count > columns { startRow() }
            column += count
            if column >= columns { startRow() }
        }
    }

    mutating func startRow() {
        row += 1
        column = 0
    }
}
