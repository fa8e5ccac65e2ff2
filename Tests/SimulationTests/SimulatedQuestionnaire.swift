import Diagnostics
import Questionnaires

/// A questionnaire with a field of every type, an open table, one whose rows are given and one with both, a confidential answer that
/// decides what is asked and found, questions for several people, and a second version that does not keep everything.
enum SimulatedQuestionnaire {
    private static let main = """
        id: meeting
        version: 1.0.0
        locales: [en]
        title: Meeting
        stages: [{id: A, name: First}, {id: B, name: Second}]
        score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
        options:
          share: {all: {label: "All (95-100 %)", range: [95, 100]}, some: {label: Some, range: [0, 94]}}
          way: {web: Web, phone: Phone, none: {label: Nothing, exclusive: true}}
        questions:
          - id: A-1
            stage: A
            core: true
            text: Why now?
            why: To know
            evidence: talk
            fields: [{name: why_now, type: text, optional: true, label: Why now}]
          - id: A-2
            stage: A
            core: true
            summary: median
            text: Figures?
            why: To know
            evidence: books
            fields:
              - {name: count, type: integer, unit: people, min: 0, max: 1000000, label: Count}
              - {name: size, type: number, label: Size}
              - {name: rate, type: percent, label: Rate}
              - {name: price, type: money, label: Price}
          - id: A-3
            stage: A
            core: true
            audience: owner
            sensitive: true
            text: What does it cost?
            why: To know
            evidence: books
            fields: [{name: cost, type: integer, min: 0, max: 1000, label: Cost}]
          - id: A-4
            stage: A
            core: true
            audience: sellers
            text: Choices?
            why: To know
            evidence: look
            fields:
              - {name: sure, type: yes_no, label: Sure}
              - {name: part, type: choice, options: share, label: Part}
              - {name: ways, type: multi, options: way, max_choices: 2, label: Ways}
              - {name: day, type: date, label: Day}
          - id: A-5
            stage: A
            core: true
            when: count > 10.0
            text: Who?
            why: To know
            evidence: list
            fields:
              - name: rows
                type: table
                row: r
                open_rows: true
                label: Rows
                columns:
                  - {name: name, type: text, required: true, person: true, label: Name}
                  - {name: way, type: choice, options: way, label: Way}
                  - {name: sum, type: money, label: Sum}
          - id: B-1
            stage: B
            core: true
            revision: 1
            audience: service
            text: How long?
            why: To know
            evidence: clock
            fields:
              - {name: wait, type: duration, unit: working_hours, label: Wait}
              - {name: age, type: duration, unit: days, label: Age}
              - {name: mark, type: scale, min: 1, max: 5, label: Mark}
          - id: B-2
            stage: B
            core: true
            when: cost > 50.0
            text: How deep?
            why: To know
            evidence: ruler
            fields: [{name: deep, type: integer, min: 0, max: 1000, label: Deep}]
          - id: B-3
            stage: B
            core: true
            text: Which ways?
            why: To know
            evidence: list
            fields:
              - name: given
                type: table
                row: g
                label: Given
                columns:
                  - {name: way, type: choice, options: way, required: true, label: Way}
                  - {name: deals, type: integer, min: 0, required: true, label: Deals}
                fixed_rows: [{way: web}, {way: phone}]
          - id: B-6
            stage: B
            core: true
            text: Where from?
            why: To know
            evidence: list
            fields:
              - name: both
                type: table
                row: b
                open_rows: true
                label: Both
                columns:
                  - {name: name, type: text, required: true, label: Name}
                  - {name: way, type: choice, options: way, label: Way}
                  - {name: deals, type: integer, min: 0, required: true, label: Deals}
                fixed_rows: [{name: Other, way: none}]

        """
    private static let onlyFirst = """
          - id: B-4
            stage: B
            core: false
            audience: manager
            text: What else?
            why: To know
            evidence: talk
            fields: [{name: gone, type: text, label: Gone}]

        """
    private static let onlySecond = """
          - id: B-5
            stage: B
            core: true
            text: What is new?
            why: To know
            evidence: talk
            fields: [{name: added, type: integer, min: 0, max: 1000, label: Added}]

        """
    private static let metrics = """
        metrics:
          - {id: M-1, variable: half, formula: count / 2.0, unit: count, label: Half}
          - {id: M-2, variable: margin, formula: price - cost, unit: money, label: Margin}
          - {id: M-3, variable: total, formula: 'rows.map(r, r.sum).sum()', unit: money, label: Total}
        columns:
          rows: [{id: M-4, name: each, formula: r.sum / cost, unit: count, label: Each}]
        verdicts:
          rows: [{code: drop, label: Drop, when: r.each > 2.0, reasons: [{id: dear, when: r.each > 2.0, text: dear}]}]
        checks:
          - {id: V-1, when: rate > 90.0 && size < 1.0, message: Nearly all}
          - {id: V-2, when: 'rows.exists(r, r.sum > 1000000.0)', message: A large sum}
          - {id: V-3, when: cost > price, message: Costs more than it brings}
        """
    private static let rules = """
        rules:
          - id: R-1
            stage: A
            severity: "half > limit * 2.0 ? 'high' : 'medium'"
            condition: half > limit
            cutoffs: {limit: {value: 4, convention: true}}
            title: Many
            finding: There are {half}.
            recommendation: Have fewer.
            effort: hours
          - id: R-2
            stage: B
            severity: low
            condition: margin < 100.0
            title: Thin
            finding: The margin is {margin}.
            recommendation: Ask for more.
            effort: days
        """

    /// The files of a version of it, by name.
    static func files(version: Int) -> [String: String] {
        let questionnaire =
            version == 1
            ? main + onlyFirst
            : main.replacing("version: 1.0.0", with: "version: 2.0.0")
                .replacing("revision: 1", with: "revision: 2") + onlySecond
        return ["questionnaire.yaml": questionnaire, "metrics.yaml": metrics, "rules.yaml": rules]
    }

    /// The fields whose answers count no more where another version takes the place of this one.
    static func lost(from version: Int) -> Set<String> {
        ["wait", "age", "mark", version == 1 ? "gone" : "added"]
    }

    /// The first version, or what is wrong with it.
    static let loaded = QuestionnaireLoader.load(
        QuestionnaireSources(
            files: files(version: 1).reduce(into: [:]) {
                $0[$1.key] = SourceText(name: $1.key, text: $1.value)
            }))
}
