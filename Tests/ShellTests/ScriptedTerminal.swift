import LineEditing
import Shell
import TerminalText

/// A terminal that types a script and keeps everything that is shown.
final class ScriptedTerminal: ShellTerminal {
    /// One thing that a person does.
    enum Step {
        case type(String)
        /// Types behind the text that stands in the line, or presses Enter on it.
        case append(String)
        /// Types, beginning with a printable key.
        case key(String)
        case interrupt(String)
        /// Control-C on the text that stands in the line.
        case interruptOffer
        case pageUp
        case hangUp(String)
        /// The terminal goes away while the text that stands in the line is untouched.
        case hangUpOffer
        case terminateOffer
        /// A line of bytes that are no text.
        case bytes([UInt8])
    }

    let columns: Int
    let isInteractive: Bool
    let usesColour = false
    var isHalfTerminal = false
    let isPlain: Bool
    private var steps: [Step]
    private(set) var output = ""
    private(set) var errors = ""
    /// What each prompt offered for editing.
    private(set) var prefills: [String] = []
    private(set) var remembered: [String] = []
    /// Those of them that later runs find, too.
    private(set) var lasting: [String] = []
    private(set) var hasReplacedOffer = false
    /// How each prompt would take a paste.
    private(set) var pasteStyles: [PasteStyle] = []

    /// Called before each line is read, with how many were read before and what TAB would ask.
    var onCompletion: (Int, ((CompletionRequest) -> Completion)?) -> Void = { _, _ in }
    /// Called before each line is read, with how many were read before.
    var onRead: (Int) -> Void = { _ in }

    init(_ steps: [Step], isInteractive: Bool = true, columns: Int = 80, isPlain: Bool = false) {
        self.steps = steps
        self.isInteractive = isInteractive
        self.columns = columns
        self.isPlain = isPlain
    }

    convenience init(
        lines: [String], isInteractive: Bool = true, columns: Int = 80, isPlain: Bool = false
    ) {
        self.init(
            lines.map { .type($0) }, isInteractive: isInteractive, columns: columns, isPlain: isPlain)
    }

    /// What a person's editor does to the file it is given; the command, the path.
    var onEdit: (String, String) -> ChildEnd = { _, _ in .exited(127) }
    /// Texts that may be longer than the screen, as they were shown.
    private(set) var shown: [String] = []

    func write(_ text: StyledText) { output += text.sequence }
    func show(_ text: StyledText) { show(document: text.sequence) }
    func show(document: String) {
        shown.append(document)
        output += document
    }
    func run(_ command: String, on file: String) -> ChildEnd { onEdit(command, file) }
    func writeError(_ text: String) { errors += StyledText(text).sequence }
    func remember(_ command: String, isLasting: Bool) {
        remembered.append(command)
        if isLasting { lasting.append(command) }
    }
    func close() {}
    var historyProblem: HistoryProblem?

    func readLine(
        prompt: String, prefill: Prefill, pasteStyle: PasteStyle,
        completion: ((CompletionRequest) -> Completion)?
    ) -> LineResult {
        let offered = prefill
        let prefill = offered.text
        hasReplacedOffer = false
        onRead(prefills.count)
        onCompletion(prefills.count, completion)
        prefills.append(prefill)
        pasteStyles.append(pasteStyle)
        if isInteractive { output += prompt }
        guard !steps.isEmpty else {
            output += "\n"
            return .endOfInput
        }
        switch steps.removeFirst() {
        case .type(let line):
            if isInteractive { output += line + "\n" }
            return .line(line)
        case .append(let text):
            output += prefill + text + "\n"
            return .line(prefill + text)
        case .key(let text):
            hasReplacedOffer = offered.head != prefill
            output += offered.head + text + "\n"
            return .line(offered.head + text)
        case .interruptOffer:
            output += prefill + "^C\n"
            return .interrupted(draft: prefill)
        case .hangUpOffer: return .hangUp(draft: prefill)
        case .bytes(let bytes):
            do throws(TextProblem) {
                return .line(try String(utf8: bytes))
            } catch {
                return .unreadable(error)
            }
        case .terminateOffer: return .terminated(draft: prefill)
        case .interrupt(let draft):
            output += draft + "^C\n"
            return .interrupted(draft: draft)
        case .pageUp: return .previousQuestion(draft: "")
        case .hangUp(let draft): return .hangUp(draft: draft)
        }
    }
}
