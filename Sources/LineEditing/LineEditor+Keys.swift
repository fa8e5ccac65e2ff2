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
        bindSequences(required: false)
        if let path = settings.editrcPath { el_source(el, path) }
        // `edit off` would take the prompt away as well.
        clibedit_set_edit_mode(el, true)
        usesViKeys = clibedit_uses_vi_keys(el)
        // In vi mode ESC must act at once, so that sequences are told apart while reading; see `readEscape`.
        if !usesViKeys { bindSequences(required: true) }
        bindKeys()
        clibedit_terminal_restore_modes(terminal)
    }

    private func bindSequences(required: Bool) {
        for entry in KeyTable.entries {
            for sequence in entry.sequences {
                switch entry.action {
                case .ours(let key): bind(sequence, to: key)
                case .named(let name): if !required { bind(sequence, to: name) }
                }
            }
        }
        if !required { bind("\u{15}", to: "vi-kill-line-prev") }
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

    /// Inserts the earlier answer, once.
    func insertPrefill() -> Int32 {
        let text = seed
        seed = ""
        return insert(text) ? CC_REFRESH : CC_NORM
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
