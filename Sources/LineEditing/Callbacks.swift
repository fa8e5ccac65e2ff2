internal import CLibEdit

// C takes no closures with captures: each function finds its editor through EL_CLIENTDATA; see editline(3).
// All of them run within `LineEditor.readLine`, on its thread.

private func editor(of el: OpaquePointer) -> LineEditor? {
    guard let data = clibedit_client_data(el) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
}

private func code(_ value: Int32?) -> UInt8 {
    UInt8(truncatingIfNeeded: value ?? CC_ERROR)
}

/// Never nil while an editor is open: libedit would read through a null pointer.
func promptCallback(_ el: OpaquePointer) -> UnsafeMutablePointer<wchar_t> {
    // An editor's buffer is allocated before libedit knows of this function, and replaced, never emptied.
    editor(of: el)?.promptPointer ?? clibedit_empty_prompt()
}

func readCallback(_ el: OpaquePointer, _ result: UnsafeMutablePointer<wchar_t>) -> Int32 {
    guard let scalar = editor(of: el)?.nextScalar() else {
        result.pointee = 0
        return -1
    }
    result.pointee = wchar_t(truncatingIfNeeded: scalar.value)
    return 1
}

func pasteCallback(_ el: OpaquePointer, _ key: wint_t) -> UInt8 { code(editor(of: el)?.paste()) }

func prefillCallback(_ el: OpaquePointer, _ key: wint_t) -> UInt8 { code(editor(of: el)?.insertPrefill()) }

func completeCallback(_ el: OpaquePointer, _ key: wint_t) -> UInt8 { code(editor(of: el)?.completeWord()) }

func composeCallback(_ el: OpaquePointer, _ key: wint_t) -> UInt8 { code(editor(of: el)?.compose()) }

func previousQuestionCallback(_ el: OpaquePointer, _ key: wint_t) -> UInt8 {
    code(editor(of: el)?.leave(.previousQuestion))
}

func nextQuestionCallback(_ el: OpaquePointer, _ key: wint_t) -> UInt8 {
    code(editor(of: el)?.leave(.nextQuestion))
}
