internal import CLibEdit

extension LineEditor {
    /// Settings in the one order that works: callbacks, key map, keys, the user's file, then what must be.
    func configure() {
        clibedit_use_emacs_keys(el)
        clibedit_set_signal_handling(el, false)
        // Unretained: close() takes it back before the editor goes, and libedit calls only within readLine.
        clibedit_set_client_data(el, Unmanaged.passUnretained(self).toOpaque())
        clibedit_set_prompt(el, promptCallback, wchar_t(truncatingIfNeeded: PromptEncoding.delimiter.value))
        history.use(with: el)
        clibedit_set_reader(el, readCallback)
        clibedit_add_key_function(el, clibedit_key_paste, pasteCallback)
        clibedit_add_key_function(el, clibedit_key_prefill, prefillCallback)
        clibedit_add_key_function(el, clibedit_key_complete, completeCallback)
        clibedit_add_key_function(el, clibedit_key_compose, composeCallback)
        clibedit_add_key_function(el, clibedit_key_previous_question, previousQuestionCallback)
        clibedit_add_key_function(el, clibedit_key_next_question, nextQuestionCallback)
        bind("\u{15}", to: "vi-kill-line-prev")
        if let path = settings.editrcPath {
            el_source(el, path)
            userSequences = UserBindings.sequences(ofFile: path)
        }
        // `edit off` would take the prompt away as well.
        clibedit_set_edit_mode(el, true)
        if settings.hasCapableTerminal { clibedit_end_rows(el) }
        usesViKeys = clibedit_uses_vi_keys(el)
        bindKeys()
        clibedit_terminal_restore_modes(terminal)
    }

    private func bindKeys() {
        for entry in KeyTable.entries {
            let key = String(entry.scalar)
            switch entry.action {
            case .ours(let function): bind(key, to: function, inCommandMode: usesViKeys)
            case .named(let name): bind(key, to: name, inCommandMode: usesViKeys)
            }
        }
        bind("\t", to: clibedit_key_complete)
    }

    private func bind(_ sequence: String, to name: String, inCommandMode: Bool = false) {
        clibedit_bind_name(el, WideText.encode(sequence), WideText.encode(name), inCommandMode)
    }

    private func bind(_ sequence: String, to key: clibedit_key, inCommandMode: Bool = false) {
        clibedit_bind_key(el, WideText.encode(sequence), key, inCommandMode)
    }

    /// Inserts what stands in the line from the start, or takes the place of what did; once.
    func insertPrefill() -> Int32 {
        let text = seed
        seed = ""
        return insert(text) ? CC_REFRESH : CC_NORM
    }

    /// Takes the next key; in front of it, where it is the first and is printable, what takes the offered text away.
    func takeWaiting() -> Unicode.Scalar {
        let key = waiting.removeFirst()
        // A paste may turn out to be empty, or too long.
        guard isOfferFresh, !isPaging, key != KeyTable.pasteKey else { return key }
        isOfferFresh = false
        guard key.value >= 0x20, !(0x7F...0x9F ~= key.value) else { return key }
        replaceOffer()
        seed = head
        waiting.insert(contentsOf: [KeyTable.prefillKey, key], at: 0)
        return KeyTable.clearKey
    }

    /// What was offered no longer stands in the line.
    func replaceOffer() {
        isOfferFresh = false
        hasReplacedOffer = true
        offer = head
    }

    /// Puts the accent just read on the letter before the cursor.
    func compose() -> Int32 {
        guard let letter = composedLetter else { return CC_NORM }
        composedLetter = nil
        el_deletestr(el, 1)
        return insert(String(letter)) ? CC_REFRESH : CC_NORM
    }

    /// Leaves the line for another question.
    func leave(_ ending: Ending) -> Int32 {
        end(ending)
        return CC_EOF
    }

    func insert(_ text: String) -> Bool {
        !text.isEmpty && el_winsertstr(el, WideText.encode(text)) == 0
    }
}
