import LineEditing
import TerminalText
import Wording

/// A line that stands in the prompt already.
///
/// What was answered before, or entered and refused, is replaced by the first printable key; what is unfinished is gone
/// on with.
struct Offer: Equatable {
    /// The line as it stands there.
    let line: String
    /// True of what the session holds already: left as it is, it is neither written again nor put aside.
    let isSaved: Bool
    /// The part behind which a command may be typed.
    private let base: String
    /// The beginning that no key replaces.
    private let head: String

    static let none = Offer(line: "")

    /// Offers an answer; one that begins with a colon is escaped, so that it stays one.
    init(answer: String, isSaved: Bool = false) {
        line = Entry.line(forAnswer: Self.typable(answer))
        base = line
        head = ""
        self.isSaved = isSaved && !line.isEmpty
    }

    /// Offers a whole line, which may be a command.
    ///
    /// - Parameters:
    ///   - other: what was offered before, where the line is that with something typed behind it.
    ///   - head: the beginning that no key replaces.
    init(line: String, behind other: Offer? = nil, keeping head: String = "") {
        self.line = Self.typable(line)
        base = other?.base ?? self.line
        self.head = Self.typable(head)
        isSaved = false
    }

    /// A line that was not entered yet, to be gone on with.
    static func unfinished(_ line: String) -> Offer { Offer(line: line, keeping: line) }

    /// As the edit line takes it.
    var prefill: Prefill { Prefill(offered: String(line.dropFirst(head.count)), behind: head) }

    /// What a person means who presses Enter.
    enum Meaning: Equatable {
        /// What is saved stays as it is.
        case kept
        /// A command typed behind the offered text: it is meant alone.
        case command(String)
        /// The line, which may be anything.
        case line(String)
    }

    /// What a line means that was offered like this and may have been edited.
    func meaning(of edited: String) -> Meaning {
        if isSaved && isUntouched(edited) { return .kept }
        guard !base.isEmpty, edited.hasPrefix(base) else { return .line(edited) }
        let rest = edited.dropFirst(base.count)
        let typed = String(rest).trimmed
        guard let first = typed.first, Entry.marks.contains(first) else { return .line(edited) }
        switch Entry(typed) {
        case .command(let name, _):
            // A colon in a sentence has a blank, a figure or no Latin letter behind it.
            let isName = name.allSatisfy { $0.isASCII && ($0.isLetter || "-!".contains($0)) }
            return isName && !name.isEmpty ? .command(typed) : .line(edited)
        case .answer(let text): return .line(base + rest.prefix { $0.isWhitespace } + text)
        case .empty, .why: return .line(edited)
        }
    }

    /// True where nothing was changed in the line.
    func isUntouched(_ edited: String) -> Bool { edited.trimmed == line.trimmed }

    /// A text as the edit line would give it back.
    private static func typable(_ text: String) -> String {
        let lines = text.map { $0.isNewline ? "\n" : String($0) }.joined()
        var scalars = String.UnicodeScalarView()
        for scalar in lines.unicodeScalars
        where "\n\t".unicodeScalars.contains(scalar) || !scalar.actsOnTerminal && scalar != "\u{FEFF}" {
            scalars.append(scalar)
        }
        return String(scalars)
    }
}
