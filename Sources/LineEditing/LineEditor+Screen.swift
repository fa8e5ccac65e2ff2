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

    /// Prints text above the line being edited, which is then drawn again; or just prints it between lines.
    ///
    /// Background threads leave theirs in `background`.
    public func printAround(_ text: String) {
        guard !isClosed, !text.isEmpty else { return }
        let isDrawn = isReading && !isPaging
        if isDrawn { clearLine() }
        write(text.harmless(keepingLines: true).endingInLineFeed)
        if isDrawn { clibedit_refresh(el) }
    }

    func printMessages() {
        let text = background.take().map(\.endingInLineFeed).joined()
        printAround(text)
    }

    /// Writes in the order of libedit's own output, which relies on line feeds going to the first column, too.
    func write(_ text: String) {
        let bytes = text.utf8.map { CChar(bitPattern: $0) }
        clibedit_terminal_write(terminal, bytes, bytes.count)
    }

    // MARK: - Rows

    /// Prompt and line up to the cursor as drawn, and where cursor and end of the line stand.
    var drawing: (beforeCursor: [CellPosition.Piece], cursor: CellPosition, end: CellPosition) {
        var position = CellPosition()
        func draw(_ text: String) -> [CellPosition.Piece] {
            position.draw(text.unicodeScalars, columns: drawnColumns) {
                Int(clamping: clibedit_cells($0.value))
            }
        }
        var pieces = draw(promptText)
        guard let info = el_wline(el)?.pointee else { return (pieces, position, position) }
        pieces += draw(WideText.decode(from: info.buffer, to: info.cursor))
        let cursor = position
        _ = draw(WideText.decode(from: info.cursor, to: info.lastchar))
        return (pieces, cursor, position)
    }

    func moveToLastRow() {
        guard settings.hasCapableTerminal else { return }
        let (_, cursor, end) = drawing
        let rows = min(end.row - cursor.row, size.rows - 1)
        if rows > 0 { write("\u{1B}[\(rows)B") }
        write(end.column > 0 ? "\r\u{1B}[\(end.column)C" : "\r")
    }

    /// Takes prompt and line off the screen, so that drawing starts where the prompt stood.
    func clearLine(rowsAboveCursor: Int? = nil) {
        guard settings.hasCapableTerminal else { return write("\n") }
        let rows = min(rowsAboveCursor ?? drawing.cursor.row, size.rows - 1)
        // The rows below from the second column on: erased from the very first cell, a screen would be kept in the
        // scrollback by tmux, as if it had been cleared.
        write((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[K\u{1B}[C\u{1B}[J\r")
    }

    /// Draws the line anew after an edit that libedit may have drawn wrongly: one within a line of several rows with
    /// wide characters, where it loses count of the cells when a row was only padded.
    func mendScreen() {
        guard settings.hasCapableTerminal, !isPaging, !isSearching, let info = el_wline(el)?.pointee else {
            return
        }
        let count = info.lastchar - info.buffer
        let change = count - drawnCount
        defer { drawnCount = count }
        let isAtEnd = info.cursor == info.lastchar
        if change != 0 && drawnCount != 0 && !(isAtEnd && abs(change) == 1) {
            let text = UnsafeBufferPointer(start: info.buffer, count: count)
            let isWide = text.contains { CellWidth.of(WideText.scalar($0)) == 2 }
            if isWide && drawing.end.row > 0 { isDrawnWrongly = true }
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
        write((settings.hasCapableTerminal ? "\u{1B}[?2004l" : "") + "\n")
        clibedit_prepare_terminal(terminal, false)
        clibedit_terminal_restore_modes(terminal)
    }

    /// libedit believes the terminal raw until it is told otherwise, hence both calls.
    func resumeEditing() {
        clibedit_prepare_terminal(terminal, false)
        clibedit_prepare_terminal(terminal, true)
        write(settings.hasCapableTerminal ? "\u{1B}[?2004h\r\u{1B}[J" : "\n")
        fitSize()
        el_resize(el)
        drawnColumns = columns
        clibedit_refresh(el)
    }
}

extension String {
    var endingInLineFeed: String { isEmpty || last?.isNewline == true ? self : self + "\n" }
}
