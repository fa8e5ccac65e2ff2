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

    /// Nothing is taken but leave while it cannot be said what follows from it.
    private func refusalToJudge() -> Reply? {
        do throws(ShellProblem) {
            try readRest()
            return nil
        } catch {
            if case .command(let name, _) = Entry(lineAtHand), case .command(.quit) = Command.match(name) {
                return nil
            }
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

    /// `:draft`: brings back a line that was put aside at the question at hand, else goes where one was; `:draft drop`
    /// throws those away, or where there are none, all.
    func bringDraft(_ argument: String) -> Reply {
        let shown = putAside.texts.filter { !conceals($0) }
        guard !shown.isEmpty else {
            return .refused(
                texts(
                    putAside.texts.isEmpty
                        ? .history(.noDraft) : .room(.draftConfidential(command: confidantsCommand))))
        }
        let here = shown.filter(isHere)
        switch argument {
        case "":
            if here.isEmpty {
                guard let place = shown.lazy.compactMap(self.place).first else {
                    return .refused(texts(.history(.draftElsewhere(places(of: shown)))))
                }
                jump(to: place)
                return bringDraft("")
            }
            guard let text = putAside.next(where: { !$0.isEdited && here.contains($0) }) else {
                return .refused(texts(.editor(.again)))
            }
            offer = .unfinished(text.line)
            if here.count > 1 { say(.history(.draftsLeft(here.count - 1)), indent: 2) }
            return .done
        case Self.dropWord:
            let unwanted = here.isEmpty ? shown : here
            putAside.forget(where: unwanted.contains)
            say(.history(.draftsDropped(unwanted.count)), indent: 2)
            return .done
        default: return .refused(texts(.history(.draftWords)))
        }
    }

    /// Where a text was typed, if that can be asked now.
    private func place(of text: PutAside.Text) -> Slot? {
        agenda.slots.first { $0.field.name == text.field && !agenda.isDeferred($0) }
    }

    /// What throws away what was put aside.
    static let dropWord = "drop"

    /// True of what was typed at the question at hand, or of which nobody knows where it was.
    private func isHere(_ text: PutAside.Text) -> Bool {
        guard let question = text.field.flatMap({ plan.questionOfField[$0] }) else { return true }
        return question.id == current?.question.id
    }
}
