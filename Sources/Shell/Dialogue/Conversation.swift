import Answers
import Findings
import LineEditing
import Questionnaires
import Reports
import Sessions
import TerminalText
import Wording

/// The conversation about one session: takes lines, writes what they mean, and says what comes next.
///
/// Reading lines is not its business: `ConversationLoop` does that for people, `Batch` for scripts.
final class Conversation {
    /// What a line came to.
    enum Reply: Equatable {
        case done
        /// It was refused; the text says why. The line is kept for editing.
        case refused(String)
        case leave
    }

    /// A meaning that a line can have, as it is shown, and as it could be typed.
    struct Choice {
        let label: String
        let typed: String
        let reading: AnswerReader.Reading
    }

    let session: Session
    let context: ShellContext
    let texts: Texts
    /// The folder of the questionnaire that is being tried (`auditsh try`); nil of every audit that is kept.
    let tried: String?
    /// Everything that follows from the session and the room, made anew behind each change.
    private(set) var derived: Derived
    /// What the conversation itself remembers.
    var dialogue: Dialogue
    /// What is to be done at the edge, in its order.
    var effects: [Effect] = []
    /// What is written, while it is gathered to be shown at once.
    private var gathered: StyledText?

    /// Begins with what a question needs; the rest is read when the first line is typed.
    ///
    /// - Throws: `ShellProblem` where the questionnaire is not as it was written.
    init(_ session: Session, _ context: ShellContext, trying tried: String? = nil) throws(ShellProblem) {
        self.session = session
        self.context = context
        self.tried = tried
        texts = Texts(Language(tag: session.state.settings.language) ?? .english)
        let kept = session.state.room.resumed(session.timesSinceRoom + [context.now()])
        let room = Room(
            present: kept.present, named: session.state.namedPeople,
            isLed: session.state.settings.kind == .led)
        let form = try Form(of: session, in: texts.language, isWhole: false)
        derived = Derived(session, form, room, texts)
        dialogue = Dialogue(kept, atStart: derived.outlook)
        // A new session begins at the beginning, also where that is optional.
        let isNew = outlook.answers.answers.isEmpty
        let first = isNew ? agenda.next(after: nil, passed: []) : agenda.firstOpen
        dialogue.field = first.map { FieldAtHand($0) }
        standWhereItStood()
    }

    /// Reads what no question needs, unless that was done.
    ///
    /// - Throws: `ShellProblem` where it is not as it was written.
    func readRest() throws(ShellProblem) {
        guard !derived.form.isWhole else { return }
        // Nothing may be left of what was assessed without rules.
        derive(from: try Form(of: session, in: texts.language, isWhole: true), derived.room)
    }

    /// What is asked, in the language of the conversation.
    var questionnaire: Questionnaire { derived.form.questionnaire }
    var plan: QuestionnairePlan { derived.form.plan }
    /// Who is in the room.
    var room: Room { derived.room }
    var assessor: Assessor { derived.assessor }
    var outlook: Outlook { derived.outlook }
    var agenda: Agenda { derived.agenda }
    /// The field being asked; nil when nothing is open.
    var current: Slot? { dialogue.field?.slot }

    /// Which questions and fields are asked.
    var visibility: Visibility { outlook.visibility }
    /// Plausibility checks that ask back.
    var warnings: [Warning] { outlook.warnings }

    /// What follows from the answers, as far as those in the room may know them.
    var assessment: Assessment { outlook.assessment }

    /// How far the audit is.
    var progress: Progress { Progress(agenda.questions, sheet, visibility) }

    var settings: SessionSettings { session.state.settings }
    /// The answers, as far as those in the room may know them: of the others only whether there is one. Everything that
    /// is shown is made from this.
    var sheet: AnswerSheet { room.conceals ? concealedSheet : session.sheet }
    var formatter: ValueFormatter { ValueFormatter(questionnaire, texts, currency: settings.currency) }
    var reader: AnswerReader {
        AnswerReader(questionnaire, language: texts.language, currency: settings.currency)
    }
    private var columns: Int { max(context.terminal.columns, 20) }
    /// Cells of a line of text: one stays free, and wider than that nobody reads.
    var width: Int { min(columns, 100) - 1 }

    /// What is to be done since this was asked last.
    func takeEffects() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    // MARK: writing

    /// Says something, wrapped to the terminal's width.
    func say(_ phrase: Phrase, indent: Int = 0) { say(text: texts(phrase), indent: indent) }

