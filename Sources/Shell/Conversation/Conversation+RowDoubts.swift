import Answers
import Questionnaires
import TerminalText
import Wording

/// Rows that are asked about before they are saved.
extension Conversation {
    /// What becomes of rows in doubt, by the number that is typed.
    struct RowsAskedAbout {
        let first: () -> Reply
        let second: () -> Reply
    }

    /// Asks whether a first row that says so means that there are none; nil where it says nothing of the kind.
    func doubtNone(_ block: TableText.Block, _ text: String, _ slot: Slot, _ shape: TableShape) -> Reply? {
        guard !insists, rows(of: slot).isEmpty, editedRow == nil, givenCells(slot, shape).isEmpty,
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
        return ask(question, question) {
            self.save(.value(.table([])), typed: text, slot)
        } second: {
            self.takeRows(text, slot, isConfirmed: true)
        }
    }

    /// Asks about rows that can hardly be new among those behind a position; nil where there are none.
    func doubt(
        _ rows: [TableRow], from first: Int, _ text: String, _ slot: Slot, _ shape: TableShape
    ) -> Reply? {
        doubt(rows, from: first, shape) { omitted in
            self.takeRows(text, slot, isConfirmed: true, omitting: omitted)
        }
    }

    /// Asks about rows that can hardly be new among those behind a position; nil where there are none.
    ///
    /// - Parameters:
    ///   - before: rows in whose place these come; nil where they come behind those that are there.
    ///   - take: takes the rows without those at the given positions.
    func doubt(
        _ rows: [TableRow], from first: Int, replacing before: [TableRow]? = nil, _ shape: TableShape,
        _ take: @escaping (Set<Int>) -> Reply
    ) -> Reply? {
        guard !insists else { return nil }
        let doubts = RowDoubts(shape)
        let found = before.map { doubts.find(in: rows, replacing: $0) } ?? doubts.find(in: rows, from: first)
        guard !found.isEmpty else { return nil }
        let shown = found.prefix(3).map {
            RowInDoubt(
                number: $0.position + 1, words: typed(rows[$0.position], shape).excerpt, reason: $0.reason)
        }
        let more = found.count - shown.count
        return ask(texts(.table(.keepRows(shown, more: more))), texts(.table(.inDoubt(shown, more: more)))) {
            take(Set(found.map(\.position)))
        } second: {
            take([])
        }
    }

    /// Says that of all rows none was new.
    func nothingLeft() -> Reply {
        say(.reply(.emptyAnswered), indent: 2)
        putAside.finish(lineAtHand, at: current?.field.name)
        return .done
    }

    private func ask(
        _ question: String, _ inBatch: String, first: @escaping () -> Reply, second: @escaping () -> Reply
    ) -> Reply {
        guard context.terminal.isInteractive else {
            return .refused(texts(.batch(.insist(inBatch, command: insistCommand))))
        }
        // Whatever is typed next: what was pasted can be brought back; a text that came from an editor is held already.
        if !lineAtHand.isEmpty { keep(lineAtHand) }
        followUp = .rows(RowsAskedAbout(first: first, second: second), of: lineAtHand)
        say(text: question, indent: 2)
        return .done
    }

    /// A number after a question about rows; anything else is a new line.
    func take(number line: String, about asked: RowsAskedAbout, of said: String) -> Reply? {
        // Enter alone decides nothing, and ends no table: what was asked about stands in the line again.
        if line.trimmed.isEmpty {
            if said.isEmpty {
                say(.editor(.again), indent: 2)
            } else {
                putAside.offer(said, at: current?.field.name)
                offer = Offer(line: said)
            }
            return .done
        }
        guard let number = line.listNumber, number == 1 || number == 2 else {
            // A word is hardly a row, and what was asked about would be gone from sight.
            guard case .answer(let text) = Entry(line), !text.contains(where: { ";；\t\n".contains($0) }),
                !AnswerWords.dontKnow.contains(text.folded)
            else { return nil }
            followUp = .rows(asked, of: said)
            return .refused(texts(.reply(.oneOrTwo)))
        }
        lineAtHand = said
        return number == 1 ? asked.first() : asked.second()
    }

}
