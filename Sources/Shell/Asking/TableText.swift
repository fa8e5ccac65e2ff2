import Answers
import Questionnaires
import Wording

/// A table as text that spreadsheets and people can edit: a heading, then a line per row, `;` between cells.
struct TableText {
    private let shape: TableShape
    private let formatter: ValueFormatter
    /// Rows as they were written, so that a row nobody touched is kept to the last digit, and by the first of
    /// their cells, so that the cells nobody touched are.
    private let written: [[String]: TableRow]
    private let named: [String: TableRow]
    /// Rows given in advance that nobody has filled, as they were written.
    private let given: [[String]]
    private let present: [TableRow]

    /// A table with these rows, and with those given in advance that are still missing.
    init(_ shape: TableShape, _ formatter: ValueFormatter, rows: [TableRow] = []) {
        self.shape = shape
        self.formatter = formatter
        present = rows
        let shown = rows.map { (Self.cells($0, shape, formatter), $0) }
        written = Dictionary(shown) { first, _ in first }
        named = Dictionary(shown.map { ($0.0.first ?? "", $0.1) }) { first, _ in first }
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
        let lines = present.map { Self.cells($0, shape, formatter) }
        // The heading decides which sign stands between cells, so that no other may be seen in it.
        let heading = names.map { Self.cell($0, quotedFor: ";,\t\"\r\n") }
        let body = (lines + given).map { $0.map { Self.cell($0, quotedFor: ";\"\r\n") } }
        return ([heading] + body).map { $0.joined(separator: ";") + "\n" }.joined()
    }

    /// A row as one could type it.
    func line(_ row: TableRow) -> String {
        var cells = Self.cells(row, shape, formatter)
        while cells.last?.isEmpty == true { cells.removeLast() }
        return cells.map { Self.cell($0, quotedFor: ";；\t\"\r\n") }.joined(separator: "; ")
    }

    /// The cells of a row as they are shown.
    private static func cells(_ row: TableRow, _ shape: TableShape, _ formatter: ValueFormatter) -> [String] {
        shape.columns.map { formatter.cell(row.cells[$0.name], of: $0).trimmed }
    }

    private static func cell(_ text: String, quotedFor signs: String) -> String {
        guard text.unicodeScalars.contains(where: signs.unicodeScalars.contains) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// The rows of a text; its first line may name the columns and so say their order.
    ///
    /// - Parameter others: rows that stay in the table beside these.
    /// - Returns: the rows, or what is wrong in which line, counted from 1 with the heading.
    func rows(
        in text: String, beside others: [TableRow] = [], _ reader: AnswerReader
    ) -> Result<[TableRow], AnswerProblem> {
        // A row of headings, and one too many, which is refused by whoever asks.
        let table = DelimitedText(
            text.replacing("\r\n", with: "\n"), mostRows: AnswerReader.mostRows + 2)
        let lines = table.rows
        let headings = TableHeadings(lines.first ?? [], of: shape.columns)
        var rows: [TableRow] = []
        var filled = Set(others.compactMap { TableReader.fixedRow($0, in: shape) })
        for (number, line) in lines.enumerated() where headings == nil || number > 0 {
            let cells = headings?.ordered(line) ?? line
            if let mixed = table.mixed[number], headings == nil || line.count != table.rows[0].count {
                return .failure(.line(number + 1, .mixedSigns(mixed)))
            }
            if given.contains(cells) { continue }
            switch row(cells, reader) {
            case .success(let row):
                let fixed = TableReader.fixedRow(row, in: shape)
                guard shape.openRows || fixed != nil else {
                    return .failure(.line(number + 1, .rowsAreFixed))
                }
                if let fixed, !filled.insert(fixed).inserted {
                    return .failure(.line(number + 1, .fixedRowTwice(fixed)))
                }
                rows.append(row)
            case .failure(let problem): return .failure(.line(number + 1, problem))
            }
        }
        return .success(rows)
    }

    private func row(_ cells: [String], _ reader: AnswerReader) -> Result<TableRow, AnswerProblem> {
        if let known = written[cells] { return .success(known) }
        if let known = named[cells.first ?? ""] { return row(cells, correcting: known, reader) }
        return TableReader(reader).readRow(cells: cells, of: shape)
    }

    /// Reads a row that was corrected: cells that read as they were shown stay as they are.
    func row(
        _ cells: [String], correcting row: TableRow, _ reader: AnswerReader
    ) -> Result<TableRow, AnswerProblem> {
        var unchanged: [String: Cell] = [:]
        for (column, (text, shown)) in zip(shape.columns, zip(cells, Self.cells(row, shape, formatter)))
        where text == shown {
            unchanged[column.name] = row.cells[column.name]
        }
        return TableReader(reader).readRow(cells: cells, of: shape, unchanged: unchanged)
    }

    /// The headings of a text below which nothing is read.
    func leftOut(in text: String) -> [String] {
        let first = DelimitedText(text.replacing("\r\n", with: "\n"), mostRows: 1).rows.first ?? []
        return TableHeadings(first, of: shape.columns)?.leftOut ?? []
    }
}

extension TableText {
    /// Rows that were typed or pasted together, before they are read.
    struct Block {
        /// A line of headings, as it stands in the text.
        fileprivate(set) var heading: Substring?
        /// Headings that name no column; what stands below them is left out.
        fileprivate(set) var leftOut: [String] = []
        /// Rows, with their cells in the order of the columns.
        fileprivate(set) var lines: [Line]

        /// A row, with what makes doubtful where its cells end.
        struct Line {
            let text: Substring
            let cells: [String]
            var mixed: DelimitedText.MixedSigns?
        }

        /// Takes rows out that would come to stand at these positions, the first of them behind so many others.
        mutating func omit(_ positions: Set<Int>, behind present: Int) {
            lines = lines.enumerated().filter { !positions.contains(present + $0.offset) }.map(\.element)
        }

        /// The text from a row on, with the headings that say what its cells are.
        func text(from number: Int) -> String {
            ((heading.map { [$0] } ?? []) + lines.dropFirst(number).map(\.text)).joined(separator: "\n")
        }
    }

    /// Takes a text apart as people type and paste it; a first line that names the columns says their order.
    func block(_ text: String) -> Block {
        let table = DelimitedText(text)
        if table.rows.count > 1, let headings = TableHeadings(table.rows[0], of: shape.columns) {
            let lines = table.rows.indices.dropFirst().map { number in
                let cells = table.rows[number]
                return Block.Line(
                    text: table.lines[number], cells: headings.ordered(cells),
                    mixed: cells.count == table.rows[0].count ? nil : table.mixed[number])
            }
            return Block(heading: table.lines[0], leftOut: headings.leftOut, lines: lines)
        }
        let typed = DelimitedText(typed: text)
        return Block(
            lines: typed.rows.indices.map {
                Block.Line(text: typed.lines[$0], cells: typed.rows[$0], mixed: typed.mixed[$0])
            })
    }
}