    /// Says a text, wrapped to the terminal's width, with control characters made harmless.
    ///
    /// - Parameter hanging: how much further lines after the first are indented.
    func say(text: String, indent: Int = 0, hanging: Int = 0) {
        let isPlain = context.terminal.isPlain
        let indent = isPlain ? 0 : indent
        let blanks = String(repeating: " ", count: indent)
        for line in text.harmless(keepingLines: true)
            .wrapped(toCells: max(width - indent, 10), indent: isPlain ? 0 : hanging)
        {
            write(blanks + line + "\n")
        }
    }

    /// Writes a text of whomever.
    func write(_ text: String) { write(StyledText(text)) }

    /// Writes a text as it is.
    func write(_ text: StyledText) {
        if gathered != nil {
            gathered? += text
        } else if case .write(var before) = effects.last {
            // Taken out first, so that it grows where it is.
            effects.removeLast()
            before += text
            effects.append(.write(before))
        } else {
            effects.append(.write(text))
        }
    }

    /// Shows what a body writes, page by page where that is long; the question is shown again behind it.
    ///
    /// - Parameter withheld: true where it is said behind it what is left out before those in the room.
    func showing(withheld: Bool = false, _ body: () -> Void) -> Reply {
        show(
            gather {
                body()
                if withheld { sayWhatIsWithheld() }
            })
    }

    /// What a body writes, instead of showing it.
    private func gather(_ body: () -> Void) -> StyledText {
        let outer = gathered
        gathered = StyledText()
        body()
        defer { gathered = outer }
        return gathered ?? StyledText()
    }

    /// Shows something that may be long; the question is shown again behind it.
    func show(_ text: StyledText) -> Reply {
        effects.append(.show(text))
        showAgain()
        return .done
    }

    // MARK: keeping up

    /// Writes an action and brings everything up to date.
    ///
    /// - Throws: `ShellProblem`; then nothing was saved.
    func record(_ event: SessionEvent) throws(ShellProblem) {
        try keepingUp { try session.record(event) }
    }

    /// Runs something that changes the session, and says what follows from the change.
    ///
    /// - Parameters:
    ///   - isRepeated: true where stages that it completes have had their end before.
    ///   - isRow: true of rows behind which more may come: what they change is said when their table is left.
    func keepingUp(
        isRepeated: Bool = false, isRow: Bool = false, _ change: () throws -> Void
    ) throws(ShellProblem) {
        let before = derived
        let untold = dialogue.beforeRows ?? before.outlook
        do {
            try change()
            dialogue.line.writing = .done
        } catch {
            dialogue.line.writing = .failed
            throw ShellProblem(error)
        }
        let form = derived.form
        derive(
            from: form.isOf(session) ? form : try Form(of: session, in: texts.language, isWhole: true),
            derived.room)
        let endedBefore = dialogue.endedStages
        dialogue.beforeRows = isRow ? untold : nil
        sayWhatChanged(since: before.outlook, before.agenda, untold: untold)
        if isRepeated { dialogue.endedStages = endedBefore }
        if dialogue.field?.mode == .askingBack { dialogue.field?.mode = .asking }
    }

    /// Other people are in the room from here on.
    func enter(_ present: RoomState.Present) {
        guard present != room.present else { return }
        var room = room
        room.enter(present, named: session.state.namedPeople)
        dialogue.hasSaidFiguresWait = false
        derive(from: derived.form, room)
    }

    /// Makes anew what is asked and shown, from the answers that those in the room may know.
    private func derive(from form: Form, _ room: Room) {
        derived = Derived(session, form, room, texts, after: derived)
    }

    /// - Parameter untold: how things stood when it was last said which findings changed.
    private func sayWhatChanged(since old: Outlook, _ oldAgenda: Agenda, untold: Outlook) {
        let hidden = visibility.hiddenFields.subtracting(old.visibility.hiddenFields)
            .filter { sheet[$0]?.state == .answered }
        if !hidden.isEmpty { say(.reply(.hides(hidden.count)), indent: 2) }
        if dialogue.beforeRows == nil {
            sayChangedFindings(since: untold, told: stagesTold(oldAgenda, except: dialogue.endedStages))
        }
        dialogue.hasChanged = true
        for stage in questionnaire.stages where agenda.isComplete(stage.id) && !oldAgenda.isComplete(stage.id)
        {
            dialogue.endedStages.append(stage)
        }
    }

