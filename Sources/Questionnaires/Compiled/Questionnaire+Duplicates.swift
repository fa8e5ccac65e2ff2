import CanonicalJSON

extension Questionnaire {
    /// Refuses names that stand for two things, which the checker of a folder refuses too: a compiled form may
    /// come from anywhere, and nobody who looks something up by its name should have to choose.
    func refuseDuplicates(in section: QuestionnaireSection) throws(JSONProblem) {
        switch section {
        case .frame: try refuseDuplicatesInFrame()
        case .rules:
            try once(rules.map(\.id))
            for rule in rules where !rule.lists.isEmpty {
                try once(Array(rule.cutoffs.keys) + rule.lists.keys)
            }
        case .methods:
            try once(methods.map(\.id))
            for method in methods {
                try once(method.inputs.map(\.field.name) + method.results.map(\.name))
                for input in method.inputs { try once(input.columnNames) }
            }
        case .benchmarks: try once(benchmarks.map(\.id))
        case .texts: break
        }
    }

    private func refuseDuplicatesInFrame() throws(JSONProblem) {
        let fields = questions.flatMap(\.fields)
        try once(stages.map(\.id))
        try once(questions.map(\.id))
        try once(metrics.map(\.id))
        try once(fields.map(\.name) + metrics.map(\.variable) + limits.keys)
        try once(checks.map(\.id))
        try once(score.bands.map(\.code))
        for set in options.values { try once(set.options.map(\.code)) }
        for field in fields {
            guard let table = field.table else { continue }
            try once(table.columns.map(\.name) + (columns[field.name] ?? []).map(\.name))
        }
    }

    private func once(_ names: [String]) throws(JSONProblem) {
        guard names.count > 1, Set(names).count < names.count else { return }
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted { throw .unexpected("'\(name)' a second time") }
    }
}
