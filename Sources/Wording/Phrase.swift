public import TerminalText

/// Something the program says to a person in an audit, with its data; each language words it in one place.
public enum Phrase: Sendable, Equatable {
    // Values
    case yes
    case no
    case dontKnow
    case noneChosen
    case notKnown
    case notApplicableShort
    case rowCount(Int)
    /// A figure already written, with what it counts.
    case figure(String, unit: String?, currency: String?)

    // Asking
    case banner(title: String, depth: DepthWord)
    case keysHint
    case stageLine(position: Int, of: Int, stage: String)
    case progressLine(open: Int, dontKnow: Int)
    case answerPrompt
    case rowPrompt(Int)
    case expected(FormWord)
    case range(low: String?, high: String?)
    case hint(String)
    case why(String)
    case evidence(String)
    case goodAndWeak(good: String, weak: String)
    case earlier(String)
    case columnsLine([String])
    case tableHelp
    case fixedRowHelp(String)
    case rowsSoFar(Int)
    case nothingOpen(client: String)
    case currencyQuestion

    // Replies
    case saved(String)
    case state(StateWord)
    case emptyAnswered
    case askedBack
    /// A row whose cells do not fit is brought back.
    case askedBackRow(Int)
    case emptyUnanswered
    case whichFigure(String, String)
    case whichDay(String, String)
    /// A day that is asked back: what is odd about it.
    case oddDay(String, DayDoubt)
    /// The same where it can be kept by a number.
    case keepOddDay(String, DayDoubt)
    /// A range as one types it, and its middle.
    case rangeAndMiddle(String, middle: String)
    case aboutFigure(String)
    /// A length of time and, where it was told in another unit, what was told.
    case converted(String, said: String)
    case secondFailure
    case lineKept
    case useNotApplicable
    case listNothing
    case rowSaved(Int, String)
    case rowDropped(Int)
    /// How many pasted rows stand in the line: the first was refused, the others wait behind it.
    case rowsInLine(Int)
    /// Headings of pasted rows that name no column.
    case columnsLeftOut([String])
    /// Rows that can hardly be new, each by its number and words, at most three, and how many more there are.
    case rowsInDoubt([RowInDoubt], more: Int)
    /// What is asked about rows in doubt.
    case keepRows([RowInDoubt], more: Int)
    /// What is asked where the first row says that there is none.
    case noneOrRow(String)
    /// What follows from a row: labels with their figures.
    case rowFigures([String])
    case rowTotals([String])
    /// A sum of which some parts are not known.
    case atLeast(String, unknown: Int)
    case rowFiguresLater
    /// What is thought of a row, with the first reason.
    case rowVerdict(row: String, String, reason: String?)
    case rowsRead(Int, file: String)
    case rowsEmpty(String)
    case noSuchRow(String, rows: Int)
    case noteSaved(isPublished: Bool)
    case evidenceSaved
    case flagged(String, isFlagged: Bool)
    case flagOf(String)
    case undone(String)
    case redone(String)
    /// One line of a field's history.
    case historyLine(at: String, String, isUndone: Bool)
    case rowAdded(Int, String)
    case rowRemoved(Int, String)
    case rowChanged(Int, from: String, to: String)
    case rowsChanged(added: Int, removed: Int, changed: Int)
    case nothingToUndo
    case nothingToRedo
    case upgraded(to: String, kept: Int)
    case upgradeChanged([String])
    case upgradeAdded([String])
    case upgradeRemoved([String])
    case upgradeNotNeeded(String)
    case upgradeKeeps(version: String, kept: Int, of: Int)
    case upgradeFindingsCome([String])
    case upgradeFindingsGo([String])
    case upgradeFindingsWorse([String])
    case upgradeFindingsBetter([String])
    case upgradePlaceless([String])
    case upgradeAsk(String)
    case upgradeLeft(String)
    case upgradeNeedsFolder
    case upgradeOther(String, session: String)
    case upgradeOlder(installed: String, session: String)
    case upgradeBroken(String)
    case settingSaved(name: String, value: String)
    case unknownSetting(String, known: [String])
    case unknownList(String, known: [String])
    case badSetting(name: String, value: String)
    case cleared
    case hides(Int)
    case interrupted
    case interruptedEmpty(Int)
    case draftKept(String, at: String?)
    /// More lines were put aside than are shown: how many, and at which questions.
    case draftsKept(Int, at: [String])
    /// Further lines that could not be written wait behind the one that was brought back.
    case draftsLeft(Int)
    case draftFound(Int, at: [String])
    case draftElsewhere([String])
    case draftsDropped(Int)
    case draftWords
    case takesNothing(command: String)
    /// What was asked wants one of two numbers.
    case oneOrTwo
    case draftUnreadable(reason: String)
    /// What was put aside could not be kept; it stands below.
    case draftNotKept(reason: String)
    case left(answered: Int, of: Int, path: String)
    case noDraft
    case pasteRefused(Int)
    case notATable
    case needsNumber(String)
    /// No question is at hand that a command could be about.
    case needsQuestion(String, example: String)
    /// Something stands before what looks like a command.
    case didYouMean(command: String)
    case needsText(String)
    /// Endings of the files that reports are written to.
    case reportNeeds(endings: [String])
    /// An ending that no format has, and those there are, with what for.
    case reportEndingUnknown(String, endings: [String], purposes: [ReportFormatWord])
    case nothingBefore
    case nothingAfter
    case nowhereToReturn
    case noSuchPlace(String, nearest: String?)
    case unknownCommand(String, nearest: String?)
    case ambiguousCommand(String, [String])
    case settingsBasis(known: [String])
    case whoSaved(String?)
    case basisSaved(String)
    case measuredCounts(label: String, measured: String, claim: String)
    case nothingAnsweredHere
    case answerElsewhere

