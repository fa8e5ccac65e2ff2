package import Questionnaires

extension Finding {
    /// The order in which findings stand wherever they are listed: gaps before strengths; of gaps the graver ones first, as
    /// they were judged, then those that cost more, those with more at stake, those with less effort, and what core
    /// answers decide. Others stay in the order of the questionnaire, as sorting is stable.
    package static func isMorePressing(_ one: Finding, _ other: Finding) -> Bool {
        guard let severity = one.severity, let another = other.severity else {
            return one.severity != nil && other.severity == nil
        }
        if severity != another { return severity > another }
        // What may be lost one day is no loss, and what one of several costs can be compared with neither.
        for kind in [MoneyKind.cost, .atStake] {
            let (amount, anothers) = (one.amount(kind), other.amount(kind))
            if amount != anothers { return amount > anothers }
        }
        if one.rule.effort != other.rule.effort { return one.rule.effort < other.rule.effort }
        return one.isCore && !other.isCore
    }

    /// What is known to hang on it, if that is an amount of this kind.
    private func amount(_ kind: MoneyKind) -> Double { rule.money?.kind == kind ? money ?? 0 : 0 }
}

extension [Finding] {
    /// Ids of the gaps to act on first, the most pressing one first: the first of each scored stage, then the next ones,
    /// at most two of a stage and five in all. None is about single people, or printed inside another.
    package func doFirst(in questionnaire: Questionnaire) -> [String] {
        let stages = questionnaire.stages.filter(\.scored).map(\.id)
        // By position: to look at a finding is nothing, to take it out of the list is to copy all that it says.
        let ranked = stages.flatMap { stage in
            indices.filter { index in
                self[index].rule.stage == stage && self[index].status == .gap
                    && self[index].mergedInto == nil && !self[index].rule.restricted
            }
        }.sorted { Finding.isMorePressing(self[$0], self[$1]) }
        var taken: [String: Int] = [:]
        var chosen: Set<Int> = []
        for limit in 1...2 {
            for index in ranked where chosen.count < 5 && !chosen.contains(index) {
                guard taken[self[index].rule.stage, default: 0] < limit else { continue }
                taken[self[index].rule.stage, default: 0] += 1
                chosen.insert(index)
            }
        }
        return ranked.filter(chosen.contains).map { self[$0].rule.id }
    }
}
