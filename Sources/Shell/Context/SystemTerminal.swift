import Foundation
public import LineEditing

/// The terminal of the process: libedit where a person types, plain lines on a pipe.
public final class SystemTerminal: ShellTerminal {
    private var editor: LineEditor?
    private var reader = PlainLineReader(descriptor: STDIN_FILENO)
    private let environment: [String: String]
    private let historyFile: String?

    /// True where a person types.
    public let isInteractive: Bool
    /// True where columns, colours and abbreviations are not wanted.
    public let isPlain: Bool
    /// True where colours are wanted: NO_COLOR, then CLICOLOR_FORCE, then a capable terminal.
    public let usesColour: Bool

    /// Looks at the process's descriptors and environment.
    ///
    /// - Parameter historyFile: where commands are remembered; nil: only for this run.
    public init(environment: [String: String], plain: Bool, historyFile: String?) {
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
    public var isHalfTerminal: Bool { isatty(STDIN_FILENO) == 1 && !isInteractive }

    /// Cells in a row; 80 where there is no terminal.
    public var columns: Int {
        if let editor { return editor.columns }
        return TerminalSize.of(descriptor: STDOUT_FILENO)?.columns ?? 80
    }

    /// Why standard output could not take everything; nil where it did.
    public private(set) var outputProblem: String?

    /// Writes text to standard output, all of it, whatever a signal does meanwhile.
    public func write(_ text: String) {
        guard outputProblem == nil else { return }
        let number = Self.write(text, to: STDOUT_FILENO)
        if number != 0 { outputProblem = String(cString: strerror(number)) }
    }

    /// Writes text to standard error.
    public func writeError(_ text: String) { _ = Self.write(text, to: STDERR_FILENO) }

    /// Writes all of a text.
    ///
    /// - Returns: zero, or the error number of write(2).
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            rest = rest.dropFirst(count)
        }
        return 0
    }

    /// Reads one line, with editing where a person types.
    public func readLine(
        prompt: String, prefill: String, pasteStyle: PasteStyle,
        completion: ((CompletionRequest) -> Completion)?
    ) -> LineResult {
        if isInteractive {
            if editor == nil {
                editor = try? LineEditor(
                    settings: LineEditor.Settings(historyFile: historyFile, environment: environment))
            }
            if let editor {
                return editor.readLine(
                    prompt: prompt, prefill: prefill, pasteStyle: pasteStyle, completion: completion)
            }
            write(prompt)
        }
        switch reader.readLine() {
        case .line(let line): return .line(line)
        case .lineTooLong(let limit): return .pasteRefused(draft: "", limit: limit)
        case .endOfInput: return .endOfInput
        case .failed: return .hangUp(draft: "")
        }
    }

    /// Remembers a command.
    public func remember(_ command: String) { editor?.addToHistory(command) }

    /// Puts the terminal back as it was found.
    public func close() {
        editor?.close()
        editor = nil
    }
}