    // The first minutes
    case welcome
    case homeSessions
    case homeQuestion
    case homeNameQuestion
    case homeHint
    case noSuchSession(String, of: Int)
    case nothingBegun
    case shortPrompt

    // Plain mode: one fact a line, no columns, no abbreviations
    case plainKeysHint
    case plainQuestionHead(position: Int, of: Int, stage: String, open: Int, dontKnow: Int)
    case plainID(String)
    case plainEarlier(String)
    case plainAnswerPrompt
    case plainRowPrompt(Int)
    case plainColumn(Int, String, isNeeded: Bool)
    case plainWhich
    case plainState(StateWord, isFlagged: Bool)
    case plainListFileLine(name: String, answered: Int, of: Int, date: String)
    case notSet

    // What the client owes
    case askListTitle(client: String?)
    case askListEmpty
    case nobodyKnewYet

    // What would be
    case findingGone(String, id: String, becomes: StatusWord)
    case findingBecame(String, id: String, was: String)
    case whatIfForm
    case whatIfComputed(String)
    case whatIfTable(String)
    case whatIfPremise(label: String, then: String, now: String)
    case whatIfHidden(String)
    case whatIfAppears(String, id: String)
    case whatIfGoes(String, id: String, becomes: StatusWord)
    case whatIfBecomes(String, id: String, now: String)
    case whatIfFigure(String, now: String, then: String)
    /// Nil where there is no verdict.
    case whatIfVerdict(row: String, of: String, now: String?, then: String?)
    case whatIfVerdicts(Int, of: String)
    case whatIfDoubt(String)
    case whatIfNothing
    case whatIfNotSaved

    // Who is in the room
    case roomHint
    case inTheRoom([AudienceWord], waiting: WaitingWord? = nil)
    case nobodySaidWhoIsThere
    /// No question waits for anybody.
    case nobodyInParticular
    /// Nil: nobody in particular.
    case roomAsBefore([AudienceWord]?)
    case roomNotKept
    case placeNotKept
    /// `:for` goes on with another question.
    case leavesQuestion(String, for: String?)
    case waitingFor(AudienceWord, Int, command: String)
    /// Questions that wait until nobody listens who must not; unsaid: until it is said who does.
    case confidentialWaiting(Int, command: String, isUnsaid: Bool)
    case confidentialQuestion(String, command: String, isUnsaid: Bool)
    case confidentialFinding(String, command: String)
    case draftConfidential(command: String)
    /// Sellers come in while confidential answers may be in sight.
    case screenStays
    /// In place of what was said to a confidential question or of a finding that rests on one.
    case somethingConfidential
    /// What depends on confidential answers is left out.
    case figuresWait
    /// A file is about to be written before sellers that holds what they must not know.
    case reportConfidential(String)
    case notWritten(String)
    case nothingOpenInTheRoom
    /// So many questions that were looked for are not shown to those in the room.
    case foundWaiting(Int)
    case unknownAudience(String, known: [String])

