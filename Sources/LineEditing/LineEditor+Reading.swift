internal import CLibEdit
internal import TerminalText

extension LineEditor {
    /// The next scalar typed, or nil when the line ends otherwise; libedit calls it for each (EL_GETCFN).
    func nextScalar() -> Unicode.Scalar? {
        while true {
            attendToSignals()
            if ending != nil { return nil }
            if !waiting.isEmpty { return takeWaiting() }
            mendScreen()
            guard let events = readEvents() else {
                end(.hangUp)
                return nil
            }
            for event in events { accept(event) }
        }
    }

    /// What the next byte completes: nothing yet, or after a signal; nil if the terminal is gone.
    private func readEvents() -> [KeyReader.Event]? {
        guard let ready = waitForInput() else { return keyReader.giveUp() }
        guard ready.first == true else { return [] }
        switch SystemCalls.readWaiting(keyboard, atMost: 1) {
        case .bytes(let bytes): return bytes.flatMap { keyReader.add($0) }
        case .nothing: return []
        case .gone: return nil
        }
    }

    /// Which of keyboard and signals has something; nil once an unfinished sequence is given up.
    private func waitForInput() -> [Bool]? {
        let sources = [keyboard, clibedit_signals_descriptor()]
        if let patience = keyReader.patience(isQuick: actsOnEscape) {
            return SystemCalls.waitForInput(on: sources, for: patience)
        }
        guard settings.hasCapableTerminal else { return SystemCalls.waitForInput(on: sources) }
        if let ready = SystemCalls.waitForInput(on: sources, for: .seconds(1)) { return ready }
        // Nothing is drawn for a while: should the process be killed meanwhile, other programs find rows that wrap.
        write(TerminalModes.wrappingRows)
        defer { write(TerminalModes.cuttingRows) }
        return SystemCalls.waitForInput(on: sources)
    }

    /// The next byte if there is one already.
    func readByte() -> UInt8? {
        guard case .bytes(let bytes) = SystemCalls.readWaiting(keyboard, atMost: 1) else { return nil }
        return bytes.first
    }

    /// True where Escape means something by itself; elsewhere libedit would take it for the Alt key, however late the
    /// next one comes.
    private var actsOnEscape: Bool { usesViKeys || isSearching || isPaging }

    func accept(_ event: KeyReader.Event) {
        switch event {
        case .typed(let scalar): waiting.append(composes(scalar) ? KeyTable.composeKey : scalar)
        case .escape: if actsOnEscape { waiting.append("\u{1B}") }
        // libedit knows no letters but those of ASCII behind ESC, and would repeat the next key as often as a digit says.
        case .meta(let scalar):
            let isLetter = !scalar.isASCII || "0"..."9" ~= scalar
            waiting += isLetter && !actsOnEscape ? [scalar] : ["\u{1B}", scalar]
        case .sequence(let sequence): take(sequence)
        }
    }

    /// Takes the key that a sequence stands for; one that is no key is left out as a whole.
    private func take(_ sequence: String) {
        let entry = KeyTable.key(sequence)
        if let entry, case .ours = entry.action {
            waiting.append(entry.scalar)
        } else if userSequences.contains(sequence) {
            waiting += sequence.unicodeScalars
        } else if let entry {
            waiting.append(entry.scalar)
        } else if CursorReport(endOf: Array(sequence.utf8)) != nil {
            // Too late, but the terminal does answer.
            answersReports = true
        }
    }

    /// True of a combining mark that makes one letter with the one before the cursor; libedit would lose the mark
    /// on the screen. Not during a search, which libedit does inside the line.
    private func composes(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.properties.canonicalCombiningClass != .notReordered, waiting.isEmpty, !isPaging,
            let info = el_wline(el)?.pointee, info.buffer < info.cursor, !isSearching
        else { return false }
        let pair = String(String.UnicodeScalarView([WideText.scalar(info.cursor[-1]), scalar]))
        let together = pair.composed.unicodeScalars
        guard together.count == 1 else { return false }
        composedLetter = together.first
        return true
    }

    // MARK: - Signals

    private func attendToSignals() {
        let came = Signals.take([.interrupt, .resize, .goOn, .stop]).union(Signals.peek(.last))
        if came.isEmpty || ending != nil { return }
        if came.contains(.terminate) { return end(.terminate) }
        if came.contains(.hangUp) { return end(.hangUp) }
        if came.contains(.interrupt) { return end(.interrupt) }
        if came.contains(.stop) { suspend() }
        if came.contains(.goOn) { resumeEditing() }
        if came.contains(.resize) { adaptToSize() }
    }

    /// Ends the line: keeps what was typed and leaves the cursor at the start of the row below it.
    func end(_ reason: Ending) {
        guard ending == nil else { return }
        ending = reason
        draft = currentText
        isSearchBroken = isSearching
        guard reason != .hangUp, !isSearchBroken else { return }
        moveToLastRow()
        write(reason == .interrupt ? "^C\n" : "\n")
    }

    /// Control-Z: the terminal is ordinary while the process stands still.
    private func suspend() {
        leaveEditing()
        clibedit_signals_stop_self()
        _ = Signals.take([.goOn, .stop])
        resumeEditing()
    }
}

extension String {
    /// Where libedit shows its incremental search, which it does on a line of its own at the end of the text.
    var searchMark: Index? {
        guard let start = lastIndex(of: "\n") else { return nil }
        let line = self[index(after: start)...]
        return ["bck:", "fwd:", "bck?:", "fwd?:"].contains(where: line.hasPrefix) ? start : nil
    }
}
