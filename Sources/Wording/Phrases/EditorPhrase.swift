/// An answer in an editor.
package enum EditorPhrase: Sendable, Equatable {
    case noEditor
    case needsTerminal
    case missing(String)
    case failed(String)
    case unchanged
    /// An editor that opens a window, most likely, and does not wait for it.
    case returnedAtOnce(String)
    case again
}
