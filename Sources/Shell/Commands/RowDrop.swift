import Answers
import Questionnaires
import Sessions
import TerminalText
import Wording

extension CommandSpec {
    /// Brings a row of a table back.
    static let row = CommandSpec(
        english: CommandWords("row", argument: "N", help: "correct row N of a table"), remembers: .numbers
    ) { $0.editRow($1) }

    /// Removes a row of a table.
    static let drop = CommandSpec(
        english: CommandWords("drop", argument: "N", help: "remove row N of a table"), remembers: .numbers
    ) { $0.dropRow($1) }
}

extension Conversation {
    /// `:row N`: brings a row back for editing.
    fileprivate func editRow(_ argument: String) -> Reply {
        guard let slot = current, let shape = slot.field.table else {
            return .refused(texts(.table(.notATable)))
        }
        let rows = rows(of: slot)
        guard let number = argument.listNumber, number >= 1, number <= rows.count else {
            return noRow(argument, .row, of: rows.count)
        }
        dialogue.field?.mode = .correctingRow(number - 1)
        dialogue.offer = Offer(answer: typed(rows[number - 1], shape), isSaved: true)
        return .done
    }

    /// `:drop N`: removes a row.
    fileprivate func dropRow(_ argument: String) -> Reply {
        guard let slot = current, slot.field.type == .table else {
            return .refused(texts(.table(.notATable)))
        }
        var rows = rows(of: slot)
        guard let number = argument.listNumber, number >= 1, number <= rows.count else {
            return noRow(argument, .drop, of: rows.count)
        }
        rows.remove(at: number - 1)
        guard !rows.isEmpty else {
            // A mistake taken back; that there are no rows is said by `none`.
            return attempt { () throws(ShellProblem) in
                try recordSaying(.cleared([slot.field.name])) { say(.table(.dropped(number)), indent: 2) }
                dialogue.leaveRow()
                dialogue.field?.table = TableAtHand()
            }
        }
        return saveRows(rows, slot) { say(.table(.dropped(number)), indent: 2) }
    }

    /// Refuses what is no row, of any size.
    private func noRow(_ argument: String, _ command: CommandSpec, of count: Int) -> Reply {
        .refused(
            texts(
                argument.isWholeNumber
                    ? .table(.noSuchRow(argument.excerpt, rows: count))
                    : .command(.needsNumber(command.words))))
    }
}
