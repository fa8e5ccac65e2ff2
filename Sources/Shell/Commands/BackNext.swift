import Wording

extension CommandSpec {
    /// The question before.
    static let back = CommandSpec(
        english: CommandWords("back", short: "b", help: "the question before (also Page up)"),
        argument: .nothing
    ) { conversation, _ in conversation.step(-1) }

    /// The question after.
    static let next = CommandSpec(
        english: CommandWords("next", short: "n", help: "the question after (also Page down)"),
        argument: .nothing
    ) { conversation, _ in conversation.step(1) }
}

extension Conversation {
    fileprivate func step(_ direction: Int) -> Reply {
        guard let slot = agenda.neighbour(of: current, step: direction) else {
            return .refused(texts(direction < 0 ? .command(.nothingBefore) : .command(.nothingAfter)))
        }
        jump(to: slot)
        return .done
    }
}