    // An editor
    case noEditor
    case editNeedsTerminal
    case editorMissing(String)
    case editorFailed(String)
    case editUnchanged
    /// An editor that opens a window, most likely, and does not wait for it.
    case editorReturnedAtOnce(String)
    case editAgain

    // Problems with an answer
    case problemEmpty
    case problemNotANumber(example: String)
    case problemFigureTooLarge
    case problemUnit(String)
    case problemUnitNotHere(example: String)
    case problemNotWorkingHours(example: String)
    case problemCurrency(given: String, audit: String)
    case problemMixedCurrencies(String, String)
    case problemNoCurrency(given: String)
    case problemDivisionByZero
    case problemRange
    case problemNotWhole
    case problemBelow(String)
    case problemAbove(String)
    case problemAmbiguous(String, String)
    case problemAmbiguousInFile(String, String)
    case problemSeveralFigures
    case problemCommasBetweenFigures
    case problemUnitTwice(String)
    case problemOpenEnded(range: String, about: String)
    case problemSeveralFiguresInFile(range: String)
    case problemNoSuchOption(String, options: [String])
    case problemSeveralOptions([String])
    case problemSeveralCodes([String])
    case problemExclusive(String)
    case problemTooMany(Int)
    case problemYesNo
    case problemDate
    case problemDateInFile
    case problemAmbiguousDate(String, String)
    case problemNoSuchDay
    case problemTooLong(Int)
    case problemTooManyCells(given: Int, columns: Int)
    case problemMissingCell(String)
    case problemFixedRows
    case problemFixedRowTwice(String)
    case problemTooManyRows(Int)
    /// In a file of answers.
    case problemRowInDoubt(RowInDoubt)
    case problemMixedSigns(String, within: Character, between: Character)
    case problemKind(String)
    case problemColumn(String, nearest: String?)
    case problemReason
    case problemInPart(String, String)
    case problemInCell(column: String, String)
    case problemInRow(Int, String)
    case problemInLine(Int, String)

    // Findings
    case severity(SeverityWord)
    case strength
    case findingLine(severity: String, title: String)
    case findingStatus(StatusWord)
    case because
    /// A row that a condition is true of, with its cells in words.
    case becauseRow(String, cells: [String])
    case becauseNoRow(String, of: Int)
    /// A figure already written behind its label, with what it counts.
    case namedFigure(String, String, unit: String?, currency: String?)
    case recommendation
    case firstStep
    case effort(EffortWord, who: String)
    case clears
    case cutoff(name: String, value: String, origin: String?)
    case convention
    case sure(BasisWord)
    case thin
    case money(String, String)
    case insideFinding(String)
    case restrictedMark
    case waitsFor([String])
    case doFirstTitle
    case strengthsTitle
    case findingsTitle
    case metricsTitle
    case notMeasuredTitle
    case notMeasured(label: String, evidence: String, metrics: Int, rules: Int)
    case warningsTitle
    case warning(String, figures: [String], questions: [String])
    case stageScoresTitle
    case stageScore(name: String, band: String?, score: String?, assessed: Int, counted: Int)
    case coreScore(band: String, score: String)
    case notEnoughAnswers(assessed: Int, counted: Int)
    case noGaps
    case noFindingsYet
    case notAssessedCount(Int)
    case assumes(String)
    case target(String)
    case timeBelowNothing
    case missingIn([String])
    case missingCells(column: String, rows: [String], more: Int)
    case needsSamples(String)
    case askedInFull(String)
    /// Something with the id of its question.
    case withQuestion(String, String)
    case verdictLabel
    case draft(open: Int)
    case reportTitle(String)
    case preparedBy(String, on: String)
    case reportPeriod(created: String, updated: String)
    case auditOf(String)
    case depthLine(DepthWord, answered: Int, visible: Int)
    case copyLine(isClient: Bool)
    case footer(session: String, event: Int, questionnaire: String, version: String, program: String)
    case companyUnnamed
    case listFileLine(name: String, answered: Int, of: Int, date: String)
    case listEmpty(String)
    case listUnreadable(name: String, reason: String)
    case statusTitle
    case statusLine(answered: Int, dontKnow: Int, skipped: Int, notApplicable: Int, open: Int)
    case helpTitle
    case help(CommandWord)
    case helpMore
    /// What to do next, a line each.
    case helpNext
    case demoBanner(title: String)

