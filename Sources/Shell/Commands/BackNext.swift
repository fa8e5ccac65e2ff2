import Wording

extension CommandSpec {
    /// The question before.
    static let back = CommandSpec(
        .back, argument: .nothing
    ) { conversation, _ in conversation.step(-1) }

    /// The question after.
    static let next = CommandSpec(
        .next, argument: .nothing
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
