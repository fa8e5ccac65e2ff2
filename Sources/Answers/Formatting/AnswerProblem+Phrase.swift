package import Questionnaires
import TerminalText
package import Wording

/// Where an answer is written: what works as a remedy differs.
package enum AnswerNotation: Sendable {
    /// As people type, in their language.
    case typed
    /// In a file of answers: codes, and figures in canonical notation.
    case file
}

extension AnswerProblem {
    /// What is said about the problem, in the words of a language; a remedy that it names can be typed as it
    /// stands there.
    package func phrase(
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
        case .empty: return .problem(.empty)
        case .notANumber: return .problem(.notANumber(example: examples.figure))
        case .figureTooLarge: return .problem(.figureTooLarge)
        case .unknownUnit(let unit): return .problem(.unit(unit.excerpt))
        case .unitNotHere where field.unit == "working_hours":
            return .problem(.notWorkingHours(example: "18 h"))
        case .unitNotHere: return .problem(.unitNotHere(example: examples.figure))
        case .otherCurrency(let given, let audit): return .problem(.currency(given: given, audit: audit))
        case .mixedCurrencies(let one, let other): return .problem(.mixedCurrencies(one, other))
        case .noCurrency(let given): return .problem(.noCurrency(given: given))
        case .divisionByZero: return .problem(.divisionByZero)
        case .rangeUpsideDown: return .problem(.range)
        case .notWhole: return .problem(.notWhole)
        case .belowMinimum(let least): return .problem(.below(number(least)))
        case .aboveMaximum(let most): return .problem(.above(number(most)))
        case .ambiguous(let one, let other):
            let readings = (examples.unambiguous(one), examples.unambiguous(other))
            return notation == .typed
                ? .problem(.ambiguous(readings.0, readings.1))
                : .problem(.ambiguousInFile(readings.0, readings.1))
        case .severalFigures:
            return notation == .typed
                ? .problem(.severalFigures) : .problem(.severalFiguresInFile(range: examples.range))
        case .commasBetweenFigures: return .problem(.commasBetweenFigures)
        case .unitTwice(let unit): return .problem(.unitTwice(unit.excerpt))
        case .openEnded(let end, let other, let isGreatest):
            let other = other ?? (isGreatest ? end - 1 : max(end * 2, end + 1))
            let (low, high) = (min(end, other), max(end, other))
            return .problem(.openEnded(range: examples.range(low, high), about: examples.about(end)))
        case .noSuchOption(let text):
            return .problem(
                .noSuchOption(
                    text.excerpt, options: options.map { notation == .typed ? $0.label : $0.code }))
        case .severalOptions(let labels):
            return notation == .typed
                ? .problem(.severalOptions(labels)) : .problem(.severalCodes(labels.map(written)))
        case .exclusiveOption(let label): return .problem(.exclusive(written(label)))
        case .tooManyChoices(let most): return .problem(.tooMany(most))
        case .notYesNo: return .problem(.yesNo)
        case .notADate: return notation == .typed ? .problem(.date) : .problem(.dateInFile)
        case .ambiguousDate(let one, let other):
            // A file is written as ISO 8601 has it.
            return .problem(
                notation == .file
                    ? .ambiguousDate(one, other)
                    : .ambiguousDate(formatter.texts.day(one), formatter.texts.day(other)))
        case .noSuchDay: return .problem(.noSuchDay)
        case .tooLong(let most): return .problem(.tooLong(most))
        case .tooManyCells(let given, let columns):
            return .problem(.tooManyCells(given: given, columns: columns))
        case .missingCell(let column): return .problem(.missingCell(column))
        case .rowsAreFixed: return .problem(.fixedRows)
        case .fixedRowTwice(let cells):
            return .problem(
                .fixedRowTwice(field.table.map { formatter.name(ofFixedRow: cells, in: $0) } ?? ""))
        case .tooManyRows(let most): return .problem(.tooManyRows(most))
        case .rowInDoubt(let row): return .problem(.rowInDoubt(row))
        case .mixedSigns(let mixed):
            return .problem(.mixedSigns(mixed.cell.excerpt, within: mixed.within, between: mixed.between))
        case .wrongKind(let expected): return .problem(.kind(expected))
        case .unknownColumn(let name, let nearest): return .problem(.column(name, nearest: nearest))
        case .missingReason: return .problem(.reason)
        case .part(let text, let problem):
            return .problem(
                .inPart(
                    text.excerpt, formatter.texts(problem.phrase(for: field, formatter, in: notation))))
        case .cell(let column, let problem):
            let inner = field.table?.columns.first { $0.label == column } ?? field
            return .problem(
                .inCell(
                    column: column, formatter.texts(problem.phrase(for: inner, formatter, in: notation))))
        case .line(let line, let problem):
            return .problem(
                .inLine(line, formatter.texts(problem.phrase(for: field, formatter, in: notation))))
        case .row(let row, let problem):
            return .problem(.inRow(row, formatter.texts(problem.phrase(for: field, formatter, in: notation))))
        }
    }
}

extension ValueFormatter {
    /// The options of a field, in the order in which they are listed.
    package func options(of field: Field) -> [AnswerOption] {
        field.options.flatMap { questionnaire.options[$0]?.options } ?? []
    }

    /// What a row given in advance is called: its last given cell.
    package func name(ofFixedRow cells: [String: String], in shape: TableShape) -> String {
        shape.columns.compactMap { column in
            cells[column.name].map { column.type == .choice ? label($0, of: column) : $0 }
        }.last ?? ""
    }
}
