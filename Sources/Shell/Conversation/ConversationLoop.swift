import Answers
import Findings
import LineEditing
import Questionnaires
import Sessions
import TerminalText
import Texts

/// Reads lines from a person and hands them to the conversation.
struct ConversationLoop {
    let conversation: Conversation
    let context: ShellContext
    /// True of a copy that is thrown away behind the person.
    let isThrowAway: Bool

    private var terminal: any ShellTerminal { context.terminal }
    private var texts: Texts { conversation.texts }

    /// Talks until the person leaves.
    func run() -> CommandStatus {
        defer { terminal.close() }
        conversation.ask()
        while true {
            let prefill = conversation.prefill
            conversation.prefill = ""
            let result = terminal.readLine(
                prompt: prompt, prefill: prefill, pasteStyle: pasteStyle,
                completion: { CompletionSource(conversation).completion($0) })
            switch result {
            case .line(let line):
                let typed = withoutOffer(line, prefill)
                if case .command(let name, let argument) = Entry(typed) {
                    terminal.remember(Command.remembered(name, argument))
                }
                if !handle(conversation.take(typed)), mayLeave() { return leave() }
            case .interrupted(let draft):
                keep(draft)
                conversation.editedRow = nil
                conversation.choices = []
                conversation.say(draft.isEmpty ? .interruptedEmpty(savedAnswers) : .interrupted, indent: 2)
            case .endOfInput:
                if mayLeave() { return leave() }
            case .hangUp(let draft), .terminated(let draft):
                keep(draft)
                keepDraft()
                conversation.leaveMetrics()
                return .interrupted
            case .previousQuestion(let draft):
                if draft != prefill { keep(draft) }
                _ = handle(conversation.run(.back, ""))
            case .nextQuestion(let draft):
                if draft != prefill { keep(draft) }
                _ = handle(conversation.run(.next, ""))
            case .pasteRefused(let draft, let limit):
                conversation.prefill = draft
                conversation.say(.pasteRefused(limit), indent: 2)
            }
        }
    }

    /// Shows what came of a line; false where the person leaves.
    private func handle(_ reply: Conversation.Reply) -> Bool {
        switch reply {
        case .leave: return false
        case .refused(let text): conversation.say(text: text, indent: 2)
        case .done: if conversation.choices.isEmpty { conversation.ask() }
        }
        return true
    }

    /// False, once, where the file is no longer the one that holds the answers.
    private func mayLeave() -> Bool {
        do throws(JournalError) {
            try conversation.session.checkFile()
            return true
        } catch {
            if conversation.wasWarnedOnLeaving { return true }
            conversation.wasWarnedOnLeaving = true
            conversation.say(text: texts(ShellProblem.journal(error).phrase), indent: 2)
            conversation.say(.leaveAnyway, indent: 2)
            return false
        }
    }

    private func leave() -> CommandStatus {
        let isTheirs = conversation.wasWarnedOnLeaving && (try? conversation.session.checkFile()) == nil
        if !isTheirs { conversation.leaveMetrics() }
        keepDraft()
        for text in conversation.putAside { conversation.say(.draftKept(text)) }
        if isTheirs { return .failed }
        if !isThrowAway {
            conversation.sayWaiting()
            let resumePath = conversation.session.path
            let progress = conversation.progress
            let closed = progress.visible - progress.unanswered
            // Not wrapped, so that the command can be copied.
            terminal.write(
                texts(.left(answered: closed, of: progress.visible, path: SessionPath.quoted(resumePath)))
                    + "\n")
        }
        return .done
    }

    /// A command that was typed behind a text offered for editing is meant alone.
    private func withoutOffer(_ line: String, _ offer: String) -> String {
        guard !offer.isEmpty, line.hasPrefix(offer) else { return line }
        let rest = String(line.dropFirst(offer.count)).trimmed
        guard case .command(let name, _) = Entry(rest), case .command = Command.match(name) else {
            return line
        }
        return rest
    }

    private func keep(_ draft: String) {
        if !draft.trimmed.isEmpty { conversation.draft = draft }
    }

    private func keepDraft() {
        if !isThrowAway {
            let texts = conversation.putAside
            DraftFile(of: conversation.session, context).keep(
                texts.isEmpty ? nil : texts.joined(separator: "\n"))
        }
    }

    private var savedAnswers: Int {
        conversation.sheet.answers.values.filter { $0.state == .answered }.count
    }

    private var isTable: Bool { conversation.current?.field.type == .table }

    private var prompt: String {
        let isPlain = terminal.isPlain
        guard isTable, let slot = conversation.current else {
            return texts(isPlain ? .plainAnswerPrompt : .answerPrompt)
        }
        let row = (conversation.editedRow ?? conversation.rows(of: slot).count) + 1
        return texts(isPlain ? .plainRowPrompt(row) : .rowPrompt(row))
    }

    private var pasteStyle: PasteStyle {
        isTable || conversation.current?.field.type == .text ? .lines : .singleLine
    }
}

extension Conversation {
    /// Writes the metrics as they stand, for readers that cannot compute them; a failure costs nothing.
    func leaveMetrics() {
        guard session.access == .writable else { return }
        var values: [String: Double] = [:]
        for result in assessment.metrics { values[result.metric.variable] = result.outcome.number }
        if values != session.state.metrics ?? [:] { try? session.record(.metrics(values)) }
    }
}
