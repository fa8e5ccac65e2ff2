import Files
import TestSupport
import Testing

/// Whatever is done before sellers, nothing shown or written tells a confidential answer.
struct TwinMeetingTests {
    private static let meetingsInABlock: UInt64 = 15

    @Test(arguments: Requirement.sample(2, of: 0..<20)) func twinsShowTheSame(block: Int) {
        let first = UInt64(block) * Self.meetingsInABlock
        for seed in first..<(first + Self.meetingsInABlock) {
            guard let finding = OwnThread.run({ TwinMeetings.meet(seed).finding }) else { continue }
            Issue.record("\(finding)")
            break
        }
    }

    /// Without sellers the same is shown otherwise: the comparison can fail.
    @Test(arguments: [
        ":metrics", ":history cost", ":list all", ":undo", ":report \(CommandLexicon.reportFile)",
    ])
    func aloneTheyDiffer(line: String) {
        let alone = [":for owner", line].map { Act.type($0) }
        let difference = OwnThread.run {
            TwinMeetings.difference(Simulation.beginning(of: 0, isLed: true), alone)
        }
        #expect(difference != nil)
    }
}
