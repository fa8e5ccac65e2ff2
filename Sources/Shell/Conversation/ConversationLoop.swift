import Answers
import Diagnostics
import LineEditing
import Questionnaires
import Sessions
import TerminalText
import Wording

/// Reads lines from a person and hands them to the conversation.
struct ConversationLoop {
    let conversation: Conversation
    let context: ShellContext
    /// True of a copy that is thrown away behind the person.
    let isThrowAway: Bool
    /// What had been put aside when the shell was entered.
    var foundDraft: [PutAside.Text] = []

    private var terminal: any ShellTerminal { context.terminal }
    private var texts: Texts { conversation.texts }

    /// Talks until the person leaves.
    func run() -> CommandStatus {
        defer { terminal.close() }
        conversation.ask()
        while true {
            let offer = conversation.offer
            conversation.offer = .none
            let result = terminal.readLine(
                prompt: prompt, prefill: offer.prefill, pasteStyle: pasteStyle(offer),
                completion: { CompletionSource(conversation).completion($0) })
            switch result {
            case .line(let line):
                if terminal.hasReplacedOffer { conversation.putAside.forgetOffer() }
                if !handle(take(line, offer)), mayLeave() { return leave() }
            case .interrupted(let draft):
                let isKept = putAside(draft, offer)
                conversation.dropFollowUp()
                conversation.editedRow = nil
                conversation.rowsInDoubt = []
                if isKept {
                    conversation.say(.reply(.interrupted), indent: 2)
                } else if !sayWhereAnswersAreNot() {
                    conversation.say(.reply(.interruptedEmpty(savedAnswers)), indent: 2)
                }
            case .endOfInput:
                if mayLeave() { return leave() }
                conversation.dropFollowUp()
            case .hangUp(let draft), .terminated(let draft):
                putAside(draft, offer)
                _ = keepDraft()
                return .interrupted
            case .previousQuestion(let draft):
                if !offer.isUntouched(draft) { putAside(draft, offer) }
                conversation.dropFollowUp()
                _ = handle(conversation.run(.back, ""))
            case .nextQuestion(let draft):
                if !offer.isUntouched(draft) { putAside(draft, offer) }
                conversation.dropFollowUp()
                _ = handle(conversation.run(.next, ""))
            case .pasteRefused(let draft, let limit):
                conversation.offer = offer.isUntouched(draft) ? offer : .unfinished(draft)
                conversation.say(.reply(.pasteRefused(limit)), indent: 2)
            case .unreadable(let problem): conversation.say(.file(.lineNotUTF8(problem)), indent: 2)
            }
        }
    }

    private func take(_ line: String, _ offer: Offer) -> Conversation.Reply {
        switch offer.meaning(of: line) {
        case .kept: return conversation.takeReply("") ?? conversation.takeEmpty()
        case .line(let line):
            remember(line)
            return conversation.take(line)
        case .command(let command):
            remember(command)
            let reply = conversation.take(command)
            // What may have been meant as text stays in the line, and nothing of it is saved.
            if case .command(let name, _) = Entry(command), !Command.isKnown(name) {
                conversation.offer = Offer(line: line, behind: offer)
            }
            return reply
        }
    }

    private func remember(_ line: String) {
        guard let command = conversation.remembered(line) else { return }
        terminal.remember(command, isLasting: conversation.isCommand(command))
    }

    /// Shows what came of a line; false where the person leaves.
    private func handle(_ reply: Conversation.Reply) -> Bool {
        switch reply {
        case .leave: return false
        case .refused(let text): conversation.say(text: text, indent: 2)
        case .done:
            if conversation.followUp?.isAboutLine != true { conversation.ask() }
        }
        return true
    }

    /// False, once, where the file is no longer the one that holds the answers.
    private func mayLeave() -> Bool {
        conversation.wasWarnedOnLeaving || !sayWhereAnswersAreNot()
    }

    /// Says that the file is no longer the one that holds the answers; false where it is.
    private func sayWhereAnswersAreNot() -> Bool {
        do throws(JournalError) {
            try conversation.session.checkFile()
            return false
        } catch {
            conversation.wasWarnedOnLeaving = true
            conversation.say(text: texts(ShellProblem.journal(error).phrase), indent: 2)
            conversation.say(.reply(.leaveAnyway), indent: 2)
            return true
        }
    }

