import LineEditing
import Shell
import TerminalText

/// A terminal whose lines a simulated meeting types.
final class MeetingTerminal: ShellTerminal {
    /// Gives what is done at a prompt, and whether that takes the place of what stands in the line.
    var onRead: (_ prompt: String, _ offer: Prefill) -> (LineResult, replacesOffer: Bool) = { _, _ in
        (.endOfInput, false)
    }
    let columns = 100
    let isInteractive = true
    let isHalfTerminal = false
    let usesColour = false
    let isPlain = false
    let historyProblem: HistoryProblem? = nil
    private(set) var hasReplacedOffer = false
    /// Everything that was shown, offered and said.
    private(set) var output = ""

    /// What was shown from here on.
    func forget() { output = "" }

    func write(_ text: StyledText) { output += text.sequence }
    func show(_ text: StyledText) { output += text.sequence }
    func show(document: String) { output += document }
    func run(_ command: String, on file: String) -> ChildEnd { .exited(127) }
    func writeError(_ text: String) { output += text }
    func remember(_ command: String, isLasting: Bool) {
        output += isLasting ? "" : "(for this run: \(command))"
    }
    func close() {}

    func readLine(
        prompt: String, prefill: Prefill, pasteStyle: PasteStyle,
        completion: ((CompletionRequest) -> Completion)?
    ) -> LineResult {
        output += "\(prompt)[\(prefill.text)]"
        let (result, replaces) = onRead(prompt, prefill)
        hasReplacedOffer = replaces && !prefill.text.isEmpty
        return result
    }
}
