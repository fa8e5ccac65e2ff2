import Answers
import LineEditing
import Questionnaires
import Sessions
import Wording

extension Conversation {
    /// Takes what somebody did at the prompt: changes what is remembered, writes to the session what was meant, and gives
    /// what is to be shown of it.
    ///
    /// What must have succeeded before anything else may be said (writing to the session, the editor, files) happens in here;
    /// the screen is the business of whoever calls.
    func step(_ input: Input) -> [Effect] {
        dialogue.offer = .none
        let offer = input.offer
        switch input.result {
        case .line(let line):
            if input.hasReplacedOffer { dialogue.putAside.forgetOffer() }
            answer(take(line, offer))
        case .interrupted(let draft):
            let isKept = putAside(draft, input)
            dropFollowUp()
            dialogue.leaveRow()
            dialogue.field?.table.rowsInDoubt = []
            if isKept {
                say(.reply(.interrupted), indent: 2)
            } else if !sayWhereAnswersAreNot() {
                say(.reply(.interruptedEmpty(savedAnswers)), indent: 2)
            }
        case .endOfInput:
            if mayLeave() { effects.append(.leave) } else { dropFollowUp() }
        case .hangUp(let draft), .terminated(let draft):
            putAside(draft, input)
            effects.append(.vanish)
        case .previousQuestion(let draft): turn(by: .back, draft, input)
        case .nextQuestion(let draft): turn(by: .next, draft, input)
        case .pasteRefused(let draft, let limit):
            dialogue.offer = offer.isUntouched(draft) ? offer : .unfinished(draft)
            say(.reply(.pasteRefused(limit)), indent: 2)
        case .unreadable(let problem): say(.file(.lineNotUTF8(problem)), indent: 2)
        }
        return takeEffects()
    }

    private func take(_ line: String, _ offer: Offer) -> Reply {
        switch offer.meaning(of: line) {
        case .kept: return takeReply(.nothing) ?? takeEmpty()
        case .line(let line): return rememberAndTake(TypedLine(line, texts))
        case .command(let command):
            let typed = TypedLine(command, texts)
            let reply = rememberAndTake(typed)
            // What may have been meant as text stays in the line, and nothing of it is saved.
            if !typed.isKnownCommand { dialogue.offer = Offer(line: line, behind: offer) }
            return reply
        }
    }

    private func rememberAndTake(_ line: TypedLine) -> Reply {
        if let command = remembered(line) {
            effects.append(.remember(command, isLasting: line.isKnownCommand))
        }
        return take(line)
    }

    private func turn(by command: CommandSpec, _ draft: String, _ input: Input) {
        if !input.offer.isUntouched(draft) { putAside(draft, input) }
        dropFollowUp()
        answer(run(command, ""))
    }

    /// Says what came of a line.
    private func answer(_ reply: Reply) {
        switch reply {
        case .leave: if mayLeave() { effects.append(.leave) }
        case .refused(let text): say(text: text, indent: 2)
        case .done: if dialogue.followUp?.isAboutLine != true { effects.append(.ask) }
        }
    }

    /// Puts a line aside; not what is saved already.
    @discardableResult private func putAside(_ line: String, _ input: Input) -> Bool {
        if line.trimmed.isEmpty || input.offer.isSaved && input.offer.isUntouched(line) { return false }
        if input.hasReplacedOffer { dialogue.putAside.forgetOffer() }
        dialogue.putAside.begin(TypedLine(line, texts))
        keep(line)
        return true
    }

    /// False, once, where the file is no longer the one that holds the answers.
    private func mayLeave() -> Bool { dialogue.wasWarnedOnLeaving || !sayWhereAnswersAreNot() }

    /// Says that the file is no longer the one that holds the answers; false where it is.
    private func sayWhereAnswersAreNot() -> Bool {
        do throws(JournalError) {
            try session.checkFile()
            return false
        } catch {
            dialogue.wasWarnedOnLeaving = true
            say(text: texts(ShellProblem.journal(error).phrase), indent: 2)
            say(.reply(.leaveAnyway), indent: 2)
            return true
        }
    }

    private var savedAnswers: Int { sheet.answers.values.filter { $0.state == .answered }.count }
}
