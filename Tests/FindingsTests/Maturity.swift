import Diagnostics
import Findings
import Questionnaires

/// A questionnaire whose options have values, of which scores, figures and words are made.
enum Maturity {
    static let main = """
        id: maturity
        version: 1.0.0
        locales: [en]
        title: Maturity
        stages:
          - {id: G, name: 1 Governance, score: {formula: 100.0 * maturity}}
          - {id: B, name: 2 Building}
        score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}, {code: good, label: Good, from: 60}]}
        options:
          extent:
            none: {label: Not at all, value: 0}
            some: {label: In part, value: 0.25}
            all: {label: Everywhere, value: 1}
        questions:
          - id: G-1
            stage: G
            core: true
            text: How far is it so?
            why: To know
            evidence: look
            fields:
              - {name: plan, type: choice, options: extent, label: Plan}
              - {name: review, type: choice, options: extent, optional: true, label: Review}
          - id: B-1
            stage: B
            text: Which of them?
            why: To know
            evidence: look
            fields:
              - {name: parts, type: multi, options: extent, label: Parts}
        """
    static let metrics = """
        metrics:
          - {id: M-1, variable: maturity, formula: '(value(plan) + value(review)) / 2.0', unit: count, label: Maturity}
          - {id: M-2, variable: of_parts, formula: value(parts).sum(), unit: count, label: Of parts}
        """
    static let rules = """
        rules:
          - id: R-1
            stage: G
            severity: high
            condition: value(plan) < 0.5
            title: No plan
            finding: There is none.
            recommendation: Make one.
            effort: hours
          - id: R-2
            stage: B
            severity: high
            condition: of_parts < 0.5
            title: No parts
            finding: There are none.
            recommendation: Make some.
            effort: hours
        """

    static func load(
        main: String = main, metrics: String = metrics, rules: String = rules
    ) -> LoadedQuestionnaire {
        let files = ["questionnaire.yaml": main, "metrics.yaml": metrics, "rules.yaml": rules]
        return QuestionnaireLoader.load(
            QuestionnaireSources(
                files: files.reduce(into: [:]) { $0[$1.key] = SourceText(name: $1.key, text: $1.value) }))
    }

    /// Everything that loading notices, as it is printed.
    static func diagnostics(
        main: String = main, metrics: String = metrics, rules: String = rules
    ) -> String {
        DiagnosticRenderer().render(load(main: main, metrics: metrics, rules: rules).diagnostics)
    }
}
