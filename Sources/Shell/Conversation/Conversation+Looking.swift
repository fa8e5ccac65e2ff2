import Answers
import Diagnostics
import Questionnaires
import Reports
import Sessions
import TerminalText
import Wording

extension Conversation {
    /// What may stand behind `:list`.
    static let listWords = ["open", "dk", "skipped", "flagged", "all"]

    func list(_ argument: String) -> Reply {
        let wanted = argument.isEmpty ? "open" : argument.lowercased()
        guard Self.listWords.contains(wanted) else {
            return .refused(texts(.command(.unknownList(argument.excerpt, known: Self.listWords))))
        }
        return showing {
            var listed = 0
            // What waits for other people is not shown to those in the room.
            for question in agenda.questions where !room.defers(question) {
                let state = QuestionState(question, sheet, visibility)
                let isFlagged = session.state.flagged.contains(question.id)
                let isListed =
                    switch wanted {
                    case "open": state == .unanswered
                    // A question with one field that nobody knows counts as answered; here it is wanted.
                    case "dk": hasField(question, .dontKnow)
                    case "skipped": hasField(question, .skipped)
                    case "flagged": isFlagged
                    default: true
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
                    "\(mark) \(question.id)  \(question.text)", "[\(texts(.value(.state(StateWord(state)))))]"
                )
                if wanted == "skipped" || wanted == "dk" { sayReasons(question) }
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

    private func hasField(_ question: Question, _ state: AnswerState) -> Bool {
        question.fields.contains {
            sheet[$0.name]?.state == state && !visibility.hiddenFields.contains($0.name)
        }
    }

    /// The fields without a value, and what was said about them.
    private func sayReasons(_ question: Question) {
        for field in question.fields where !visibility.hiddenFields.contains(field.name) {
            guard let answer = sheet[field.name], answer.state != .answered else { continue }
            say(.value(.labelled(field.label, describe(answer, of: field))), indent: 4)
        }
    }

    func find(_ argument: String) -> Reply {
        let wanted = argument.folded
        guard !wanted.isEmpty else { return .refused(texts(.command(.needsText(":find")))) }
        let matches = agenda.questions.compactMap { question in
            searched(question).first { $0.folded.contains(wanted) }.map { (question: question, place: $0) }
        }
        let shown = matches.filter { !room.defers($0.question) }
        let waiting = matches.count - shown.count
        guard !matches.isEmpty else {
            return .refused(texts(.command(.noSuchPlace(argument.excerpt, nearest: nil))))
        }
        let isPlain = context.terminal.isPlain
        return showing {
            for (question, place) in shown {
                say(text: question.id + (isPlain ? ": " : "  ") + question.text, hanging: 2)
                if place != question.text { say(text: place, indent: 4) }
            }
            if waiting > 0 { say(.room(.foundWaiting(waiting)), indent: 2) }
        }
    }

    /// Everything that people read of a question: its text, labels and options, then its explanations.
    private func searched(_ question: Question) -> [String] {
        let fields = question.fields.flatMap { [$0] + ($0.table?.columns ?? []) }
        return [question.text] + fields.map(\.label)
            + fields.flatMap { formatter.options(of: $0).map(\.label) }
            + [question.hint, question.why].compactMap { $0 }
    }

    func output(_ argument: String) -> Reply {
        var stage = current?.question.stage
        if !argument.isEmpty {
            stage = agenda.slot(named: argument, in: questionnaire)?.question.stage
            if stage == nil { return noSuchPlace(argument) }
        }
        let wanted = stage.map { [$0] } ?? questionnaire.stages.map(\.id)
        return showing(withheld: true) {
            for id in wanted where questionnaire.outputs[id] != nil {
                write(layout.output(of: id, in: report))
            }
        }
    }

    func history(_ argument: String) -> Reply {
        let name = argument.isEmpty ? current?.field.name ?? "" : argument
        let question = questionnaire.questions.first { $0.id.folded == name.folded }
        let fields = question?.fields ?? plan.fields[name].map { [$0] } ?? []
        guard let first = fields.first else {
            let names = plan.fields.keys.sorted() + agenda.questions.map(\.id)
            return .refused(
                texts(.batch(.unknownField(name.excerpt, nearest: NearMatch.of(name, among: names)))))
        }
        if let concealment = concealment(of: plan.questionOfField[first.name]) {
            return .refused(texts(concealment))
        }
        let told = fields.filter { !session.history(of: $0.name).isEmpty }
        guard !told.isEmpty else { return .refused(texts(.reply(.nothingAnsweredHere))) }
        return showing {
            for field in told {
                if fields.count > 1 { say(text: field.label, indent: 2) }
                for entry in session.history(of: field.name) {
                    let text =
                        entry.answer.map { withBasis($0, of: field) } ?? texts(.value(.state(.unanswered)))
                    say(.history(.line(at: entry.at.minute, text, isUndone: entry.isUndone)), indent: 2)
                    guard let shape = field.table else { continue }
                    let change = TableChange(from: entry.before?.rows ?? [], to: entry.answer?.rows ?? [])
                    for phrase in change.phrases(TableText(shape, formatter)) { say(phrase, indent: 4) }
                }
            }
        }
    }

    /// An answer with how well it is founded and who said it.
    func withBasis(_ answer: FieldAnswer, of field: Field) -> String {
        [
            describe(answer, of: field), answer.basis.map { texts(.value(.basisName($0.word))) },
            answer.respondent.map { texts(.document(.saidBy($0))) },
        ].compactMap { $0 }.joined(separator: ", ")
    }
}

extension StateWord {
    /// The state of a question in a word.
    init(_ state: QuestionState) {
        switch state {
        case .answered: self = .answered
        case .dontKnow: self = .dontKnow
        case .skipped: self = .skipped
        case .notApplicable: self = .notApplicable
        case .unanswered: self = .unanswered
        }
    }
}
