import Reports
import Wording

extension CommandSpec {
    /// What was found so far.
    static let findings = CommandSpec(
        .findings, argument: .nothing
    ) { conversation, _ in
        conversation.showing(withheld: true) {
            conversation.write(conversation.layout.findings(in: conversation.report))
        }
    }
}
