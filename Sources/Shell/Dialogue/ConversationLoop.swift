import Answers
import Diagnostics
import Files
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
    /// What was put aside, on the disk.
    var draft: DraftFile
    /// What was put aside when that could last not be written.
    private var unkept: [PutAside.Text]?

    private var terminal: any ShellTerminal { context.terminal }
    private var texts: Texts { conversation.texts }

    init(_ conversation: Conversation, _ context: ShellContext, draft: DraftFile, isThrowAway: Bool) {
        self.conversation = conversation
        self.context = context
        self.draft = draft
        self.isThrowAway = isThrowAway
    }

    /// Talks until the person leaves.
    mutating func run() -> CommandStatus {
        let (conversation, terminal) = (conversation, terminal)
        defer { terminal.close() }
        conversation.ask()
        carryOut()
        while true {
            let offer = conversation.dialogue.offer
            let result = terminal.readLine(
                prompt: prompt, prefill: offer.prefill, pasteStyle: pasteStyle(offer),
                completion: { CompletionSource(conversation).completion($0) })
            let input = Input(result: result, offer: offer, hasReplacedOffer: terminal.hasReplacedOffer)
            let effects = conversation.step(input)
            // Before anything is said to be kept: whoever kills the program then loses nothing of it.
            keepDraftAtOnce()
            for effect in effects {
                switch effect {
                case .ask:
                    conversation.ask()
                    carryOut()
                case .leave: return leave()
                case .vanish:
                    _ = keepDraft()
                    return .interrupted
                case .write, .show, .warn, .remember: terminal.carryOut([effect])
                }
            }
        }
    }

    /// Does what the conversation has said outside of a step.
    private func carryOut() { terminal.carryOut(conversation.takeEffects()) }

    private mutating func leave() -> CommandStatus {
        defer { carryOut() }
        let isTheirs =
            conversation.dialogue.wasWarnedOnLeaving && (try? conversation.session.checkFile()) == nil
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
            conversation.write(
                texts(.reply(.left(answered: closed, of: progress.visible, path: resumePath.shellWord)))
                    + "\n")
        }
        return isKept ? .done : .failed
    }

    /// Says what was typed and is no answer yet: a few lines as they are, of more only where they are.
    private func sayWhatIsPutAside() {
        let texts = conversation.dialogue.putAside.texts.filter { !conversation.concealsUnasked($0) }
        if texts.count > Self.mostLinesShown {
            conversation.say(.history(.draftsKept(texts.count, at: conversation.places(of: texts))))
        } else {
            for text in texts {
                conversation.say(.history(.draftKept(text.line, at: conversation.places(of: [text]).first)))
            }
        }
    }

    private static let mostLinesShown = 3

    /// Keeps what was put aside as soon as it is another. Where that cannot be done it is tried again with the next line
    /// put aside, and on leaving, where it is said.
    private mutating func keepDraftAtOnce() {
        let texts = conversation.dialogue.putAside.texts
        goToDraftOfSession()
        guard !isThrowAway, texts != unkept else { return }
        unkept = nil
        if texts == draft.kept { return }
        do throws(ShellProblem) { try draft.keep(texts) } catch { unkept = texts }
    }

    /// Keeps what was put aside for the next time. Where that cannot be done, it is shown to be copied.
    ///
    /// - Returns: false where it could not be kept.
    private mutating func keepDraft() -> Bool {
        if isThrowAway { return true }
        let kept = conversation.dialogue.putAside.texts
        goToDraftOfSession()
        do throws(ShellProblem) {
            try draft.keep(kept)
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

    /// The session may go on in another file by now.
    private mutating func goToDraftOfSession() {
        let present = DraftFile(of: conversation.session, context)
        guard present.path != draft.path else { return }
        draft = present
        // What could not be written there may be written here.
        unkept = nil
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

    private var isTable: Bool { conversation.current?.field.type == .table }

    private var prompt: String {
        let isPlain = terminal.isPlain
        guard isTable, let slot = conversation.current, !conversation.isFull(slot) else {
            return texts(isPlain ? .plain(.answerPrompt) : .asking(.answerPrompt))
        }
        let row = (conversation.dialogue.correctedRow ?? conversation.rows(of: slot).count) + 1
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
