import Answers
import Questionnaires
import Sessions
import Wording

/// Rows as they are typed and pasted.
extension Conversation {
    /// Takes one row, or several pasted at once: those before the first that is refused are saved as one action,
    /// that one and all behind it come back for editing.
    ///
    /// - Parameters:
    ///   - isConfirmed: true where the person was asked about rows that can hardly be new, or that say there are none.
    ///   - omitted: positions in the table as it would become of rows that are to be left out.
    func takeRows(
        _ text: String, _ slot: Slot, isConfirmed: Bool = false, omitting omitted: Set<Int> = []
    ) -> Reply {
        guard let shape = slot.field.table else { return .done }
        let present = rows(of: slot)
        if present.isEmpty, AnswerWords.none.contains(text.folded) {
            return save(.value(.table([])), typed: text, slot)
        }
        let isOption = shape.columns.first.map { reader.isOption(text, of: $0) } ?? false
        if AnswerWords.dontKnow.contains(text.folded), !isOption {
            guard present.isEmpty else { return .refused(texts(.table(.hasRows(present.count)))) }
            return save(.dontKnow, typed: text, slot)
        }
        var block = TableText(shape, formatter).block(text)
        if !isConfirmed, let reply = doubtNone(block, text, slot, shape) { return reply }
        let edited = dialogue.correctedRow.flatMap { present.indices.contains($0) ? $0 : nil }
        block.omit(omitted, behind: present.count - (edited == nil ? 0 : 1))
        var table = present
        var changed: [Int] = []
        for (number, line) in block.lines.enumerated() {
            let position = number == 0 ? edited ?? table.count : table.count
            let mixed = dialogue.line.insists ? nil : line.mixed.map { AnswerProblem.mixedSigns($0) }
            switch mixed.map({ .failure($0) }) ?? row(line.cells, at: position, in: table, shape) {
            case .success(let row):
                if position < table.count { table[position] = row } else { table.append(row) }
                changed.append(position)
            case .failure(let problem):
                if !isConfirmed, let reply = doubt(table, from: present.count, text, slot, shape) {
                    return reply
                }
                let saved =
                    table == present
                    ? .done : save(table, changed: changed, block, slot, shape, isRest: false)
                guard saved == .done else { return saved }
                // The row that was brought back stays as it was: what stands in the line next is another one.
                if number > 0 { dialogue.leaveRow() }
                let reply = refuse(problem, block, from: number, at: position, slot)
                // Where rows were saved it was said with them.
                guard changed.isEmpty, case .refused(let text) = reply, !block.leftOut.isEmpty else {
                    return reply
                }
                return .refused(text + "\n" + texts(.table(.columnsLeftOut(block.leftOut))))
            }
        }
        if !omitted.isEmpty && changed.isEmpty { return nothingLeft() }
        guard !changed.isEmpty else { return .refused(texts(.problem(.empty))) }
        guard table != present else {
            say(.reply(.emptyAnswered), indent: 2)
            dialogue.leaveRow()
            return .done
        }
        if !isConfirmed, let reply = doubt(table, from: present.count, text, slot, shape) { return reply }
        return save(table, changed: changed, block, slot, shape)
    }

