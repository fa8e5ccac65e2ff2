internal import CLibEdit

extension LineEditor {
    /// The terminal has another size: draws the line anew, from the row where the prompt stands now.
    ///
    /// A window that is drawn larger goes through many sizes. A line drawn for one of them on a terminal that has the
    /// next already would stand otherwise than anybody can know, so nothing is drawn while the size changes.
    func adaptToSize() {
        var columns = settledColumns()
        if !isPaging {
            let patience = max(.milliseconds(400), settings.reportPatience)
            let longest = ContinuousClock.now + patience * 8
            var deadline = ContinuousClock.now + patience
            var place = placeAfterReflow(columns: columns)
            // Some, such as tmux, tell of their size later than they take it: what the terminal says has to be steady.
            while place.columns != nil || columns != self.columns, Signals.peek(.last).isEmpty,
                ContinuousClock.now < min(deadline, longest)
            {
                let last = (columns, place.columns)
                columns = settledColumns()
                place = placeAfterReflow(columns: columns)
                if last.0 != columns || last.1 != place.columns {
                    deadline = ContinuousClock.now + patience
                } else if place.isPossible, columns == self.columns {
                    break
                }
            }
            clearLine(rowsAboveCursor: place.rows)
        }
        fitSize()
        el_resize(el)
        drawnColumns = columns
        if !isPaging { drawLine() }
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

    /// How many rows the cursor now stands below the prompt, as far as the terminal tells.
    private func placeAfterReflow(columns: Int) -> (rows: Int, columns: Columns?, isPossible: Bool) {
        let drawing = drawing
        let reflow = Reflow(
            of: drawing.beforeCursor, before: drawing.behindCursor.first, from: drawnColumns, to: columns)
        let canAsk = settings.hasCapableTerminal && answersReports
        let report = canAsk ? askForColumns() : nil
        // A line drawn for other columns than the terminal has would stand otherwise than anybody can know.
        let isTold = report.map { TerminalSize(columns: $0.last + 1, rows: 1).columns == columns } ?? true
        var wrapsAnew = terminalWrapsAnew
        let place = reflow.rows(
            column: report?.cursor, wrapsAnew: &wrapsAnew, isExpected: settings.wrapsAnew)
        if isTold { terminalWrapsAnew = wrapsAnew }
        return (place.rows, report, place.isPossible && isTold)
    }

    private struct Columns: Equatable {
        let cursor: Int
        let last: Int
    }

    /// Asks the terminal for the cursor's column and the last one (DSR 6 of ECMA-48); what is typed meanwhile is kept.
    private func askForColumns() -> Columns? {
        write("\u{1B}[6n\u{1B}[9999C\u{1B}[6n")
        let deadline = ContinuousClock.now + settings.reportPatience
        if let cursor = readReport(until: deadline), let last = readReport(until: deadline) {
            write("\r" + (cursor > 0 ? "\u{1B}[\(cursor)C" : ""))
            return Columns(cursor: cursor, last: last)
        }
        answersReports = false
        return nil
    }

    private func readReport(until deadline: ContinuousClock.Instant) -> Int? {
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
        return nil
    }

    private func keep(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            for event in keyReader.add(byte) { accept(event) }
        }
    }
}
