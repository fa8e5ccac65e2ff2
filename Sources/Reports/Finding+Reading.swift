package import Answers
package import Findings
package import Questionnaires
package import Wording

extension Assessment {
    /// The finding inside which another is printed; nil where it stands by itself.
    ///
    /// A host that is itself printed inside another hands its guests on; findings that name each other in a
    /// circle all stand by themselves, so that none is lost.
    func host(of finding: Finding) -> Finding? {
        var seen: Set<String> = [finding.rule.id]
        var host: Finding?
        var next = finding.mergedInto
        while let id = next {
            guard seen.insert(id).inserted, let candidate = self.finding(id) else { return nil }
            host = candidate
            next = candidate.mergedInto
        }
        return host
    }
}

extension Severity {
    /// How grave, in a word.
    package var word: SeverityWord {
        switch self {
        case .high: .high
        case .medium: .medium
        case .low: .low
        }
    }
}

extension MoneyKind {
    var word: MoneyWord {
        switch self {
        case .cost: .cost
        case .atStake: .atStake
        case .perUnit: .perUnit
        }
    }
}

extension Effort {
    var word: EffortWord {
        switch self {
        case .hours: .hours
        case .days: .days
        case .weeks: .weeks
        }
    }
}

extension Basis {
    /// How well a figure is founded, in a word.
    package var word: BasisWord {
        switch self {
        case .measured: .measured
        case .samples: .samples
        case .estimated: .estimated
        case .range: .range
        }
    }
}

extension Finding.Status {
    /// What became of a rule, in a word.
    package var word: StatusWord {
        switch self {
        case .gap: .gap
        case .strength: .strength
        case .clear: .clear
        case .notAssessed: .notAssessed
        case .notApplicable: .notApplicable
        case .notComputable: .notComputable
        }
    }
}
