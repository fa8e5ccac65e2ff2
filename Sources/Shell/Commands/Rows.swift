import Answers
import Questionnaires
import Wording

extension CommandSpec {
    /// Rows out of a file.
    static let rows = CommandSpec(
        english: CommandWords("rows", argument: "FILE.csv", help: "rows from a spreadsheet's file"),
        completes: .file
    ) { $0.readRows(from: $1) }
}

extension Conversation {
    /// `:rows FILE.csv`: rows from a file, all or none; a first line with the columns' names says their order.
    fileprivate func readRows(from path: String) -> Reply {
        guard let slot = current, let shape = slot.field.table else {
            return .refused(texts(.table(.notATable)))
        }
        guard !path.isEmpty else { return .refused(texts(.command(.needsText(CommandSpec.rows.words)))) }
        let text: String
        do throws(ShellProblem) {
            text = try context.text(of: path)
        } catch {
            return .refused(texts(error.phrase))
        }
        let present = rows(of: slot)
        switch TableText(shape, formatter).rows(in: text, beside: present, reader) {
        case .failure(let problem): return .refused(texts(problem.phrase(for: slot.field, formatter)))
        case .success(let added):
            guard !added.isEmpty else { return .refused(texts(.table(.empty(path)))) }
            let rows = present + added
            let leftOut = TableText(shape, formatter).leftOut(in: text)
            guard rows.count <= AnswerReader.mostRows else {
                return .refused(texts(.problem(.tooManyRows(AnswerReader.mostRows))))
            }
            let file = RowsOfFile(rows: rows, present: present.count, path: path, leftOut: leftOut)
            return doubt(rows, from: present.count, shape) { .read(file, doubtful: $0) }
                ?? save(file, omitting: [], slot)
        }
    }

    /// Saves a table with the rows of a file, without those at some positions.
    func save(_ file: RowsOfFile, omitting omitted: Set<Int>, _ slot: Slot) -> Reply {
        let kept = file.rows.omitting(omitted)
        guard kept.count > file.present else { return nothingLeft() }
        return saveRows(kept, slot) {
            say(.table(.read(kept.count - file.present, file: file.path)), indent: 2)
            if !file.leftOut.isEmpty { say(.table(.columnsLeftOut(file.leftOut)), indent: 2) }
        }
    }
}
