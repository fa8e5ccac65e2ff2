internal import CLibEdit

extension LineEditor {
    /// Takes in a bracketed paste as one edit; also what input methods commit that way.
    ///
    /// A paste over the limit is read to its end, so that nothing of it becomes an answer, and ends the line.
    func paste() -> Int32 {
        var collector = PasteCollector(limit: pasteStyle.limit)
        while !collector.isComplete {
            // Control-C gets out of a paste whose end never comes; other signals wait.
            _ = Signals.take([])
            if !Signals.peek([.interrupt, .last]).isEmpty { return CC_NORM }
            let ready = SystemCalls.waitForInput(on: [keyboard, clibedit_signals_descriptor()])
            guard ready.first == true else { continue }
            switch SystemCalls.readWaiting(keyboard, atMost: collector.missing) {
            case .bytes(let bytes): collector.add(bytes)
            case .nothing: continue
            case .gone: return leave(.hangUp)
            }
        }
        if collector.isOverLimit { return leave(.pasteTooLong) }
        let text = EnteredText.pasted(collector.bytes, style: pasteStyle, behind: currentText, offer: offer)
        return insert(text) ? CC_REFRESH : CC_NORM
    }
}
