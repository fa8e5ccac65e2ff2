import Answers
import Findings
import Questionnaires
import Sessions
import TerminalText
import Wording

extension Conversation {
    /// The rows of a table as far as they were entered.
    func rows(of slot: Slot) -> [TableRow] {
        guard case .table(let rows) = sheet[slot.field.name]?.value else { return [] }
        return rows
    }

    /// The first row given in advance that nobody has filled or passed.
    func openFixedRow(_ slot: Slot, _ shape: TableShape) -> [String: String]? {
        openFixedRow(behind: rows(of: slot), shape)
    }

    func openFixedRow(behind rows: [TableRow], _ shape: TableShape) -> [String: String]? {
        let passed = dialogue.field?.table.passedRows ?? []
        let filled = rows.compactMap { TableReader.fixedRow($0, in: shape) }
        return shape.fixedRows.first { !filled.contains($0) && !passed.contains($0) }
    }

    /// The row that the next line fills: one given in advance where no free row can come, else a free one.
    func givenCells(_ slot: Slot, _ shape: TableShape) -> [String: String] {
        if let row = dialogue.correctedRow, rows(of: slot).indices.contains(row) { return [:] }
        if shape.openRows && !freeRowsEnded { return [:] }
        return openFixedRow(slot, shape) ?? [:]
    }

    /// True once an empty line ended the free rows of the table at hand.
    var freeRowsEnded: Bool { dialogue.field?.table.freeRowsEnded ?? false }

    /// True where rows can still come.
    func hasRoom(_ slot: Slot) -> Bool {
        guard let shape = slot.field.table, !rows(of: slot).isEmpty else { return false }
        return shape.openRows && !freeRowsEnded || openFixedRow(slot, shape) != nil
    }

    /// True of a table to which no row can come any more, and of which none is corrected.
    func isFull(_ slot: Slot) -> Bool {
        guard let shape = slot.field.table, !shape.openRows, dialogue.correctedRow == nil else {
            return false
        }
        return openFixedRow(slot, shape) == nil
    }

    /// Shows the columns and what was entered so far.
    func showTable(_ slot: Slot) {
        guard let shape = slot.field.table else { return }
        let rows = rows(of: slot)
        if givenCells(slot, shape).isEmpty {
            showColumns(shape.columns)
            if !isFull(slot) { say(.asking(.tableHelp), indent: 2) }
        }
        if !rows.isEmpty {
            say(.asking(.rowsSoFar(rows.count)), indent: 2)
            for (number, row) in rows.enumerated() {
                let cells = typed(row, shape)
                if context.terminal.isPlain {
                    say(.value(.labelled(texts(.worksheet(.rowNumber(number + 1))), cells)))
                } else {
                    say(text: "\(number + 1)  \(cells)", indent: 2)
                }
            }
        }
        showNextRow(slot)
    }

    /// Shows which row comes next, where it is one given in advance.
    func showNextRow(_ slot: Slot) {
        guard let shape = slot.field.table else { return }
        let given = givenCells(slot, shape)
        guard !given.isEmpty else { return }
        say(.asking(.fixedRowHelp(formatter.name(ofFixedRow: given, in: shape))), indent: 2)
        showColumns(shape.columns.filter { given[$0.name] == nil })
    }

    /// The columns on a line; in plain mode a line each, with what can be chosen below.
    private func showColumns(_ columns: [Field]) {
        guard context.terminal.isPlain else {
            say(.asking(.columnsLine(columns.map { columnHead($0) })), indent: 2)
            return
        }
        for (number, column) in columns.enumerated() {
            say(.plain(.column(number + 1, title(of: column), isNeeded: !column.optional)))
            showOptions(formatter.options(of: column).map(\.label), isMulti: false)
        }
    }

    private func columnHead(_ column: Field) -> String {
        let options = formatter.options(of: column)
        let mark = column.optional ? "" : "*"
        guard !options.isEmpty else { return title(of: column) + mark }
        let list = options.enumerated().map { "\($0.offset + 1) \($0.element.label)" }
        return texts.signs.bracketed(column.label + mark, texts.signs.list(list))
    }

    /// A column with what its figures count, which cells do not say.
    private func title(of column: Field) -> String {
        guard case .money(per: .some) = Unit(column) else {
            return texts(.value(.columnTitle(column.label, unit: Unit(column), currency: settings.currency)))
        }
        return texts.signs.bracketed(
            column.label, texts(.value(.unit(Unit(column), currency: settings.currency))))
    }

    /// A row as one could type it.
    func typed(_ row: TableRow, _ shape: TableShape) -> String { TableText(shape, formatter).line(row) }

    /// An empty line: the end of the free rows, a given row left out, or the end of the table.
    func endTable(_ slot: Slot) -> Reply {
        guard let shape = slot.field.table else { return .done }
        if dialogue.correctedRow != nil {
            say(.reply(.emptyAnswered), indent: 2)
            dialogue.leaveRow()
            dialogue.offer = .none
            goOn(in: slot)
            return .done
        }
        if offersRowInDoubt(slot) { return .done }
        let given = givenCells(slot, shape)
        if !given.isEmpty {
            dialogue.field?.table.passedRows.append(given)
            if openFixedRow(slot, shape) != nil { return .done }
        } else if shape.openRows && !freeRowsEnded && openFixedRow(slot, shape) != nil
            && !rows(of: slot).isEmpty
        {
            dialogue.field?.table.freeRowsEnded = true
            return .done
        }
        let isEmpty = sheet[slot.field.name] == nil
        if isEmpty && !slot.field.optional {
            dialogue.field?.table.passedRows = []
            return .refused(texts(.reply(.emptyUnanswered)))
        }
        if isEmpty { dialogue.passed.insert(slot) }
        finishTable(slot)
        return .done
    }

    /// Leaves a table with its totals.
    func finishTable(_ slot: Slot) {
        sayTotals(slot)
        dialogue.field?.table.passedRows = []
        dialogue.field?.table.freeRowsEnded = false
        moveOn(from: slot)
    }

}
