import Reports
import Wording

extension CommandSpec {
    /// What was found so far.
    static let findings = CommandSpec(
        english: CommandWords("findings", short: "f", help: "what was found so far"), argument: .nothing
    ) { conversation, _ in
        conversation.showing(withheld: true) {
            conversation.write(conversation.layout.findings(in: conversation.report))
        }
    }
}
