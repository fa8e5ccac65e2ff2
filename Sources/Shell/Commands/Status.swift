import Reports
import Wording

extension CommandSpec {
    /// How far one is.
    static let status = CommandSpec(
        .status, argument: .nothing
    ) { conversation, _ in conversation.show(conversation.layout.progress(in: conversation.report)) }
}
