import Diagnostics
import Questionnaires
import Testing

@testable import Findings

/// A questionnaire of two tables and a few figures, whose one rule and one check a test writes.
enum SmallShop {
    private static let main = """
        id: shop
        version: 1.0.0
        locales: [en]
        title: Shop
        stages:
          - {id: A, name: 1 First}
        score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
        options:
          kind: {own: Own, bought: Bought}
          side: {left: Left, right: Right}
        questions:
          - id: A-1
            stage: A
            core: true
            text: Which ways are there?
            why: To know
            evidence: look
            fields:
              - name: ways
                type: table
                row: w
                open_rows: true
                label: Ways
                columns:
                  - {name: name, type: text, required: true, label: Name}
                  - {name: kind, type: choice, options: kind, label: Kind}
                  - {name: asked, type: integer, label: Asked}
                  - {name: came, type: integer, label: Came}
                  - {name: cost, type: money, label: Cost}
                  - {name: hours, type: number, unit: hours, label: Seller hours}
                  - {name: since, type: date, label: Since}
                  - {name: tidy, type: yes_no, label: Tidy}
          - id: A-2
            stage: A
            core: true
            text: How many in all, and at what price?
            why: To know
            evidence: look
            fields:
              - {name: total, type: integer, label: All together}
              - {name: price, type: money, label: Price}
              - {name: side, type: choice, options: side, label: Side}
          - id: A-3
            stage: A
            core: true
            text: How long does it take?
            why: To know
            evidence: look
            summary: mean
            fields:
              - {name: days, type: duration, unit: days, label: Days}
          - id: A-4
            stage: A
            text: What is aimed at?
            why: To know
            evidence: look
            fields:
              - {name: target, type: money, label: Target}
        """

    private static let metrics = """
        metrics:
          - {id: M-1, variable: came_in_all, formula: 'ways.map(w, w.came).sum()', unit: count, label: Came in all}
          - {id: M-2, variable: hidden_mean, formula: 'ways.filter(x, x.came > 1.0).map(x, x.came).mean()', unit: count, label: Mean, printed: false}
          - {id: M-3, variable: spread, formula: days_samples.percentile(80), unit: days, label: Spread}
          - {id: M-4, variable: to_go, formula: target - price * total, unit: money, label: To go}
          - {id: M-5, variable: hours_in_all, formula: 'ways.map(w, w.hours).sum()', unit: hours, label: Hours in all}
        columns:
          ways:
            - {id: C-1, name: share, formula: 100.0 * w.came / w.asked, when: w.asked > 0, unit: '%', label: Share that came}
            - {id: C-2, name: is_dear, formula: w.cost > 1000 * w.came && w.hours > 5, unit: yes/no, label: Costs much}
        verdicts:
          ways:
            - {code: keep, label: Keep, when: w.share >= 50, reasons: [{id: half, text: half of them came}]}
            - {code: stop, label: Stop, when: w.is_dear, reasons: [{id: dear, text: it costs much}]}
        checks:
          - {id: V-1, when: CHECK, message: 'MESSAGE'}
        """

    static let answers = """
        ways:
          - {name: Fair, kind: own, asked: 84, came: 4, cost: 36000, hours: 80, since: 2025-03-01, tidy: yes}
          - {name: Letters, kind: own, asked: 52, came: 1, cost: 9000, hours: '?'}
          - {name: Fair, kind: bought, asked: 10, came: 8, cost: 100, hours: 1, tidy: no}
        total: 146
        price: 20
        side: left
        """

    static func load(
        condition: String = "total > 5", severity: String = "high", when: String = "true",
        finding: String = "Found.", list: String = "",
        check: String = "total > 1000000", message: String = "It does not fit."
    ) -> LoadedQuestionnaire {
        let rules = """
            rules:
              - id: R-1
                stage: A
                severity: "\(severity)"
                when: "\(when)"
                condition: "\(condition)"
                cutoffs: {limit: {value: 3, convention: true}}
                \(list.isEmpty ? "" : "lists: {named: \"\(list)\"}")
                title: Title
                finding: "\(finding)"
                recommendation: Do.
                effort: hours
            """
        let files = [
            "questionnaire.yaml": main,
            "metrics.yaml": metrics.replacing("CHECK", with: "\"\(check)\"")
                .replacing("MESSAGE", with: message),
            "rules.yaml": rules,
        ]
        return QuestionnaireLoader.load(
            QuestionnaireSources(
                files: files.reduce(into: [:]) { $0[$1.key] = SourceText(name: $1.key, text: $1.value) }))
    }

    private struct Unloaded: Error {}

    static func assess(_ loaded: LoadedQuestionnaire, _ answers: String = answers, _ depth: Depth = .full)
        throws
        -> Assessment
    {
        #expect(DiagnosticRenderer().render(loaded.diagnostics.filter { $0.severity == .error }) == "")
        guard let questionnaire = loaded.questionnaire else { throw Unloaded() }
        return try Filled(SourceText(name: "answers.yaml", text: answers), Assessor(questionnaire, depth))
            .assessment
    }
}

extension Because {
    /// What it says, in a line: `name = value`, or the rows with their cells as people read them.
    var line: String {
        switch content {
        case .value(_, let text): "\(label): \(text ?? "-")"
        case .rows(let rows, let count):
            "\(name) \(rows.count)/\(count)"
                + rows.map { row in " | \(row.key): " + row.cells.compactMap(\.text).joined(separator: ", ") }
                .joined()
        }
    }
}
