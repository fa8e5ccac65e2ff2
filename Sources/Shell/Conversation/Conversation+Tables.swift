import Answers
import Findings
import Questionnaires
import Sessions
import Texts

extension Conversation {
    /// The rows of a table as far as they were entered.
    func rows(of slot: Slot) -> [TableRow] {
        guard case .table(let rows) = sheet[slot.field.name]?.value else { return [] }
        return rows
    }

    /// The first row given in advance that nobody has filled or passed.
    func openFixedRow(_ slot: Slot, _ shape: TableShape) -> [String: String]? {
        let filled = rows(of: slot).compactMap { TableReader.fixedRow($0, in: shape) }
        return shape.fixedRows.first { !filled.contains($0) && !passedRows.contains($0) }
    }

    /// The row that the next line fills: one given in advance where no free row can come, else a free one.
    func givenCells(_ slot: Slot, _ shape: TableShape) -> [String: String] {
        if let row = editedRow, rows(of: slot).indices.contains(row) { return [:] }
        if shape.openRows && !freeRowsEnded { return [:] }
        return openFixedRow(slot, shape) ?? [:]
    }

    /// True where rows can still come.
    func hasRoom(_ slot: Slot) -> Bool {
        guard let shape = slot.field.table, !rows(of: slot).isEmpty else { return false }
        return shape.openRows || openFixedRow(slot, shape) != nil
    }

