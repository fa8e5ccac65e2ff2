import Wording

extension CommandSpec {
    /// Takes a line as it is.
    static let insist = CommandSpec(
        english: CommandWords(
            "insist", argument: "LINE",
            help: "take the line as it is where it would be asked about: totals, far days"),
        argument: .entry
    ) { $0.insist($1) }
}

extension Conversation {
    /// `:insist LINE`: takes a line as it is, where somebody would be asked about it.
    fileprivate func insist(_ line: String) -> Reply {
        guard !line.trimmed.isEmpty else {
            return .refused(texts(.command(.needsText(CommandSpec.insist.words))))
        }
        dialogue.line.insists = true
        return understand(TypedLine(line, texts))
    }
}
