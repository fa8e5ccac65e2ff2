extension English {
    package static func text(for phrase: EditorPhrase) -> String {
        switch phrase {
        case .noEditor:
            "No editor is named. Set VISUAL or EDITOR before you start, such as EDITOR=nano auditsh resume FILE."
        case .needsTerminal: ":edit needs a terminal; a script gives the answer itself."
        case .missing(let command):
            "'\(command)' could not be started; VISUAL, else EDITOR, names the editor."
        case .failed(let command):
            "'\(command)' ended with a failure, so nothing was taken. :edit brings your text back."
        case .unchanged: "nothing changed, nothing written"
        case .returnedAtOnce(let command):
            "'\(command)' came back at once. An editor with a window of its own has to wait until the text is closed, as 'code --wait' does: set VISUAL so. What is typed in that window now is not taken; what was held here is as it was."
        case .again: "Your text is kept: :edit opens it again."
        }
    }
}
