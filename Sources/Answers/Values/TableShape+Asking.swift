import Expressions
package import Questionnaires

extension TableShape {
    /// False of a cell that a row does not ask for, by what stands in the columns before it: it may stay empty, and does
    /// not apply then. What is entered all the same counts.
    func asks(_ column: Field, in row: TableRow) -> Bool {
        guard let when = column.when else { return true }
        let earlier = columns.prefix { $0.name != column.name }.map { column in
            let value = row[column.name].flatMap { AnswerSheet.value($0, of: column) }
            return (column.name, value ?? .unknown(column.name, .missing))
        }
        return when.evaluate(Activation([self.row: .map(ValueMap(earlier))])) != .bool(false)
    }

    /// The columns in which somebody said that nobody knows, or nothing stands that is wanted, each with those rows by
    /// position, from 0.
    package func openCells(of rows: [TableRow], onlyUnknown: Bool) -> [(column: Field, rows: [Int])] {
        columns.compactMap { column in
            let open = rows.indices.filter { position in
                switch rows[position].cells[column.name] {
                case .value: return false
                case .dontKnow: return asks(column, in: rows[position])
                case nil: return !onlyUnknown && !column.optional && asks(column, in: rows[position])
                }
            }
            return open.isEmpty ? nil : (column, open)
        }
    }
}
