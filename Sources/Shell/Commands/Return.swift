import Wording

extension CommandSpec {
    /// Back to where one was before going elsewhere.
    static let `return` = CommandSpec(
        english: CommandWords("return", short: "r", help: "back to where you were before going elsewhere"),
        argument: .nothing
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
