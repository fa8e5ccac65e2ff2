import Diagnostics
import Questionnaires
import Testing

/// A sound folder with one question, one metric and one rule, for tests to break.
enum TinyFolder {
    static let main = """
        id: tiny
        version: 1.0.0
        locales: [en]
        title: Tiny
        stages:
          - {id: A, name: 1 First}
        score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
        options:
          size: {big: Big, small: Small}
        questions:
          - id: A-1
            stage: A
            core: true
            text: How many, and how big?
            why: To know
            evidence: look
            fields:
              - {name: count, type: integer, label: Count}
              - {name: size, type: choice, options: size, label: Size}
        """
    static let metrics = """
        metrics:
          - {id: M-1, variable: twice, formula: 2 * count, unit: count, label: Twice}
        """
    static let rules = """
        rules:
          - id: R-1
            stage: A
            severity: high
            condition: twice > limit
            cutoffs: {limit: {value: 4, convention: true}}
            title: Too many
            finding: There are {twice}.
            recommendation: Have fewer.
            effort: hours
        """

    /// Everything that loading notices, as it is printed; `others` are further files by name.
    static func diagnostics(
        main: String = main, metrics: String = metrics, rules: String = rules, others: [String: String] = [:]
    ) -> String {
        let loaded = load(main: main, metrics: metrics, rules: rules, others: others)
        #expect((loaded.questionnaire == nil) == loaded.diagnostics.contains { $0.severity == .error })
        return DiagnosticRenderer().render(loaded.diagnostics)
    }

    static func load(
        main: String = main, metrics: String = metrics, rules: String = rules, others: [String: String] = [:]
    ) -> LoadedQuestionnaire {
        var files = ["questionnaire.yaml": main, "metrics.yaml": metrics, "rules.yaml": rules]
        files.merge(others) { _, other in other }
        return QuestionnaireLoader.load(
            QuestionnaireSources(
                files: Dictionary(
                    uniqueKeysWithValues: files.map { ($0.key, SourceText(name: $0.key, text: $0.value)) })))
    }
}
