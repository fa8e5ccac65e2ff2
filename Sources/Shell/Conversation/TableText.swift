import Answers
import Questionnaires
import Texts

/// A table as text that spreadsheets and people can edit: a heading, then a line per row, `;` between cells.
struct TableText {
    private let shape: TableShape
    private let formatter: ValueFormatter
    /// Rows as they were written, so that a row nobody touched is kept to the last digit.
    private let written: [[String]: TableRow]
    /// Rows given in advance that nobody has filled, as they were written.
    private let given: [[String]]
    private let present: [TableRow]

    /// A table with these rows, and with those given in advance that are still missing.
    init(_ shape: TableShape, _ formatter: ValueFormatter, rows: [TableRow] = []) {
        self.shape = shape
        self.formatter = formatter
        present = rows
        func cells(_ row: TableRow) -> [String] {
            shape.columns.map { formatter.cell(row.cells[$0.name], of: $0).trimmed }
        }
        written = Dictionary(rows.map { (cells($0), $0) }) { first, _ in first }
        let filled = rows.compactMap { TableReader.fixedRow($0, in: shape) }
        given = shape.fixedRows.filter { !filled.contains($0) }.map { fixed in
            shape.columns.map { column in
                fixed[column.name].map { column.type == .choice ? formatter.label($0, of: column) : $0 } ?? ""
            }
        }
    }

    /// The whole text, ending in a line feed.
    var text: String {
        var names = shape.columns.map(\.label)
        if Set(names.map(\.folded)).count < names.count { names = shape.columns.map(\.name) }
        let lines = present.map { row in
            shape.columns.map { formatter.cell(row.cells[$0.name], of: $0).trimmed }
        }
        // The heading decides which sign stands between cells, so that no other may be seen in it.
        let heading = names.map { Self.cell($0, quotedFor: ";,\t\"\r\n") }
        let body = (lines + given).map { $0.map { Self.cell($0, quotedFor: ";\"\r\n") } }
        return ([heading] + body).map { $0.joined(separator: ";") + "\n" }.joined()
    }

    private static func cell(_ text: String, quotedFor signs: String) -> String {
        guard text.unicodeScalars.contains(where: signs.unicodeScalars.contains) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// The rows of a text; its first line may name the columns and so say their order.
    ///
    /// - Returns: the rows, or what is wrong in which line, counted from 1 with the heading.
    func rows(in text: String, _ reader: AnswerReader) -> Result<[TableRow], AnswerProblem> {
        // A row of headings, and one too many, which is refused by whoever asks.
        let lines = DelimitedText(
            text.replacing("\r\n", with: "\n"), mostRows: AnswerReader.mostRows + 2
        ).rows
        let order = columnOrder(lines.first ?? [])
        var rows: [TableRow] = []
        for (number, line) in lines.enumerated() where order == nil || number > 0 {
            let cells =
                order.map { order in
                    order.map { $0.map { line.indices.contains($0) ? line[$0] : "" } ?? "" }
                } ?? line
            if given.contains(cells) { continue }
            if let known = written[cells] {
                rows.append(known)
                continue
            }
            switch TableReader(reader).readRow(cells: cells, of: shape) {
            case .success(let row):
                guard shape.openRows || TableReader.fixedRow(row, in: shape) != nil else {
                    return .failure(.line(number + 1, .rowsAreFixed))
                }
                rows.append(row)
            case .failure(let problem): return .failure(.line(number + 1, problem))
            }
        }
        return .success(rows)
    }

    /// Where each column stands in a line of headings; nil where the line is none.
    private func columnOrder(_ headings: [String]) -> [Int?]? {
        let folded = headings.map(\.folded)
        let places = shape.columns.map { column in
            folded.firstIndex { $0 == column.name.folded || $0 == column.label.folded }
        }
        return places.count { $0 != nil } >= min(2, shape.columns.count) ? places : nil
    }
}
