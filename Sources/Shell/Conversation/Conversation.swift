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

    /// What the session file got of a line.
    enum Writing {
        case nothing
        case done
        case failed
    }

    let session: Session
    let context: ShellContext
    let texts: Texts
    /// What is asked, in the language of the conversation: its texts are chosen here and nowhere else.
    private(set) var questionnaire: Questionnaire
    private(set) var plan: QuestionnairePlan
    /// False until rules, methods and benchmarks were read, which no question needs.
    private var isWhole = false
    /// Which questionnaire the plan belongs to.
    private var plannedUpgrade: Int

    /// What follows from the answers, brought up to date after each change.
    private(set) var assessor: Assessor
    private(set) var outlook: Outlook
    private(set) var agenda: Agenda
    /// The reports of the present outlook, once somebody asked for them.
    private var reports: (asked: Report?, unasked: Report?)
    /// How things stood before rows were typed of which it was not said yet what they change.
    private var beforeRows: Outlook?

    /// The field being asked; nil when nothing is open.
    private(set) var current: Slot?
    /// True where the field at hand had an answer when the person came to it.
    private var cameToAnswer = false
    /// Where the person was before going elsewhere.
    var cameFrom: Slot?
    /// Optional fields that were shown and left empty in this run.
    var passed: Set<Slot> = []
    /// Whose answers these are from here on.
    var respondent: String?
    /// Who is in the room.
    private(set) var room: Room
    /// Who is in the room according to the file, where that was said or confirmed in this run.
    var keptRoom: RoomState
    /// True once it was said to those in the room that figures wait.
    var hasSaidFiguresWait = false
    /// True once a file with confidential figures was agreed to before sellers.
    var mayWriteReports = false
    /// What was typed and not taken.
    var putAside = PutAside()
    /// What is kept of the line being taken where it cannot be written; empty where something else keeps it.
    var lineAtHand = ""
    /// What the person was asked about it, until the next line.
    var followUp: FollowUp?
    /// True while a line is taken as it is, also where somebody would be asked about it.
    var insists = false
    /// What became of the line being taken.
    var writing = Writing.nothing
    /// True once the person was told, on leaving, that the file is not theirs any more.
    var wasWarnedOnLeaving = false
    /// How often the field's answer was refused in a row.
    var failures = 0
    /// The row being corrected, from 0.
    var editedRow: Int?
    /// Rows given in advance that were left out in this run.
    var passedRows: [[String: String]] = []
    /// True once an empty line ended the free rows of the table at hand.
    var freeRowsEnded = false
    /// True once it was said that what follows from a row is left to the table's end.
    var hasSaidRowsWait = false
    /// What the next prompt offers for editing.
    var offer = Offer.none
    /// The text of an answer that could not be taken and is offered for editing.
    var prefill: String {
        get { offer.line }
        set { offer = Offer(answer: newValue) }
    }
    /// The question whose text stands on the screen, and its field.
    var shownQuestion: String?
    var shownField: String?
    /// In plain mode: the question that was last read out in full.
    var announcedQuestion: String?
    /// Plausibility checks that were said and still hold, each with the answers about which it was said.
    var said: [String: SaidGrounds] {
        get {
            if let saidBefore { return saidBefore }
            let found = noted(atStart?.warnings ?? [], atStart?.sheet ?? sheet)
            saidBefore = found
            atStart = nil
            return found
        }
        set { saidBefore = newValue }
    }
    private var saidBefore: [String: SaidGrounds]?
    /// How things stood when the session was opened, until somebody needs to know what was said by then.
    private var atStart: Outlook?
    /// Rows of the table at hand whose cells do not fit to each other, as far as they are still to be brought back.
    var rowsInDoubt: [TableRow] = []
    /// True while an answer that does not fit is asked back.
    var isAskingBack = false
    /// True once something was written since the last look at the checks.
    var hasChanged = false
    /// Stages that were completed and whose end was not said yet.
    private var endedStages: [Stage] = []
    /// The question all of whose fields are being corrected.
    private(set) var corrected: String?
    /// What is written, while it is gathered to be shown at once.
    private var gathered: StyledText?

    /// Begins with what a question needs; the rest is read when the first line is typed.
    ///
    /// - Throws: `ShellProblem` where the questionnaire is not as it was written.
    init(_ session: Session, _ context: ShellContext) throws(ShellProblem) {
        self.session = session
        self.context = context
        texts = Texts(Language(tag: session.state.settings.language) ?? .english)
        let settings = session.state.settings
        let kept = session.state.room.resumed(session.timesSinceRoom + [context.now()])
        var room = Room(
            present: kept.present, named: session.state.namedPeople, isLed: settings.kind == .led,
            confidential: [])
        let questionnaire = try session.localizedFrame(in: texts.language.rawValue)
        self.questionnaire = questionnaire
        let plan = QuestionnairePlan(questionnaire)
        self.plan = plan
        plannedUpgrade = session.upgrades
        let assessor = Assessor(
            questionnaire, plan: plan, depth: settings.depth, texts: texts, currency: settings.currency)
        self.assessor = assessor
        keptRoom = kept
        respondent = kept.respondent
        room.confidential = plan.confidentialQuestions
        self.room = room
        reports = (nil, nil)
        let outlook = Outlook(session.state.sheet, room, assessor)
        self.outlook = outlook
        agenda = Agenda(
            assessor.askedQuestions(outlook.visibility), outlook.answers, outlook.visibility, room: room)
        // A new session begins at the beginning, also where that is optional.
        current = outlook.answers.answers.isEmpty ? agenda.next(after: nil, passed: []) : agenda.firstOpen
        if let slot = slotWhereItStood() { current = slot }
        atStart = outlook
    }

    /// Reads what no question needs, unless that was done.
    ///
    /// - Throws: `ShellProblem` where it is not as it was written.
    func readRest() throws(ShellProblem) {
        guard !isWhole else { return }
        try readWhole()
        renewAssessor()
        // Nothing may be left of what was assessed without rules.
        keepUp()
    }

    private func renewAssessor() {
        assessor = Assessor(
            questionnaire, plan: plan, depth: settings.depth, texts: texts, currency: settings.currency)
    }

    private func readWhole() throws(ShellProblem) {
        questionnaire = try session.localized(in: texts.language.rawValue)
        plan = QuestionnairePlan(questionnaire)
        isWhole = true
    }

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
    var sheet: AnswerSheet { room.conceals ? concealedSheet : session.state.sheet }
    var formatter: ValueFormatter { ValueFormatter(questionnaire, texts, currency: settings.currency) }
    var reader: AnswerReader {
        AnswerReader(questionnaire, language: texts.language, currency: settings.currency)
    }
    private var columns: Int { max(context.terminal.columns, 20) }
    /// Cells of a line of text: one stays free, and wider than that nobody reads.
    var width: Int { min(columns, 100) - 1 }

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
        if gathered != nil { gathered? += text } else { context.terminal.write(text) }
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
        context.terminal.show(text)
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
        let before = (agenda: agenda, outlook: outlook)
        let untold = beforeRows ?? outlook
        do {
            try change()
            writing = .done
        } catch {
            writing = .failed
            throw ShellProblem(error)
        }
        if plannedUpgrade != session.upgrades {
            try readWhole()
            plannedUpgrade = session.upgrades
            renewAssessor()
        } else if assessor.depth != settings.depth || assessor.formatter.currency != settings.currency {
            renewAssessor()
        }
        room.isLed = settings.kind == .led
        room.confidential = plan.confidentialQuestions
        keepUp()
        let endedBefore = endedStages
        beforeRows = isRow ? untold : nil
        sayWhatChanged(since: before.outlook, before.agenda, untold: untold)
        if isRepeated { endedStages = endedBefore }
        isAskingBack = false
    }

    /// Other people are in the room from here on.
    func enter(_ present: RoomState.Present) {
        guard present != room.present else { return }
        room.enter(present)
        hasSaidFiguresWait = false
        keepUp()
    }

    /// Makes anew what is asked and shown, from the answers that those in the room may know.
    private func keepUp() {
        outlook = Outlook(session.state.sheet, room, assessor, after: outlook)
        agenda = Agenda(assessor.askedQuestions(visibility), outlook.answers, visibility, room: room)
        reports = (nil, nil)
    }

    /// - Parameter untold: how things stood when it was last said which findings changed.
    private func sayWhatChanged(since old: Outlook, _ oldAgenda: Agenda, untold: Outlook) {
        let hidden = visibility.hiddenFields.subtracting(old.visibility.hiddenFields)
            .filter { sheet[$0]?.state == .answered }
        if !hidden.isEmpty { say(.reply(.hides(hidden.count)), indent: 2) }
        if beforeRows == nil {
            sayChangedFindings(since: untold, told: stagesTold(oldAgenda, except: endedStages))
        }
        hasChanged = true
        for stage in questionnaire.stages where agenda.isComplete(stage.id) && !oldAgenda.isComplete(stage.id)
        {
            endedStages.append(stage)
        }
    }

    /// Shows what completed stages end with, once the person has left them.
    private func sayEnds(before slot: Slot?) {
        let ended = endedStages.filter { $0.id != slot?.question.stage }
        guard !ended.isEmpty else { return }
        endedStages.removeAll { ended.contains($0) }
        // Not through a pager: nobody asked for it, and what is typed ahead belongs to the next question.
        for stage in ended where agenda.isComplete(stage.id) { sayEnd(of: stage) }
        if agenda.firstOpen == nil && agenda.waiting.isEmpty && settings.findingsMoment == .end {
            write(layout.findings(in: unaskedReport))
            sayOnceWhatIsWithheld()
        }
    }

    /// Says what rows changed that were typed before their table was left.
    private func sayWhatRowsChanged() {
        guard let before = beforeRows else { return }
        beforeRows = nil
        sayChangedFindings(since: before, told: stagesTold(agenda, except: endedStages))
    }

    private func sayEnd(of stage: Stage) {
        let report = unaskedReport
        if questionnaire.outputs[stage.id] != nil {
            write(StyledText("\n") + layout.output(of: stage.id, in: report))
        }
        if settings.findingsMoment == .stage {
            let inStage = outlook.unasked.findings.filter {
                $0.rule.stage == stage.id && $0.isThere && $0.mergedInto == nil
            }
            for finding in inStage {
                write(layout.findingLine(finding.rule.id, in: report))
            }
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
        if let report = reports.asked { return report }
        let report = report(of: assessment, sheet, without: withheld)
        reports.asked = report
        return report
    }

    /// The report from which is shown what nobody asked for.
    var unaskedReport: Report {
        var left = withheldUnasked
        if holdsBackVerdicts { left = left.withVerdicts(of: questionnaire.verdicts.keys) }
        guard left != withheld else { return report }
        if let report = reports.unasked { return report }
        let assessment =
            holdsBackVerdicts
            ? outlook.unasked.withoutVerdicts(of: questionnaire.verdicts.keys) : outlook.unasked
        let report = report(of: assessment, room.isUnsaid ? concealedSheet : sheet, without: left)
        reports.unasked = report
        return report
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
        if slot?.question.id != corrected { corrected = nil }
        current = slot
        isAskingBack = false
        followUp = nil
        cameToAnswer = slot.map { !agenda.isOpen($0) } ?? false
        failures = 0
        editedRow = nil
        rowsInDoubt = []
        passedRows = []
        freeRowsEnded = false
        hasSaidRowsWait = false
        offer = .none
    }

    /// Goes elsewhere, remembering where the person was.
    ///
    /// - Parameter wholeQuestion: true where all fields of the question are to be gone through.
    func jump(to slot: Slot, wholeQuestion: Bool = false) {
        if cameFrom == nil || current.map(agenda.isOpen) == true { cameFrom = current }
        move(to: slot)
        corrected = wholeQuestion ? slot.question.id : nil
        offerAnswer(of: slot)
    }

    /// The field behind one, where it belongs to the same question.
    func followsInQuestion(_ slot: Slot) -> Slot? {
        agenda.neighbour(of: slot, step: 1).flatMap { $0.question.id == slot.question.id ? $0 : nil }
    }

    /// The next field after an answer: behind a correction back to where one was, else on.
    func moveOn(from slot: Slot) {
        if asksBack(about: slot) { return }
        if cameToAnswer, corrected == slot.question.id, let next = followsInQuestion(slot) {
            move(to: next)
            offerAnswer(of: next)
            return
        }
        if cameToAnswer, let origin = cameFrom, agenda.slots.contains(origin), !agenda.isDeferred(origin) {
            cameFrom = nil
            move(to: agenda.isOpen(origin) ? origin : agenda.next(after: origin, passed: passed))
            return
        }
        if current == cameFrom { cameFrom = nil }
        move(to: agenda.next(after: slot, passed: passed))
    }
}
