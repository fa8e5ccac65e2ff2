import Reports
import Wording

extension CommandSpec {
    /// How far one is.
    static let status = CommandSpec(
        english: CommandWords("status", help: "how far you are, stage by stage"), argument: .nothing
    ) { conversation, _ in conversation.show(conversation.layout.progress(in: conversation.report)) }
}
