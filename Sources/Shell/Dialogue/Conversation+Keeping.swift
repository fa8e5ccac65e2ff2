import Questionnaires
import Sessions
import Wording

/// Nothing that was typed is lost because it could not be written.
extension Conversation {
    /// Takes one line as typed. Where it cannot be written, the text in it is kept, whatever it was for.
    ///
    /// - Parameter insists: true where it is taken as it is, also where somebody would be asked about it.
    func take(_ line: TypedLine, insisting insists: Bool = false) -> Reply {
        let reply = take(line, insists) { understand(line) }
        if dialogue.line.writing == .done { keepPlaceIfUntold(inTables: true) }
        return reply
    }

    /// Takes the value of the field at hand, which is one whatever it looks like: `:quit` is a text. Only `?` says, as in
    /// a cell and in a file of answers, that nobody knows.
    func take(value: String, insisting insists: Bool = false) -> Reply {
        take(TypedLine(Entry.line(forAnswer: value), texts), insists) {
            switch Entry(value) {
            case .empty: takeEmpty()
            case .why: run(.dk, "")
            case .answer, .command: takeAnswer(value)
            }
        }
    }

    private func take(_ line: TypedLine, _ insists: Bool, _ understand: () -> Reply) -> Reply {
        dialogue.line = LineAtHand(typed: line, insists: insists)
        // A line that is written may lead elsewhere.
        let field = current?.field.name
        dialogue.putAside.begin(line)
        let reply = refusalToJudge() ?? understand()
        switch (dialogue.line.writing, reply) {
        case (.done, _): dialogue.putAside.finish(dialogue.line.text, at: field)
        case (.failed, .refused(let problem)): return .refused(problem + "\n" + keepLineAtHand())
        default: break
        }
        return reply
    }

    /// Nothing is taken but leave while it cannot be said what follows from it; whoever leaves needs no judgement.
    private func refusalToJudge() -> Reply? {
        if dialogue.line.typed.isCommand(.quit) { return nil }
        do throws(ShellProblem) {
            try readRest()
            return nil
        } catch {
            dialogue.line.writing = .failed
            return .refused(texts(error.phrase))
        }
    }

    /// Keeps the line at hand, and says so.
    private func keepLineAtHand() -> String {
        switch dialogue.line.typed.entry {
        case .empty, .why, .command(_, ""): return texts(.file(.goOnInNewFile))
        case .answer, .command: break
        }
        keep(dialogue.line.text)
        let lines = dialogue.line.text.split(whereSeparator: \.isNewline).map(String.init)
        return texts(.file(.answerNotSaved(lines.count > 1 ? "\(lines[0]) ..." : dialogue.line.text)))
    }

    /// Keeps a line that could not be taken, to be brought back where it was typed.
    func keep(_ line: String) { dialogue.putAside.keep(line, at: current?.field.name) }

    /// True of what was put aside at a question that is not for everybody, or nobody knows where, while sellers could
    /// read it.
    func conceals(_ text: PutAside.Text) -> Bool { room.conceals && isConfidential(text) }

    /// True of what nobody is shown unasked who may be a seller.
    func concealsUnasked(_ text: PutAside.Text) -> Bool {
        (room.conceals || room.isUnsaid) && isConfidential(text)
    }

    private func isConfidential(_ text: PutAside.Text) -> Bool {
        guard let question = text.field.flatMap({ plan.questionOfField[$0] }) else { return true }
        return room.confidential.contains(question.id)
    }

    /// Questions at which something was put aside, in their order.
    func places(of texts: [PutAside.Text]) -> [String] {
        let ids = Set(texts.compactMap { $0.field.flatMap { plan.questionOfField[$0]?.id } })
        return questionnaire.questions.map(\.id).filter(ids.contains)
    }

}
