import Answers
import Diagnostics
import Findings
import Questionnaires
import Reports
import TestSupport
import Testing
import Wording

/// Scores that are computed and figures that are words, as reports show them.
struct FormulaReportTests {
    private static let main = """
        id: maturity
        version: 1.0.0
        title: Maturity
        stages:
          - {id: G, name: 1 Governance, score: {formula: 100.0 * value(plan)}}
        score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}, {code: good, label: Good, from: 60}]}
        outputs: {G: {title: Standing, parts: [{metric: account}]}}
        options:
          extent: {some: {label: In part, value: 0.7}, all: {label: Everywhere, value: 1}}
          class: {top: Class A, rest: Class B}
        questions:
          - {id: G-1, stage: G, core: true, text: How far?, why: W, evidence: E, fields: [{name: plan, type: choice, options: extent, label: Plan}]}
        """
    private static let metrics = """
        metrics:
          - {id: M-1, variable: account, formula: "value(plan) > 0.9 ? 'top' : 'rest'", unit: word, options: class, label: Account, sheet: G}
        """

    private func report(_ answer: String?) throws -> Report {
        let files = ["questionnaire.yaml": Self.main, "metrics.yaml": Self.metrics]
        let loaded = QuestionnaireLoader.load(
            QuestionnaireSources(
                files: files.reduce(into: [:]) { $0[$1.key] = SourceText(name: $1.key, text: $1.value) }))
        #expect(DiagnosticRenderer().render(loaded.diagnostics) == "")
        let questionnaire = try #require(loaded.questionnaire)
        let assessor = Assessor(
            questionnaire, plan: QuestionnairePlan(questionnaire), depth: .full, texts: Texts(.english),
            currency: "EUR")
        var sheet = AnswerSheet()
        sheet["plan"] = answer.map { FieldAnswer(state: .answered, value: .text($0)) }
        return Report(ReportFixture.info, assessor: assessor, sheet: sheet, copy: .internal)
    }

    /// Where a stage has no rules, nothing is said of checks that were made.
    @Test func aScoreByFormulaStandsWithItsBand() throws {
        for width in [40, 80] {
            let text = TerminalReport(width: width).text(of: try report("some"))
            #expect(text.contains("70") && text.contains("Good"), "\(text)")
            #expect(!text.contains("0 of 0") && !text.contains("no gap"), "\(text)")
        }
        for format in [ReportFormat.markdown, .html] {
            let text = try DocumentFixture.text(try report("some"), as: format)
            #expect(text.contains("Good: 70 of 100") || text.contains("Good (70)"), "\(text)")
            #expect(!text.contains("0 of 0"), "\(text)")
        }
        let json = JSONReport().text(of: try report("some"))
        #expect(json.replacing(" ", with: "").contains("\"score\":70,"), "\(json)")
        #expect(try SchemaValidator.problems(in: json, "report-1.schema.json") == "")
    }

    @Test func withoutAnswersThereIsNone() throws {
        let text = TerminalReport(width: 80).text(of: try report(nil))
        #expect(text.contains("not enough answers") && !text.contains("0 of 0"), "\(text)")
        let plain = try DocumentFixture.text(try report(nil), as: .markdown)
        #expect(!plain.contains("0 of 0"), "\(plain)")
    }

    /// People read the label, programs the code.
    @Test func aWordIsItsLabelAndInDataItsCode() throws {
        let report = try report("some")
        #expect(report.formatter.figure(try #require(report.assessment.metric("account"))) == "Class B")
        #expect(TerminalReport(width: 80).text(of: report).contains("Class B"))
        #expect(try DocumentFixture.text(report, as: .markdown).contains("Class B"))
        #expect(try DocumentFixture.text(report, as: .html).contains("Class B"))
        let json = JSONReport().text(of: report)
        #expect(json.contains("\"rest\"") && !json.contains("\"value\": \"Class B\""), "\(json)")
    }
}