    // Reports
    case severityName(SeverityWord)
    case aspect(AspectWord)
    case component(ComponentWord)
    case otherFindings
    case basisName(BasisWord)
    /// How a figure came of several samples.
    case sampleSummary(SummaryWord, count: Int)
    /// In place of an uncertainty that comes out as none.
    case noMargin
    /// A name and what it is, on one line.
    case labelled(String, String)
    /// What heads a column of figures.
    case columnTitle(String, unit: String?, currency: String?)
    case auditedPeriod(from: String, to: String)
    case hiddenPerson(label: String, Int)
    case fewPersons
    case notesTitle
    case privateNote(String)
    case checksAssessed(assessed: Int, counted: Int)
    /// So many of so many, in figures.
    case countOf(Int, of: Int)
    case coreScores([String])
    case bandAndScore(band: String, score: String)
    case notScoredYet
    case scoreHint
    case whatToDoBy(effort: EffortWord, who: String)
    case sureTitle
    case moneyTitle
    case moneyEstimate(amount: String, assumption: String)
    case sourceTitle
    /// Limits of one origin.
    case limits([String], areNamed: Bool, origin: OriginWord)
    case limitNamed(name: String, value: String)
    case alsoHere(severity: String, title: String)
    case whyCommand(String)
    case notAnswered
    case nothingAnsweredYet
    case noFigureYet
    case notMeasuredItem(label: String, evidence: String, metrics: Int, rules: Int)
    case unknownCellHint
    case otherFiguresTitle
    case stageProgress(answered: Int, visible: Int, open: Int, dontKnow: Int)

    /// What the consultant makes of it.
    case judgement(JudgementPhrase)

    // Reports that are documents, and tables for spreadsheets
    case document(DocumentPhrase)

    // Templates
    case templateFolderEmpty(String, styleSheet: String)
    case templateFolderFull(String)
    case templatesWritten(Int, String)
    case noTemplates(looked: [String])
    case folderNeeded(format: String)
    case csvStyleClashes
    /// Options that only these formats take.
    case reportOptionOnly([String], formats: [String])
    /// Gaps as grave as `--fail-on` says, and those of them that the copy does not show.
    case failOnMet(SeverityWord, gaps: [String], notInCopy: [String])
    case folderExists(String)
    case noFolder(String)
    case filesWritten(Int, String)

    // Methods
    case methodsTitle
    case methodsHint(command: String)
    case methodInputsTitle
    case methodResultsTitle
    case methodExampleTitle(String)
    case methodInput(label: String, form: String, isOptional: Bool)
    case methodSeveral(form: String)
    case methodRows(columns: [String])
    case methodTableHint
    case methodOwnFigures(command: String)
    case methodNeeds([String])
    case methodNothingComputed(missing: [String])
    case methodInputProblem(input: String, String)
    case methodInputTwice(String)
    /// A part that is greater than its whole, both with their figures.
    case methodPartAboveWhole(part: String, String, whole: String, String)
    case methodNoAssignment(String)
    case methodTakesNothing(String)
    case noMethods
    case noSuchMethod(String, nearest: String?)
    case noSuchInput(String, inputs: [String], nearest: String?)

    // Files of answers
    case answersFileHead(title: String, version: String)
    case checked(errors: Int, warnings: Int)

    // The blank form
    case worksheetTitle(String)
    case worksheetHelp(DepthWord)
    case worksheetFileHelp
    case companyLabel
    case filledInBy
    case askedOf(AudienceWord)
    case fillBeforehand
    case confidential
    case whereItApplies
    case mayStayEmpty
    case rowNumber(Int)
    /// How an answer is written in a file; `codes` are the first codes of its options.
    case formInFile(FormWord, codes: [String])
    case samplesInFile(String)
    case tableInFile

