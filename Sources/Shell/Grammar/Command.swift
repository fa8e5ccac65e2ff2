import Diagnostics
import Wording

/// Finds the command that somebody means.
enum Command {
    /// What a name stands for.
    enum Match: Equatable {
        case command(CommandSpec)
        case ambiguous([String])
        case unknown(nearest: String?)
    }

    /// True of a name that means one command.
    static func isKnown(_ name: String) -> Bool {
        if case .command = match(name) { true } else { false }
    }

    /// True of a full name or a fixed short form.
    static func isWhole(_ name: String) -> Bool { command(named: name.lowercased()) != nil }

    /// Finds a command by its name, short form or unique beginning.
    static func match(_ typed: String) -> Match {
        let name = typed.lowercased()
        if let command = command(named: name) { return .command(command) }
        // What is a name with a sign behind it is meant only by all of it.
        let beginnings = CommandSpec.all.filter { $0.name.hasPrefix(name) && !$0.name.hasSuffix("!") }
        if !name.isEmpty, let only = beginnings.first, beginnings.count == 1 { return .command(only) }
        if !name.isEmpty, beginnings.count > 1 { return .ambiguous(beginnings.map(\.name)) }
        return .unknown(nearest: NearMatch.of(name, among: CommandSpec.all.map(\.name)))
    }

    private static func command(named name: String) -> CommandSpec? {
        CommandSpec.all.first { $0.words(in: .english).names.contains(name) }
    }
}

extension String {
    /// The text with blanks in place of line ends and tabs.
    var inOneLine: String {
        split { $0.isNewline || $0 == "\t" }.map { String($0).trimmed }.joined(separator: " ")
    }
}
