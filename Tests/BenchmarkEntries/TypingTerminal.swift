import LineEditing
import Shell
import TerminalText

/// A terminal on which each line is typed as soon as it is asked for; nobody reads what is shown.
final class TypingTerminal: ShellTerminal {
    let columns = 80
    let isInteractive: Bool
    let isHalfTerminal = false
    let usesColour = false
    let isPlain = false
    let historyProblem: HistoryProblem? = nil
    /// What went to standard error.
    private(set) var errors = ""
    private var lines: ArraySlice<String>
    private var wasTyped = false
    private let typed: () -> Void
    private let asked: () -> Void

    /// Creates a pipe with these lines.
    convenience init(_ lines: [String]) { self.init(lines, isInteractive: false, typed: {}, asked: {}) }

    /// Creates a terminal on which a person types these lines and leaves.
    ///
    /// - Parameters:
    ///   - typed: called when a line was typed.
    ///   - asked: called when what it led to is said and the next line is waited for.
    convenience init(person lines: [String], typed: @escaping () -> Void, asked: @escaping () -> Void) {
        self.init(lines, isInteractive: true, typed: typed, asked: asked)
    }

    private init(
        _ lines: [String], isInteractive: Bool, typed: @escaping () -> Void, asked: @escaping () -> Void
    ) {
        self.lines = lines[...]
        self.isInteractive = isInteractive
        self.typed = typed
        self.asked = asked
    }

    func readLine(
        prompt: String, prefill: Prefill, pasteStyle: PasteStyle,
        completion: ((CompletionRequest) -> Completion)?
    ) -> LineResult {
        if wasTyped { asked() }
        guard let line = lines.popFirst() else {
            wasTyped = false
            return .endOfInput
        }
        wasTyped = true
        typed()
        return .line(line)
    }

    func write(_ text: StyledText) {}
    func show(_ text: StyledText) {}
    func show(document: String) {}
    func writeError(_ text: String) { errors += text }
    func run(_ command: String, on file: String) -> ChildEnd { .exited(127) }
    func remember(_ command: String, isLasting: Bool) {}
    func close() {}
}