    /// Shows what completed stages end with, once the person has left them.
    private func sayEnds(before slot: Slot?) {
        let ended = dialogue.endedStages.filter { $0.id != slot?.question.stage }
        guard !ended.isEmpty else { return }
        dialogue.endedStages.removeAll { ended.contains($0) }
        // Not through a pager: nobody asked for it, and what is typed ahead belongs to the next question.
        for stage in ended where agenda.isComplete(stage.id) { sayEnd(of: stage) }
        if agenda.firstOpen == nil && agenda.waiting.isEmpty && settings.findingsMoment == .end {
            write(layout.findings(in: unaskedReport))
            sayOnceWhatIsWithheld()
        }
    }

    /// Says what rows changed that were typed before their table was left.
    private func sayWhatRowsChanged() {
        guard let before = dialogue.beforeRows else { return }
        dialogue.beforeRows = nil
        sayChangedFindings(since: before, told: stagesTold(agenda, except: dialogue.endedStages))
    }

    private func sayEnd(of stage: Stage) {
        if questionnaire.outputs[stage.id] != nil {
            write(StyledText("\n") + layout.output(of: stage.id, in: unaskedReport))
        }
        if settings.findingsMoment == .stage {
            let inStage = outlook.unasked.findings.filter {
                $0.rule.stage == stage.id && $0.isThere && $0.mergedInto == nil
            }.sorted { Finding.isMorePressing(worded($0), worded($1)) }
            for finding in inStage { sayLine(of: finding) }
        }
        sayOnceWhatIsWithheld()
    }

    /// How reports are laid out on this terminal.
    var layout: TerminalReport {
        TerminalReport(
            width: min(columns, 100), isColoured: context.terminal.usesColour,
            isPlain: context.terminal.isPlain)
    }

    /// The report as it stands, with everything in it that those in the room may know.
    var report: Report {
        derived.reports.asked { report(of: assessment, sheet, without: withheld) }
    }

    /// The report from which is shown what nobody asked for.
    var unaskedReport: Report {
        var left = withheldUnasked
        if holdsBackVerdicts { left = left.withVerdicts(of: questionnaire.verdicts.keys) }
        guard left != withheld else { return report }
        return derived.reports.unasked {
            let assessment =
                holdsBackVerdicts
                ? outlook.unasked.withoutVerdicts(of: questionnaire.verdicts.keys) : outlook.unasked
            return report(of: assessment, room.isUnsaid ? concealedSheet : sheet, without: left)
        }
    }

    private func report(
        of assessment: Assessment, _ sheet: AnswerSheet, without withheld: Dependents
    ) -> Report {
        ReportBuilder.report(
            session, assessor, context.program, sheet: sheet, assessment: assessment, copy: .internal,
            without: withheld)
    }

    // MARK: asking

    /// Goes to a field and forgets what belonged to the one before.
    func move(to slot: Slot?) {
        if slot != current {
            sayWhatRowsChanged()
            let isWithin = slot.map { $0.question.id == current?.question.id } ?? false
            let toCome = isWithin ? current.map(fieldsToCome) ?? [] : []
            sayWarnings(behind: current?.question.id, toCome: toCome)
        }
        sayEnds(before: slot)
        dialogue.enter(slot, hasAnswer: slot.map { !agenda.isOpen($0) } ?? false)
    }

    /// Goes elsewhere, remembering where the person was.
    ///
    /// - Parameter wholeQuestion: true where all fields of the question are to be gone through.
    func jump(to slot: Slot, wholeQuestion: Bool = false) {
        if dialogue.cameFrom == nil || current.map(agenda.isOpen) == true { dialogue.cameFrom = current }
        move(to: slot)
        dialogue.field?.goesThroughQuestion = wholeQuestion
        offerAnswer(of: slot)
    }

    /// The field behind one, where it belongs to the same question.
    func followsInQuestion(_ slot: Slot) -> Slot? {
        agenda.neighbour(of: slot, step: 1).flatMap { $0.question.id == slot.question.id ? $0 : nil }
    }

    /// The next field after an answer: behind a correction back to where one was, else on.
    func moveOn(from slot: Slot) {
        if asksBack(about: slot) { return }
        let hadAnswer = dialogue.field?.hadAnswer ?? false
        if hadAnswer, dialogue.goesThrough(slot.question), let next = followsInQuestion(slot) {
            move(to: next)
            offerAnswer(of: next)
            return
        }
        if hadAnswer, let origin = dialogue.cameFrom, agenda.slots.contains(origin),
            !agenda.isDeferred(origin)
        {
            dialogue.cameFrom = nil
            move(to: agenda.isOpen(origin) ? origin : agenda.next(after: origin, passed: dialogue.passed))
            return
        }
        if current == dialogue.cameFrom { dialogue.cameFrom = nil }
        move(to: agenda.next(after: slot, passed: dialogue.passed))
    }
}
