import Answers
import Files

/// No prompt is without a way out: whatever was done before, one can leave, go back, and answer what is asked.
enum WaysOut {
    /// What is tried at a prompt.
    enum Way: CaseIterable {
        case leave
        case back
        case answer

        /// How one does it; nil where nothing is asked.
        func act(_ at: Situation, _ model: Model, _ lexicon: Lexicon) -> Act? {
            switch self {
            case .leave: .type(":quit")
            case .back: .type(":back")
            case .answer:
                // Something else than what stands there, which would be kept without a word.
                lexicon.answers(at, model).first { typed, meaning in
                    switch meaning {
                    case .answer, .rows: typed != at.offer && model.events(of: meaning, at) == 1...1
                    default: false
                    }
                }.map { .type($0.typed) }
            }
        }
    }

    /// Tries each way at prompts of a meeting, on copies of it: the same meeting up to there.
    ///
    /// - Parameter stride: so manieth prompts.
    static func find(_ seed: UInt64, stride: Int) -> (tally: Tally, finding: Simulation.Finding?) {
        let beginning = Simulation.beginning(of: seed)
        var tally = Tally()
        let (meeting, finding) = Simulation.meet(seed)
        if let finding { return (meeting.tally, finding) }
        for count in Swift.stride(from: Int(seed) % stride, to: meeting.acts.count, by: stride) {
            for way in Way.allCases {
                var acts = meeting.acts.prefix(count)
                var isTried = false
                let copy = Meeting(beginning) { at, model in
                    if let act = acts.popFirst() { return act }
                    defer { isTried = true }
                    return isTried ? nil : way.act(at, model, meeting.lexicon)
                }
                let failure = copy.run()
                tally += copy.tally
                if let failure { return (tally, Simulation.finding(failure, in: copy)) }
            }
        }
        return (tally, nil)
    }
}
