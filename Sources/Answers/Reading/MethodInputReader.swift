package import Expressions
package import Questionnaires
import Wording

/// Reads what a method is given, as people type it or from a spreadsheet file, into what formulas read.
package struct MethodInputReader: Sendable {
    private let reader: AnswerReader

    /// Creates a reader that reads figures and cells with the given one.
    package init(_ reader: AnswerReader) { self.reader = reader }

    /// Reads a typed input that is no table: one figure, choice or text, or several figures.
    package func read(_ typed: String, for input: MethodInput) -> Result<Value, AnswerProblem> {
        let field = input.field
        let summary: Summary? = input.isList ? .mean : nil
        if typed.trimmed == "?" { return .success(.unknown(field.name, .dontKnow)) }
        return reader.read(typed, for: field, summary: summary).map { reading in
            switch reading {
            case .dontKnow: .unknown(field.name, .dontKnow)
            case .value(.number(let number), let samples, _) where input.isList:
                .list((samples ?? [number]).map { .double($0) })
            case .value(let value, _, _):
                AnswerSheet.value(value, of: field) ?? .unknown(field.name, .missing)
            }
        }
    }

    /// Reads typed rows of a table, each with `;` or a tab between its cells.
    package func readRows(_ typed: [String], for input: MethodInput) -> Result<Value, AnswerProblem> {
        rows(typed, of: input) { line, shape in TableReader(reader).readRow(line, of: shape) }
    }

    /// Reads the rows of a spreadsheet file; a first row that names columns, by name or label, gives their
    /// order, and columns that nobody asked for are left out.
    package func readFile(_ text: String, for input: MethodInput) -> Result<Value, AnswerProblem> {
        // A row of headings, and one too many, which is refused below.
        var lines = DelimitedText(text, mostRows: AnswerReader.mostRows + 2).rows
        let headings = headings(lines, of: input)
        if headings != nil { lines.removeFirst() }
        return rows(lines, of: input) { line, shape in
            let cells = headings?.ordered(line) ?? line
            if cells.count > shape.columns.count {
                return .failure(.tooManyCells(given: cells.count, columns: shape.columns.count))
            }
            var row = TableRow()
            for (place, column) in shape.columns.enumerated() {
                let text = cells.indices.contains(place) ? cells[place] : ""
                switch TableReader(reader).readCell(text, of: column) {
                case .success(let cell): row.cells[column.name] = cell
                case .failure(let problem): return .failure(problem)
                }
            }
            return .success(row)
        }
    }

    /// The headings of a spreadsheet file below which nothing is read.
    package func leftOut(of text: String, for input: MethodInput) -> [String] {
        headings(DelimitedText(text, mostRows: 1).rows, of: input)?.leftOut ?? []
    }

    private func headings(_ lines: [[String]], of input: MethodInput) -> TableHeadings? {
        guard let first = lines.first, let shape = input.field.table else { return nil }
        return TableHeadings(first, of: shape.columns)
    }

    private func rows<Line>(
        _ lines: [Line], of input: MethodInput,
        _ read: (Line, TableShape) -> Result<TableRow, AnswerProblem>
    ) -> Result<Value, AnswerProblem> {
        guard let shape = input.field.table else { return .failure(.wrongKind(expected: .table)) }
        guard lines.count <= AnswerReader.mostRows else {
            return .failure(.tooManyRows(AnswerReader.mostRows))
        }
        let layout = ValueMap.Layout(shape.columns.map(\.name))
        var values: [Value] = []
        for (number, line) in lines.enumerated() {
            switch read(line, shape) {
            case .success(let row):
                values.append(AnswerSheet.row(row, at: number, of: input.field.name, shape, layout))
            case .failure(let problem): return .failure(.row(number + 1, problem))
            }
        }
        return .success(.list(values))
    }
}
