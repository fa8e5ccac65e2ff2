import Diagnostics
import Questionnaires
import Testing

/// Each way in which something can depend on an answer, on its own.
struct DependentsTests {
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
            sensitive: true
            text: What does an hour cost, and what is kept?
            why: To know
            evidence: look
            fields:
              - {name: hour_cost, type: money, label: Cost}
              - {name: margin, type: percent, label: Margin}
          - id: A-2
            stage: A
            text: Which ways are there?
            why: To know
            evidence: look
            fields:
              - {name: count, type: integer, label: Count}
              - {name: reason, type: text, when: hour_cost > 50.0, label: Reason}
              - name: ways
                type: table
                row: w
                open_rows: true
                label: Ways
                columns:
                  - {name: name, type: text, required: true, label: Name}
                  - {name: hours, type: number, label: Hours}
          - id: A-3
            stage: A
            when: reason == 'x'
            text: What then?
            why: To know
            evidence: look
            fields:
              - {name: follow_up, type: integer, label: Follow-up}
        """

    private func dependents(metrics: String = TinyFolder.metrics, rules: String = rule) throws -> Dependents {
        let loaded = TinyFolder.load(main: Self.main, metrics: metrics, rules: rules)
        let questionnaire = try #require(
            loaded.questionnaire, "\(DiagnosticRenderer().render(loaded.diagnostics))")
        return QuestionnairePlan(questionnaire).confidential
    }

    @Test func whatIsAskedDepends() throws {
        let dependents = try dependents()
        #expect(dependents.sources == ["hour_cost", "margin"])
        #expect(dependents.fields == ["hour_cost", "margin", "reason", "follow_up"])
        #expect(dependents.questions == ["A-2", "A-3"])
        #expect(dependents.holdsNoFigure)
    }

    @Test func whetherAnAnswerDecidesWhatIsAskedIsWarnedOf() {
        let text = TinyFolder.diagnostics(main: Self.main)
        let warning = "warning: whether this is asked gives away 'hour_cost', which is sensitive"
        #expect(text.contains("questionnaire.yaml:27:42: \(warning)"))
        // A-3 reads what is not sensitive itself.
        #expect(text.ranges(of: "gives away").count == 1)
    }

    @Test(
        arguments: [
            ("2.0 * hour_cost", true), ("count + 1.0", false), ("known(margin) ? 1.0 : 0.0", true),
            ("dont_know(margin) ? 1.0 : 0.0", true), ("first_known(count, hour_cost)", true),
            ("hour_cost_samples.sum()", true), ("ways.map(w, w.hours).sum()", false),
            ("ways.map(w, w.cost).sum()", true), ("ways.map(w, w['cost']).sum()", true),
            ("ways.map(w, w.plain).sum()", false), ("follow_up + 1.0", true),
        ])
    func figuresDepend(formula: String, depends: Bool) throws {
        let dependents = try dependents(
            metrics: """
                metrics:
                  - {id: M-1, variable: tried, formula: "\(formula)", unit: count, label: Tried}
                  - {id: M-2, variable: beyond, formula: tried + 1.0, unit: count, label: Beyond}
                columns:
                  ways:
                    - {id: MC-1, name: cost, formula: w.hours * hour_cost, unit: money, label: Cost}
                    - {id: MC-2, name: plain, formula: w.hours * 2.0, unit: hours, label: Plain}
                """)
        #expect(dependents.metrics == (depends ? ["tried", "beyond"] : []))
        #expect(dependents.columns == ["ways": ["cost"]])
        #expect(!dependents.holdsNoFigure)
    }

    /// What only the owner is told: sensitive answers, restricted fields, columns and rules, and what rests on them.
    @Test func whatIsRestrictedIsForTheOwnerOnly() throws {
        let main = Self.main.replacing(
            "type: number, label: Hours", with: "type: number, restricted: true, label: Hours"
        )
        .replacing("type: integer, label: Count", with: "type: integer, restricted: true, label: Count")
        let metrics = """
            metrics:
              - {id: M-1, variable: all_hours, formula: 'ways.map(w, w.hours).sum()', unit: hours, label: All}
              - {id: M-2, variable: beyond, formula: count + 1.0, unit: count, label: Beyond}
              - {id: M-3, variable: number, formula: double(ways.size()), unit: count, label: Number}
            columns:
              ways:
                - {id: MC-1, name: plain, formula: w.hours * 2.0, unit: hours, label: Plain}
            """
        let rules = """
            rules:
              - {id: R-1, stage: A, severity: high, condition: beyond > 4.0, title: A, finding: A., recommendation: A.,
                 effort: hours}
              - {id: R-2, stage: A, severity: high, condition: number > 4.0, title: B, finding: B., recommendation: B.,
                 effort: hours, restricted: true}
              - {id: R-3, stage: A, severity: high, condition: number > 5.0, title: C, finding: C., recommendation: C.,
                 effort: hours}
            """
        let loaded = TinyFolder.load(main: main, metrics: metrics, rules: rules)
        let questionnaire = try #require(
            loaded.questionnaire, "\(DiagnosticRenderer().render(loaded.diagnostics))")
        let plan = QuestionnairePlan(questionnaire)
        #expect(plan.forOwnerOnly.fields == ["hour_cost", "margin", "count", "reason", "follow_up"])
        #expect(plan.forOwnerOnly.columns == ["ways": ["hours", "plain"]])
        #expect(plan.forOwnerOnly.metrics == ["all_hours", "beyond"])
        #expect(plan.forOwnerOnly.rules == ["R-1", "R-2"])
        // It is asked, and found, before sellers all the same.
        #expect(plan.confidential.columns.isEmpty && plan.confidential.rules.isEmpty)
    }

    private static let verdicts = """
        metrics:
          - {id: M-1, variable: secret, formula: 2.0 * hour_cost, unit: money, label: Secret}
        columns:
          ways:
            - {id: MC-1, name: cost, formula: w.hours * hour_cost, unit: money, label: Cost}
        verdicts:
          ways:
            - code: drop
              label: Drop
              when: WHEN
              reasons:
                - {id: long, when: w.hours > 2.0, text: 'Takes {hours} hours.'}
                - {id: dear, when: w.cost > 2.0, text: Dear.}
                - {id: told, text: 'It costs {cost} for {secret}.'}
        """

    private static let rule = """
        rules:
          - id: R-1
            stage: A
            severity: high
            condition: count > 4
            title: Too many
            finding: There are {count}.
            recommendation: Have fewer.
            effort: hours
        """

    @Test(arguments: [("w.hours > 2.0", false), ("w.cost > 2.0", true), ("secret > 1.0", true)])
    func verdictsAndWhatReadsThemDepend(when: String, depends: Bool) throws {
        let reading = Self.rule.replacing("count > 4", with: "ways.exists(w, w.verdict == 'drop')")
        let metrics = Self.verdicts.replacing("WHEN", with: when)
        let dependents = try dependents(metrics: metrics, rules: reading)
        #expect(dependents.verdicts == (depends ? ["ways"] : []))
        #expect(dependents.rules == (depends ? ["R-1"] : []))
        #expect(dependents.reasons == ["ways": ["dear", "told"]])
        let questionnaire = try #require(
            TinyFolder.load(main: Self.main, metrics: metrics, rules: reading).questionnaire)
        let plan = QuestionnairePlan(questionnaire)
        #expect(plan.fieldsRead(by: .rule("R-1")).contains("hour_cost") == depends)
        #expect(plan.waiting["hour_cost"]?.rules ?? [] == (depends ? ["R-1"] : []))
    }

    @Test(
        arguments: [
            ("count > 4", "hour_cost > 4.0", true), ("count > 4", "count > 4\n    when: margin > 1.0", true),
            ("severity: high", "severity: \"margin > 1.0 ? 'high' : 'low'\"", true),
            ("There are {count}.", "An hour costs {hour_cost}.", true),
            ("Have fewer.", "Have {secret}.", true), ("There are {count}.", "There are {count} ways.", false),
            (
                "There are {count}.",
                "There are {list}.\n    lists: {list: 'ways.filter(w, w.cost > 1.0).map(w, w.name)'}", true
            ),
            ("effort: hours", "effort: hours\n    lists: {list: 'ways.map(w, w.name)'}", false),
            (
                "effort: hours", "effort: hours\n    variants: [{when: margin > 1.0, title: Far too many}]",
                true
            ),
        ])
    func rulesDepend(text: String, replacement: String, depends: Bool) throws {
        let dependents = try dependents(
            metrics: Self.verdicts.replacing("WHEN", with: "w.hours > 2.0"),
            rules: Self.rule.replacing(text, with: replacement))
        #expect(dependents.rules == (depends ? ["R-1"] : []))
    }

    @Test func anAmountDependsAlone() throws {
        let dependents = try dependents(
            rules: Self.rule.replacing(
                "effort: hours", with: "effort: hours\n    money: {formula: 2.0 * hour_cost, text: twice}"))
        #expect(dependents.money == ["R-1"] && dependents.rules.isEmpty)
    }

    @Test func checksDepend() throws {
        let metrics =
            Self.verdicts.replacing("WHEN", with: "w.hours > 2.0") + """

                checks:
                  - {id: V-01, when: secret > 1.0, message: Too much.}
                  - {id: V-02, when: count > 1, message: Too many.}
                """
        #expect(try dependents(metrics: metrics).checks == ["V-01"])
    }
}
