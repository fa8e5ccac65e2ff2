import Answers
import Questionnaires
import TerminalText
import Wording

/// Rows that are asked about before they are saved.
extension Conversation {
    /// Asks whether a first row that says so means that there are none; nil where it says nothing of the kind.
    func doubtNone(_ block: TableText.Block, _ text: String, _ slot: Slot, _ shape: TableShape) -> Reply? {
        guard !dialogue.line.insists, rows(of: slot).isEmpty, dialogue.correctedRow == nil,
            givenCells(slot, shape).isEmpty,
            shape.columns.first?.type == .text
        else { return nil }
        let lines = block.lines.map { $0.cells.filter { !$0.isEmpty } }
        if lines.count == 1, lines[0].count == 1, AnswerWords.notApplicable.contains(lines[0][0].folded) {
            return .refused(texts(.reply(.useNotApplicable)))
        }
        let isNone =
            !lines.isEmpty
            && lines.allSatisfy { cells in
                cells.first.map(AnswerWords.saysNone) == true
                    && cells.dropFirst().allSatisfy { AnswerWords.saysNone($0) || $0.folded == "0" }
            }
        let isNumber = lines.count == 1 && lines[0].count == 1 && lines[0][0].listNumber != nil
        guard isNone || isNumber else { return nil }
        let question = texts(.table(.noneOrRow(text.trimmed.excerpt)))
        return ask(question, question, about: .noneOrRow(text))
    }

    /// Asks about rows that can hardly be new among those behind a position; nil where there are none.
    func doubt(
        _ rows: [TableRow], from first: Int, _ text: String, _ slot: Slot, _ shape: TableShape
    ) -> Reply? {
        doubt(rows, from: first, shape) { .typed(text, doubtful: $0) }
    }

    /// Asks about rows that can hardly be new among those behind a position; nil where there are none.
    ///
    /// - Parameters:
    ///   - before: rows in whose place these come; nil where they come behind those that are there.
    ///   - asked: where the rows came from, with the positions of those in doubt.
    func doubt(
        _ rows: [TableRow], from first: Int, replacing before: [TableRow]? = nil, _ shape: TableShape,
        _ asked: (_ doubtful: Set<Int>) -> RowsAskedAbout
    ) -> Reply? {
        guard !dialogue.line.insists else { return nil }
        let doubts = RowDoubts(shape)
        let found = before.map { doubts.find(in: rows, replacing: $0) } ?? doubts.find(in: rows, from: first)
        guard !found.isEmpty else { return nil }
        let shown = found.prefix(3).map {
            RowInDoubt(
                number: $0.position + 1, words: typed(rows[$0.position], shape).excerpt, reason: $0.reason)
        }
        let more = found.count - shown.count
        return ask(
            texts(.table(.keepRows(shown, more: more))), texts(.table(.inDoubt(shown, more: more))),
            about: asked(Set(found.map(\.position))))
    }

    /// Says that of all rows none was new.
    func nothingLeft() -> Reply {
        say(.reply(.emptyAnswered), indent: 2)
        dialogue.putAside.finish(dialogue.line.text, at: current?.field.name)
        return .done
    }

    private func ask(_ question: String, _ inBatch: String, about rows: RowsAskedAbout) -> Reply {
        guard context.terminal.isInteractive else {
            return .refused(texts(.batch(.insist(inBatch))))
        }
        // Whatever is typed next: what was pasted can be brought back; a text that came from an editor is held already.
        if !dialogue.line.text.isEmpty { keep(dialogue.line.text) }
        dialogue.followUp = .rows(rows, of: dialogue.line.text)
        say(text: question, indent: 2)
        return .done
    }

    /// A number after a question about rows; anything else is a new line.
    func take(number line: TypedLine, about asked: RowsAskedAbout, of said: String) -> Reply? {
        // Enter alone decides nothing, and ends no table: what was asked about stands in the line again.
        if line.isEmpty {
            if said.isEmpty {
                say(.editor(.again), indent: 2)
            } else {
                dialogue.putAside.offer(said, at: current?.field.name)
                dialogue.offer = Offer(line: said)
            }
            return .done
        }
        guard let number = line.text.listNumber, number == 1 || number == 2 else {
            // A word is hardly a row, and what was asked about would be gone from sight.
            guard case .answer(let text) = line.entry, !text.contains(where: { ";；\t\n".contains($0) }),
                !AnswerWords.dontKnow.contains(text.folded)
            else { return nil }
            dialogue.followUp = .rows(asked, of: said)
            return .refused(texts(.reply(.oneOrTwo)))
        }
        dialogue.line.typed = TypedLine(said, texts)
        guard let slot = current else { return .done }
        let isFirst = number == 1
        switch asked {
        case .noneOrRow(let text):
            return isFirst
                ? save(.value(.table([])), typed: text, slot) : takeRows(text, slot, isConfirmed: true)
        case .typed(let text, let doubtful):
            return takeRows(text, slot, isConfirmed: true, omitting: isFirst ? doubtful : [])
        case .read(let file, let doubtful): return save(file, omitting: isFirst ? doubtful : [], slot)
        case .edited(let rows, let doubtful):
            return save(edited: rows, omitting: isFirst ? doubtful : [], slot)
        }
    }
}

/// Rows that were asked about, as they came. Of those in doubt, 1 leaves out all and 2 none.
enum RowsAskedAbout {
    /// A line that may say that there are none: 1 says so, 2 takes it as a row.
    case noneOrRow(String)
    /// Typed or pasted rows; positions are those in the table as it would become.
    case typed(String, doubtful: Set<Int>)
    case read(RowsOfFile, doubtful: Set<Int>)
    /// The table as it came back from an editor.
    case edited([TableRow], doubtful: Set<Int>)
}

/// A table with the rows of a file behind its own.
struct RowsOfFile {
    let rows: [TableRow]
    /// How many of them were there before.
    let present: Int
    let path: String
    /// Headings that name no column.
    let leftOut: [String]
}

extension [TableRow] {
    /// The rows but those at some positions.
    func omitting(_ positions: Set<Int>) -> [TableRow] {
        positions.isEmpty ? self : enumerated().filter { !positions.contains($0.offset) }.map(\.element)
    }
}
