package import Answers

/// On which answers a report rests: who gave them, where they come from, how well they are founded.
package struct Provenance: Sendable, Equatable {
    /// Something and how many answers it stands behind.
    package struct Count<Item: Sendable & Equatable>: Sendable, Equatable {
        /// What it is.
        package let item: Item
        /// How many answers.
        package let answers: Int
    }

    /// Who was interviewed, in alphabetical order; empty where persons are not named.
    package private(set) var respondents: [Count<String>] = []
    /// Where answers come from, in the order of the sources.
    package private(set) var sources: [Count<AnswerSource>] = []
    /// How well figures are founded, from the best to the least.
    package private(set) var bases: [Count<Basis>] = []
    /// How many references to evidence there are.
    package private(set) var references = 0

    init() {}

    init(_ report: Report) {
        var respondents: [String: Int] = [:]
        var sources: [AnswerSource: Int] = [:]
        var bases: [Basis: Int] = [:]
        for (field, answer) in report.sheet.answers
        where answer.state == .answered && !report.withheldFields.contains(field) {
            if let name = answer.respondent { respondents[name, default: 0] += 1 }
            sources[answer.source ?? .interview, default: 0] += 1
            if let basis = answer.basis { bases[basis, default: 0] += 1 }
        }
        self.respondents = respondents.sorted { $0.key < $1.key }.map {
            Count(item: $0.key, answers: $0.value)
        }
        self.sources = AnswerSource.allCases.compactMap { source in
            sources[source].map { Count(item: source, answers: $0) }
        }
        self.bases = Basis.allCases.compactMap { basis in
            bases[basis].map { Count(item: basis, answers: $0) }
        }
        references = report.evidence.values.reduce(0) { $0 + $1.count }
    }
}
