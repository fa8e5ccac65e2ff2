import Diagnostics
import Examples
import Questionnaires
import TestSupport
import Testing

/// Examples say what must follow from answers; each difference has its place.
struct ExampleTests {
    /// Runs examples of the questionnaire of docs/questionnaires.md.
    private func run(_ text: String) throws -> ExampleRunner {
        var files = try QuestionnairePage.files()
        files["locales/pl.yaml"] = nil
        var runner = ExampleRunner(try #require(QuestionnairePage.load(files).questionnaire))
        runner.run(SourceText(name: "e.yaml", text: text))
        return runner
    }

    /// Everything that is said, without the lines of the file.
    private func said(_ text: String) throws -> [String] {
        DiagnosticRenderer().render(try run(text).diagnostics).split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("e.yaml") || $0.hasPrefix("  note") }
    }

    private static let answers = """
        answers:
          team_size: 6
          hour_cost: 60
          minutes: {samples: [45, 90, 60]}
          agenda: rarely
          regulars:
            - {name: Monday round, times: 4, people: 6, decisions: 0}
            - {name: Review, times: 1, people: 4, decisions: 3}
            - {name: Board, times: 1, people: 4}

        """

    @Test func whatFollowsHolds() throws {
        let runner = try run(
            Self.answers + """
                expect:
                  findings: {R-1: medium, R-2: high, R-3: low, R-4: clear}
                  metrics: {meeting_cost: 390, regular_hours: 34.7}
                  verdicts: {regulars: {Monday round: drop, Review: keep, Board: '?'}}
                  checks: {V-1: quiet}
                  asked: [USE-1, agenda]
                  not_asked: [USE-2, decisions_named]
                """)
        #expect(DiagnosticRenderer().render(runner.diagnostics) == "")
        #expect(runner.count == 1)
    }

    /// A row is found by the code of its choice too, which stays when the label is worded anew.
    @Test(arguments: ["round", "Weekly round"])
    func aRowIsCalledByCodeOrLabel(name: String) throws {
        var files = try QuestionnairePage.files()
        files["locales/pl.yaml"] = nil
        files["questionnaire.yaml"] = files["questionnaire.yaml"]?
            .replacing(
                "options:\n  agenda:",
                with: "options:\n  kind: {round: Weekly round, other: Other}\n  agenda:"
            )
            .replacing(
                "{name: name, type: text, required: true",
                with: "{name: name, type: choice, options: kind, required: true")
        var runner = ExampleRunner(try #require(QuestionnairePage.load(files).questionnaire))
        let text =
            "answers: {regulars: [{name: round, times: 4, people: 6, decisions: 0}]}\n"
            + "expect: {verdicts: {regulars: {\(name): drop}}}\n"
        runner.run(SourceText(name: "e.yaml", text: text))
        #expect(DiagnosticRenderer().render(runner.diagnostics) == "")
    }

    /// What is typed stands between quotes; where it does not, that is said.
    @Test func whatIsReadAsTypedIsTold() throws {
        let said = try said(
            "answers: {team_size: 6 people, agenda: Rarely or never, hour_cost: lots}\nexpect: {}\n")
        #expect(
            said.contains("  note: between quotes it is read as it would be typed: \"6 people\""), "\(said)")
        #expect(said.contains("  note: between quotes it is read as it would be typed: \"Rarely or never\""))
        #expect(!said.contains { $0.contains("lots\"") })
    }

