public import Expressions
public import Questionnaires
import Texts

/// Reads what a method is given, as people type it or from a spreadsheet file, into what formulas read.
public struct MethodInputReader: Sendable {
    private let reader: AnswerReader

    /// Creates a reader that reads figures and cells with the given one.
    public init(_ reader: AnswerReader) { self.reader = reader }

    /// Reads a typed input that is no table: one figure, choice or text, or several figures.
    public func read(_ typed: String, for input: MethodInput) -> Result<Value, AnswerProblem> {
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
    public func readRows(_ typed: [String], for input: MethodInput) -> Result<Value, AnswerProblem> {
        rows(typed, of: input) { line, shape in TableReader(reader).readRow(line, of: shape) }
    }

    /// Reads the rows of a spreadsheet file; a first row that names columns, by name or label, gives their
    /// order, and columns that nobody asked for are left out.
    public func readFile(_ text: String, for input: MethodInput) -> Result<Value, AnswerProblem> {
        // A row of headings, and one too many, which is refused below.
        var lines = DelimitedText(text, mostRows: AnswerReader.mostRows + 2).rows
        let columns = input.field.table?.columns ?? []
        var order: [Field?] = columns.map { $0 }
        let names = columns.map { ($0, [$0.name.folded, $0.label.folded]) }
        let head = (lines.first ?? []).map { title in
            let title = title.folded
            return names.first { $0.1.contains(title) }?.0
        }
        if head.contains(where: { $0 != nil }) {
            order = head
            lines.removeFirst()
        }
        return rows(lines, of: input) { cells, shape in
            if order.count < cells.count && order.allSatisfy({ $0 != nil }) {
                return .failure(.tooManyCells(given: cells.count, columns: order.count))
            }
            var row = TableRow()
            for column in shape.columns {
                let place = order.firstIndex { $0?.name == column.name }
                let text = place.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
                switch TableReader(reader).readCell(text, of: column) {
                case .success(let cell): row.cells[column.name] = cell
                case .failure(let problem): return .failure(problem)
                }
            }
            return .success(row)
        }
    }

    private func rows<Line>(
        _ lines: [Line], of input: MethodInput,
        _ read: (Line, TableShape) -> Result<TableRow, AnswerProblem>
    ) -> Result<Value, AnswerProblem> {
        guard let shape = input.field.table else { return .failure(.wrongKind(expected: "table")) }
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
