/// How much is asked, and which rules the score counts.
package enum Depth: String, Sendable, CaseIterable {
    case core
    case full
}

extension Questionnaire {
    /// The questions of a depth, in the order in which they are asked.
    package func questions(at depth: Depth) -> [Question] {
        depth == .full ? questions : questions.filter(\.core)
    }
}
