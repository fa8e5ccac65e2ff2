import Diagnostics
import Questionnaires
import TestSupport
import Testing

/// Mistakes in a folder are diagnostics with place and caret, all at once.
struct LoaderTests {
    @Test func aSoundFolderSaysNothing() {
        #expect(TinyFolder.diagnostics() == "")
    }

    @Test func unknownKeyAndNearMatch() {
        let text = TinyFolder.diagnostics(rules: TinyFolder.rules.replacing("effort:", with: "efort:"))
        #expect(
            text == """
                rules.yaml:10:5: error: unknown key 'efort'
                      efort: hours
                      ^^^^^
                  note: did you mean 'effort'?

                """)
    }

    @Test func anExpressionsMistakeIsPlacedInsideItsScalar() {
        let text = TinyFolder.diagnostics(
            rules: TinyFolder.rules.replacing("twice > limit", with: "'twise > limit'"))
        #expect(text.contains("rules.yaml:5:17: error: unknown name 'twise'"))
        #expect(text.contains("did you mean 'twice'?"))
        #expect(text.contains("      condition: 'twise > limit'\n                  ^^^^^\n"))
    }

    @Test func anExpressionInABlockScalarIsPlacedToo() {
        let block = "|\n      twice >\n        limt"
        let text = TinyFolder.diagnostics(rules: TinyFolder.rules.replacing("twice > limit", with: block))
        #expect(text.contains("rules.yaml:7:9: error: unknown name 'limt'"))
    }

    @Test func allProblemsAtOnce() {
        let text = TinyFolder.diagnostics(
            main: TinyFolder.main.replacing(
                "type: choice, options: size", with: "type: choise, options: sice"),
            metrics: TinyFolder.metrics.replacing("2 * count", with: "2 *"))
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
        #expect(
            TinyFolder.diagnostics(main: TinyFolder.main.replacing(text, with: replacement)).contains(message)
        )
    }

    @Test func brokenYAMLStopsItsFile() {
        let text = TinyFolder.diagnostics(rules: "rules:\n  - id: 'R-1\n")
        #expect(text.contains("rules.yaml:"))
        #expect(text.contains("error: not valid YAML"))
    }

    @Test func cyclesAndPlaceholders() {
        let cycle = TinyFolder.diagnostics(
            metrics: TinyFolder.metrics.replacing("2 * count", with: "2 * twice"))
        #expect(cycle.contains("metric 'twice' depends on itself"))
        let placeholder = TinyFolder.diagnostics(
            rules: TinyFolder.rules.replacing("{twice}", with: "{twize}"))
        #expect(placeholder.contains("rules.yaml:8:24: error: unknown placeholder '{twize}'"))
    }

    @Test func hostileYAMLIsRefused() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(TinyFolder.diagnostics(main: deep).contains("nested deeper than"))
        var laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            laughs += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(TinyFolder.diagnostics(main: laughs).contains("more than 200000 values"))
        #expect(TinyFolder.diagnostics(main: String(repeating: "- ", count: 50_000)).contains("error:"))
        #expect(TinyFolder.diagnostics(main: "a: \u{0}b").contains("error: not valid YAML"))
        #expect(TinyFolder.diagnostics(main: "a: 1\na: 2\n").contains("'a' stands twice in one mapping"))
        #expect(TinyFolder.diagnostics(main: "").contains("the file is empty"))
    }

    @Test func theSalesProcessIsSound() {
        let loaded = QuestionnaireFixture.load("sales-process")
        #expect(loaded.diagnostics == [])
        #expect(loaded.questionnaire?.questions.count == 89)
    }
}
