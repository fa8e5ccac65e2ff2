import Questionnaires
import Sessions
import Wording

/// Nothing that was typed is lost because it could not be written.
extension Conversation {
    /// Takes one line as typed. Where it cannot be written, the text in it is kept, whatever it was for.
    func take(_ line: String) -> Reply { take(line) { understand(line) } }

    /// Takes the value of the field at hand, which is one whatever it looks like: `:quit` is a text. Only `?` says, as in
    /// a cell and in a file of answers, that nobody knows.
    func take(value: String) -> Reply {
        take(Entry.line(forAnswer: value)) {
            switch Entry(value) {
            case .empty: takeEmpty()
            case .why: run(.dk, "")
            case .answer, .command: takeAnswer(value)
            }
        }
    }

    private func take(_ line: String, _ understand: () -> Reply) -> Reply {
        lineAtHand = line.trimmed
        writing = .nothing
        // A line that is written may lead elsewhere.
        let field = current?.field.name
        putAside.begin(lineAtHand)
        let reply = refusalToJudge() ?? understand()
        switch (writing, reply) {
        case (.done, _): putAside.finish(lineAtHand, at: field)
        case (.failed, .refused(let problem)): return .refused(problem + "\n" + keepLineAtHand())
        default: break
        }
        return reply
    }

    /// Nothing is taken but leave while it cannot be said what follows from it; whoever leaves needs no judgement.
    private func refusalToJudge() -> Reply? {
        if case .command(let name, _) = Entry(lineAtHand), case .command(.quit) = Command.match(name) {
            return nil
        }
        do throws(ShellProblem) {
            try readRest()
            return nil
        } catch {
            writing = .failed
            return .refused(texts(error.phrase))
        }
    }

    /// Keeps the line at hand, and says so.
    private func keepLineAtHand() -> String {
        switch Entry(lineAtHand) {
        case .empty, .why, .command(_, ""): return texts(.file(.goOnInNewFile))
        case .answer, .command: break
        }
        keep(lineAtHand)
        let lines = lineAtHand.split(whereSeparator: \.isNewline).map(String.init)
        return texts(.file(.answerNotSaved(lines.count > 1 ? "\(lines[0]) ..." : lineAtHand)))
    }

    /// Keeps a line that could not be taken, to be brought back where it was typed.
    func keep(_ line: String) { putAside.keep(line, at: current?.field.name) }

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
