import Diagnostics
import Wording

/// Finds the command that somebody means.
enum Command {
    /// Full names, and the fixed short forms; any other unique beginning works too.
    static let names: [(name: String, word: CommandWord)] = [
        ("help", .help), ("why", .why), ("back", .back), ("next", .next), ("goto", .goto),
        ("return", .return), ("skip", .skip), ("dk", .dk), ("na", .na), ("unanswer", .unanswer),
        ("undo", .undo), ("redo", .redo), ("note", .note), ("note!", .notePublished), ("flag", .flag),
        ("evidence", .evidence), ("basis", .basis), ("who", .who), ("for", .for), ("draft", .draft),
        ("insist", .insist),
        ("edit", .edit),
        ("list", .list),
        ("find", .find), ("ask-list", .askList), ("what-if", .whatIf), ("status", .status),
        ("findings", .findings), ("metrics", .metrics),
        ("output", .output), ("accept", .accept), ("hide", .hide), ("reword", .reword), ("add", .add),
        ("summary", .summary), ("plan", .plan), ("method", .method), ("row", .row), ("drop", .drop),
        ("rows", .rows),
        ("history", .history), ("depth", .depth), ("lang", .lang), ("set", .set), ("report", .report),
        ("upgrade", .upgrade),
        ("save-as", .saveAs), ("quit", .quit),
    ]
    private static let shortForms: [String: CommandWord] = [
        "h": .help, "w": .why, "b": .back, "e": .edit, "n": .next, "g": .goto, "r": .return, "s": .skip,
        "u": .undo,
        "l": .list, "f": .findings, "m": .metrics, "q": .quit, "exit": .quit,
    ]

    /// The full name of a command.
    static func name(of word: CommandWord) -> String { names.first { $0.word == word }?.name ?? "" }

    /// What a name stands for.
    enum Match: Equatable {
        case command(CommandWord)
        case ambiguous([String])
        case unknown(nearest: String?)
    }

    /// True of a name that means one command.
    static func isKnown(_ name: String) -> Bool {
        if case .command = match(name) { true } else { false }
    }

    /// True of a full name or a fixed short form.
    static func isWhole(_ name: String) -> Bool {
        let name = name.lowercased()
        return shortForms[name] != nil || names.contains { $0.name == name }
    }

    /// Finds a command by its name, short form or unique beginning.
    static func match(_ typed: String) -> Match {
        let name = typed.lowercased()
        if let short = shortForms[name] { return .command(short) }
        if let exact = names.first(where: { $0.name == name }) { return .command(exact.word) }
        let beginnings = names.filter { $0.name.hasPrefix(name) && $0.name != "note!" }
        if !name.isEmpty, let only = beginnings.first, beginnings.count == 1 { return .command(only.word) }
        if !name.isEmpty, beginnings.count > 1 { return .ambiguous(beginnings.map(\.name)) }
        return .unknown(nearest: NearMatch.of(name, among: names.map(\.name)))
    }
}

extension CommandWord {
    /// True of a command with nothing behind it.
    var takesNothing: Bool {
        [.back, .next, .return, .undo, .redo, .status, .findings, .metrics, .edit].contains(self)
    }

    /// True of a command behind which line ends and tabs mean something: a text of several paragraphs, or figures below
    /// and beside each other.
    var keepsLines: Bool {
        [.note, .notePublished, .summary, .reword, .whatIf, .method, .insist].contains(self)
    }
}

extension String {
    /// The text with blanks in place of line ends and tabs.
    var inOneLine: String {
        split { $0.isNewline || $0 == "\t" }.map { String($0).trimmed }.joined(separator: " ")
    }
}
