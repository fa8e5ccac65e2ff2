import Files
import MemoryFiles
import TestSupport

/// Two meetings that differ in one confidential answer, and in nothing else that anybody does.
enum TwinMeetings {
    /// What is typed before the sellers come in.
    private static func before(_ cost: Int) -> [Act] {
        [":for owner", ":goto A-3", "\(cost)", ":for owner, sellers"].map { .type($0) }
    }

    /// What is wrong: how one can see the answer although sellers are there; nil where one cannot.
    static func meet(_ seed: UInt64, steps: Int = 40) -> (tally: Tally, finding: Simulation.Finding?) {
        let beginning = Simulation.beginning(of: seed, isLed: true)
        var acts = before(40)[...]
        var generator = MeetingGenerator(
            seed: seed, steps: steps, Lexicon(shipped: nil), isBeforeSellers: true)
        let meeting = Meeting(beginning) { at, model in acts.popFirst() ?? generator.next(at, model) }
        let broken = meeting.run()
        var tally = meeting.tally
        tally.pairs = 1
        if let broken { return (tally, Simulation.finding(broken, in: meeting)) }
        let later = Array(meeting.acts.dropFirst(before(40).count))
        guard difference(meeting, twin(beginning, 60, later)) != nil else { return (tally, nil) }
        let shortest = Shrinking.shortest(later) { difference(beginning, $0) != nil }
        let failure = Failure(promise: .twins, detail: difference(beginning, shortest) ?? "")
        let way = before(40) + shortest
        return (tally, Simulation.Finding(seed: seed, failure: failure, acts: way, beginning: beginning))
    }

    /// The first line in which two differ who do the same behind the prelude.
    static func difference(_ beginning: Meeting.Beginning, _ acts: [Act]) -> String? {
        difference(twin(beginning, 40, acts), twin(beginning, 60, acts))
    }

    private static func twin(_ beginning: Meeting.Beginning, _ cost: Int, _ acts: [Act]) -> Meeting {
        Simulation.repeated(beginning, before(cost) + acts)
    }

    private static func difference(_ one: Meeting, _ other: Meeting) -> String? {
        let shown = [one, other].map {
            let report = $0.world.files.snapshot.data(CommandLexicon.reportFile) ?? []
            return ($0.shown.dropFirst(before(0).count) + [$0.terminal.output]).joined()
                + String(decoding: report, as: UTF8.self)
        }
        guard shown[0] != shown[1] else { return nil }
        let lines = shown.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        let first = zip(lines[0], lines[1]).first { $0 != $1 }
        return "'\(first?.0 ?? "")' or '\(first?.1 ?? "")'"
    }
}
