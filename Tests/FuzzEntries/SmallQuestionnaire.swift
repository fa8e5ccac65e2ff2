import Diagnostics
import Questionnaires

/// A questionnaire with one field of every type, so that each reader is reached with few bytes.
enum SmallQuestionnaire {
    /// The files, by name.
    static let files = [
        "questionnaire.yaml": """
        id: small
        version: 1.0.0
        locales: [en]
        title: Small
        stages: [{id: A, name: First}]
        score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
        options:
          share: {all: {label: "All (95-100 %)", range: [95, 100]}, some: {label: Some, range: [0, 94]}}
          way: {web: Web, phone: Phone, none: {label: Nothing, exclusive: true}}
        questions:
          - id: A-1
            stage: A
            core: true
            summary: median
            text: Figures
            why: To know
            evidence: books
            fields:
              - {name: count, type: integer, unit: people, min: 0, max: 1000000, label: Count}
              - {name: size, type: number, label: Size}
              - {name: rate, type: percent, accepts_markup: true, label: Rate}
              - {name: price, type: money, label: Price}
              - {name: wait, type: duration, unit: working_hours, label: Wait}
              - {name: age, type: duration, unit: days, label: Age}
              - {name: mark, type: scale, min: 1, max: 5, label: Mark}
          - id: A-2
            stage: A
            core: true
            text: Words
            why: To know
            evidence: look
            fields:
              - {name: sure, type: yes_no, label: Sure}
              - {name: part, type: choice, options: share, label: Part}
              - {name: ways, type: multi, options: way, max_choices: 2, label: Ways}
              - {name: day, type: date, label: Day}
              - {name: said, type: text, label: Said}
          - id: A-3
            stage: A
            core: true
            when: count > 0
            text: Rows
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
                  - {name: cost, type: money, label: Cost}
                fixed_rows: [{way: none, name: Unknown}]
        """,
        "metrics.yaml": """
        metrics:
          - {id: M-1, variable: half, formula: count / 2.0, unit: count, label: Half}
          - {id: M-2, variable: total, formula: 'rows.map(r, r.cost).sum()', unit: money, label: Total}
        columns:
          rows: [{id: M-3, name: each, formula: r.cost / price, unit: count, label: Each}]
        verdicts:
          rows: [{code: drop, label: Drop, when: r.each > 2.0, reasons: [{id: dear, when: r.cost > 9.0, text: dear}]}]
        checks: [{id: V-1, when: rate > 90.0 && size < 1.0, message: Nearly all}]
        """,
        "rules.yaml": """
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
            money: {formula: total, text: all of it}
        """,
        "methods.yaml": """
        methods:
          - id: sum
            label: Sum
            text: Adds up.
            inputs:
              - {name: list, type: number, list: true, label: List}
              - name: deals
                type: table
                row: d
                label: Deals
                columns:
                  - {name: name, type: text, label: Deal}
                  - {name: value, type: money, required: true, label: Value}
            results:
              - {name: all, label: All, unit: money, formula: 'deals.map(d, d.value).sum() + list.sum()'}
        """,
    ]

    /// The questionnaire, or what is wrong with it.
    static let loaded = QuestionnaireLoader.load(
        QuestionnaireSources(
            files: Dictionary(
                uniqueKeysWithValues: files.map { ($0.key, SourceText(name: $0.key, text: $0.value)) })))
}
