import Answers
import Diagnostics
import Files
import Questionnaires
import Reports
import Sessions
import TerminalText
import Wording

extension CommandSpec {
    /// Questions, a line each.
    static let list = CommandSpec(
        english: CommandWords(
            "list", short: "l", argument: "[open|dk|skipped|flagged|all]", help: "questions"),
        completes: .words(ListWord.allCases.map(Keyword.list)), remembers: .words
    ) { $0.list($1) }
}

extension Conversation {
    fileprivate func list(_ argument: String) -> Reply {
        guard
            let wanted = argument.isEmpty
                ? .open : texts.read(argument, ListWord.allCases, Keyword.list)
        else {
            return .refused(texts(.command(.unknownList(argument.excerpt))))
        }
        return showing {
            var listed = 0
            // What waits for other people is not shown to those in the room.
            for question in agenda.questions where !room.defers(question) {
                let state = QuestionState(question, sheet, visibility)
                let isFlagged = session.state.flagged.contains(question.id)
                let isListed =
                    switch wanted {
                    case .open: state == .unanswered
                    // A question with one field that nobody knows counts as answered; here it is wanted.
                    case .dontKnow: hasField(question, .dontKnow)
                    case .skipped: hasField(question, .skipped)
                    case .flagged: isFlagged
                    case .all: true
                    }
                guard isListed else { continue }
                listed += 1
                if context.terminal.isPlain {
                    say(.value(.labelled(question.id, question.text)))
                    say(.plain(.state(StateWord(state), isFlagged: isFlagged)))
                    for field in question.fields { sayWhatCounts(field) }
                    continue
                }
                let mark = isFlagged ? "!" : " "
                writeListed(
                    "\(mark) \(question.id)  \(question.text)", texts(.value(.stateMark(StateWord(state))))
                )
                if wanted == .skipped || wanted == .dontKnow { sayReasons(question) }
                for field in question.fields { sayWhatCounts(field) }
            }
            if listed == 0 { say(.reply(.listNothing), indent: 2) }
            sayWaiting(indent: 2)
        }
    }

    /// A line that is cut where the window ends; without a window nothing is.
    private func writeListed(_ text: String, _ state: String) {
        let room = width - CellWidth.of(state) - 1
        let text = text.harmless()
        write((context.terminal.isInteractive ? text.cut(toCells: max(room, 10)) : text) + " \(state)\n")
    }

    /// True where a field is in that state; cells of which nobody knows count as what nobody knows.
    private func hasField(_ question: Question, _ state: AnswerState) -> Bool {
        question.fields.contains {
            !visibility.hiddenFields.contains($0.name)
                && (sheet[$0.name]?.state == state || state == .dontKnow && !unknownCells(of: $0).isEmpty)
        }
    }

    /// The fields and cells without a value, and what was said about them.
    private func sayReasons(_ question: Question) {
        for field in question.fields where !visibility.hiddenFields.contains(field.name) {
            for cells in unknownCells(of: field) {
                say(.value(.labelled(cells, texts(.value(.notKnown)))), indent: 4)
            }
            guard let answer = sheet[field.name], answer.state != .answered else { continue }
            say(.value(.labelled(field.label, describe(answer, of: field))), indent: 4)
        }
    }

    private func unknownCells(of field: Field) -> [String] {
        guard let shape = field.table, case .table(let rows) = sheet[field.name]?.value else { return [] }
        return formatter.openCells(of: rows, shape, onlyUnknown: true, mostRows: 10)
    }
}
