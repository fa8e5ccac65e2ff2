internal import CLibEdit

extension LineEditor {
    /// How long a paste may stand still before it counts as broken off.
    private static let pastePatience = Duration.seconds(5)

    /// Takes in a bracketed paste as one edit; also what input methods commit that way.
    ///
    /// A paste over the limit is read to its end, so that nothing of it becomes an answer, and ends the line. One whose
    /// end does not come counts as it is, whatever the line is left for.
    func paste() -> Int32 {
        var collector = PasteCollector(limit: pasteStyle.limit)
        var isGone = false
        while !collector.isComplete, !isGone {
            _ = Signals.take([])
            // Other signals wait.
            if !Signals.peek([.interrupt, .last]).isEmpty { break }
            let sources = [keyboard, clibedit_signals_descriptor()]
            guard let ready = SystemCalls.waitForInput(on: sources, for: Self.pastePatience) else { break }
            guard ready.first == true else { continue }
            switch SystemCalls.readWaiting(keyboard, atMost: collector.missing) {
            case .bytes(let bytes): collector.add(bytes)
            case .nothing: continue
            case .gone: isGone = true
            }
        }
        if !collector.isOverLimit { takeIn(collector.bytes) }
        if isGone { return leave(.hangUp) }
        return collector.isOverLimit ? leave(.pasteTooLong) : CC_REFRESH
    }

    private func takeIn(_ bytes: [UInt8]) {
        let before = isOfferFresh ? head : currentText
        let text = EnteredText.pasted(
            bytes, style: pasteStyle, behind: before, offer: isOfferFresh ? head : offer)
        guard isOfferFresh else {
            _ = insert(text)
            return
        }
        guard !text.isEmpty, let info = el_wline(el)?.pointee else { return }
        replaceOffer()
        el_deletestr(el, Int32(clamping: info.lastchar - info.buffer))
        _ = insert(head + text)
    }
}
