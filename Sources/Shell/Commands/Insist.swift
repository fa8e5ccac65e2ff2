import Wording

extension CommandSpec {
    /// Takes a line as it is.
    static let insist = CommandSpec(
        .insist, argument: .entry
    ) { $0.insist($1) }
}

extension Conversation {
    /// `:insist LINE`: takes a line as it is, where somebody would be asked about it.
    fileprivate func insist(_ line: String) -> Reply {
        guard !line.trimmed.isEmpty else { return .refused(texts(.command(.needsText(.insist)))) }
        dialogue.line.insists = true
        return understand(TypedLine(line, texts))
    }
}
