import Answers
import Files
import LineEditing
import Questionnaires
import Sessions
import Wording

extension CommandSpec {
    /// The answer at hand in an editor.
    static let edit = CommandSpec(
        english: CommandWords(
            "edit", short: "e", help: "the answer in your editor (VISUAL, else EDITOR); a table as CSV"),
        argument: .nothing
    ) { conversation, _ in conversation.edit() }
}

extension Conversation {
    /// `:edit`: the answer at hand in the person's own editor, a table as CSV. What is refused is kept for the
    /// next `:edit`; nothing is written where the text comes back as it was, or empty.
    fileprivate func edit() -> Reply {
        guard context.terminal.isInteractive else { return .refused(texts(.editor(.needsTerminal))) }
        guard let slot = current else { return .refused(texts(.reply(.answerElsewhere))) }
        let commands = ["VISUAL", "EDITOR"].compactMap { context.environment[$0]?.trimmed }
        guard let command = commands.first(where: { !$0.isEmpty }) else {
            return .refused(texts(.editor(.noEditor)))
        }
        let table = slot.field.table.map { TableText($0, formatter, rows: rows(of: slot)) }
        let present = table?.text ?? typedText(of: slot)
        let held = dialogue.putAside.edited(of: slot.field.name)
        do throws(ShellProblem) {
            let began = context.now()
            let (end, text) = try edited(held ?? present, command, isTable: table != nil)
            let isAtOnce = context.now().milliseconds - began.milliseconds < Self.shortestEditing
            showAgain()
            if end.isMissing { return .refused(texts(.editor(.missing(command)))) }
            if isAtOnce, end == .exited(0), let text, text.trimmed == (held ?? present).trimmed {
                say(.editor(.unchanged), indent: 2)
                say(.editor(.returnedAtOnce(command)), indent: 2)
                return .done
            }
            guard let text, !text.trimmed.isEmpty, text.trimmed != present.trimmed else {
                dialogue.putAside.finish(editedOf: slot.field.name)
                say(.editor(.unchanged), indent: 2)
                return .done
            }
            dialogue.putAside.keep(edited: text, of: slot.field.name)
            guard end == .exited(0) else { return .refused(texts(.editor(.failed(command)))) }
            return takeEdited(text, table, slot)
        } catch {
            return .refused(texts(error.phrase))
        }
    }

    /// Nobody looks at a text and leaves the editor in less time, in milliseconds.
    private static let shortestEditing = 1000

    /// Hands a text to an editor.
    ///
    /// - Returns: how the editor ended, and the text then; nil where the file is gone.
    private func edited(
        _ text: String, _ command: String, isTable: Bool
    ) throws(ShellProblem) -> (ChildEnd, String?) {
        let file = try HandedOutText(
            text.isEmpty || text.hasSuffix("\n") ? text : text + "\n",
            named: isTable ? "table.csv" : "answer.txt", context)
        let end = context.terminal.run(command, on: file.path)
        // What cannot be read stays where it is, and the message says where.
        let text = try file.text()
        file.remove()
        return (end, text)
    }

    private func takeEdited(_ text: String, _ table: TableText?, _ slot: Slot) -> Reply {
        // The text itself is kept, not the command that brought it.
        dialogue.line.typed = .nothing
        let lines = text.replacing("\r\n", with: "\n").trimmed
        let reply = table.map { takeTable(text, $0, slot) } ?? takeAnswer(lines)
        guard case .refused(let problem) = reply else {
            if dialogue.followUp == nil { dialogue.putAside.finish(editedOf: slot.field.name) }
            return reply
        }
        dialogue.offer = .none
        return .refused(problem + "\n" + texts(.editor(.again)))
    }

    /// Puts the rows of an edited text in place of those of the table at hand.
    private func takeTable(_ text: String, _ table: TableText, _ slot: Slot) -> Reply {
        guard let shape = slot.field.table else { return .done }
        switch table.rows(in: text, reader) {
        case .failure(let problem): return .refused(texts(problem.phrase(for: slot.field, formatter)))
        case .success(let rows):
            guard rows.count <= AnswerReader.mostRows else {
                return .refused(texts(.problem(.tooManyRows(AnswerReader.mostRows))))
            }
            guard !rows.isEmpty else { return .refused(texts(.editor(.unchanged))) }
            return doubt(rows, from: 0, replacing: self.rows(of: slot), shape) {
                .edited(rows, doubtful: $0)
            } ?? save(edited: rows, omitting: [], slot)
        }
    }

    /// Saves a table as it came back from an editor, without the rows at some positions.
    func save(edited rows: [TableRow], omitting omitted: Set<Int>, _ slot: Slot) -> Reply {
        let kept = rows.omitting(omitted)
        guard !kept.isEmpty else { return nothingLeft() }
        dialogue.putAside.finish(editedOf: slot.field.name)
        return saveRows(kept, slot) {
            say(.reply(.saved(texts(.value(.rowCount(kept.count))))), indent: 2)
        }
    }
}
