extension String {
    /// The text padded with blanks to `cells` terminal cells; longer text stays as it is.
    package func padded(toCells cells: Int, alignment: CellAlignment = .left) -> String {
        let missing = cells - CellWidth.of(self)
        guard missing > 0 else { return self }
        let blanks = String(repeating: " ", count: missing)
        return alignment == .left ? self + blanks : blanks + self
    }

    /// The text cut to at most `cells` terminal cells, ending in `..` where something was cut.
    package func cut(toCells cells: Int) -> String {
        guard CellWidth.of(self) > cells else { return self }
        let mark = cells > 2 ? ".." : ""
        var result = ""
        var used = CellWidth.of(mark)
        for character in self {
            used += CellWidth.of(character)
            if used > cells { break }
            result.append(character)
        }
        return result + mark
    }

    /// The beginning of what somebody typed, to be said back in a message: harmless, and on one line.
    package var excerpt: String { harmless().cut(toCells: 60) }

    /// The text broken into lines of at most `cells` terminal cells.
    ///
    /// Breaks at blanks, and before or after wide characters, which have no blanks between them; a word
    /// wider than a line is broken where the line ends. Line feeds stay line breaks. Lines after the first
    /// start with `indent` blanks.
    package func wrapped(toCells cells: Int, indent: Int = 0) -> [String] {
        let width = max(cells, 2)
        var lines: [String] = []
        for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            var lineCells = 0
            func finishLine() {
                while line.last == " " { line.removeLast() }
                lines.append(line)
                let blanks = indent < width - 1 ? indent : 0
                line = String(repeating: " ", count: blanks)
                lineCells = blanks
            }
            for piece in String(paragraph).breakablePieces {
                let pieceCells = CellWidth.of(piece)
                let visibleCells = piece.last == " " ? pieceCells - 1 : pieceCells
                if lineCells + visibleCells > width && !line.allSatisfy({ $0 == " " }) { finishLine() }
                if lineCells + visibleCells <= width {
                    line += piece
                    lineCells += pieceCells
                    continue
                }
                for character in piece {
                    let characterCells = CellWidth.of(character)
                    if lineCells + characterCells > width { finishLine() }
                    line.append(character)
                    lineCells += characterCells
                }
            }
            finishLine()
        }
        return lines
    }

    /// Words with the blank that follows them; each wide character is a piece of its own, with the
    /// punctuation after it.
    private var breakablePieces: [String] {
        if isPrintableASCII { return words }
        var pieces: [String] = []
        var piece = ""
        for character in self {
            let isWide = CellWidth.of(character) == 2
            if isWide && !piece.isEmpty && !"，。、；：？！）」』”’】》".contains(character)
                && !"（「『“‘【《".contains(piece.last ?? " ")
            {
                pieces.append(piece)
                piece = ""
            } else if !isWide && character != " " && !piece.isEmpty && CellWidth.of(piece.last ?? " ") == 2 {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            if character == " " {
                pieces.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}

extension String {
    /// The words of a text in ASCII, each with the blank that follows it.
    private var words: [String] {
        var words: [String] = []
        var start = startIndex
        while let blank = utf8[start...].firstIndex(of: UInt8(ascii: " ")) {
            let end = utf8.index(after: blank)
            words.append(String(self[start..<end]))
            start = end
        }
        if start < endIndex { words.append(String(self[start...])) }
        return words
    }
}

/// The side on which a cell of a table stands.
package enum CellAlignment: Sendable {
    case left
    case right
}
