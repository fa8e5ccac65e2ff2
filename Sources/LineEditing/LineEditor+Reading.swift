internal import CLibEdit
internal import Foundation

extension LineEditor {
    /// The next scalar typed, or nil when the line ends otherwise; libedit calls it for each (EL_GETCFN).
    func nextScalar() -> Unicode.Scalar? {
        while true {
            attendToSignals()
            if ending != nil { return nil }
            if !waiting.isEmpty { return waiting.removeFirst() }
            mendScreen()
            guard let scalars = readScalars() else {
                end(.hangUp)
                return nil
            }
            for scalar in scalars { accept(scalar) }
        }
    }

    /// What the next byte completes: nothing yet, or after a signal; nil if the terminal is gone.
    private func readScalars() -> [Unicode.Scalar]? {
        let sources = [keyboard, clibedit_signals_descriptor(), background.descriptor]
        let ready = SystemCalls.waitForInput(on: sources)
        if ready.last == true { printMessages() }
        guard ready.first == true else { return [] }
        switch SystemCalls.readWaiting(keyboard, atMost: 1) {
        case .bytes(let bytes): return bytes.flatMap { accumulator.add($0) }
        case .nothing: return []
        case .gone: return nil
        }
    }

    /// The next byte if there is one already.
    func readByte() -> UInt8? {
        guard case .bytes(let bytes) = SystemCalls.readWaiting(keyboard, atMost: 1) else { return nil }
        return bytes.first
    }

    private func accept(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        // The terminal's own controls of eight bits; inside, they stand for keys (`KeyTable`).
        case 0x80...0x9F: break
        case 0x1B where expectsLateReport && takesLateReport(): break
        case 0x1B where usesViKeys || isSearching: waiting += readEscape()
        default: waiting.append(composes(scalar) ? KeyTable.composeKey : scalar)
        }
    }

    /// In vi mode and in a search, where ESC acts at once: the key that it begins, if the rest follows closely; else
    /// what came.
    private func readEscape() -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = ["\u{1B}"]
        while SystemCalls.waitForInput(on: [keyboard], milliseconds: 40) == [true],
            let byte = readByte()
        {
            scalars += accumulator.add(byte)
            switch KeyTable.match(scalars) {
            case .key(let key): return [key]
            case .partial: continue
            case .none: return scalars
            }
        }
        return scalars
    }

    /// True of a combining mark that makes one letter with the one before the cursor; libedit would lose the mark
    /// on the screen. Not during a search, which libedit does inside the line.
    private func composes(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.properties.canonicalCombiningClass != .notReordered, waiting.isEmpty, !isPaging,
            let info = el_wline(el)?.pointee, info.buffer < info.cursor, !isSearching
        else { return false }
        let pair = String(String.UnicodeScalarView([WideText.scalar(info.cursor[-1]), scalar]))
        let together = pair.precomposedStringWithCanonicalMapping.unicodeScalars
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
