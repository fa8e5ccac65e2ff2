import Questionnaires
import Testing

/// The day of the audit, which expressions and texts read by a name.
struct AuditDateTests {
    private static let metrics = TinyFolder.metrics.replacing(
        "2 * count", with: "(audit_date - date('2026-01-01')) * count")

    @Test func everyExpressionAndTextReadsIt() {
        let main = TinyFolder.main.replacing(
            "name: size,", with: "name: size, when: audit_date > date('2026-01-01'),")
        let rules = TinyFolder.rules.replacing("twice > limit", with: "twice > limit && audit_date > limit")
            .replacing("There are {twice}.", with: "There are {twice} on {audit_date}.")
        #expect(TinyFolder.diagnostics(main: main, metrics: Self.metrics, rules: rules) == "")
    }

    @Test(arguments: [
        ("date('2026-02-30')", "metrics.yaml:2:54: error: there is no day '2026-02-30'"),
        ("date(count)", "error: 'date' takes a text, not a number"),
        ("audit_dat", "note: did you mean 'audit_date'?"),
    ])
    func mistakes(formula: String, message: String) {
        let metrics = TinyFolder.metrics.replacing("2 * count", with: "count * \(formula)")
        let text = TinyFolder.diagnostics(metrics: metrics)
        #expect(text.contains(message), "\(text)")
    }

    @Test func nothingElseIsCalledSo() {
        let field = TinyFolder.diagnostics(
            main: TinyFolder.main.replacing("name: count", with: "name: audit_date"))
        #expect(
            field.contains(
                "questionnaire.yaml:18:16: error: 'audit_date' is both a field and the day of the audit"),
            "\(field)")
        let metric = TinyFolder.diagnostics(
            metrics: TinyFolder.metrics.replacing("variable: twice", with: "variable: audit_date"),
            rules: TinyFolder.rules.replacing("twice", with: "audit_date"))
        #expect(metric.contains("error: 'audit_date' is both a metric and the day of the audit"), "\(metric)")
        let limit = TinyFolder.diagnostics(rules: TinyFolder.rules.replacing("limit", with: "audit_date"))
        #expect(limit.contains("error: 'audit_date' is both a limit and the day of the audit"), "\(limit)")
    }

    @Test func aMethodHasNoAudit() {
        let text = TinyFolder.diagnostics(
            others: [
                "methods.yaml": """
                methods:
                  - id: one
                    label: One
                    text: One
                    inputs: [{name: a, type: number, label: A}]
                    results: [{name: b, label: B, unit: count, formula: a + audit_date}]
                """
            ])
        #expect(text.contains("error: unknown name 'audit_date'"), "\(text)")
    }
}
