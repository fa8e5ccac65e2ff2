internal import CLibEdit
internal import TerminalText

extension LineEditor {
    var promptPointer: UnsafeMutablePointer<wchar_t>? { promptBuffer.baseAddress }

    /// What has been typed so far, without libedit's own words during a search.
    var currentText: String {
        let text = wholeText
        return text.searchMark.map { String(text[..<$0]) } ?? text
    }

    var wholeText: String {
        guard let info = el_wline(el)?.pointee else { return "" }
        return WideText.decode(from: info.buffer, to: info.lastchar)
    }

    var isSearching: Bool { wholeText.searchMark != nil }

    /// Writes in the order of libedit's own output, which relies on line feeds going to the first column, too.
    func write(_ text: String) {
        let bytes = text.utf8.map { CChar(bitPattern: $0) }
        clibedit_terminal_write(terminal, bytes, bytes.count)
    }

    // MARK: - Rows

    var drawing: Drawing {
        var drawing = Drawing()
        func draw(_ text: String) -> [CellPosition.Piece] {
            drawing.end.draw(text.unicodeScalars, columns: drawnColumns) {
                Int(clamping: clibedit_cells($0.value))
            }
        }
        drawing.beforeCursor = draw(promptText)
        drawing.cursor = drawing.end
        guard let info = el_wline(el)?.pointee else { return drawing }
        drawing.beforeCursor += draw(WideText.decode(from: info.buffer, to: info.cursor))
        drawing.cursor = drawing.end
        drawing.behindCursor = draw(WideText.decode(from: info.cursor, to: info.lastchar))
        if drawing.behindCursor.first == .padding {
            // The cursor stands on what has gone to the next row.
            drawing.beforeCursor.append(drawing.behindCursor.removeFirst())
            drawing.cursor.startRow()
        }
        return drawing
    }

    func moveToLastRow() {
        guard settings.hasCapableTerminal else { return }
        let drawing = drawing
        let rows = min(drawing.end.row - drawing.cursor.row, size.rows - 1)
        if rows > 0 { write("\u{1B}[\(rows)B") }
        write(drawing.end.column > 0 ? "\r\u{1B}[\(drawing.end.column)C" : "\r")
    }

    /// Takes prompt and line off the screen, so that drawing starts where the prompt stood.
    func clearLine(rowsAboveCursor: Int? = nil) {
        guard settings.hasCapableTerminal else { return write("\n") }
        let rows = min(rowsAboveCursor ?? drawing.cursor.row, size.rows - 1)
        // The rows below from the second column on: erased from the very first cell, a screen would be kept in the
        // scrollback by tmux, as if it had been cleared.
        write((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[K\u{1B}[C\u{1B}[J\r")
    }

    /// Draws the line anew after an edit that libedit may have drawn wrongly: one within wide characters, of whose cells
    /// it loses count. Or that left blanks at the end of a row, which may be written or not, so that nobody could know how
    /// long the row is.
    func mendScreen() {
        guard settings.hasCapableTerminal, !isPaging, !isSearching, let info = el_wline(el)?.pointee else {
            return
        }
        let line = Array(UnsafeBufferPointer(start: info.buffer, count: info.lastchar - info.buffer))
        let drawing = drawing
        if drawing.cursor.row < drawnCursor.row, drawing.splits(drawnCursor.column) { isDrawnWrongly = true }
        drawnCursor = drawing.cursor
        if line != drawnLine {
            let isTypedAtEnd = info.cursor == info.lastchar && line.dropLast() == drawnLine[...]
            // What comes into an empty line is drawn as a whole.
            if !drawnLine.isEmpty {
                let isNewRow = drawing.end.row > drawnRow
                isDrawnWrongly =
                    isDrawnWrongly || !isTypedAtEnd && drawing.hasWideCharacters
                    || (!isTypedAtEnd || isNewRow) && drawing.hasRaggedRow(columns: drawnColumns)
            }
            drawnLine = line
            drawnRow = drawing.end.row
        }
        // While more keys wait the screen changes anyway; what is wrong with it is mended behind the last one.
        guard isDrawnWrongly, SystemCalls.waitForInput(on: [keyboard], milliseconds: 0) == [false] else {
            return
        }
        isDrawnWrongly = false
        clearLine()
        drawLine()
    }

    /// Draws prompt and line from the row where the cursor stands.
    ///
    /// libedit comes up from where the last character ends, and goes on to the right by writing what stands there: in the
    /// middle of a wide character all but its second half, and so one cell too far left. It is written again.
    func drawLine() {
        clibedit_refresh(el)
        let drawing = drawing
        drawnCursor = drawing.cursor
        let start = drawing.lastCharacterEnd(columns: drawnColumns)
        guard settings.hasCapableTerminal, start.row > drawing.cursor.row, drawing.splits(start.column) else {
            return
        }
        let column = start.column - 1
        write("\r" + (column > 0 ? "\u{1B}[\(column)C" : "") + cellsBeforeCursor(from: column))
    }

    /// What stands before the cursor in its row, from that column on; cells that show no character are left as they are.
    private func cellsBeforeCursor(from column: Int) -> String {
        guard let info = el_wline(el)?.pointee else { return "" }
        let row = drawing.cursor.row
        let text = promptText + WideText.decode(from: info.buffer, to: info.cursor)
        var position = CellPosition()
        var cells = ""
        for scalar in text.unicodeScalars {
            let pieces = position.draw([scalar], columns: drawnColumns) {
                Int(clamping: clibedit_cells($0.value))
            }
            let count = pieces.reduce(0) { $0 + $1.cells }
            guard position.row == row, position.column - count >= column, count > 0 || !cells.isEmpty else {
                continue
            }
            let isShown = count <= 2 && !scalar.actsOnTerminal
            cells += isShown ? String(scalar) : String(repeating: "\u{1B}[C", count: count)
        }
        return cells
    }

    // MARK: - Leaving and coming back while a line is being edited

    func leaveEditing() {
        moveToLastRow()
        write((settings.hasCapableTerminal ? TerminalModes.ordinary : "") + "\n")
        clibedit_prepare_terminal(terminal, false)
        clibedit_terminal_restore_modes(terminal)
    }

    /// libedit believes the terminal raw until it is told otherwise, hence both calls.
    func resumeEditing() {
        clibedit_prepare_terminal(terminal, false)
        clibedit_prepare_terminal(terminal, true)
        write(settings.hasCapableTerminal ? TerminalModes.editing + "\r\u{1B}[J" : "\n")
        fitSize()
        el_resize(el)
        drawnColumns = columns
        drawLine()
    }
}

extension String {
    var endingInLineFeed: String { isEmpty || last?.isNewline == true ? self : self + "\n" }
}
