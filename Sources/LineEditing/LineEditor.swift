internal import CLibEdit
internal import TerminalText

/// Edits lines on a terminal with the keys of libedit; see editline(3) and editrc(5).
///
/// One may be open in a process, for signal handlers belong to the process; it is not `Sendable`, so that it stays
/// with the task or thread that opened it, which should be the main one. Establish a locale before
/// (`LocaleSetup.establish`). Print questions as ordinary output, and keep the prompt one short row.
///
/// ```swift
/// let editor = try LineEditor(settings: .init(historyFile: path))
/// defer { editor.close() }
/// switch editor.readLine(prompt: "ans> ", prefill: Prefill(offered: "35 %")) {
/// case .line(let text): print("got", text)
/// case .interrupted(let draft): drafts.append(draft)
/// default: break
/// }
/// ```
package final class LineEditor {
    let terminal: OpaquePointer
    let el: OpaquePointer
    /// The terminal opened once more for reading without waiting, or the input itself where that is not allowed.
    let keyboard: Int32
    let input: Int32
    let output: Int32
    let settings: Settings
    var history: EditorHistory
    private var isOpen = true

    // MARK: The line being edited

    /// Kept in place for libedit, which asks for the prompt whenever it draws.
    var promptBuffer: UnsafeMutableBufferPointer<wchar_t>
    var promptText = ""
    var isReading = false
    var closesAfterLine = false
    var ending: Ending?
    var draft = ""
    /// What is about to be put into the line.
    var seed = ""
    /// What the line began with, and what of it the first printable key leaves.
    var offer = ""
    var head = ""
    /// True until the first key, where that may replace what was offered.
    var isOfferFresh = false
    /// True where what was offered in the line read last was replaced by the first key or paste, not edited.
    package internal(set) var hasReplacedOffer = false
    /// What an accent just read makes of the letter before the cursor.
    var composedLetter: Unicode.Scalar?
    /// True if the line ended during a search, which then goes below the line by itself.
    var isSearchBroken = false
    /// True while a list of candidates stands still after a screenful.
    var isPaging = false
    var pasteStyle = PasteStyle.singleLine
    var complete: ((CompletionRequest) -> Completion)?
    var keyReader = KeyReader()
    /// Sequences that the person has bound.
    var userSequences: Set<String> = []
    var waiting: [Unicode.Scalar] = []
    var usesViKeys = false
    /// False once the terminal did not say in time where its cursor is.
    var answersReports = true
    /// True once the terminal was seen to wrap its rows anew for another width; see `Reflow`.
    var terminalWrapsAnew = false
    /// What of the line is on the screen, its last row, and where the cursor was put.
    var drawnLine: [wchar_t] = []
    var drawnRow = 0
    var drawnCursor = CellPosition()
    /// True where libedit may have lost count of cells, and nothing was drawn anew since.
    var isDrawnWrongly = false
    /// The columns that libedit last drew with.
    var drawnColumns = 80

    /// Opens an editor on a terminal and takes over its signals until `close()`.
    ///
    /// - Throws: `notATerminal` if input or output is none, `alreadyOpen`, or `system`. That a history or editrc
    ///   file is missing or unreadable is no error; see `historyProblem`.
    package init(
        input: Int32 = 0, output: Int32 = 1, error: Int32 = 2, settings: Settings = Settings()
    ) throws(LineEditingError) {
        for descriptor in [input, output] where !SystemCalls.isTerminal(descriptor) {
            throw .notATerminal(descriptor: descriptor)
        }
        guard clibedit_signals_install() == 0 else {
            let number = SystemCalls.lastError
            throw number == SystemCalls.busy ? .alreadyOpen : .system(call: "sigaction", errorNumber: number)
        }
        let size = TerminalSize.of(descriptor: output) ?? .assumed
        guard
            let terminal = clibedit_terminal_open(
                settings.programName, input, output, error, Int32(clamping: size.columns),
                Int32(clamping: size.rows), TerminalSize.isUsable(descriptor: input))
        else {
            let number = SystemCalls.lastError
            clibedit_signals_remove()
            throw .system(call: "el_init", errorNumber: number)
        }
        guard let history = EditorHistory(file: settings.historyFile) else {
            let number = SystemCalls.lastError
            clibedit_terminal_close(terminal)
            clibedit_signals_remove()
            throw .system(call: "history_winit", errorNumber: number)
        }
        self.terminal = terminal
        el = clibedit_terminal_edit_line(terminal)
        self.input = input
        let again = clibedit_open_again(input)
        keyboard = again < 0 ? input : again
        self.output = output
        self.settings = settings
        self.history = history
        promptBuffer = .allocate(capacity: 1)
        promptBuffer.initialize(repeating: 0)
        configure()
    }

    deinit {
        close()
        promptBuffer.deallocate()
    }

    /// Puts the terminal and the signal handlers back as they were found; what was typed ahead stays.
    ///
    /// After it every line reads as the end of the input. Called while a line is being edited, it waits for its end.
    package func close() {
        guard isOpen else { return }
        guard !isReading else {
            closesAfterLine = true
            return
        }
        isOpen = false
        clibedit_set_client_data(el, nil)
        clibedit_terminal_close(terminal)
        history.end()
        if keyboard != input { SystemCalls.closeDescriptor(keyboard) }
        clibedit_signals_remove()
    }

    /// False after `close()`.
    package var isClosed: Bool { !isOpen }

    /// Cells in a row of the terminal at this moment.
    package var columns: Int { size.columns }

    /// The size of the terminal at this moment; 80 by 24 if it does not say.
    package var size: TerminalSize {
        TerminalSize.of(descriptor: output) ?? .assumed
    }

    /// True if Control-C was pressed since the last line or call; long output stops then.
    package func takeInterrupt() -> Bool {
        isOpen && !Signals.take(.interrupt).isEmpty
    }
}
