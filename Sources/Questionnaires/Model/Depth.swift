/// How much is asked, and which rules the score counts: the core or everything, in the whole audit or in single stages.
package enum Depth: Sendable, Hashable, RawRepresentable, CaseIterable {
    /// The core; in these stages, by id, everything.
    case coreAnd(Set<String>)
    case full

    package static let core = Depth.coreAnd([])
    /// Those that can be said without knowing the stages.
    package static let allCases = [Depth.core, .full]

    /// Reads `core`, `full`, or `core CON REL`, which is the core and all of these stages.
    package init?(rawValue: String) {
        let words = rawValue.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        switch words.first {
        case "full" where words.count == 1: self = .full
        case "core" where !words.contains(""): self = .coreAnd(Set(words.dropFirst()))
        default: return nil
        }
    }

    /// The depth as `init` reads it.
    package var rawValue: String {
        switch self {
        case .coreAnd(let stages): (["core"] + stages.sorted()).joined(separator: " ")
        case .full: "full"
        }
    }

    /// True where everything of a stage is asked.
    package func isFull(in stage: String) -> Bool {
        switch self {
        case .coreAnd(let stages): stages.contains(stage)
        case .full: true
        }
    }

    /// The same with one stage asked in full or not, of these that there are.
    package func with(_ stage: String, inFull isFull: Bool, of stages: [String]) -> Depth {
        var inFull = Set(stages.filter(self.isFull))
        if isFull { inFull.insert(stage) } else { inFull.remove(stage) }
        return inFull.isSuperset(of: stages) ? .full : .coreAnd(inFull)
    }
}

extension Questionnaire {
    /// The questions of a depth, in the order in which they are asked.
    package func questions(at depth: Depth) -> [Question] {
        questions.filter { $0.core || depth.isFull(in: $0.stage) }
    }
}
