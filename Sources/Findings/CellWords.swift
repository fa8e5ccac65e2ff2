import Answers
import Expressions
import Questionnaires
import Wording

/// Words the cells of a row that a condition reads.
struct CellWords {
    private let formatter: ValueFormatter
    private let shape: TableShape
    private let computed: [String: ComputedColumn]
    private let verdicts: [Verdict]

    init(_ assessor: Assessor, _ table: String, _ shape: TableShape) {
        formatter = assessor.formatter
        self.shape = shape
        let columns = assessor.questionnaire.columns[table] ?? []
        computed = Dictionary(columns.map { ($0.name, $0) }) { first, _ in first }
        verdicts = assessor.questionnaire.verdicts[table] ?? []
    }

    /// A yes or no that was computed says nothing by itself, nor does a verdict: behind them stands what was entered, at
    /// most so many figures.
    private static let mostFigures = 6
    /// Of what was entered and is no figure so much at most.
    private static let mostWords = 3

    /// The cells of these columns; where none of them tells anything, also those that were entered behind them.
    func cells(_ columns: [String], of row: ValueMap) -> [Because.Cell] {
        var cells = columns.compactMap { cell($0, of: row, inWords: !isJudgement($0) && !isKey($0)) }
        if columns.allSatisfy({ isJudgement($0) || isKey($0) }) {
            let behind = entered(behind: columns, of: row).filter { !columns.contains($0) && !isKey($0) }
            let known = behind.compactMap { cell($0, of: row, inWords: true) }
            let figures = known.filter { $0.value.number != nil }.prefix(Self.mostFigures)
            let words = known.filter { $0.value.isWord }.prefix(Self.mostWords)
            cells += known.filter { figures.contains($0) || words.contains($0) }
        }
        return cells
    }

    private func cell(_ column: String, of row: ValueMap, inWords: Bool) -> Because.Cell? {
        guard let value = row[column] else { return nil }
        return Because.Cell(column: column, value: value, text: inWords ? text(column, value) : nil)
    }

    private func text(_ column: String, _ value: Value) -> String {
        if let field = shape.columns.first(where: { $0.name == column }) {
            return formatter.named(value, of: field)
        }
        guard let column = computed[column] else { return column }
        return formatter.named(value, column.label, unit: column.unit, options: column.options)
    }

    private func isKey(_ column: String) -> Bool { column == shape.columns.first?.name }

    private func isJudgement(_ column: String) -> Bool {
        column == "verdict" || computed[column].map { $0.unit == "yes/no" } == true
    }

    /// The entered columns that computed columns and the verdict on a row rest on, in the order of the table.
    private func entered(behind columns: [String], of row: ValueMap) -> [String] {
        var seen: Set<String> = []
        var waiting = columns
        while let column = waiting.popLast() {
            guard seen.insert(column).inserted else { continue }
            let read =
                column == "verdict"
                ? deciding(row[column])
                : computed[column].map { [$0.when, $0.formula].compactMap { $0 } } ?? []
            for expression in read { waiting += expression.root.fieldsRead(of: shape.row) }
        }
        return shape.columns.map(\.name).filter(seen.contains)
    }

    /// The conditions that made a verdict: its own, and where they read nothing of the row, those above it that are false.
    private func deciding(_ verdict: Value?) -> [CompiledExpression] {
        guard case .string(let code) = verdict, let last = verdicts.lastIndex(where: { $0.code == code })
        else { return verdicts.map(\.when) }
        let own = verdicts.filter { $0.code == code }.map(\.when)
        let isTold = own.contains { !$0.root.fieldsRead(of: shape.row).isEmpty }
        return isTold ? own : verdicts[...last].map(\.when)
    }
}

extension Value {
    /// True of a yes or no, a choice and a text.
    fileprivate var isWord: Bool {
        switch self {
        case .bool, .string, .list: true
        case .int, .double, .null, .map, .unknown, .failure: false
        }
    }
}