    // Files
    case fileExists(String)
    /// A path that names a folder at most.
    case fileNameNeeded(String)
    case outputExists(String)
    /// A path that names no file to be written.
    case outputNameNeeded(String)
    /// The same where nothing can be replaced.
    case nameTaken(String)
    case fileNotFound(String)
    case fileIsLink(String)
    /// The same where no file has to be given.
    case isLink(String)
    case fileIsNoFile(String)
    case fileIsSession(String)
    case noSuchFile(String)
    case outputFailed(reason: String)
    case leaveAnyway
    case tableHasRows(Int)
    case verified(events: Int)
    case verifyProblem(line: Int, String)
    case verifyMore(Int)
    /// Sound, but with events that must be understood and are not.
    case verifiedInPart(events: Int)
    case verifyUnseen([UnseenWord])
    /// Events that must be understood and are not: how many, the first one's line and kind, what knows them.
    case unknownEvents(Int, line: Int, kind: String, needs: String?)
    case fileUnknownEvents(String, Int, line: Int, kind: String, needs: String?)
    case redactUnknown(String)
    case salvaged(kept: Int, path: String)
    case salvageDropped(Int)
    /// A line left behind: what is wrong with it, and the kind and the fields that still stand there.
    case salvageLeft(line: Int, String, about: [String])
    /// An event kept though its envelope was damaged; its kind where that was told from what it holds.
    case salvageMended(line: Int, kind: String?, isTimeLost: Bool)
    /// An event that only a newer version can salvage.
    case salvageNewer(String, line: Int, kind: String, needs: String)
    case salvageLost([Int])
    case salvageSorted
    /// Lines of the copy that nothing confirms, and the line of its first event, before which the questionnaire stands.
    case salvageDoubtful([Int], firstEvent: Int)
    case salvageMarked
    case salvageWhole
    /// What a salvaged copy says about itself; lines are its own.
    case fileSalvaged(String, source: String, dropped: Int, lost: Int, doubtful: [Int], firstEvent: Int)
    case salvageNeedsOutput
    case redacted(path: String, source: String)
    /// What stands in place of free text in a redacted copy.
    case removedText
    case fileLocked(String, holder: String?)
    case fileNotLockable(String)
    case fileFailed(call: String, path: String, reason: String)
    /// Why nothing can be done with a file at this place, and what helps.
    case placeFailed(PlaceProblem)
    case fileNewer(String, Int)
    case fileOfFirstVersion(String)
    case fileBroken(String, line: Int)
    case fileTooLarge(String)
    case questionnaireTooLarge(values: Int, limit: Int)
    case questionnaireUnreadable(String)
    case fileTooLong(String, megabytes: Int)
    case fileNoHeader(String)
    /// Something is wrong with a section of the questionnaire in a session.
    case fileSection(String, line: Int, fault: String, remedy: SectionRemedy)
    case inputFailed
    case fileChangedOutside(String, OutsideWord)
    case fileReadOnly(String, reason: ReadOnlyWord)
    case fileNotSaved(reason: String)
    /// What was to be written is beyond a limit on the size of files; what stands in the file already stays.
    case fileBeyondLimit
    case fileNotUTF8(String, TextProblem)
    case lineNotUTF8(TextProblem)
    /// An argument of the command line, or a variable of the environment.
    case argumentNotUTF8(Int, TextProblem)
    case variableNotUTF8(String, TextProblem)
    case nameNotUTF8
    case historyForeign(String)
    case historyUnusable(String, reason: String)
    case fileTorn(bytes: Int, movedTo: String?)
    case answerNotSaved(String)
    /// The same where nothing was typed that could be kept.
    case goOnInNewFile
    case savedAs(String)
    case filled(count: Int, path: String)
    case fillNothing
    case created(String)
    case wroteFile(String)
    case noQuestionnaire(String, looked: [String])
    case currencyNeeded
    case currencyBad(String)
    case languageMissing(String, available: [String])
    case noUTF8Locale
    case needsTerminal
    case batchLine(Int, String)
    case batchUnknownField(String, nearest: String?)
    case batchWouldAsk(String)
    /// The line can be meant as it is.
    case batchInsist(String, command: String)
}

