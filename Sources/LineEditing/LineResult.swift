package import TerminalText

/// What came of editing one line; a draft is what had been typed by then.
package enum LineResult: Hashable, Sendable {
    /// Enter was pressed: the text in NFC, without the final line feed; line feeds inside only with `PasteStyle.lines`.
    case line(String)
    /// Control-C.
    case interrupted(draft: String)
    /// Control-D on an empty line.
    case endOfInput
    /// The terminal went away, or SIGHUP came.
    case hangUp(draft: String)
    /// SIGTERM came.
    case terminated(draft: String)
    /// Page up: the question before this one is wanted.
    case previousQuestion(draft: String)
    /// Page down: the question after this one is wanted.
    case nextQuestion(draft: String)
    /// A paste of more than `limit` bytes was read to its end and thrown away; the draft is the line without it.
    case pasteRefused(draft: String, limit: Int)
    /// A line on a pipe is no text in UTF-8; the next one can be read.
    case unreadable(TextProblem)
}
