import Answers
import Findings
import Questionnaires
import Wording

/// What follows from the rows of a table.
extension Conversation {
    /// True where so many rows of a table are looked at together with all others. Each of them takes time, so that of
    /// a long table which is typed row by row only the row itself is looked at.
    func looksAtAll(_ rows: Int, for changed: Int) -> Bool { rows <= changed * Self.mostRowsForOne }

    private static let mostRowsForOne = 50

    /// Says what follows from rows, as far as it is known; of a long table that is left to its end.
    func sayFigures(ofRows positions: [Int], _ table: String, of count: Int) {
        guard looksAtAll(count, for: positions.count) else {
            if dialogue.field?.table.hasSaidRowsWait == false { say(.table(.figuresLater), indent: 4) }
            dialogue.field?.table.hasSaidRowsWait = true
            return
        }
        // No rule is judged for that: it would be judged again for each row.
        let rows =
            room.isUnsaid
            ? assessor.rows(of: table, concealedSheet, without: withheldUnasked)
            : assessor.rows(of: table, sheet, visibility, without: withheldUnasked)
        for position in positions where rows.indices.contains(position) {
            sayFigures(of: rows[position], table)
        }
    }

    /// The computed columns that the stage ends with, all of them where it does not end with this table.
    private func sayFigures(of row: RowResult, _ table: String) {
        let shown = columnsOfOutput(table)
        var figures: [String] = []
        for column in questionnaire.columns[table] ?? [] where shown?.contains(column.name) != false {
            guard case .known(let value) = row.cells[column.name],
                let text = formatter.value(value, unit: column.unit, options: column.options)
            else { continue }
            figures.append(texts(.table(.figure(column.label, text))))
        }
        for figure in facts(figures) { say(.table(.figures(figure)), indent: 4) }
        if !holdsBackVerdicts, let verdict = row.verdict, shown?.contains("verdict") != false {
            say(.table(.verdict(row: row.key, verdict.label, reason: verdict.reasons.first?.text)), indent: 4)
        }
        let columns =
            (questionnaire.columns[table] ?? []).map(\.name) + (holdsBackVerdicts ? [] : ["verdict"])
        if columns.contains(where: {
            shown?.contains($0) != false && withheldUnasked.contains(column: $0, of: table)
        }) {
            sayOnceWhatIsWithheld(indent: 4)
        }
    }

    private func columnsOfOutput(_ table: String) -> [String]? {
        let columns = questionnaire.outputs.values.flatMap(\.parts).compactMap { part -> [String]? in
            switch part {
            case .table(table, let columns): columns
            case .chart(let chart) where chart.kind == .position && chart.name(.table) == table:
                chart[.value] + chart[.columns] + ["verdict"]
            case .table, .chart, .metrics, .fields, .sheet: nil
            }
        }
        return columns.isEmpty ? nil : columns.flatMap { $0 }
    }

    /// Says the sums of what can be added up.
    func sayTotals(_ slot: Slot) {
        let rows = rows(of: slot)
        guard rows.count > 1, let shape = slot.field.table else { return }
        let totals = shape.columns.filter(\.addsUp).compactMap { column -> String? in
            let figures = rows.compactMap { row -> Double? in
                if case .number(let number) = row[column.name] { number } else { nil }
            }
            guard !figures.isEmpty else { return nil }
            let sum = formatter.quantity(figures.reduce(0, +), of: column)
            let unknown = rows.count { $0.cells[column.name] == .dontKnow }
            return texts(
                .table(
                    .figure(
                        column.label,
                        texts(.value(unknown == 0 ? .figure(sum) : .atLeast(sum, unknown: unknown))))))
        }
        for total in facts(totals) { say(.table(.totals(total)), indent: 2) }
    }

    /// Facts as they share a line: all of them, or in plain mode each has its own.
    private func facts(_ list: [String]) -> [[String]] {
        context.terminal.isPlain ? list.map { [$0] } : list.isEmpty ? [] : [list]
    }
}
