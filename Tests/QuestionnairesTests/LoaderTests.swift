import Diagnostics
import Questionnaires
import TestSupport
import Testing

/// Mistakes in a folder are diagnostics with place and caret, all at once.
struct LoaderTests {
    private static let main = """
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
    private static let metrics = """
        metrics:
          - {id: M-1, variable: twice, formula: 2 * count, unit: count, label: Twice}
        """
    private static let rules = """
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

    private func diagnostics(
        main: String = main, metrics: String = metrics, rules: String = rules
    ) -> String {
        let loaded = QuestionnaireLoader.load(
            QuestionnaireSources(files: [
                "questionnaire.yaml": SourceText(name: "questionnaire.yaml", text: main),
                "metrics.yaml": SourceText(name: "metrics.yaml", text: metrics),
                "rules.yaml": SourceText(name: "rules.yaml", text: rules),
            ]))
        #expect((loaded.questionnaire == nil) == loaded.diagnostics.contains { $0.severity == .error })
        return DiagnosticRenderer().render(loaded.diagnostics)
    }

    @Test func aSoundFolderSaysNothing() {
        #expect(diagnostics() == "")
    }

    @Test func unknownKeyAndNearMatch() {
        let text = diagnostics(rules: Self.rules.replacing("effort:", with: "efort:"))
        #expect(
            text == """
                rules.yaml:10:5: error: unknown key 'efort'
                      efort: hours
                      ^^^^^
                  note: did you mean 'effort'?

                """)
    }

    @Test func anExpressionsMistakeIsPlacedInsideItsScalar() {
        let text = diagnostics(rules: Self.rules.replacing("twice > limit", with: "'twise > limit'"))
        #expect(text.contains("rules.yaml:5:17: error: unknown name 'twise'"))
        #expect(text.contains("did you mean 'twice'?"))
        #expect(text.contains("      condition: 'twise > limit'\n                  ^^^^^\n"))
    }

    @Test func anExpressionInABlockScalarIsPlacedToo() {
        let block = "|\n      twice >\n        limt"
        let text = diagnostics(rules: Self.rules.replacing("twice > limit", with: block))
        #expect(text.contains("rules.yaml:7:9: error: unknown name 'limt'"))
    }

    @Test func allProblemsAtOnce() {
        let text = diagnostics(
            main: Self.main.replacing("type: choice, options: size", with: "type: choise, options: sice"),
            metrics: Self.metrics.replacing("2 * count", with: "2 *"))
        #expect(text.contains("metrics.yaml:2:"))
        #expect(text.contains("'type' cannot be 'choise'"))
        #expect(text.contains("did you mean 'choice'?"))
    }

    @Test(arguments: [
        ("stage: A\n", "stage: B\n", "there is no stage 'B'"),
        ("options: size", "options: sizes", "there is no option set 'sizes'"),
        ("core: true", "core: maybe", "'core' must be true or false, not 'maybe'"),
        ("name: size", "name: count", "field 'count' exists twice"),
        ("{big: Big, small: Small}", "{1: Big, small: Small}", "the code '1' is a number"),
        ("    text: How many, and how big?\n", "", "'text' is missing"),
    ])
    func namesTheMistake(text: String, replacement: String, message: String) {
        #expect(diagnostics(main: Self.main.replacing(text, with: replacement)).contains(message))
    }

    @Test func brokenYAMLStopsItsFile() {
        let text = diagnostics(rules: "rules:\n  - id: 'R-1\n")
        #expect(text.contains("rules.yaml:"))
        #expect(text.contains("error: not valid YAML"))
    }

    @Test func cyclesAndPlaceholders() {
        let cycle = diagnostics(metrics: Self.metrics.replacing("2 * count", with: "2 * twice"))
        #expect(cycle.contains("metric 'twice' depends on itself"))
        let placeholder = diagnostics(rules: Self.rules.replacing("{twice}", with: "{twize}"))
        #expect(placeholder.contains("rules.yaml:8:24: error: unknown placeholder '{twize}'"))
    }

    @Test func hostileYAMLIsRefused() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(diagnostics(main: deep).contains("nested deeper than"))
        var laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            laughs += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(diagnostics(main: laughs).contains("too many or too deeply nested values"))
        #expect(diagnostics(main: String(repeating: "- ", count: 50_000)).contains("error:"))
        #expect(diagnostics(main: "a: \u{0}b").contains("error: not valid YAML"))
        #expect(diagnostics(main: "a: 1\na: 2\n").contains("'a' stands twice in one mapping"))
        #expect(diagnostics(main: "").contains("the file is empty"))
    }

    @Test func theSalesProcessIsSound() {
        let loaded = QuestionnaireFixture.load("sales-process")
        #expect(DiagnosticRenderer().render(loaded.diagnostics) == "")
        #expect(loaded.questionnaire?.questions.count == 85)
    }
}