    /// Shows the columns and what was entered so far.
    func showTable(_ slot: Slot) {
        guard let shape = slot.field.table else { return }
        let rows = rows(of: slot)
        if givenCells(slot, shape).isEmpty {
            showColumns(shape.columns)
            say(.tableHelp, indent: 2)
        }
        if !rows.isEmpty {
            say(.rowsSoFar(rows.count), indent: 2)
            for (number, row) in rows.enumerated() {
                let cells = typed(row, shape)
                if context.terminal.isPlain {
                    say(.labelled(texts(.rowNumber(number + 1)), cells))
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
        say(.fixedRowHelp(name(of: given, shape)), indent: 2)
        showColumns(shape.columns.filter { given[$0.name] == nil })
    }

    /// What a row given in advance is called: its last given cell.
    private func name(of given: [String: String], _ shape: TableShape) -> String {
        shape.columns.compactMap { column in
            given[column.name].map { column.type == .choice ? formatter.label($0, of: column) : $0 }
        }.last ?? ""
    }

    /// The columns on a line; in plain mode a line each, with what can be chosen below.
    private func showColumns(_ columns: [Field]) {
        guard context.terminal.isPlain else {
            say(.columnsLine(columns.map { columnHead($0) }), indent: 2)
            return
        }
        for (number, column) in columns.enumerated() {
            say(.plainColumn(number + 1, column.label, isNeeded: !column.optional))
            showOptions(formatter.options(of: column).map(\.label), isMulti: false)
        }
    }

    private func columnHead(_ column: Field) -> String {
        let options = formatter.options(of: column)
        let mark = column.optional ? "" : "*"
        guard !options.isEmpty else { return column.label + mark }
        let list = options.enumerated().map { "\($0.offset + 1) \($0.element.label)" }
        return "\(column.label)\(mark) (\(list.joined(separator: ", ")))"
    }

    /// A row as one could type it.
    func typed(_ row: TableRow, _ shape: TableShape) -> String {
        var cells = shape.columns.map { formatter.cell(row.cells[$0.name], of: $0) }
        while cells.last?.isEmpty == true { cells.removeLast() }
        return cells.joined(separator: "; ")
    }

    /// Takes one row, or several pasted at once; what was read is saved even where a later row is refused.
    func takeRows(_ text: String, _ slot: Slot) -> Reply {
        guard let shape = slot.field.table else { return .done }
        if rows(of: slot).isEmpty, AnswerWords.none.contains(text.folded) {
            return save(.value(.table([])), typed: text, slot)
        }
        if AnswerWords.dontKnow.contains(text.folded) {
            let count = rows(of: slot).count
            guard count == 0 else { return .refused(texts(.tableHasRows(count))) }
            return save(.dontKnow, typed: text, slot)
        }
        for line in text.split(whereSeparator: \.isNewline).map(String.init) where !line.trimmed.isEmpty {
            let reply = takeRow(line, slot, shape)
            guard reply == .done else { return reply }
        }
        return .done
    }

    private func takeRow(_ line: String, _ slot: Slot, _ shape: TableShape) -> Reply {
        var rows = rows(of: slot)
        let given = givenCells(slot, shape)
        if given.isEmpty && !shape.openRows && editedRow == nil {
            prefill = line
            return .refused(texts(.problemFixedRows))
        }
        guard rows.count < AnswerReader.mostRows else {
            return .refused(texts(.problemTooManyRows(AnswerReader.mostRows)))
        }
        switch TableReader(reader).readRow(line, of: shape, given: given) {
        case .failure(let problem):
            prefill = line
            failures += 1
            return .refused(texts(problem.phrase(for: slot.field, formatter)))
        case .success(let row):
            let number: Int
            if let edited = editedRow, rows.indices.contains(edited) {
                rows[edited] = row
                number = edited + 1
            } else {
                rows.append(row)
                number = rows.count
            }
            let reply = saveRows(rows, slot) { say(.rowSaved(number, typed(row, shape)), indent: 2) }
            if reply == .done { sayFigures(ofRow: number - 1, slot.field.name) }
            return reply
        }
    }

    /// Says what follows from a row, as far as it is known: the computed columns that the stage ends with.
    private func sayFigures(ofRow position: Int, _ table: String) {
        guard let rows = assessment.tables[table]?.rows, rows.indices.contains(position) else { return }
        let row = rows[position]
        var figures: [String] = []
        for name in columnsOfOutput(table) {
            guard let column = questionnaire.columns[table]?.first(where: { $0.name == name }),
                case .known(let value) = row.cells[name],
                let text = formatter.value(value, unit: column.unit, options: column.options)
            else { continue }
            figures.append("\(column.label) \(text)")
        }
        if let verdict = row.verdict, columnsOfOutput(table).contains("verdict") {
            figures.append(verdict.label)
        }
        for figure in facts(figures) { say(.rowFigures(figure), indent: 4) }
    }

    private func columnsOfOutput(_ table: String) -> [String] {
        for output in questionnaire.outputs.values {
            for case .table(table, let columns) in output.parts { return columns }
        }
        return []
    }

    /// Says the sums of what can be added up.
    private func sayTotals(_ slot: Slot) {
        let rows = rows(of: slot)
        guard rows.count > 1, let shape = slot.field.table else { return }
        let totals = shape.columns.compactMap { column -> String? in
            let adds = column.type == .integer || column.type == .money || column.unit == "hours"
            let figures = rows.compactMap { row -> Double? in
                if case .number(let number) = row[column.name] { number } else { nil }
            }
            guard adds, !figures.isEmpty else { return nil }
            return "\(column.label) \(formatter.answer(.number(figures.reduce(0, +)), of: column))"
        }
        for total in facts(totals) { say(.rowTotals(total), indent: 2) }
    }

    /// Facts as they share a line: all of them, or in plain mode each has its own.
    private func facts(_ list: [String]) -> [[String]] {
        context.terminal.isPlain ? list.map { [$0] } : list.isEmpty ? [] : [list]
    }

    /// Saves a table as it now stands; the table stays open for more rows.
    func saveRows(_ rows: [TableRow], _ slot: Slot, _ confirm: () -> Void) -> Reply {
        let answer = FieldAnswer(
            .value(.table(rows)), of: slot.field, source: .interview, raw: nil, respondent: respondent)
        do throws(ShellProblem) {
            try recordSaying(.answered([AnswerChange(field: slot.field.name, answer: answer)]), confirm)
        } catch {
            return .refused(texts(error.phrase))
        }
        failures = 0
        prefill = ""
        editedRow = nil
        // The last row of a table without free rows ends it.
        if let shape = slot.field.table, !shape.openRows || freeRowsEnded, openFixedRow(slot, shape) == nil {
            finishTable(slot)
        }
        return .done
    }

    /// An empty line: the end of the free rows, a given row left out, or the end of the table.
    func endTable(_ slot: Slot) -> Reply {
        guard let shape = slot.field.table else { return .done }
        if editedRow != nil {
            editedRow = nil
            prefill = ""
            return .done
        }
        let given = givenCells(slot, shape)
        if !given.isEmpty {
            passedRows.append(given)
            if openFixedRow(slot, shape) != nil { return .done }
        } else if shape.openRows && !freeRowsEnded && openFixedRow(slot, shape) != nil
            && !rows(of: slot).isEmpty
        {
            freeRowsEnded = true
            return .done
        }
        let isEmpty = sheet[slot.field.name] == nil
        if isEmpty && !slot.field.optional {
            passedRows = []
            return .refused(texts(.emptyUnanswered))
        }
        if isEmpty { passed.insert(slot) }
        sayTotals(slot)
        finishTable(slot)
        return .done
    }

    private func finishTable(_ slot: Slot) {
        passedRows = []
        freeRowsEnded = false
        moveOn(from: slot)
    }

    /// `:row N`: brings a row back for editing.
    func editRow(_ argument: String) -> Reply {
        guard let slot = current, let shape = slot.field.table else { return .refused(texts(.notATable)) }
        guard let number = Int(argument.halfWidth) else { return .refused(texts(.needsNumber(":row"))) }
        let rows = rows(of: slot)
        guard rows.indices.contains(number - 1) else {
            return .refused(texts(.noSuchRow(number, rows: rows.count)))
        }
        editedRow = number - 1
        prefill = typed(rows[number - 1], shape)
        return .done
    }

    /// `:drop N`: removes a row.
    func dropRow(_ argument: String) -> Reply {
        guard let slot = current, slot.field.type == .table else { return .refused(texts(.notATable)) }
        guard let number = Int(argument.halfWidth) else { return .refused(texts(.needsNumber(":drop"))) }
        var rows = rows(of: slot)
        guard rows.indices.contains(number - 1) else {
            return .refused(texts(.noSuchRow(number, rows: rows.count)))
        }
        rows.remove(at: number - 1)
        return saveRows(rows, slot) { say(.rowDropped(number), indent: 2) }
    }
}
