package import Questionnaires
import Wording

/// Reads rows of a table as people type them: one line each, cells behind each other.
package struct TableReader: Sendable {
    private let reader: AnswerReader

    /// Creates a reader that reads cells with the given one.
    package init(_ reader: AnswerReader) { self.reader = reader }

    /// Reads one row: `;`, `；` or a tab between cells, `"` around a cell that holds such a sign, `?` for
    /// "I don't know", nothing for no answer.
    ///
    /// - Parameter given: canonical cells that are known in advance; their columns are not in the text.
    package func readRow(
        _ typed: String, of shape: TableShape, given: [String: String] = [:]
    ) -> Result<TableRow, AnswerProblem> {
        readRow(cells: DelimitedText.cells(ofTyped: typed), of: shape, given: given)
    }

    /// Reads one row from the texts of its cells.
    ///
    /// - Parameters:
    ///   - given: canonical cells that are known in advance; their columns are not among the texts.
    ///   - unchanged: cells by column whose text is as it was shown: they are kept to the last digit.
    package func readRow(
        cells: [String], of shape: TableShape, given: [String: String] = [:], unchanged: [String: Cell] = [:]
    ) -> Result<TableRow, AnswerProblem> {
        let columns = shape.columns.filter { given[$0.name] == nil }
        var parts = cells
        while parts.count > columns.count, parts.last?.isEmpty == true { parts.removeLast() }
        guard parts.count <= columns.count else {
            return .failure(.tooManyCells(given: parts.count, columns: columns.count))
        }
        var row = TableRow()
        for (name, text) in given {
            guard let column = shape.column(name) else { continue }
            switch CanonicalReader(reader).read(text, for: column) {
            case .success(.value(let value, _, _)): row.cells[name] = .value(value)
            case .success(.dontKnow): row.cells[name] = .dontKnow
            case .failure(let problem): return .failure(.cell(column: column.label, problem))
            }
        }
        for (position, column) in columns.enumerated() {
            if let cell = unchanged[column.name] {
                row.cells[column.name] = cell
                continue
            }
            let text = parts.indices.contains(position) ? parts[position] : ""
            if text.trimmed.isEmpty, !shape.asks(column, in: row) { continue }
            switch readCell(text, of: column) {
            case .success(let cell): row.cells[column.name] = cell
            case .failure(let problem): return .failure(problem)
            }
        }
        return .success(row)
    }

    /// Reads one cell; nil where nothing stands there and nothing must.
    package func readCell(_ text: String, of column: Field) -> Result<Cell?, AnswerProblem> {
        let text = text.trimmed
        if text.isEmpty {
            return column.optional ? .success(nil) : .failure(.missingCell(column: column.label))
        }
        if text == "?" || text == "？" { return .success(.dontKnow) }
        switch reader.read(text, for: column) {
        case .success(.value(let value, _, let said)): return .success(.value(value, said: said))
        case .success(.dontKnow): return .success(.dontKnow)
        case .failure(let problem): return .failure(.cell(column: column.label, problem))
        }
    }

    /// True where the texts of a row name a row given in advance, by words: a number may be any other cell.
    package func namesFixedRow(cells: [String], of shape: TableShape) -> Bool {
        var row = TableRow()
        for (column, text) in zip(shape.columns, cells) where column.type == .choice {
            guard Int(text.halfWidth) == nil, case .success(let cell) = readCell(text, of: column) else {
                continue
            }
            row.cells[column.name] = cell
        }
        return Self.fixedRow(row, in: shape) != nil
    }

    /// The rows that fill a fixed row which a row before them fills already, with its canonical cells.
    package static func repeatedFixedRows(
        in rows: [TableRow], of shape: TableShape
    ) -> [(position: Int, cells: [String: String])] {
        var filled: Set<[String: String]> = []
        return rows.enumerated().compactMap { position, row in
            guard let fixed = fixedRow(row, in: shape), !filled.insert(fixed).inserted else { return nil }
            return (position, fixed)
        }
    }

    /// The canonical cells of a fixed row that a row fills: the one with the same choice cells.
    package static func fixedRow(_ row: TableRow, in shape: TableShape) -> [String: String]? {
        shape.fixedRows.first { fixed in
            let choices = shape.columns.filter { $0.type == .choice && fixed[$0.name] != nil }
            return !choices.isEmpty
                && choices.allSatisfy { column in
                    fixed[column.name].map { row[column.name] == .text($0) } ?? false
                }
        }
    }
}