    @Test func anExampleHasADay() throws {
        var files = try QuestionnairePage.files()
        files["locales/pl.yaml"] = nil
        let metric =
            "  - {id: M-3, variable: age, formula: \"audit_date - date('2026-01-01')\", unit: days, label: Age}\n"
        files["metrics.yaml"] = files["metrics.yaml"]?.replacing("metrics:\n", with: "metrics:\n" + metric)
        let questionnaire = try #require(QuestionnairePage.load(files).questionnaire)
        func said(_ text: String) -> String {
            var runner = ExampleRunner(questionnaire)
            runner.run(SourceText(name: "e.yaml", text: text))
            return DiagnosticRenderer().render(runner.diagnostics)
        }
        #expect(said("date: 2026-01-31\nanswers: {}\nexpect: {metrics: {age: 30}}") == "")
        #expect(said("answers: {}\nexpect: {metrics: {age: '?'}}") == "")
        #expect(
            said("date: soon\nanswers: {}\nexpect: {}").hasPrefix(
                "e.yaml:1:7: error: 'date' must be a day, such as 2026-01-31"))
    }

    @Test func everyDifferenceIsSaidAtItsPlace() throws {
        #expect(
            try said(
                Self.answers + """
                    name: Too long
                    expect:
                      findings: {R-1: high, R-4: strength}
                      metrics: {meeting_cost: 390.5, regular_hours: '?'}
                      verdicts: {regulars: {Review: drop}}
                      checks: {V-1: asks}
                      asked: [USE-2]
                      not_asked: [USE-1]
                    """) == [
                    "e.yaml:12:19: error: the example does not hold: 'R-1' is medium, not high [example]",
                    "  note: in 'Too long'",
                    "e.yaml:12:30: error: the example does not hold: 'R-4' is clear, not strength [example]",
                    "  note: in 'Too long'",
                    "e.yaml:13:27: error: the example does not hold: 'meeting_cost' is 390.0, not 390.5 [example]",
                    "  note: in 'Too long'",
                    "e.yaml:13:49: error: the example does not hold: 'regular_hours' is 34.666666666666664, not ? [example]",
                    "  note: in 'Too long'",
                    "e.yaml:14:33: error: the example does not hold: 'Review' is keep, not drop [example]",
                    "  note: in 'Too long'",
                    "e.yaml:15:17: error: the example does not hold: 'V-1' is quiet, not asks [example]",
                    "  note: in 'Too long'",
                    "e.yaml:16:11: error: the example does not hold: 'USE-2' is not asked [example]",
                    "  note: in 'Too long'",
                    "e.yaml:17:15: error: the example does not hold: 'USE-1' is asked [example]",
                    "  note: in 'Too long'",
                ])
    }

    @Test func whatIsMissingIsNamed() throws {
        #expect(
            try said(
                """
                answers: {hour_cost: 60, agenda: often, decisions_named: true}
                expect: {findings: {R-1: clear}, metrics: {meeting_cost: 1}}
                """) == [
                    "e.yaml:2:26: error: the example does not hold: 'R-1' is not_assessed, not clear [example]",
                    "  note: it waits for minutes",
                    "e.yaml:2:58: error: the example does not hold: 'meeting_cost' is ?, not 1 [example]",
                    "  note: it waits for minutes, team_size",
                ])
    }

    @Test func whatNobodyKnowsIsSaidWithTheNearestName() throws {
        #expect(
            try said(
                """
                - answers: {minuets: 30}
                  expect: {findings: {R-1: clear}}
                - answer: {minutes: 30}
                  expect:
                    finding: {R-1: clear}
                - answers: {minutes: 30}
                  depth: fill
                  expect:
                    findings: {R-11: clear, R-2: hihg}
                    metrics: {meeting_costs: 1}
                    verdicts: {regular: {Review: keep}, regulars: {Reviw: keeep}}
                    checks: {V-2: asks, V-1: sometimes}
                    asked: [USE-11]
                """) == [
                    "e.yaml:1:13: error: there is no field 'minuets'", "  note: did you mean 'minutes'?",
                    "e.yaml:3:3: error: 'answers' is missing",
                    "e.yaml:3:3: error: unknown key 'answer'", "  note: did you mean 'answers'?",
                    "e.yaml:5:5: error: unknown key 'finding'", "  note: did you mean 'findings'?",
                    "e.yaml:7:10: error: 'depth' cannot be 'fill'", "  note: one of: core, full",
                    "  note: did you mean 'full'?",
                    "e.yaml:9:16: error: there is no rule 'R-11'", "  note: did you mean 'R-1'?",
                    "e.yaml:9:34: error: 'R-2' cannot be 'hihg'",
                    "  note: one of: high, medium, low, strength, clear, not_assessed, not_applicable, not_computable",
                    "  note: did you mean 'high'?",
                    "e.yaml:10:15: error: there is no metric 'meeting_costs'",
                    "  note: did you mean 'meeting_cost'?",
                    "e.yaml:11:16: error: there is no table with verdicts 'regular'",
                    "  note: did you mean 'regulars'?",
                    "e.yaml:11:59: error: 'Reviw' cannot be 'keeep'", "  note: one of: drop, keep, ?",
                    "  note: did you mean 'keep'?",
                    "e.yaml:12:14: error: there is no check 'V-2'", "  note: did you mean 'V-1'?",
                    "e.yaml:12:30: error: 'V-1' cannot be 'sometimes'", "  note: one of: asks, quiet",
                    "e.yaml:13:13: error: there is no question or field 'USE-11'",
                    "  note: did you mean 'USE-1'?",
                ])
    }

    @Test func aRowThatIsNotThereIsAnError() throws {
        let said = try said(
            Self.answers + "expect: {verdicts: {regulars: {Reviw: keep}}}")
        #expect(
            said == [
                "e.yaml:10:32: error: there is no row of 'regulars' called 'Reviw'",
                "  note: did you mean 'Review'?",
            ])
    }

    @Test(arguments: [
        "", "- a", "a", "answers: {}", "expect: {findings: {R-1: clear}}", "answers: {}\nexpect: []",
    ])
    func whatIsNoExampleIsAnError(text: String) throws {
        #expect(try run(text).diagnostics.contains { $0.severity == .error })
    }

    @Test func answersAloneAreNoExample() throws {
        let runner = try run("minutes: 30\nagenda: rarely\n")
        #expect(
            runner.diagnostics.map(\.message) == ["this is no example: it has neither 'answers' nor 'expect'"]
        )
        #expect(runner.diagnostics.map(\.severity) == [.warning])
        #expect(runner.count == 0)
    }

    @Test func theExampleOfThePageHolds() throws {
        let text = try #require(try QuestionnairePage.files()["examples/overrun.yaml"])
        let runner = try run(text)
        #expect(DiagnosticRenderer().render(runner.diagnostics) == "")
        #expect(runner.count == 1)
    }

    @Test func coverageNamesWhatNoExampleIsAbout() throws {
        let files = try QuestionnairePage.files()
        let loaded = QuestionnairePage.load(files)
        var runner = ExampleRunner(try #require(loaded.questionnaire))
        runner.run(
            SourceText(
                name: "e.yaml",
                text: """
                    answers: {minutes: 30, agenda: rarely, regulars: [{name: A, decisions: 1}]}
                    expect:
                      findings: {R-1: clear, R-2: high, R-4: clear}
                      verdicts: {regulars: {A: keep}}
                      checks: {V-1: quiet}
                    """))
        #expect(runner.diagnostics == [])
        let said = runner.uncovered(loaded.places)
        #expect(
            said.map(\.message) == [
                "no example gives a row of 'regulars' the verdict 'drop'",
                "no example expects that 'V-1' asks",
                "no example finds 'R-1'",
                "no example expects 'R-2' to be clear",
                "no example finds 'R-3', and no example expects 'R-3' to be clear",
                "no example finds 'R-4'",
            ])
        #expect(said.allSatisfy { $0.severity == .warning && $0.location != nil })
    }
}
