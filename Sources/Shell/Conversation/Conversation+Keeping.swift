import Questionnaires
import Sessions
import Texts

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
        kept.begin(lineAtHand)
        let reply = refusalToJudge() ?? understand()
        switch (writing, reply) {
        case (.done, _): kept.finish(lineAtHand)
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
        case .empty, .why, .command(_, ""): return texts(.goOnInNewFile)
        case .answer, .command: break
        }
        keep(lineAtHand)
        let lines = lineAtHand.split(whereSeparator: \.isNewline).map(String.init)
        return texts(.answerNotSaved(lines.count > 1 ? "\(lines[0]) ..." : lineAtHand))
    }

    /// Keeps a line that could not be written.
    func keep(_ line: String) {
        kept.keep(line)
        noteWhereTyped(line)
    }

    /// What was typed and not taken, each text once.
    var putAside: [String] {
        var texts: [String] = []
        let edits = heldEdits.sorted { $0.key < $1.key }.map { Entry.line(forAnswer: $0.value) }
        for text in kept.lines + [draft].compactMap({ $0 }) + edits
        where !texts.contains(text) {
            texts.append(text)
        }
        return texts
    }

    /// Notes of a line that is put aside whether it was typed at a question that is not for everybody.
    func noteWhereTyped(_ line: String) {
        if current.map({ room.confidential.contains($0.question.id) }) ?? false {
            confidentialLines.insert(line)
        } else {
            confidentialLines.remove(line)
        }
    }

    /// Takes what was put aside when the session was left. Nobody knows at which question: at none that is confidential
    /// only where sellers were there, or nobody had said who was.
    func bring(found text: String) {
        draft = text
        let roomThen = Room(present: session.state.room.present, isLed: room.isLed)
        if roomThen.isLed, !roomThen.conceals, !roomThen.isUnsaid { confidentialLines.insert(text) }
    }

    /// True of what was put aside at a question that is not for everybody, while sellers could read it.
    func conceals(putAside text: String) -> Bool {
        guard room.conceals else { return false }
        return confidentialLines.contains(text)
            || heldEdits.contains {
                plan.sensitiveFields.contains($0.key) && Entry.line(forAnswer: $0.value) == text
            }
    }

    /// `:draft`: brings back the line that was put aside, or one that was not taken.
    func bringDraft() -> Reply {
        if let text = draft, !conceals(putAside: text) {
            draft = nil
            kept.offer(text)
            offer = .unfinished(text)
        } else if let text = kept.next(where: { !conceals(putAside: $0) }) {
            offer = .unfinished(text)
            let others = kept.lines.count { !conceals(putAside: $0) } - 1
            if others > 0 { say(.draftsLeft(others), indent: 2) }
        } else {
            let isNone = draft == nil && kept.lines.isEmpty
            return .refused(texts(isNone ? .noDraft : .draftConfidential(command: confidantsCommand)))
        }
        return .done
    }
}
