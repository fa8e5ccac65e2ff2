internal import CLibEdit

extension LineEditor {
    /// The terminal has another size: draws the line anew, from the row where the prompt stands now.
    ///
    /// A window that is drawn larger goes through many sizes. A line drawn for one of them on a terminal that has the
    /// next already would stand otherwise than anybody can know, so nothing is drawn while the size changes.
    func adaptToSize() {
        let deadline = ContinuousClock.now + max(.milliseconds(400), settings.reportPatience)
        var columns = settledColumns()
        if !isPaging {
            var end = endAfterReflow(columns: columns)
            // Some, such as tmux, tell of their size later than they take it.
            while !end.isPossible || columns != self.columns, ContinuousClock.now < deadline {
                columns = settledColumns()
                end = endAfterReflow(columns: columns)
            }
            clearLine(rowsAboveCursor: end.rows)
        }
        fitSize()
        el_resize(el)
        drawnColumns = columns
        if !isPaging { clibedit_refresh(el) }
    }

    /// Lets libedit ask for a size that it can bear; it does so when a line begins, and in `el_resize`.
    func fitSize() {
        let size = size
        clibedit_terminal_fit(
            terminal, Int32(clamping: size.columns), Int32(clamping: size.rows),
            TerminalSize.isUsable(descriptor: input))
    }

    /// The columns once they have not changed for a moment, or after half a second.
    private func settledColumns() -> Int {
        let deadline = ContinuousClock.now + .milliseconds(500)
        var columns = columns
        while Signals.peek(.last).isEmpty, ContinuousClock.now < deadline {
            _ = Signals.take(.resize)
            _ = SystemCalls.waitForInput(on: [clibedit_signals_descriptor()], milliseconds: 60)
            let now = self.columns
            if now == columns, Signals.peek(.resize).isEmpty { break }
            columns = now
        }
        return columns
    }

    /// How many rows the cursor now stands below the prompt, as far as its column tells.
    private func endAfterReflow(columns: Int) -> (rows: Int, isPossible: Bool) {
        let reflow = Reflow(of: drawing.beforeCursor, from: drawnColumns, to: columns)
        let canAsk = reflow.isUncertain && settings.hasCapableTerminal && answersReports
        return reflow.rows(column: canAsk ? askForColumn() : nil, wrapsAnew: &terminalWrapsAnew)
    }

    /// Asks the terminal for the cursor's column (DSR 6 of ECMA-48); what is typed meanwhile is kept.
    private func askForColumn() -> Int? {
        write("\u{1B}[6n")
        let deadline = ContinuousClock.now + settings.reportPatience
        var bytes: [UInt8] = []
        while ContinuousClock.now < deadline {
            guard SystemCalls.waitForInput(on: [keyboard], milliseconds: 50) == [true] else { continue }
            guard let byte = readByte() else { continue }
            bytes.append(byte)
            if let report = CursorReport(endOf: bytes) {
                keep(bytes.dropLast(report.length))
                return report.column
            }
        }
        keep(bytes[...])
        answersReports = false
        return nil
    }

    private func keep(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            for event in keyReader.add(byte) { accept(event) }
        }
    }
}
