import Wording

extension CommandSpec {
    /// Back to where one was before going elsewhere.
    static let `return` = CommandSpec(
        .return, argument: .nothing
    ) { conversation, _ in conversation.goBack() }
}

extension Conversation {
    fileprivate func goBack() -> Reply {
        guard let origin = dialogue.cameFrom, !agenda.isDeferred(origin) else {
            return .refused(texts(.command(.nowhereToReturn)))
        }
        dialogue.cameFrom = nil
        move(to: agenda.slots.contains(origin) ? origin : agenda.firstOpen)
        return .done
    }
}
