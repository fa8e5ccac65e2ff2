extension QuestionnaireCheck {
    static let unprintableBenchmark = QuestionnaireCheck(
        "unprintable-benchmark", wants: "a figure that is printed was verified, and names country and year"
    ) { checker in
        for benchmark in checker.questionnaire.benchmarks where benchmark.printable {
            let path = "benchmarks.\(benchmark.id).printable"
            if !benchmark.status.lowercased().hasPrefix("verified") {
                checker.report(
                    "a figure whose status is '\(benchmark.status)' cannot be printed as a fact",
                    at: path)
            }
            if benchmark.country == nil || benchmark.year == nil {
                checker.warn(
                    "this figure is not printed as long as it names no 'country' and no 'year'",
                    at: path)
            }
        }
    }
}
