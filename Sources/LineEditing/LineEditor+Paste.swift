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
            let ready = SystemCalls.waitForInput(on: [input, clibedit_signals_descriptor()])
            guard ready.first == true else { continue }
            guard let bytes = SystemCalls.readBytes(input, atMost: collector.missing), !bytes.isEmpty else {
                return leave(.hangUp)
            }
            collector.add(bytes)
        }
        if collector.isOverLimit { return leave(.pasteTooLong) }
        return insert(EnteredText.pasted(collector.bytes, style: pasteStyle)) ? CC_REFRESH : CC_NORM
    }
}
