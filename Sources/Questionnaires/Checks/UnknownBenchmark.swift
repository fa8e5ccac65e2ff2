extension QuestionnaireCheck {
    static let unknownBenchmark = QuestionnaireCheck(
        "unknown-benchmark", wants: "a source that looks like the id of a benchmark is one"
    ) { checker in
        let ids = Set(checker.questionnaire.benchmarks.map(\.id))
        guard !ids.isEmpty else { return }
        for citation in checker.questionnaire.citations where !ids.contains(citation.source) {
            guard looksLikeBenchmark(citation.source, ids) else { continue }
            checker.unknown("benchmark", citation.source, ids, in: .benchmarks, at: citation.path)
        }
    }

    /// True of a source whose id begins as benchmarks' ids do, such as `B-` before digits.
    private static func looksLikeBenchmark(_ source: String, _ ids: Set<String>) -> Bool {
        guard let dash = source.lastIndex(of: "-"),
            source[source.index(after: dash)...].allSatisfy(\.isNumber)
        else { return false }
        return ids.contains { $0.hasPrefix(source[...dash]) }
    }
}

extension Questionnaire {
    /// Every source that something cites, and where.
    var citations: [(source: String, path: String)] {
        var citations: [(source: String, path: String)] = []
        func cite(_ sources: [String], at path: String) { citations += sources.map { ($0, path) } }
        for (name, limit) in limits { cite(limit.source.map { [$0] } ?? [], at: "limits.\(name)") }
        for question in questions { cite(question.sources, at: "questions.\(question.id).sources") }
        for metric in metrics { cite(metric.sources, at: "metrics.\(metric.variable).sources") }
        for (table, columns) in columns {
            for column in columns { cite(column.sources, at: "columns.\(table).\(column.name).sources") }
        }
        for rule in rules {
            cite(rule.sources, at: "rules.\(rule.id).sources")
            for (name, cutoff) in rule.cutoffs {
                cite(cutoff.source.map { [$0] } ?? [], at: "rules.\(rule.id).cutoffs.\(name)")
            }
        }
        for method in methods { cite(method.sources, at: "methods.\(method.id).sources") }
        return citations
    }
}
