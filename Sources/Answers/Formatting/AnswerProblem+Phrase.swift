public import Questionnaires
import TerminalText
public import Wording

/// Where an answer is written: what works as a remedy differs.
public enum AnswerNotation: Sendable {
    /// As people type, in their language.
    case typed
    /// In a file of answers: codes, and figures in canonical notation.
    case file
}

extension AnswerProblem {
    /// What is said about the problem, in the words of a language; a remedy that it names can be typed as it
    /// stands there.
    public func phrase(
        for field: Field, _ formatter: ValueFormatter, in notation: AnswerNotation = .typed
    ) -> Phrase {
        let examples = AnswerExamples(field: field, formatter: formatter, notation: notation)
        let options = formatter.options(of: field)
        func number(_ value: Double) -> String { examples.text(of: value) }
        /// How the option of a label is written.
        func written(_ label: String) -> String {
            notation == .typed ? label : options.first { $0.label == label }?.code ?? label
        }
        switch self {
        case .empty: return .problemEmpty
        case .notANumber: return .problemNotANumber(example: examples.figure)
        case .figureTooLarge: return .problemFigureTooLarge
        case .unknownUnit(let unit): return .problemUnit(unit.excerpt)
        case .unitNotHere where field.unit == "working_hours":
            return .problemNotWorkingHours(example: "18 h")
        case .unitNotHere: return .problemUnitNotHere(example: examples.figure)
        case .otherCurrency(let given, let audit): return .problemCurrency(given: given, audit: audit)
        case .mixedCurrencies(let one, let other): return .problemMixedCurrencies(one, other)
        case .noCurrency(let given): return .problemNoCurrency(given: given)
        case .divisionByZero: return .problemDivisionByZero
        case .rangeUpsideDown: return .problemRange
        case .notWhole: return .problemNotWhole
        case .belowMinimum(let least): return .problemBelow(number(least))
        case .aboveMaximum(let most): return .problemAbove(number(most))
        case .ambiguous(let one, let other):
            let readings = (examples.unambiguous(one), examples.unambiguous(other))
            return notation == .typed
                ? .problemAmbiguous(readings.0, readings.1) : .problemAmbiguousInFile(readings.0, readings.1)
        case .severalFigures:
            return notation == .typed
                ? .problemSeveralFigures : .problemSeveralFiguresInFile(range: examples.range)
        case .commasBetweenFigures: return .problemCommasBetweenFigures
        case .unitTwice(let unit): return .problemUnitTwice(unit.excerpt)
        case .openEnded(let end, let other, let isGreatest):
            let other = other ?? (isGreatest ? end - 1 : max(end * 2, end + 1))
            let (low, high) = (min(end, other), max(end, other))
            return .problemOpenEnded(range: examples.range(low, high), about: examples.about(end))
        case .noSuchOption(let text):
            return .problemNoSuchOption(
                text.excerpt, options: options.map { notation == .typed ? $0.label : $0.code })
        case .severalOptions(let labels):
            return notation == .typed
                ? .problemSeveralOptions(labels) : .problemSeveralCodes(labels.map(written))
        case .exclusiveOption(let label): return .problemExclusive(written(label))
        case .tooManyChoices(let most): return .problemTooMany(most)
        case .notYesNo: return .problemYesNo
        case .notADate: return notation == .typed ? .problemDate : .problemDateInFile
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
        case .rowInDoubt(let row): return .problemRowInDoubt(row)
        case .mixedSigns(let mixed):
            return .problemMixedSigns(mixed.cell.excerpt, within: mixed.within, between: mixed.between)
        case .wrongKind(let expected): return .problemKind(expected)
        case .unknownColumn(let name, let nearest): return .problemColumn(name, nearest: nearest)
        case .missingReason: return .problemReason
        case .part(let text, let problem):
            return .problemInPart(
                text.excerpt, formatter.texts(problem.phrase(for: field, formatter, in: notation)))
        case .cell(let column, let problem):
            let inner = field.table?.columns.first { $0.label == column } ?? field
            return .problemInCell(
                column: column, formatter.texts(problem.phrase(for: inner, formatter, in: notation)))
        case .line(let line, let problem):
            return .problemInLine(line, formatter.texts(problem.phrase(for: field, formatter, in: notation)))
        case .row(let row, let problem):
            return .problemInRow(row, formatter.texts(problem.phrase(for: field, formatter, in: notation)))
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
