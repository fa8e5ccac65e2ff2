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

    /// What is drawn of prompt and line.
    struct Drawing {
        var beforeCursor: [CellPosition.Piece] = []
        var behindCursor: [CellPosition.Piece] = []
        var cursor = CellPosition()
        var end = CellPosition()

        var hasWideCharacters: Bool { beforeCursor.contains(.cells(2)) || behindCursor.contains(.cells(2)) }

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
        if line != drawnLine {
            let isTypedAtEnd = info.cursor == info.lastchar && line.dropLast() == drawnLine[...]
            let drawing = drawing
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
        clibedit_refresh(el)
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
        clibedit_refresh(el)
    }
}

extension String {
    var endingInLineFeed: String { isEmpty || last?.isNewline == true ? self : self + "\n" }
}