/// Where a limit comes from; ids only in internal copies.
public enum OriginWord: Sendable, Equatable {
    case convention
    case published(country: String, year: String, id: String?)
    case literature(id: String?)
}

/// How much is asked.
public enum DepthWord: Sendable, Equatable { case core, full }
/// Who can answer a question.
public enum AudienceWord: Sendable, Equatable { case owner, manager, sellers, service, any }
/// Which questions wait while certain people are in the room.
public enum WaitingWord: Sendable, Equatable { case forOthers, confidential }
/// What form an answer has.
public enum FormWord: Sendable, Equatable {
    case number(unit: String?)
    case whole(unit: String?)
    case percent
    case money(String?)
    case duration(unit: String)
    case scale
    case date
    case text
    case multi
    case choice
    case yesNo
    case table
}
/// What became of a field that has no value.
public enum StateWord: Sendable, Equatable { case dontKnow, skipped, notApplicable, unanswered, answered }
/// How grave a gap is.
public enum SeverityWord: Sendable, Equatable { case high, medium, low }
/// What became of a rule.
public enum StatusWord: Sendable, Equatable {
    case gap, strength, clear, notAssessed, notApplicable, notComputable
}
/// One of the four aspects of flow.
public enum AspectWord: Sendable, Equatable { case quantity, quality, effectiveness, balance }
/// One of the five components of sales, or service.
public enum ComponentWord: Sendable, Equatable {
    case process, tools, leads, reporting, effectiveness, service
}
/// How long a first step takes.
public enum EffortWord: Sendable, Equatable { case hours, days, weeks }
/// How well figures are founded.
/// Which mean of several figures.
public enum SummaryWord: Sendable, Equatable { case mean, median }

/// How well a figure is founded.
public enum BasisWord: Sendable, Equatable { case measured, samples, estimated, range }
/// What somebody else did to a file.
public enum OutsideWord: Sendable, Equatable { case removed, replaced, shortened, grown }
/// What is wrong with the place of a file.
public enum PlaceProblem: Sendable, Equatable {
    /// The folder that a file was to be written in, and what was to be written.
    case folderMissing(String, path: String)
    /// A folder that was to be read.
    case noSuchFolder(String)
    /// What was to be read as a folder.
    case noFolder(String)
    /// A link among the folders.
    case linkLeadsNowhere(String)
    /// The current folder was removed.
    case currentFolderGone
    /// A part of a folder's path is a file.
    case folderIsFile(String, path: String)
    case nameTooLong(String)
    case nameRefused(String)
    case linksInCircle(String)
    case notAllowed(String, folder: String)
    case readOnlyDisk(String)
    case diskFull(String, reason: String)
    case beyondLimit(String)
}
/// What helps where a section of a session is not as it was written.
public enum SectionRemedy: Sendable, Equatable {
    /// A newer program knows it.
    case newerProgram
    /// Everything can be copied.
    case salvage
    /// The answers are sound in any case, and everything may be.
    case answersOrSalvage
    /// Only another copy of the file helps.
    case backup
}

/// Why a session can only be read.
public enum ReadOnlyWord: Sendable, Equatable {
    case notWritable
    case notLocked
    case newerVersion(String?)
    case failed
    case closed
}

/// The commands of the shell, for their help.
public enum CommandWord: String, Sendable, CaseIterable {
    case help, why, back, next, goto, `return`, skip, dk, na, unanswer, undo, redo
    case note, notePublished, flag, evidence, basis, who, `for`, draft, insist, edit, list, find, askList,
        whatIf, status, findings, metrics
    case output, accept, hide, reword, add, summary, plan, method, row, drop, rows, history, depth, lang, set,
        report, upgrade, saveAs, quit
}

/// What nobody can see in an unsealed session file.
public enum UnseenWord: Sendable, Equatable {
    case cutAtTheEnd
    case lastEvent(line: Int)
    case headerAlone
    case recomputed
}
