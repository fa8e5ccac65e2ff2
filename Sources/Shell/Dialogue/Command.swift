import Diagnostics
import Wording

/// Finds the command that somebody means, by its names in the language in use and in English.
enum Command {
    /// What a name stands for.
    enum Match: Equatable {
        case command(CommandSpec)
        case ambiguous([String])
        case unknown(nearest: String?)
    }

    /// True of a name that means one command.
    static func isKnown(_ name: String, _ texts: Texts) -> Bool {
        if case .command = match(name, texts) { true } else { false }
    }

    /// True of a full name or a fixed short form.
    static func isWhole(_ name: String, _ texts: Texts) -> Bool { command(named: name.folded, texts) != nil }

    /// Finds a command by a name, a short form or the beginning of a name that no other command has.
    static func match(_ typed: String, _ texts: Texts) -> Match {
        let name = typed.folded
        if let command = command(named: name, texts) { return .command(command) }
        guard !name.isEmpty else { return .unknown(nearest: nil) }
        let named = CommandSpec.all.map { (command: $0, names: names(of: $0, texts)) }
        // What is a name with a sign behind it is meant only by all of it.
        let beginnings = named.filter { $0.names.contains { $0.hasPrefix(name) && !$0.hasSuffix("!") } }
        if let only = beginnings.first, beginnings.count == 1 { return .command(only.command) }
        if beginnings.count > 1 { return .ambiguous(beginnings.map { texts($0.command.words).name }) }
        let nearest = NearMatch.of(name, among: named.flatMap(\.names)).flatMap { near in
            named.first { $0.names.contains(near) }
        }
        return .unknown(nearest: nearest.map { texts($0.command.words).name })
    }

    private static func command(named name: String, _ texts: Texts) -> CommandSpec? {
        CommandSpec.all.first { $0.words.english.names.contains(name) }
            ?? CommandSpec.all.first { texts($0.words).names.contains { $0.folded == name } }
    }

    /// The whole names of a command, for comparison.
    private static func names(of command: CommandSpec, _ texts: Texts) -> [String] {
        let name = texts(command.words).name
        return name == command.name ? [name] : [command.name, name.folded]
    }
}

extension String {
    /// The text with blanks in place of line ends and tabs.
    var inOneLine: String {
        split { $0.isNewline || $0 == "\t" }.map { String($0).trimmed }.joined(separator: " ")
    }
}
