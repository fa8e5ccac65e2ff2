import Testing

@testable import Shell

/// `eval`: what authors and scripts see.
struct EvaluateTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func evaluate(
        _ text: String, where values: [String] = [], unknown: [String] = [], session: String? = nil,
        json: Bool = false
    ) -> (status: CommandStatus, output: String, errors: String) {
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        var options = ShellCommands.EvaluateOptions()
        options.values = values
        options.unknown = unknown
        options.session = session
        options.json = json
        let status = fixture.commands(terminal).evaluate(text, options)
        return (status, terminal.output, terminal.errors)
    }

    @Test(arguments: [
        ("1 + 2", "{\"value\": 3}\n"), ("100.0 * a / b", "{\"unknown\": [\"a\"]}\n"),
        ("[1.5, 2.5].mean()", "{\"value\": 2.0}\n"), ("true || 1 / 0 > 1", "{\"value\": true}\n"),
        ("x + 1", "{\"error\": \"unknown name 'x'\"}\n"),
        ("1 +", "{\"error\": \"expected a value, but the expression ends here\"}\n"),
        ("1.0 / 0.0", "{\"error\": \"division by zero\"}\n"),
        ("b > 1 || a", "{\"value\": true}\n"), ("1e308 * 10.0", "{\"value\": \"inf\"}\n"),
        ("'żółć 中'", "{\"value\": \"żółć 中\"}\n"),
        ("{'k': [null, true]}", "{\"value\": {\"k\":[null,true]}}\n"),
    ])
    func jsonOfEachOutcome(text: String, output: String) {
        let result = evaluate(text, where: ["b=2"], unknown: ["a"], json: true)
        #expect(result.output == output)
        #expect(result.status == (output.contains("error") ? .failed : .done))
    }

    @Test func textOfEachOutcome() {
        #expect(evaluate("2.0 * 3").output == "6.0\n")
        #expect(evaluate("a + b", unknown: ["b", "a"]).output == "unknown: a, b\n")
        let failure = evaluate("1 + [].min()")
        #expect(failure.status == .failed)
        #expect(failure.errors.contains("<expression>:1:"))
        #expect(failure.errors.contains("'min' of an empty list"))
    }

    @Test func mistakesAreShownWithACaret() {
        let unknown = evaluate("wni + 1", where: ["win=1"])
        #expect(unknown.status == .failed)
        #expect(
            unknown.errors == """
                <expression>:1:1: error: unknown name 'wni'
                  wni + 1
                  ^^^
                  note: did you mean 'win'?

                """)
        #expect(evaluate("1 +").errors.hasPrefix("<expression>:1:4: error:"))
        #expect(evaluate("a", where: ["a"]).errors == "auditsh: error: 'a' is not NAME=JSON\n")
        #expect(evaluate("a", where: ["a={"]).errors.hasPrefix("<a>:1:"))
    }

    @Test func aSessionGivesFieldsTablesAndMetrics() throws {
        fixture.begin([":g CON-12", "64", "150", "55", "new", ":g ACQ-10", "3; 5"])
        let path = fixture.path("a.audit")
        #expect(evaluate("round(win_rate)", session: path).output == "30.0\n")
        #expect(evaluate("response_time_hours_samples.max()", session: path).output == "5.0\n")
        #expect(
            evaluate("clv", session: path, json: true).output.hasPrefix("{\"unknown\": [\"bought_again\"]"))
        // The fixture's clock stands at 2026-01-01.
        #expect(evaluate("audit_date - date('2026-01-01')", session: path).output == "0.0\n")
        #expect(evaluate("opps_won / opps_wonn", session: path).errors.contains("did you mean 'opps_won'?"))
    }

    @Test func aSessionGivesTheValuesOfOptions() throws {
        let folder = try fixture.writeQuestionnaire(
            "levels",
            main: """
                id: levels
                version: 1.0.0
                title: Levels
                stages: [{id: A, name: A}]
                score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
                options: {extent: {some: {label: In part, value: 1.5}, all: {label: Everywhere, value: 3}}}
                questions:
                  - {id: A-1, stage: A, core: true, text: T, why: W, evidence: E, fields: [{name: plan, type: choice, options: extent, label: L}]}
                """, metrics: "metrics: []", rules: "rules: []")
        var options = ShellCommands.NewOptions()
        options.questionnaire = folder
        options.settings = ["currency": "EUR", "country": "PL"]
        let path = fixture.path("a.audit")
        _ = fixture.commands(ScriptedTerminal(lines: ["1"])).new(path, options)
        #expect(evaluate("value(plan)", session: path).output == "1.5\n")
        #expect(evaluate("value(plan)", where: ["plan=\"some\""]).status == .failed)
    }
}
