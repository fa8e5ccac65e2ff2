import Files
import Questionnaires
import Sessions
import TestSupport

/// Simulated meetings by seed.
enum Simulation {
    /// One that went wrong: what, and how to see it with as little typing as possible.
    struct Finding: CustomStringConvertible {
        let seed: UInt64
        let failure: Failure
        let acts: [Act]
        let beginning: Meeting.Beginning

        var description: String {
            let settings = beginning.settings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            return """
                seed \(seed): \(failure.promise.rawValue): \(failure.detail)
                (new session: \(settings.joined(separator: ", ")))
                \(acts.map(\.description).joined(separator: "\n"))
                """
        }
    }

    /// How the meeting of a seed begins: some over the shipped questionnaire, some in a self-audit.
    static func beginning(of seed: UInt64, isLed: Bool? = nil) -> Meeting.Beginning {
        var beginning = Meeting.Beginning(seed: seed)
        beginning.isShipped = isLed == nil && seed % 30 == 29
        if isLed == nil, seed % 4 == 3 { beginning.settings["kind"] = "self" }
        beginning.settings["findings"] = ["live", "stage", "end"][Int(seed % 3)]
        return beginning
    }

    /// Lives through the meetings of some seeds, until one goes wrong.
    static func meet(_ seeds: Range<UInt64>) -> (Tally, Finding?) {
        var tally = Tally()
        for seed in seeds {
            let (meeting, finding) = meet(seed)
            tally += meeting.tally
            tally.meetings += 1
            if let finding { return (tally, finding) }
        }
        return (tally, nil)
    }

    /// Lives through the meeting of a seed.
    static func meet(_ seed: UInt64, steps: Int = 36) -> (meeting: Meeting, finding: Finding?) {
        let beginning = beginning(of: seed)
        var generator = MeetingGenerator(
            seed: seed, steps: beginning.isShipped ? steps / 2 : steps,
            Lexicon(shipped: beginning.isShipped ? QuestionnaireFixture.salesProcess : nil))
        let meeting = Meeting(beginning) { generator.next($0, $1) }
        return (meeting, meeting.run().map { finding($0, in: meeting) })
    }

    /// What went wrong in a meeting, with as little typing as possible.
    static func finding(_ failure: Failure, in meeting: Meeting) -> Finding {
        let beginning = meeting.beginning
        let acts = Shrinking.shortest(meeting.acts) { acts in
            repeated(beginning, acts).failure?.promise == failure.promise
        }
        let shortest = repeated(beginning, acts).failure ?? failure
        return Finding(seed: beginning.seed, failure: shortest, acts: acts, beginning: beginning)
    }

    /// The same again, as far as it can be done again.
    static func repeated(_ beginning: Meeting.Beginning, _ acts: [Act]) -> Meeting {
        var acts = acts[...]
        let meeting = Meeting(beginning) { _, _ in acts.popFirst() }
        _ = meeting.run()
        return meeting
    }
}
