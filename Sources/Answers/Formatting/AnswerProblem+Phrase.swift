public import Questionnaires
import TerminalText
public import Texts

extension AnswerProblem {
    /// What is said about the problem, in the words of a language.
    public func phrase(for field: Field, _ formatter: ValueFormatter) -> Phrase {
        func number(_ value: Double) -> String { formatter.texts.numbers.text(value, decimals: 4) }
        switch self {
        case .empty: return .problemEmpty
        case .notANumber: return .problemNotANumber(example: example(for: field, formatter))
        case .unknownUnit(let unit): return .problemUnit(unit.excerpt)
        case .unitNotHere: return .problemUnitNotHere(example: example(for: field, formatter))
        case .otherCurrency(let given, let audit): return .problemCurrency(given: given, audit: audit)
        case .divisionByZero: return .problemDivisionByZero
        case .rangeUpsideDown: return .problemRange
        case .notWhole: return .problemNotWhole
        case .belowMinimum(let least): return .problemBelow(number(least))
        case .aboveMaximum(let most): return .problemAbove(number(most))
        case .ambiguous(let one, let other): return .problemAmbiguous(number(one), number(other))
        case .severalFigures: return .problemSeveralFigures
        case .noSuchOption(let text):
            return .problemNoSuchOption(text.excerpt, options: formatter.options(of: field).map(\.label))
        case .severalOptions(let labels): return .problemSeveralOptions(labels)
        case .exclusiveOption(let label): return .problemExclusive(label)
        case .tooManyChoices(let most): return .problemTooMany(most)
        case .notYesNo: return .problemYesNo
        case .notADate: return .problemDate
        case .ambiguousDate(let one, let other): return .problemAmbiguousDate(one, other)
        case .noSuchDay: return .problemNoSuchDay
        case .tooLong(let most): return .problemTooLong(most)
        case .tooManyCells(let given, let columns):
            return .problemTooManyCells(given: given, columns: columns)
        case .missingCell(let column): return .problemMissingCell(column)
        case .rowsAreFixed: return .problemFixedRows
        case .fixedRowTwice(let cells):
            return .problemFixedRowTwice(field.table.map { formatter.name(ofFixedRow: cells, in: $0) } ?? "")
        case .tooManyRows(let most): return .problemTooManyRows(most)
        case .wrongKind(let expected): return .problemKind(expected)
        case .unknownColumn(let name, let nearest): return .problemColumn(name, nearest: nearest)
        case .missingReason: return .problemReason
        case .cell(let column, let problem):
            let inner = field.table?.columns.first { $0.label == column } ?? field
            return .problemInCell(column: column, formatter.texts(problem.phrase(for: inner, formatter)))
        case .line(let line, let problem):
            return .problemInLine(line, formatter.texts(problem.phrase(for: field, formatter)))
        case .row(let row, let problem):
            return .problemInRow(row, formatter.texts(problem.phrase(for: field, formatter)))
        }
    }

    /// A figure as one could type it for a field.
    private func example(for field: Field, _ formatter: ValueFormatter) -> String {
        switch field.type {
        case .percent: formatter.texts.numbers.text(12.5) + " %"
        case .money: formatter.texts.numbers.text(12500)
        case .duration: field.unit == "working_hours" ? "18" : "2 w"
        case .integer: "12"
        default: formatter.texts.numbers.text(2.5)
        }
    }
}

extension ValueFormatter {
    /// The options of a field, in the order in which they are listed.
    public func options(of field: Field) -> [AnswerOption] {
        field.options.flatMap { questionnaire.options[$0]?.options } ?? []
    }

    /// What a row given in advance is called: its last given cell.
    public func name(ofFixedRow cells: [String: String], in shape: TableShape) -> String {
        shape.columns.compactMap { column in
            cells[column.name].map { column.type == .choice ? label($0, of: column) : $0 }
        }.last ?? ""
    }
}
