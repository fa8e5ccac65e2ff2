package import LineEditing
package import TerminalText

/// Where the conversation is read and written; tests put a script in its place.
///
/// Text of whomever is given to it as it is: on its way out it becomes harmless, here and nowhere else.
package protocol ShellTerminal: AnyObject {
    /// Cells in a row.
    var columns: Int { get }
    /// True where a person types; false for a pipe or a file.
    var isInteractive: Bool { get }
    /// True where a person types but would see no prompt, because output goes elsewhere.
    var isHalfTerminal: Bool { get }
    /// True where colours are wanted.
    var usesColour: Bool { get }
    /// True where columns, colours and abbreviations are not wanted.
    var isPlain: Bool { get }
    /// Writes text to standard output.
    func write(_ text: StyledText)
    /// Writes a text that may be long: page by page where a person reads and it is longer than the screen, else
    /// until Control-C is pressed.
    func show(_ text: StyledText)
    /// Writes a document of a format that escapes what acts, to standard output: unchanged where no person sees it, else
    /// as `show` does.
    func show(document: String)
    /// Runs a command of the person's own, such as an editor, with a file behind it while it owns the terminal.
    func run(_ command: String, on file: String) -> ChildEnd
    /// Writes text to standard error.
    func writeError(_ text: String)
    /// Reads one line; the prompt is shown only where a person types.
    func readLine(
        prompt: String, prefill: Prefill, pasteStyle: PasteStyle,
        completion: ((CompletionRequest) -> Completion)?
    ) -> LineResult
    /// True where what was offered in the line read last was replaced by the first key or paste, not edited.
    var hasReplacedOffer: Bool { get }
    /// Remembers a command for the keys that bring earlier lines back, in later runs too where that lasts.
    func remember(_ command: String, isLasting: Bool)
    /// Why commands are not remembered for the next run; nil where they are, or need not be.
    var historyProblem: HistoryProblem? { get }
    /// Puts the terminal back as it was found.
    func close()
}

extension ShellTerminal {
    /// Writes text of whomever to standard output.
    func write(_ text: String) { write(StyledText(text)) }

    /// Where nobody types, nothing is offered.
    package var hasReplacedOffer: Bool { false }
}
