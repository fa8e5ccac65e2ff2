import CLibrary
import Files
import FoundationEssentials
package import LineEditing
package import TerminalText

/// The terminal of the process: libedit where a person types, plain lines on a pipe.
package final class SystemTerminal: ShellTerminal {
    private var editor: LineEditor?
    private var reader = PlainLineReader(descriptor: STDIN_FILENO)
    private let environment: [String: String]
    private let historyFile: String?

    /// True where a person types.
    package let isInteractive: Bool
    /// True where columns, colours and abbreviations are not wanted.
    package let isPlain: Bool
    /// True where colours are wanted: NO_COLOR, then CLICOLOR_FORCE, then a capable terminal.
    package let usesColour: Bool

    /// Looks at the process's descriptors and environment.
    ///
    /// - Parameter historyFile: where commands are remembered; nil: only for this run.
    package init(environment: [String: String], plain: Bool, historyFile: String?) {
        self.environment = environment
        self.historyFile = historyFile
        isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        isPlain = plain || environment["ACCESSIBLE"].map { !$0.isEmpty && $0 != "0" } ?? false
        let isCapable = isatty(STDOUT_FILENO) == 1 && !["", "dumb"].contains(environment["TERM"] ?? "")
        if isPlain || environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false {
            usesColour = false
        } else if let forced = environment["CLICOLOR_FORCE"], !forced.isEmpty, forced != "0" {
            usesColour = true
        } else {
            usesColour = isCapable
        }
    }

    /// True where a person types but would see no prompt, because output goes elsewhere.
    package var isHalfTerminal: Bool { isatty(STDIN_FILENO) == 1 && !isInteractive }

    /// Cells in a row; 80 where there is no terminal.
    package var columns: Int { size?.columns ?? 80 }

    private var size: TerminalSize? {
        editor.map(\.size) ?? TerminalSize.of(descriptor: STDOUT_FILENO)
    }

    /// The editor, opened at its first use; nil where nobody types or it cannot be opened.
    private func openEditor() -> LineEditor? {
        if isInteractive, editor == nil {
            editor = try? LineEditor(
                error: StandardStream.error.descriptor,
                settings: LineEditor.Settings(historyFile: historyFile, environment: environment))
        }
        return editor
    }

    /// Why standard output could not take everything; nil where it did.
    package private(set) var outputProblem: String?

    /// Writes text to standard output.
    package func write(_ text: StyledText) {
        guard outputProblem == nil else { return }
        outputProblem = StandardStream.output.write(text)
    }

    /// Writes text to standard error.
    package func writeError(_ text: String) { _ = StandardStream.error.write(StyledText(text)) }

    /// Reads one line, with editing where a person types.
    package func readLine(
        prompt: String, prefill: Prefill, pasteStyle: PasteStyle,
        completion: ((CompletionRequest) -> Completion)?
    ) -> LineResult {
        if isInteractive {
            if let editor = openEditor() {
                return editor.readLine(
                    prompt: prompt, prefill: prefill, pasteStyle: pasteStyle, completion: completion)
            }
            write(prompt)
        }
        switch reader.readLine() {
        case .line(let line): return .line(line)
        case .lineTooLong(let limit): return .pasteRefused(draft: "", limit: limit)
        case .unreadable(let problem): return .unreadable(problem)
        case .endOfInput: return .endOfInput
        case .failed: return .hangUp(draft: "")
        }
    }

    /// Writes a text that may be long; see `Pager`. Plain mode is never paged: a screen reader has its own ways.
    package func show(_ text: StyledText) {
        if isInteractive, !isPlain, let size, text.lineCount >= size.rows,
            let pager = Pager(environment, isThere: FileManager.default.isExecutableFile(atPath:)),
            let editor = openEditor()
        {
            let environment = environment.merging(pager.environment) { _, added in added }
            if !editor.run(pager.command, environment: environment, input: text.sequence).isMissing { return }
        }
        writeUntilInterrupted(text)
    }

    /// Shows a document where a person looks on; else writes it as it is.
    package func show(document: String) {
        if StandardStream.output.isTerminal { return show(StyledText(document)) }
        guard outputProblem == nil else { return }
        outputProblem = StandardStream.output.write(document: document)
    }

    private func writeUntilInterrupted(_ text: StyledText) {
        // Outside a conversation Control-C ends the program.
        guard let editor else { return write(text) }
        _ = editor.takeInterrupt()
        for line in text.lines {
            write(line)
            if editor.takeInterrupt() { return write("\n") }
        }
    }

    /// Runs a command with a file behind it.
    package func run(_ command: String, on file: String) -> ChildEnd {
        guard let editor = openEditor() else { return .notStarted(errorNumber: ENOTTY) }
        return editor.run(command, arguments: [file], environment: environment)
    }

    /// True where what was offered in the line read last was replaced.
    package var hasReplacedOffer: Bool { editor?.hasReplacedOffer ?? false }

    /// Remembers a command.
    package func remember(_ command: String, isLasting: Bool) {
        editor?.addToHistory(command, isLasting: isLasting)
    }

    /// Why commands are not remembered for the next run.
    package var historyProblem: HistoryProblem? { editor?.historyProblem }

    /// Puts the terminal back as it was found.
    package func close() {
        editor?.close()
        editor = nil
    }
}