    /// Reads the row that comes to stand at a position, in place of one or behind the last.
    private func row(
        _ cells: [String], at position: Int, in rows: [TableRow], _ shape: TableShape
    ) -> Result<TableRow, AnswerProblem> {
        let tableReader = TableReader(reader)
        let row: Result<TableRow, AnswerProblem>
        if rows.indices.contains(position) {
            row = TableText(shape, formatter).row(cells, correcting: rows[position], reader)
        } else {
            guard rows.count < AnswerReader.mostRows else {
                return .failure(.tooManyRows(AnswerReader.mostRows))
            }
            let given =
                shape.openRows && !freeRowsEnded ? [:] : openFixedRow(behind: rows, shape) ?? [:]
            // A spreadsheet has the columns of what is known in advance too, with nothing in them.
            let isWhole =
                cells.count == shape.columns.count
                && zip(shape.columns, cells).allSatisfy { given[$0.name] == nil || $1.isEmpty }
            let cells =
                isWhole ? zip(shape.columns, cells).filter { given[$0.0.name] == nil }.map(\.1) : cells
            let asAsked = tableReader.readRow(cells: cells, of: shape, given: given)
            let hasNoRow = given.isEmpty && !shape.openRows
            let isRead = if case .success = asAsked { true } else { false }
            // Whoever copies rows from elsewhere copies what they are called too, and so one can be named that was left out.
            if hasNoRow || !isRead, tableReader.namesFixedRow(cells: cells, of: shape) {
                row = tableReader.readRow(cells: cells, of: shape)
            } else {
                row = hasNoRow ? .failure(.rowsAreFixed) : asAsked
            }
        }
        guard case .success(let read) = row, let fixed = TableReader.fixedRow(read, in: shape) else {
            return row
        }
        let isTaken = rows.indices.contains {
            $0 != position && TableReader.fixedRow(rows[$0], in: shape) == fixed
        }
        return isTaken ? .failure(.fixedRowTwice(fixed)) : row
    }

    /// Refuses a row; it and those behind it stand in the line.
    private func refuse(
        _ problem: AnswerProblem, _ block: TableText.Block, from number: Int, at position: Int, _ slot: Slot
    ) -> Reply {
        dialogue.field?.failures += 1
        let rest = block.text(from: number)
        dialogue.offer = Offer(answer: rest)
        var named = problem
        if case .missingCell = problem { named = .row(position + 1, problem) }
        if block.lines.count > 1 { named = .row(position + 1, problem) }
        var text = texts(named.phrase(for: slot.field, formatter))
        if block.lines.count > 1 || dialogue.putAside.goesOn {
            keep(rest)
            text += "\n" + texts(.table(.inLine(block.lines.count - number)))
        }
        dialogue.putAside.offer(rest, at: slot.field.name)
        return .refused(text)
    }

    private func save(
        _ table: [TableRow], changed: [Int], _ block: TableText.Block, _ slot: Slot, _ shape: TableShape,
        isRest: Bool = true
    ) -> Reply {
        // Worded before they are written: nothing is saved that cannot be shown.
        let words = changed.map { Phrase.table(.saved($0 + 1, typed(table[$0], shape))) }
        return saveRows(table, slot, changed: changed, isRest: isRest) {
            for row in words { say(row, indent: 2) }
            if !block.leftOut.isEmpty { say(.table(.columnsLeftOut(block.leftOut)), indent: 2) }
        } following: {
            sayFigures(ofRows: changed, slot.field.name, of: table.count)
        }
    }

    /// Saves a table as it now stands; the table stays open for more rows.
    ///
    /// - Parameters:
    ///   - changed: the rows that are other than before, where not all can be.
    ///   - isRest: false where rows that were typed with these are still to be taken.
    ///   - following: says what follows from the rows, before the table is left.
    func saveRows(
        _ rows: [TableRow], _ slot: Slot, changed: [Int]? = nil, isRest: Bool = true, _ confirm: () -> Void,
        following: () -> Void = {}
    ) -> Reply {
        let answer = FieldAnswer(
            .value(.table(rows)), of: slot.field, source: .interview, raw: nil,
            respondent: dialogue.respondent)
        do throws(ShellProblem) {
            let change = AnswerChange(field: slot.field.name, answer: answer)
            try recordSaying(.answered([change]), isRow: slot == current, confirm)
        } catch {
            return .refused(texts(error.phrase))
        }
        following()
        dialogue.field?.failures = 0
        dialogue.offer = .none
        dialogue.leaveRow()
        sayRowsInDoubt(slot, changed ?? Array(rows.indices))
        if isRest { goOn(in: slot) }
        // Whoever came back to a table goes on in it, wherever an empty line led before.
        if slot == current { keepPlace() }
        return .done
    }

    /// Brings back a row that does not fit; else the last row of a table without free rows ends it.
    func goOn(in slot: Slot) {
        guard !offersRowInDoubt(slot), let shape = slot.field.table, !shape.openRows || freeRowsEnded,
            openFixedRow(slot, shape) == nil
        else { return }
        finishTable(slot)
        keepPlace()
    }
}
