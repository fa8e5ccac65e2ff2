import Answers
import Expressions
import Findings
import Questionnaires
import Testing

/// Figures that are a word: one of the options of a set.
struct WordMetricTests {
    private static let word =
        "\n  - {id: M-3, variable: account, formula: \"value(plan) > 0.5 ? 'top' : 'rest'\", unit: word, options: class, label: Account}"
    private static let rule = Maturity.rules.replacing("value(plan) < 0.5", with: "account == 'rest'")
        .replacing(
            "There is none.", with: "It is {account}.")

    private static let main = Maturity.main.replacing(
        "\nquestions:", with: "\n  class: {top: Class A, rest: Class B}\nquestions:")

    private func assessment(_ answers: String) throws -> (Assessment, ValueFormatter) {
        let loaded = Maturity.load(main: Self.main, metrics: Maturity.metrics + Self.word, rules: Self.rule)
        let filled = try Filled(answers, try #require(loaded.questionnaire))
        return (filled.assessment, filled.assessor.formatter)
    }

    @Test func aSoundQuestionnaireSaysNothing() {
        #expect(
            Maturity.diagnostics(main: Self.main, metrics: Maturity.metrics + Self.word, rules: Self.rule)
                == "")
    }

    @Test func rulesReadTheCodeAndPeopleTheLabel() throws {
        let (assessment, _) = try assessment("{plan: some, review: all}")
        let metric = try #require(assessment.metric("account"))
        #expect(metric.outcome == .known(.string("rest")))
        let finding = try #require(assessment.finding("R-1"))
        #expect(finding.status == .gap)
        #expect(finding.texts.finding == "It is Class B.")
        guard case .value(_, let text) = finding.because.first?.content else {
            Issue.record("no reason")
            return
        }
        #expect(finding.because.first?.label == "Account")
        #expect(text == "Class B")
    }

    @Test func whatIsNotKnownHasNoWord() throws {
        let (assessment, _) = try assessment("review: all")
        guard case .unknown(let missing) = assessment.metric("account")?.outcome else {
            Issue.record("it is known")
            return
        }
        #expect(missing.map(\.field) == ["plan"])
        #expect(assessment.finding("R-1")?.status == .notAssessed)
    }

    @Test func itsOptionsHaveValuesAsThoseOfAChoice() throws {
        let main = Self.main.replacing(
            "{top: Class A, rest: Class B}",
            with: "{top: {label: Class A, value: 3}, rest: {label: Class B, value: 1}}")
        let figure = "\n  - {id: M-4, variable: weight, formula: value(account), unit: count, label: Weight}"
        let loaded = Maturity.load(
            main: main, metrics: Maturity.metrics + Self.word + figure, rules: Self.rule)
        let filled = try Filled("plan: all", try #require(loaded.questionnaire))
        #expect(filled.assessment.metric("weight")?.outcome == .known(.double(3)))
    }

    @Test(arguments: [
        ("'rest'\", unit", "'other'\", unit", "error: 'other' is not one of the possible values"),
        ("? 'top' : 'rest'\"", "? 1 : 2\"", "error: expected a text, but this is a whole number"),
        ("options: class, ", "", "error: 'account' is a word but names no 'options'"),
        ("options: class", "options: clas", "error: there is no option set 'clas'"),
        ("unit: word", "unit: count", "error: 'options' does nothing for a figure in 'count'"),
    ])
    func mistakes(text: String, replacement: String, message: String) {
        let text = Maturity.diagnostics(
            main: Self.main, metrics: Maturity.metrics + Self.word.replacing(text, with: replacement),
            rules: Self.rule)
        #expect(text.contains(message), "\(text)")
    }

    @Test func aRuleComparesItWithItsOptionsOnly() {
        let rule = Self.rule.replacing("account == 'rest'", with: "account == 'none'")
        let text = Maturity.diagnostics(main: Self.main, metrics: Maturity.metrics + Self.word, rules: rule)
        #expect(text.contains("rules.yaml:5:27: error: 'none' is not one of the possible values"), "\(text)")
    }
}