    private func leave() -> CommandStatus {
        let isTheirs = conversation.wasWarnedOnLeaving && (try? conversation.session.checkFile()) == nil
        let isKept = keepDraft()
        if isKept, !isThrowAway {
            sayWhatIsPutAside()
        }
        sayHistoryProblem()
        if isTheirs { return .failed }
        if !isThrowAway {
            conversation.sayWaiting()
            let resumePath = conversation.session.path
            let progress = conversation.progress
            let closed = progress.visible - progress.unanswered
            // Not wrapped, so that the command can be copied.
            terminal.write(
                texts(.reply(.left(answered: closed, of: progress.visible, path: resumePath.shellWord)))
                    + "\n")
        }
        return isKept ? .done : .failed
    }

    /// Says what was typed and is no answer yet: a few lines as they are, of more only where they are.
    private func sayWhatIsPutAside() {
        let texts = conversation.putAside.texts.filter { !conversation.concealsUnasked($0) }
        if texts.count > Self.mostLinesShown {
            conversation.say(.history(.draftsKept(texts.count, at: conversation.places(of: texts))))
        } else {
            for text in texts {
                conversation.say(.history(.draftKept(text.line, at: conversation.places(of: [text]).first)))
            }
        }
    }

    private static let mostLinesShown = 3

    /// Puts a line aside; not what is saved already.
    @discardableResult private func putAside(_ line: String, _ offer: Offer) -> Bool {
        if line.trimmed.isEmpty || offer.isSaved && offer.isUntouched(line) { return false }
        if terminal.hasReplacedOffer { conversation.putAside.forgetOffer() }
        conversation.putAside.begin(line)
        conversation.keep(line)
        return true
    }

    /// Keeps what was put aside for the next time. Where that cannot be done, it is shown to be copied.
    ///
    /// - Returns: false where it could not be kept.
    private func keepDraft() -> Bool {
        if isThrowAway { return true }
        let kept = conversation.putAside.texts
        do throws(ShellProblem) {
            try DraftFile(of: conversation.session, context).keep(kept, found: foundDraft)
            return true
        } catch {
            if kept.isEmpty { return true }
            let message = texts(.history(.draftNotKept(reason: texts(error.phrase))))
            terminal.writeError(DiagnosticRenderer().render(Diagnostic(.error, message)))
            // Not wrapped, so that it can be copied as it was typed.
            for text in kept { terminal.writeError(text.line.harmless(keepingLines: true) + "\n") }
            return false
        }
    }

    /// Says why the commands of this run will not be there the next time, where they could have been.
    private func sayHistoryProblem() {
        switch terminal.historyProblem {
        case nil: break
        case .foreign(let path): conversation.say(.file(.historyForeign(path)))
        case .unusable(let path, let number):
            conversation.say(
                .file(.historyUnusable(path, reason: FileError(.write, path, errno: number).reason)))
        }
    }

    private var savedAnswers: Int {
        conversation.sheet.answers.values.filter { $0.state == .answered }.count
    }

    private var isTable: Bool { conversation.current?.field.type == .table }

    private var prompt: String {
        let isPlain = terminal.isPlain
        guard isTable, let slot = conversation.current else {
            return texts(isPlain ? .plain(.answerPrompt) : .asking(.answerPrompt))
        }
        let row = (conversation.editedRow ?? conversation.rows(of: slot).count) + 1
        return texts(isPlain ? .plain(.rowPrompt(row)) : .asking(.rowPrompt(row)))
    }

    private func pasteStyle(_ offer: Offer) -> PasteStyle {
        let type = conversation.current?.field.type
        if isTable || type == .text || offer.line.contains("\n") { return .lines }
        // Figures below or beside each other are several; with blanks between them they would be one.
        let isList = type == .multi || type?.isFigure == true
        return PasteStyle(
            keepsLines: false, limit: PasteStyle.singleLine.limit, marks: Entry.marks,
            separator: isList ? "; " : " ")
    }
}
