import Expressions
import Questionnaires

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
}
