import Reports
import Wording

extension CommandSpec {
    /// The figures so far.
    static let metrics = CommandSpec(
        english: CommandWords("metrics", short: "m", help: "the figures so far"), argument: .nothing
    ) { conversation, _ in
        conversation.showing(withheld: true) {
            conversation.write(conversation.layout.metrics(in: conversation.report))
        }
    }
}
