import Foundation
import TestSupport
import Testing

@testable import Shell

/// Whole meetings by chance, each step held against a plain model, the device and the dialogue as it is when reopened.
struct SimulationTests {
    private static let meetingsInABlock: UInt64 = 30

    @Test(arguments: Requirement.sample(7, of: 0..<63))
    func meetingsAreAsAPlainModelHasThem(block: Int) {
        let first = UInt64(block) * Self.meetingsInABlock
        let (tally, finding) = OwnThread.run { Simulation.meet(first..<(first + Self.meetingsInABlock)) }
        if let finding { Issue.record("\(finding)") }
        print("simulated: \(tally)")
        #expect(tally.steps > 700 && tally.openings > 30 && tally.faults > 25 && tally.kills > 10)
    }

    /// Each prompt of some meetings is tried, of others every seventh.
    @Test(arguments: Requirement.sample(3, of: 0..<60))
    func everyPromptHasAWayOut(number: Int) {
        let stride = Requirement.isFull && number % 20 == 0 ? 1 : 7
        let (tally, finding) = OwnThread.run { WaysOut.find(UInt64(number), stride: stride) }
        if let finding { Issue.record("\(finding)") }
        #expect(tally.steps > 100)
    }

    @Test func everyCommandIsTyped() {
        let untyped = CommandSpec.all.filter {
            CommandLexicon.lines(of: $0, Situation(), Model(version: 1)).isEmpty
        }
        #expect(untyped.map(\.name) == [], "what is typed of it is missing in CommandLexicon")
    }

    /// `AUDITSH_MEETING=SEED` shows the meeting of one seed.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["AUDITSH_MEETING"] != nil))
    func theMeetingOfOneSeed() throws {
        let seed = try #require(UInt64(ProcessInfo.processInfo.environment["AUDITSH_MEETING"] ?? ""))
        let (meeting, finding) = OwnThread.run { Simulation.meet(seed) }
        print((meeting.shown + [meeting.terminal.output]).joined())
        print(meeting.acts.map(\.description).joined(separator: "\n"))
        if let finding { Issue.record("\(finding)") }
    }
}
