internal import CLibEdit
internal import CProcess
internal import TerminalText

extension LineEditor {
    /// Why a line ended otherwise than by Enter or Control-D.
    enum Ending: Equatable {
        case interrupt
        case hangUp
        case terminate
        case previousQuestion
        case nextQuestion
        case pasteTooLong
    }

    /// Lets the user edit one line; the terminal is as before when it returns, the cursor at the start of a row.
    ///
    /// - Parameters:
    ///   - prompt: a few visible characters and colour sequences; nothing else is shown.
    ///   - prefill: an earlier answer, which the first printable key replaces, or a draft to be gone on with.
    ///   - pasteStyle: whether pasted line feeds become blanks or stay.
    ///   - completion: asked when TAB is pressed, but not during a paste.
    package func readLine(
        prompt: String, prefill: Prefill = .none, pasteStyle: PasteStyle = .singleLine,
        completion: ((CompletionRequest) -> Completion)? = nil
    ) -> LineResult {
        guard !isClosed, !isReading else { return .endOfInput }
        prepare(prompt: prompt, prefill: prefill, pasteStyle: pasteStyle, completion: completion)
        defer { if closesAfterLine { close() } }
        let line = editLine()
        finish()
        return result(of: line)
    }

    private func prepare(
        prompt: String, prefill: Prefill, pasteStyle: PasteStyle,
        completion: ((CompletionRequest) -> Completion)?
    ) {
        clibedit_flush_standard_output()
        isReading = true
        ending = nil
        draft = ""
        isSearchBroken = false
        drawnLine = []
        drawnRow = 0
        drawnCursor = CellPosition()
        isDrawnWrongly = false
        composedLetter = nil
        self.pasteStyle = pasteStyle
        complete = completion
        setPrompt(prompt)
        let keepsLines = pasteStyle.keepsLines(in: prefill.text, behind: "")
        seed = EnteredText.typed(prefill.text, keepingLines: keepsLines)
        offer = seed
        head = EnteredText.typed(prefill.head, keepingLines: keepsLines)
        isOfferFresh = head != seed
        hasReplacedOffer = false
        if !seed.isEmpty { el_wpush(el, WideText.encode(String(KeyTable.prefillKey))) }
        // A Control-C or a resize from before this line is over; a hang-up is not.
        _ = Signals.take([.interrupt, .resize, .goOn, .stop])
        clibedit_signals_set_editing(true)
        clibedit_terminal_keep_modes(terminal)
        fitSize()
        drawnColumns = columns
        setEditingModes(true)
        // Before the prompt, so that a quick answer meets no ordinary terminal, which would edit it itself.
        clibedit_prepare_terminal(terminal, true)
        // What was typed ahead has been echoed on the prompt's row, and is about to be drawn again.
        let hasTypedAhead = SystemCalls.waitForInput(on: [keyboard], milliseconds: 0) == [true]
        if hasTypedAhead && settings.hasCapableTerminal { write("\r\u{1B}[K") }
    }

    /// The text as libedit gives it, or nil; copied at once, for it lives only until the next call.
    private func editLine() -> String? {
        var count: Int32 = 0
        guard let start = el_wgets(el, &count), count > 0 else {
            // Control-D leaves a count of 0; nothing else but a lost terminal leaves less without an ending.
            if count < 0 { end(.hangUp) }
            return nil
        }
        return WideText.decode(from: start, to: start + Int(clamping: count))
    }

    private func finish() {
        if isSearchBroken, ending == .interrupt { write("^C\n") }
        setEditingModes(false)
        clibedit_terminal_restore_modes(terminal)
        clibedit_signals_set_editing(false)
        complete = nil
        isReading = false
    }

    private func result(of line: String?) -> LineResult {
        let draft = EnteredText.typed(draft, keepingLines: pasteStyle.keepsLines(in: draft, behind: offer))
        switch ending {
        case .interrupt: return .interrupted(draft: draft)
        case .hangUp: return .hangUp(draft: draft)
        case .terminate: return .terminated(draft: draft)
        case .previousQuestion: return .previousQuestion(draft: draft)
        case .nextQuestion: return .nextQuestion(draft: draft)
        case .pasteTooLong: return .pasteRefused(draft: draft, limit: pasteStyle.limit)
        case nil: break
        }
        guard let line else {
            write("\n")
            return .endOfInput
        }
        return .line(EnteredText.typed(line, keepingLines: pasteStyle.keepsLines(in: line, behind: offer)))
    }

    private func setPrompt(_ prompt: String) {
        let encoding = PromptEncoding(prompt, usingEscapes: settings.hasCapableTerminal)
        let characters = WideText.encode(encoding.encoded)
        promptBuffer.deallocate()
        promptBuffer = .allocate(capacity: characters.count)
        _ = promptBuffer.initialize(from: characters)
        promptText = encoding.visible
    }

    private func setEditingModes(_ isOn: Bool) {
        guard settings.hasCapableTerminal else { return }
        cprocess_keep_editing(isOn)
        write(isOn ? TerminalModes.editing : TerminalModes.ordinary)
    }
}
