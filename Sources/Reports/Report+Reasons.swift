import Findings
import Questionnaires
import Wording

// What something waits for, in words.
extension Report {
    /// What people call the fields and cells that something waits for, with their question where ids are shown.
    func names(of missing: [Missing]) -> [String] {
        var names: [String] = []
        var rest = missing.filter { $0.state != .hidden }[...]
        while let first = rest.popFirst() {
            var labels: [String] = []
            if first.column == nil {
                labels = [name(of: first)]
            } else {
                // All cells of a table together, column by column.
                let cells = [first] + rest.filter { $0.field == first.field && $0.column != nil }
                rest.removeAll { $0.field == first.field && $0.column != nil }
                labels = self.labels(of: cells, in: field(first.field))
            }
            names += labels.map { showsIDs ? texts(.value(.withQuestion($0, first.question))) : $0 }
        }
        return names
    }

    /// What people call the fields and cells of a gap.
    func names(of gap: DataGap) -> [String] {
        gap.fields.map(\.label)
            + gap.question.fields.flatMap { table in
                labels(of: gap.cells.filter { $0.field == table.name }, in: table)
            }
    }

    private func name(of missing: Missing) -> String {
        let label = field(missing.field)?.label ?? missing.field
        switch missing.state {
        case .oneFigure: return texts(.finding(.needsSamples(label)))
        case .notAsked: return texts(.finding(.askedInFull(label)))
        case .unanswered, .dontKnow, .skipped, .notApplicable, .hidden, .cells: return label
        }
    }

    private func labels(of cells: [Missing], in table: Field?) -> [String] {
        (table?.table?.columns ?? []).compactMap { column in
            let rows = cells.filter { $0.column == column.name }.map { cell in
                cell.row.flatMap { $0.isEmpty ? nil : $0 } ?? table?.label ?? cell.field
            }
            guard !rows.isEmpty else { return nil }
            return texts(
                .finding(
                    .missingCells(
                        column: column.label, rows: Array(rows.prefix(ReasonWords.mostRows)),
                        more: max(rows.count - ReasonWords.mostRows, 0))))
        }
    }
}
