import Answers
import Diagnostics
import Questionnaires
import Reports
import Sessions
import TerminalText
import Texts

extension Conversation {
    /// What may stand behind `:list`.
    static let listWords = ["open", "dk", "skipped", "flagged", "all"]

    func list(_ argument: String) -> Reply {
        let wanted = argument.isEmpty ? "open" : argument.lowercased()
        guard Self.listWords.contains(wanted) else {
            return .refused(texts(.unknownList(argument.excerpt, known: Self.listWords)))
        }
        return showing {
            for question in agenda.questions {
                let state = QuestionState(question, sheet, visibility)
                let isFlagged = session.state.flagged.contains(question.id)
                let isListed =
                    switch wanted {
                    case "open": state == .unanswered
                    case "dk": state == .dontKnow
                    case "skipped": state == .skipped
                    case "flagged": isFlagged
                    default: true
                    }
                guard isListed else { continue }
                if context.terminal.isPlain {
                    say(.labelled(question.id, question.text))
                    say(.plainState(StateWord(state), isFlagged: isFlagged))
                    continue
                }
                let mark = isFlagged ? "!" : " "
                say(text: "\(mark) \(question.id)  \(question.text) [\(texts(.state(StateWord(state))))]")
            }
        }
    }

    func find(_ argument: String) -> Reply {
        let wanted = argument.folded
        guard !wanted.isEmpty else { return .refused(texts(.needsText(":find"))) }
        let matches = agenda.questions.filter { question in
            ([question.text] + question.fields.map(\.label)).contains { $0.folded.contains(wanted) }
        }
        guard !matches.isEmpty else { return .refused(texts(.noSuchPlace(argument, nearest: nil))) }
        let isPlain = context.terminal.isPlain
        return showing {
            for question in matches {
                say(text: question.id + (isPlain ? ": " : "  ") + question.text)
            }
        }
    }

    func output(_ argument: String) -> Reply {
        var stage = current?.question.stage
        if !argument.isEmpty {
            stage = agenda.slot(named: argument, in: questionnaire)?.question.stage
            if stage == nil { return noSuchPlace(argument) }
        }
        let wanted = stage.map { [$0] } ?? questionnaire.stages.map(\.id)
        return showing {
            for id in wanted where questionnaire.outputs[id] != nil {
                write(layout.output(of: id, in: report))
            }
        }
    }

    func history(_ argument: String) -> Reply {
        let name = argument.isEmpty ? current?.field.name ?? "" : argument
        guard let field = plan.fields[name] else {
            let nearest = NearMatch.of(name, among: plan.fields.keys.sorted())
            return .refused(texts(.batchUnknownField(name.excerpt, nearest: nearest)))
        }
        let entries = session.history(of: name)
        guard !entries.isEmpty else { return .refused(texts(.nothingAnsweredHere)) }
        return showing {
            for entry in entries {
                let text = entry.answer.map { describe($0, of: field) } ?? texts(.state(.unanswered))
                say(.historyLine(at: "\(entry.at)", text, isUndone: entry.isUndone), indent: 2)
            }
        }
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
