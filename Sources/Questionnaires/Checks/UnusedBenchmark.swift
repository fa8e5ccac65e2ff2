extension QuestionnaireCheck {
    static let unusedBenchmark = QuestionnaireCheck(
        "unused-benchmark", wants: "a benchmark is cited, or nobody meets it"
    ) { checker in
        guard checker.isRead(.main, .metrics, .rules, .methods) else { return }
        let cited = Set(checker.questionnaire.citations.map(\.source))
        for benchmark in checker.questionnaire.benchmarks where !cited.contains(benchmark.id) {
            checker.warn(
                "no question, metric, rule or method cites the benchmark '\(benchmark.id)'",
                at: "benchmarks.\(benchmark.id)")
        }
    }
}
