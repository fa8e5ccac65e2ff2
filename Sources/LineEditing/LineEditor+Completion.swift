internal import CLibEdit
internal import TerminalText

extension LineEditor {
    /// TAB: inserts what is certain, else shows what is possible.
    func completeWord() -> Int32 {
        if isUnbracketedPaste { return insert(" ") ? CC_REFRESH : CC_NORM }
        guard let complete, let info = el_wline(el)?.pointee else { return CC_NORM }
        let request = CompletionRequest(
            beforeCursor: WideText.decode(from: info.buffer, to: info.cursor),
            afterCursor: WideText.decode(from: info.cursor, to: info.lastchar))
        let completion = complete(request)
        switch completion.step(for: request) {
        case .replace(let scalars, let text):
            if scalars > 0 { el_deletestr(el, Int32(clamping: scalars)) }
            _ = insert(EnteredText.typed(text, keepingLines: false))
            return CC_REFRESH
        case .list:
            show(CompletionListing.rows(of: completion.candidates, columns: columns))
            return CC_NORM
        case .hint(let hint):
            show([hint.harmless().cut(toCells: max(columns - 1, 1))])
            return CC_NORM
        case .nothing:
            return CC_ERROR
        }
    }

    /// Where the terminal does not mark pastes, a TAB with more right behind it was pasted, not pressed.
    private var isUnbracketedPaste: Bool {
        !settings.hasCapableTerminal && SystemCalls.waitForInput(on: [keyboard], milliseconds: 0) == [true]
    }

    /// More rows than that at once nobody reads, however high the screen is.
    private static let mostRowsAtOnce = 40

    /// Shows rows below the line, a screenful at a time, and draws the line again below them.
    private func show(_ rows: [String]) {
        moveToLastRow()
        write("\n" + (settings.hasCapableTerminal ? "\u{1B}[J" : ""))
        var shown = 0
        while shown < rows.count {
            let page = rows[shown...].prefix(min(max(size.rows - 1, 1), Self.mostRowsAtOnce))
            write(page.map { $0 + "\n" }.joined())
            shown += page.count
            if shown < rows.count, !wantsMore(shown: shown, total: rows.count) { break }
        }
        if ending == nil { drawLine() }
    }

    /// Asks after each screenful; Enter, blank, TAB, page down and `y` go on, anything else stops.
    private func wantsMore(shown: Int, total: Int) -> Bool {
        let marker = settings.moreMarker(shown, total).harmless().cut(toCells: max(columns - 1, 1))
        write(marker)
        isPaging = true
        defer { isPaging = false }
        let key = nextScalar()
        guard ending == nil else { return false }
        write(settings.hasCapableTerminal ? "\r\u{1B}[K" : "\n")
        switch key {
        case " ", "\t", "\n", "\r", "y", "Y": return true
        case "q", "Q", "n", "N", "\u{1B}": return false
        default:
            // What was typed belongs into the line.
            if let key, !key.actsOnTerminal { el_wpush(el, WideText.encode(String(key))) }
            return false
        }
    }
}
