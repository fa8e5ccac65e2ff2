internal import CLibEdit

extension LineEditor {
    /// The terminal has another size: draws the line anew, from the row where the prompt stands now.
    func adaptToSize() {
        let columns = columns
        if !isPaging { clearLine(rowsAboveCursor: rowsAboveCursor(columns: columns)) }
        el_resize(el)
        drawnColumns = columns
        if !isPaging { clibedit_refresh(el) }
    }

    /// How many rows the cursor now stands below the prompt.
    private func rowsAboveCursor(columns: Int) -> Int {
        let reflow = Reflow(of: drawing.beforeCursor, from: drawnColumns, to: columns)
        let canAsk = reflow.isUncertain && settings.hasCapableTerminal && answersReports
        return reflow.rows(column: canAsk ? askForColumn() : nil, wrapsAnew: &terminalWrapsAnew)
    }

    /// Asks the terminal for the cursor's column (DSR 6 of ECMA-48); what is typed meanwhile is kept.
    private func askForColumn() -> Int? {
        write("\u{1B}[6n")
        let deadline = ContinuousClock.now + .milliseconds(250)
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
        lateReportDeadline = deadline + .seconds(5)
        return nil
    }

    private func keep(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes { waiting += accumulator.add(byte).filter { !(0x80...0x9F ~= $0.value) } }
    }

    /// True for a while after the terminal has failed to answer in time.
    var expectsLateReport: Bool { lateReportDeadline.map { ContinuousClock.now < $0 } ?? false }

    /// After ESC: takes the rest of an answer that came too late; else keeps what followed. Always true.
    func takesLateReport() -> Bool {
        var bytes: [UInt8] = [0x1B]
        while CursorReport.couldBegin(bytes),
            SystemCalls.waitForInput(on: [keyboard], milliseconds: 40) == [true],
            let byte = readByte()
        {
            bytes.append(byte)
            if CursorReport(endOf: bytes) != nil {
                answersReports = true
                lateReportDeadline = nil
                return true
            }
        }
        keep(bytes[...])
        return true
    }
}
