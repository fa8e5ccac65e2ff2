import TerminalText

/// The program's words in English. The compiler proves that no phrase is missing.
enum English {
    static func text(for phrase: Phrase) -> String {
        switch phrase {
        // Values
        case .yes: "Yes"
        case .no: "No"
        case .dontKnow: "I don't know"
        case .noneChosen: "none"
        case .notKnown: "not known"
        case .notApplicableShort: "n/a"
        case .rowCount(let count): plural(count, "row", "rows")
        case .figure(let figure, let unit, let currency): Self.figure(figure, unit, currency)

        // Asking
        case .banner(let title, let depth): "\(title), \(word(depth)). Every answer is saved as you go."
        case .keysHint: "? = why we ask   :help   Ctrl-D = stop"
        case .stageLine(let position, let count, let stage): "[\(position)/\(count)] \(stage)"
        case .progressLine(let open, let dontKnow): "open \(open)  don't know \(dontKnow)"
        case .answerPrompt: "ans> "
        case .rowPrompt(let number): "row \(number)> "
        case .expected(let form): Self.form(form)
        case .range(let low?, let high?): "from \(low) to \(high)"
        case .range(let low?, nil): "\(low) or more"
        case .range(nil, let high?): "at most \(high)"
        case .range(nil, nil): ""
        case .hint(let text): text
        case .why(let text): "Why we ask: \(sentence(text))"
        case .evidence(let text): "Where to find it: \(sentence(text))"
        case .goodAndWeak(let good, let weak): "Good: \(good). Weak: \(weak)."
        case .earlier(let answer): "so far: \(answer)   (Enter keeps it)"
        case .columnsLine(let columns): "Columns: " + columns.joined(separator: " ; ")
        case .tableHelp:
            "One row per line, ; between columns, ? for a cell nobody knows. Empty line = done, none = no rows."
        case .fixedRowHelp(let name): "Row '\(name)': give the other columns, or Enter to leave the row out."
        case .rowsSoFar(let count):
            "\(plural(count, "row", "rows")) so far. :row N corrects a row, :drop N removes it."
        case .nothingOpen:
            "All questions are answered. :findings shows what was found, :report FILE writes the report, :quit leaves."
        case .currencyQuestion: "In which currency are the accounts? Three letters, such as EUR or PLN."

        // Replies
        case .saved(let answer): "saved: \(answer)"
        case .state(let state): word(state)
        case .emptyAnswered: "kept as it was"
        case .askedBackRow(let number): "Correct row \(number) here, or press Enter to keep it."
        case .askedBack: "Correct it here, :goto the other question, or press Enter to keep it."
        case .emptyUnanswered: "Nothing written. Type an answer, :skip, or :dk if nobody knows."
        case .whichFigure(let one, let other): "Which do you mean?  1) \(one)  2) \(other)"
        case .whichDay(let one, let other): "Which day do you mean?  1) \(one)  2) \(other)"
        case .oddDay(let day, .future): "\(day) lies in the future"
        case .oddDay(let day, .longAgo): "\(day) lies before 1990"
        case .oddDay(let day, .longPeriod): "with \(day) the period is longer than five years"
        case .keepOddDay(let day, let doubt):
            "\(capitalized(text(for: .oddDay(day, doubt)))). Type another day, or 1 to keep this one."
        case .rangeAndMiddle(let range, let middle): "\(range), so \(middle)"
        case .aboutFigure(let figure): "about \(figure)"
        case .converted(let figure, let said): "\(figure) (\(said))"
        case .lineKept: "What you typed is in the line: type to replace it, or move in it to edit it."
        case .useNotApplicable:
            "where a question does not apply, say why: :na REASON; in a table leave the cell empty"
        case .listNothing: "none"
        case .secondFailure:
            ":dk saves \"I don't know\", :note TEXT keeps the words, :skip goes on, Ctrl-C clears the line."
        case .rowSaved(let number, let text): "saved row \(number): \(text)"
        case .rowFigures(let figures): figures.joined(separator: "; ")
        case .rowTotals(let figures): "total: " + figures.joined(separator: "; ")
        case .atLeast(let text, let count): "at least \(text), \(count) not known"
        case .rowFiguresLater:
            "From here on what follows from a row is not said row by row; :output shows it."
        case .rowVerdict(let row, let verdict, let reason):
            "verdict on \(row): \(verdict)" + (reason.map { " (\($0))" } ?? "")
        case .rowsRead(let count, let file): "\(plural(count, "row", "rows")) read from \(file)"
        case .rowsEmpty(let file): "there are no rows in \(file)"
        case .rowDropped(let number): "row \(number) removed"
        case .columnsLeftOut(let names):
            "left out, since no column here is called so: \(names.joined(separator: ", "))"
        case .rowsInDoubt(let rows, let more): inDoubt(rows, more)
        case .keepRows(let rows, let more):
            capitalized(inDoubt(rows, more)) + ".\n"
                + (rows.count + more == 1
                    ? "Nothing is saved yet:  1) leave it out  2) it is a row of its own"
                    : "Nothing is saved yet:  1) leave them out  2) they are rows of their own")
        case .noneOrRow(let text):
            "Do you mean that there are none?  1) there are none ('none' says so)  2) a row called '\(text)'"
        case .rowsInLine(1): "The row is in the line, to be corrected."
        case .rowsInLine(let count):
            "That row and the \(count - 1) behind it are in the line, to be corrected."
        case .noSuchRow(let number, let rows):
            "There is no row \(number); the table has \(plural(rows, "row", "rows"))."
        case .noteSaved(let isPublished):
            isPublished ? "note saved, the client may read it" : "private note saved"
        case .evidenceSaved: "evidence reference saved"
        case .flagged(let question, let isFlagged):
            isFlagged ? "\(question) is flagged; :list flagged shows all" : "\(question) is no longer flagged"
        case .flagOf(let question): "flag of \(question)"
        case .undone(let what): "undone: \(what)"
        case .redone(let what): "done again: \(what)"
        case .historyLine(let at, let text, let isUndone):
            "\(at)  \(isUndone ? "undone, no longer counts: " : "")\(text)"
        case .rowAdded(let number, let text): "row \(number) added: \(text)"
        case .rowRemoved(let number, let text): "row \(number) removed: \(text)"
        case .rowChanged(let number, let before, let after): "row \(number): \(after)   (before: \(before))"
        case .rowsChanged(let added, let removed, let changed):
            [(added, "added"), (removed, "removed"), (changed, "changed")].filter { $0.0 > 0 }
                .map { "\(plural($0.0, "row", "rows")) \($0.1)" }.joined(separator: ", ")
        case .nothingToUndo: "There is nothing to undo."
        case .nothingToRedo: "There is nothing to bring back."
        case .upgraded(let version, let kept):
            "This session now runs from version \(version); \(plural(kept, "answer", "answers")) kept."
        case .upgradeChanged(let ids):
            "Means something else there, to be answered again: \(ids.joined(separator: ", "))"
        case .upgradeAdded(let ids): "New: \(ids.joined(separator: ", "))"
        case .upgradeRemoved(let ids): "No longer asked: \(ids.joined(separator: ", "))"
        case .upgradeNotNeeded(let version):
            "This session runs from that version already (\(version))."
        case .upgradeKeeps(let version, let kept, let count):
            "Version \(version) keeps \(kept) of \(plural(count, "answer", "answers"))."
        case .upgradeFindingsCome(let ids): "Findings that come: \(ids.joined(separator: ", "))"
        case .upgradeFindingsGo(let ids): "Findings that go: \(ids.joined(separator: ", "))"
        case .upgradeFindingsWorse(let ids): "Findings that are graver: \(ids.joined(separator: ", "))"
        case .upgradeFindingsBetter(let ids): "Findings that are less grave: \(ids.joined(separator: ", "))"
        case .upgradePlaceless(let ids):
            "What you said of these findings has no place there: \(ids.joined(separator: ", "))"
        case .upgradeAsk(let version): "Go over to version \(version)?  y/n"
        case .upgradeLeft(let version): "The session stays with version \(version)."
        case .upgradeNeedsFolder: "Where it lives in a folder: :upgrade FOLDER"
        case .upgradeOther(let id, let session):
            "That is the questionnaire '\(id)'; this session is about '\(session)'."
        case .upgradeOlder(let installed, let session):
            "That version, \(installed), is older than this session's, \(session). :upgrade older goes back to it; "
                + "answers to what it asks otherwise would not count."
        case .upgradeBroken(let name):
            "That questionnaire has mistakes, so the session stays as it is. All of them: auditsh check \(name)"
        case .settingSaved(let name, let value): "\(name) is now \(value)"
        case .unknownSetting(let name, let known):
            "There is no setting '\(name)'. Settings: \(known.joined(separator: ", "))."
        case .unknownList(let text, let known):
            "There is no list '\(text)'. Lists: \(known.joined(separator: ", "))."
        case .badSetting(let name, let value): "'\(value)' is no value for \(name)."
        case .cleared: "The answer is taken back; the question is open again."
        case .hides(let count):
            "\(plural(count, "later answer no longer applies", "later answers no longer apply")); kept, not counted."
        case .interrupted: "Line put aside; :draft brings it back."
        case .interruptedEmpty(let answers):
            "Type :quit or press Ctrl-D to leave; "
                + (answers > 1 ? "all " : "") + plural(answers, "answer is", "answers are") + " saved."
        case .draftKept(let text, let place):
            "Put aside, no answer yet: \(text)   (:draft brings it back next time"
                + (place.map { ", at \($0))" } ?? ")")
        case .draftsKept(let count, let places):
            "Put aside, no answers yet: \(count) lines\(at(places)). There :draft brings them back next time, "
                + ":draft drop throws them away."
        case .draftsLeft(let count):
            "\(plural(count, "more line is", "more lines are")) kept; :draft brings the next"
        case .draftFound(let count, let places):
            "\(plural(count, "line was", "lines were")) put aside when this was left\(at(places)); "
                + ":draft brings \(count == 1 ? "it" : "them") back" + (places.isEmpty ? "." : " there.")
        case .draftElsewhere(let places):
            "What was put aside\(at(places)) belongs to a question that is not asked now."
        case .draftsDropped(let count): "thrown away: \(plural(count, "line", "lines"))"
        case .draftWords: ":draft takes no word but 'drop', which throws away what was put aside here."
        case .takesNothing(let command):
            "\(command) takes nothing behind it; :help shows what each command takes."
        case .oneOrTwo: "Type 1 or 2; Enter alone brings the rows back into the line."
        case .draftUnreadable(let reason):
            "a line was put aside when this was left, but cannot be brought back: \(reason). It is left as it is; "
                + "while it stands there no other line can be put aside"
        case .draftNotKept(let reason):
            "what you typed and did not enter could not be put aside: \(reason). Copy it from here:"
        case .left(let answered, let count, let path):
            "Saved \(answered)/\(count). Resume: auditsh resume \(path)"
        case .noDraft: "No line was put aside."
        case .pasteRefused(let bytes):
            "That paste is larger than \(bytes / 1024) KB; nothing of it was taken."
        case .notATable: "This question has no table."
        case .needsNumber(let command): "\(command) needs the number of a row, such as \(command) 2."
        case .needsQuestion(let command, let example):
            "No question is at hand: say which one, such as \(command) \(example)."
        case .didYouMean(let command):
            "Did you mean \(command)? [Enter] = yes, n = no, it is the answer"
        case .needsText(let command): "\(command) needs a text behind it."
        case .nothingBefore: "This is the first question."
        case .nothingAfter: "This is the last question."
        case .nowhereToReturn: "You are where you were."
        case .noSuchPlace(let name, let nearest):
            "There is no question, field or stage '\(name)'." + suggestion(nearest)
        case .unknownCommand(let name, let nearest):
            "Unknown command ':\(name)'." + suggestion(nearest.map { ":\($0)" }) + " :help lists all."
        case .ambiguousCommand(let name, let matches):
            "':\(name)' could be \(matches.map { ":\($0)" }.joined(separator: ", "))."
        case .settingsBasis(let known): "The basis of a figure is one of: \(known.joined(separator: ", "))."
        case .whoSaved(let name):
            name.map { "Answers from here on are \($0)'s." } ?? "Answers from here on name nobody."
        case .measuredCounts(let label, let measured, let claim):
            "\(label): measured \(measured), which counts; said \(claim). :unanswer forgets both."
        case .basisSaved(let basis): "this figure is now marked as \(basis)"
        case .nothingAnsweredHere: "This question has no answer yet."
        case .answerElsewhere: "Go to a question first: :goto ID"

        // The first minutes
        case .welcome:
            "Welcome. auditsh walks you through an audit of your sales process.\n"
                + "Every answer is saved as you go. Control-D leaves; auditsh demo shows a worked example."
        case .homeSessions: "Audits in this folder:"
        case .homeQuestion: "Go on with which one? Type its number, or a name to begin a new one."
        case .homeNameQuestion: "What shall the file of your audit be called? For example: acme"
        case .homeHint: "Type a name such as acme. Control-D leaves; auditsh --help lists what else there is."
        case .noSuchSession(let text, let count):
            "There is no number \(text); type 1 to \(count), or a name for a new audit."
        case .nothingBegun: "Nothing was begun."
        case .shortPrompt: "> "

        // Plain mode
        case .plainKeysHint:
            "Type ? to read why we ask.\nType :help for the commands.\nPress Control-D to stop."
        case .plainQuestionHead(let position, let count, let stage, let open, let dontKnow):
            "Question \(position) of \(count).\nStage: \(stage).\nOpen questions: \(open).\n"
                + "Answered with \"I don't know\": \(dontKnow)."
        case .plainID(let id): "Id of this question: \(id)"
        case .plainEarlier(let answer): "Answer so far: \(answer)\nEnter keeps it."
        case .plainAnswerPrompt: "Answer: "
        case .plainRowPrompt(let number): "Row \(number): "
        case .plainColumn(let number, let label, let isNeeded):
            "Column \(number): \(label)" + (isNeeded ? ", needed" : "")
        case .plainWhich: "Which do you mean?"
        case .plainState(let state, let isFlagged):
            "State: \(word(state))." + (isFlagged ? "\nFlagged." : "")
        case .plainListFileLine(let name, let answered, let count, let date):
            "File: \(name)\n\(part(answered, of: count, "question", "questions")) answered.\nLast changed: \(date)"
        case .notSet: "not set"

        // What the client owes
        case .askListTitle(let client): "What we still need" + (client.map { " from \($0)" } ?? "")
        case .askListEmpty: "Nothing: every question is answered."
        case .nobodyKnewYet: "Nobody we asked knew it."

        // What would be
        case .findingGone(let line, let id, let status): "gone: \(line)  \(id) (now: \(word(status)))"
        case .findingBecame(let line, let id, let was): "changed: \(line)  \(id) (was: \(was))"
        case .whatIfForm:
            ":what-if needs fields with values: :what-if FIELD=VALUE; FIELD=VALUE. TAB lists the fields."
        case .whatIfComputed(let name): "'\(name)' is computed; :what-if changes answers"
        case .whatIfTable(let name):
            "'\(name)' is a table, which :what-if leaves alone; change a row, look, and :undo"
        case .whatIfPremise(let label, let then, let now): "If: \(label): \(then) (now: \(now))"
        case .whatIfHidden(let label): "\(label) would not be asked then; it changes nothing."
        case .whatIfAppears(let line, let id): "new: \(line)  \(id)"
        case .whatIfGoes(let line, let id, let status): "gone: \(line)  \(id) (then: \(word(status)))"
        case .whatIfBecomes(let line, let id, let now): "changed: \(line)  \(id) (now: \(now))"
        case .whatIfFigure(let label, let now, let then): "\(label): \(then) (now: \(now))"
        case .whatIfVerdict(let row, let table, let now, let then):
            "Verdict on \(row) (\(table)): \(then ?? "none") (now: \(now ?? "none"))"
        case .whatIfVerdicts(let count, let table):
            "\(count) more \(count == 1 ? "verdict" : "verdicts") of \(table) would be others."
        case .whatIfDoubt(let message): "would be asked back: \(message)"
        case .whatIfNothing: "No finding, score or figure would be another."
        case .whatIfNotSaved: "Nothing of this is saved."

        // Who is in the room
        case .roomHint:
            "Sellers in the room? :for all keeps confidential questions for later. They wait until you say who is there, such as :for owner; :for - asks everything."
        case .inTheRoom(let people, let waiting):
            "In the room: \(people.map { word($0) }.joined(separator: ", "))."
                + (waiting.map { " \(word($0)) wait; :for - asks all." } ?? "")
        case .nobodySaidWhoIsThere: "Nobody has said who is in the room."
        case .nobodyInParticular: "All questions are asked, whoever is in the room."
        case .roomAsBefore(let people?):
            "In the room as before: \(people.map { word($0) }.joined(separator: ", ")). :for changes it."
        case .roomAsBefore(nil):
            "As before, all questions are asked, whoever is in the room. :for says who is there."
        case .roomNotKept: "This holds as long as the program runs, but it could not be saved."
        case .placeNotKept:
            "The rows are saved, but not that the table was left: the next run may ask for rows again."
        case .leavesQuestion(let id, let next?): "\(id) is left; it goes on with \(next)."
        case .leavesQuestion(let id, nil): "\(id) is left."
        case .waitingFor(let audience, let count, let command):
            "\(plural(count, "question waits", "questions wait")) for \(word(audience)): \(command)"
        case .confidentialWaiting(let count, let command, let isUnsaid):
            plural(count, "confidential question waits", "confidential questions wait")
                + (isUnsaid
                    ? " until you say who is in the room, such as \(command)"
                    : " until the sellers have left: then \(command)")
        case .confidentialQuestion(let id, let command, let isUnsaid):
            "\(id) is confidential: it waits "
                + (isUnsaid
                    ? "until you say who is in the room, such as \(command)"
                    : "until the sellers have left; then \(command)")
        case .confidentialFinding(let id, let command):
            "\(id) rests on confidential answers: it waits until the sellers have left; then \(command)"
        case .draftConfidential(let command):
            "What was put aside may have been typed at a confidential question: it waits until the sellers have left; "
                + "then \(command)"
        case .screenStays: "What was shown before stays on the screen; Control-L clears it."
        case .somethingConfidential: "something confidential"
        case .figuresWait:
            "Figures that rest on confidential answers wait; scores, order and what to do first are made without them."
        case .reportConfidential(let path):
            "This writes the client's copy, with confidential figures, to \(path); sellers are in the room. Write it? y or n"
        case .notWritten(let path): "\(path) was not written."
        case .foundWaiting(let count):
            "\(plural(count, "question", "questions")) with that text wait\(count == 1 ? "s" : "") for other people."
        case .nothingOpenInTheRoom: "All questions for the people in the room are answered."
        case .unknownAudience(let text, let known):
            "'\(text)' is nobody I know. In the room can be, also several: \(known.joined(separator: ", "))."

        // An editor
        case .noEditor:
            "No editor is named. Set VISUAL or EDITOR before you start, such as EDITOR=nano auditsh resume FILE."
        case .editNeedsTerminal: ":edit needs a terminal; a script gives the answer itself."
        case .editorMissing(let command):
            "'\(command)' could not be started; VISUAL, else EDITOR, names the editor."
        case .editorFailed(let command):
            "'\(command)' ended with a failure, so nothing was taken. :edit brings your text back."
        case .editUnchanged: "nothing changed, nothing written"
        case .editorReturnedAtOnce(let command):
            "'\(command)' came back at once. An editor with a window of its own has to wait until the text is closed, as 'code --wait' does: set VISUAL so. What is typed in that window now is not taken; what was held here is as it was."
        case .editAgain: "Your text is kept: :edit opens it again."

        // Problems with an answer
        case .problemEmpty: "an answer is needed"
        case .problemNotANumber(let example): "not a figure I can read; try \(example)"
        case .problemFigureTooLarge: "that figure is too large"
        case .problemUnit(let unit): "'\(unit)' is no unit that fits here"
        case .problemUnitNotHere(let example): "that unit cannot be converted here; try \(example)"
        case .problemNotWorkingHours(let example):
            "how many working hours are in that is not known here; give hours or minutes, such as \(example)"
        case .problemCurrency(let given, let audit):
            "this audit is in \(audit), not in \(given); convert the amount first"
        case .problemMixedCurrencies(let one, let other):
            "amounts in \(one) and in \(other) cannot be taken together; convert them into one currency first"
        case .problemNoCurrency(let given):
            "this audit has no currency yet, so '\(given)' could not be kept; say it first, such as :set currency EUR"
        case .problemDivisionByZero: "the whole cannot be zero"
        case .problemRange: "the first figure of a range must be the smaller one"
        case .problemNotWhole: "a whole number is needed"
        case .problemBelow(let least): "must be \(least) or more"
        case .problemAbove(let most): "must be \(most) or less"
        case .problemAmbiguous(let one, let other): "can mean \(one) or \(other); write it like that"
        case .problemAmbiguousInFile(let one, let other):
            "can mean \(one) or \(other); write it like that, without quotation marks"
        case .problemSeveralFigures: "one figure is wanted here; for a range write 10-20"
        case .problemCommasBetweenFigures: "write ; between several figures, such as 3; 6; 9"
        case .problemUnitTwice(let unit): "'\(unit)' stands there twice; write ; between several figures"
        case .problemOpenEnded(let range, let about):
            "one end of that range is open; write \(range), or \(about) for about so much"
        case .problemSeveralFiguresInFile(let range):
            "one figure is wanted here; for a range write \(range), without quotation marks"
        case .problemNoSuchOption(let text, let options):
            "'\(text)' is none of: \(options.joined(separator: "; "))"
        case .problemSeveralOptions(let labels):
            "could be: \(labels.joined(separator: "; ")). Type more, or the number"
        case .problemSeveralCodes(let codes): "could be: \(codes.joined(separator: ", ")); write one of them"
        case .problemExclusive(let label): "'\(label)' cannot be combined with others"
        case .problemTooMany(let most): "choose at most \(most)"
        case .problemYesNo: "type yes or no"
        case .problemDate: "not a date I can read; try 2025-12-31 or 31.12.2025"
        case .problemDateInFile: "not a date I can read; try 2025-12-31"
        case .problemAmbiguousDate(let one, let other): "can mean \(one) or \(other); write it like that"
        case .problemNoSuchDay: "there is no such day"
        case .problemTooLong(let most): "longer than \(plural(most, "character", "characters"))"
        case .problemTooManyCells(let given, let columns):
            "\(given) cells for \(plural(columns, "column", "columns"))"
        case .problemMissingCell(let column): "the cell '\(column)' is missing; ? if nobody knows"
        case .problemFixedRows: "the rows of this table are fixed"
        case .problemFixedRowTwice(let name):
            "'\(name)' has its row in this table already; correct that one"
        case .problemRowInDoubt(let row):
            "\(Self.inDoubt([row], 0)): leave it out, or write {insist: true, value: [...]} if it is a row of its own"
        case .problemMixedSigns(let cell, let within, let between):
            "'\(cell)' has \(Self.sign(within)) in it while \(Self.sign(between)) stands between the cells: use one of "
                + "them, or put that cell in quotation marks"
        case .problemTooManyRows(let most): "more than \(plural(most, "row", "rows"))"
        case .problemKind(let expected): "must be \(expected)"
        case .problemColumn(let name, let nearest): "there is no column '\(name)'" + suggestion(nearest)
        case .problemReason: "say why it does not apply"
        case .problemInPart(let part, let problem): "'\(part)': \(problem)"
        case .problemInCell(let column, let problem): "\(column): \(problem)"
        case .problemInLine(let line, let problem): "line \(line): \(problem)"
        case .problemInRow(let row, let problem): "row \(row): \(problem)"

        // Findings
        case .severity(let severity): word(severity)
        case .strength: "strength"
        case .findingLine(let severity, let title): "\(severity): \(title)"
        case .findingStatus(let status): word(status)
        case .because: "Because"
        case .becauseRow(let key, let cells): cells.isEmpty ? key : "\(key): \(cells.joined(separator: ", "))"
        case .becauseNoRow(let label, let count): "\(label): none of \(plural(count, "row", "rows"))"
        case .namedFigure(let label, let figure, let unit, let currency):
            namedFigure(label, figure, unit, currency)
        case .recommendation: "What to do"
        case .firstStep: "First step"
        case .effort(let effort, let who): "Effort: \(word(effort))" + (who.isEmpty ? "" : ", by \(who)")
        case .clears: "Cleared by"
        case .cutoff(let name, let value, let origin):
            "Limit: \(name.replacing("_", with: " ")) = \(value), "
                + (origin.map { "from \($0)" } ?? "our convention")
        case .convention: "our convention"
        case .sure(let basis): "How sure: \(word(basis))"
        case .thin: "rests on few cases"
        case .money(let amount, let assumption): "What it costs: about \(amount) (\(assumption))"
        case .insideFinding(let title): "together with: \(title)"
        case .restrictedMark: "internal"
        case .waitsFor(let labels): "waits for: \(labels.joined(separator: ", "))"
        case .doFirstTitle: "Do first"
        case .strengthsTitle: "Strengths"
        case .findingsTitle: "Findings"
        case .metricsTitle: "Figures"
        case .notMeasuredTitle: "Not measured"
        case .notMeasured(let label, let evidence, let metrics, let rules):
            "Not measured: \(label). Where to find it: \(evidence). \(waiting(metrics, rules))"
        case .warningsTitle: "Please check"
        case .warning(let text, let figures, let questions):
            text + (figures.isEmpty ? "" : " " + figures.joined(separator: "; "))
                + (questions.isEmpty ? "" : " (\(questions.joined(separator: ", ")))")
        case .stageScoresTitle: "Stages"
        case .stageScore(let name, let band, let score, let assessed, let counted):
            "\(name): \(band ?? "-") (\(score ?? "-") of 100, \(part(assessed, of: counted, "check", "checks")) made)"
        case .coreScore(let band, let score): "core questions alone: \(band) (\(score))"
        case .notEnoughAnswers(let assessed, let counted):
            "not enough answers (\(part(assessed, of: counted, "check", "checks")) made)"
        case .noGaps: "No gap was found."
        case .noFindingsYet: "Nothing was found yet."
        case .notAssessedCount(let count):
            "\(plural(count, "check waits", "checks wait")) for answers."
        case .assumes(let text): "assumes: \(text)"
        case .target(let text): "good: \(text)"
        case .timeBelowNothing: "a time below zero cannot be: check what it is made of"
        case .missingIn(let labels): "missing: \(labels.joined(separator: ", "))"
        case .missingCells(let column, let rows, let more):
            "\(column) of \(rows.map { "'\($0)'" }.joined(separator: ", "))"
                + (more > 0 ? " and \(more) more" : "")
        case .needsSamples(let label): "\(label) needs single values, such as 30; 45; 60"
        case .askedInFull(let label): "\(label), asked in the full audit"
        case .withQuestion(let label, let question): "\(label) (\(question))"
        case .verdictLabel: "Verdict"
        case .draft(let open): "DRAFT: \(plural(open, "question is", "questions are")) still open."
        case .reportTitle(let title): title
        case .preparedBy(let name, let day): "Prepared by \(name), \(day)"
        case .reportPeriod(let created, let updated): "Begun \(created), last changed \(updated)"
        case .auditOf(let client): "Client: \(client)"
        case .depthLine(let depth, let answered, let visible):
            "\(capitalized(word(depth))): \(part(answered, of: visible, "question", "questions")) answered"
        case .copyLine(let isClient): isClient ? "Client's copy" : "Internal copy, not for the client"
        case .footer(let session, let event, let questionnaire, let version, let program):
            "Session \(session), event \(event). Questionnaire \(questionnaire) \(version). \(program)."
        case .companyUnnamed: "(no name)"
        case .listFileLine(let name, let answered, let count, let date):
            "\(name)   \(answered)/\(count)   \(date)"
        case .listEmpty(let folder): "There are no sessions in '\(folder)'. Begin one: auditsh new NAME.audit"
        case .listUnreadable(let name, let reason): "\(name)   \(reason)"
        case .statusTitle: "Progress"
        case .statusLine(let answered, let dontKnow, let skipped, let notApplicable, let open):
            "\(answered) answered, \(dontKnow) don't know, \(skipped) skipped, "
                + "\(notApplicable) not applicable, \(open) open"
        case .helpTitle:
            "Type an answer and press Enter. Commands, each may be shortened:"
        case .help(let command): Self.help(command)
        case .helpMore:
            "Figures: 12.5, 1,200, 3k, 10-20, ~30, 57/190 for a share, 2 weeks; \"3; 5; 8\" where it varies. "
                + "A line that begins with : is a command, with :: an answer that begins with a colon."
        case .helpNext:
            """
            :help COMMAND explains one command, ? says why a question is asked and where to find the answer.
            :list shows what is open, :goto ID goes there, TAB completes commands, names and options.
            Ctrl-D stops; auditsh resume FILE goes on where you were.
            """
        case .demoBanner(let title):
            "\(title): a throw-away copy of the worked example; nothing you type here is kept."

        case .judgement(let phrase): Self.text(for: phrase)

        // Reports
        case .severityName(let severity): name(severity)
        case .aspect(let aspect): name(aspect)
        case .component(let component): name(component)
        case .otherFindings: "Others"
        case .basisName(let basis): word(basis)
        case .sampleSummary(let summary, let count): "\(word(summary)) of \(count)"
        case .noMargin: "not known (all agree)"
        case .labelled(let label, let text): "\(label): \(text)"
        case .columnTitle(let label, let unit, let currency): columnTitle(label, unit, currency)
        case .auditedPeriod(let from, let to): "Audited period: \(from) to \(to)"
        case .hiddenPerson(let label, let number): "\(label) \(number)"
        case .fewPersons:
            "Names are hidden, but fewer than three people cannot be anonymous to those who know them."
        case .notesTitle: "Notes"
        case .privateNote(let text): "\(text) (private)"
        case .checksAssessed(let assessed, let counted):
            part(assessed, of: counted, "check", "checks")
        case .countOf(let part, let whole): "\(part) of \(whole)"
        case .coreScores(let stages): "Core questions alone: \(stages.joined(separator: "; "))."
        case .bandAndScore(let band, let score): "\(band) (\(score))"
        case .notScoredYet: "not enough answers"
        case .scoreHint:
            "100 = no gap; behind it, how many of the checks could be made. There is no overall score: "
                + "a strong stage does not make up for a weak one."
        case .whatToDoBy(let effort, let who): word(effort) + (who.isEmpty ? "" : ", \(who)")
        case .sureTitle: "How sure"
        case .moneyTitle: "What it costs"
        case .moneyEstimate(let amount, let assumption):
            "about \(amount)" + (assumption.isEmpty ? "" : ": \(assumption)")
        case .sourceTitle: "Source"
        case .limits(let values, let areNamed, let origin):
            (areNamed ? "" : values.count == 1 ? "limit " : "limits ")
                + "\(values.joined(separator: ", ")) (\(word(origin)))"
        case .limitNamed(let name, let value): "\(name) = \(value)"
        case .alsoHere(let severity, let title): "Also (\(severity.lowercased())): \(title)"
        case .whyCommand(let id): ":why \(id)"
        case .notAnswered: "not answered"
        case .nothingAnsweredYet: "Nothing is answered yet."
        case .noFigureYet: "No figure can be computed yet."
        case .notMeasuredItem(let label, let evidence, let metrics, let rules):
            "\(label). Where to find it: \(evidence). \(waiting(metrics, rules))"
        case .unknownCellHint: "? = not known, - = does not apply"
        case .otherFiguresTitle: "Other figures"
        case .stageProgress(let answered, let visible, let open, let dontKnow):
            "\(answered) of \(visible) answered"
                + (open > 0 ? ", \(open) open" : "") + (dontKnow > 0 ? ", \(dontKnow) don't know" : "")

        // Reports that are documents
        case .document(let phrase): text(for: phrase)

        // Templates
        case .templateFolderEmpty(let path, let styleSheet):
            "'\(path)' holds no template: neither a .mustache file nor \(styleSheet); auditsh template FOLDER writes those there are"
        case .templateFolderFull(let path): "'\(path)' is not empty; choose another folder"
        case .templatesWritten(let count, let path):
            "\(plural(count, "file", "files")) in \(path). Change what you like, then: "
                + "auditsh report SESSION --format html --template \(path) -o REPORT.html"
        case .noTemplates(let looked):
            "there are no report templates; looked in: \(looked.joined(separator: ", "))"
        case .folderNeeded(let format): "\(format) is several files; say in which folder: -o FOLDER"
        case .csvStyleClashes:
            "--delimiter , and --decimal , cannot both be: a figure would be two cells; take --delimiter ';' or tab"
        case .reportOptionOnly(let options, let formats):
            "\(options.joined(separator: " and ")) \(options.count == 1 ? "is" : "are") for --format "
                + formats.joined(separator: ", ")
        case .failOnMet(let severity, let gaps, let notInCopy):
            "--fail-on: \(plural(gaps.count, "gap is", "gaps are")) \(name(severity).lowercased()) or graver: "
                + gaps.joined(separator: ", ")
                + (notInCopy.isEmpty ? "" : " (not shown in this copy: \(notInCopy.joined(separator: ", ")))")
        case .folderExists(let path): "'\(path)' exists already; choose another folder, or add --force"
        case .noFolder(let path): "'\(path)' is no folder"
        case .filesWritten(let count, let path): "\(plural(count, "file", "files")) in \(path)"

        // Methods
        case .methodsTitle: "Methods"
        case .methodsHint(let command):
            "\(command) ID explains one; with NAME=VALUE for its inputs it computes."
        case .methodInputsTitle: "Inputs"
        case .methodResultsTitle: "Results"
        case .methodExampleTitle(let name): name.isEmpty ? "Example" : "Example: \(name)"
        case .methodInput(let label, let form, let isOptional):
            "\(label) (\(form)\(isOptional ? ", optional" : ""))"
        case .methodSeveral(let form): "\(form), several such as 3; 5; 8"
        case .methodRows(let columns): "rows of: \(columns.joined(separator: "; "))"
        case .methodTableHint:
            "A table is given row by row, NAME='cell; cell', or as NAME=@FILE.csv whose first line names the "
                + "columns. * = needed."
        case .methodOwnFigures(let command):
            "\(command) NAME=VALUE tries another figure; nothing of it is saved."
        case .methodNeeds(let labels): "needs: \(labels.joined(separator: ", "))"
        case .methodNothingComputed(let labels):
            "nothing can be computed yet; missing: \(labels.joined(separator: ", "))"
        case .methodInputProblem(let input, let problem): "\(input): \(problem)"
        case .methodInputTwice(let name): "'\(name)' is given twice; only a table takes several rows"
        case .methodPartAboveWhole(let part, let figure, let whole, let most):
            "'\(part)' (\(figure)) cannot be more than '\(whole)' (\(most))"
        case .methodNoAssignment(let text): "'\(text)' is not of the form NAME=VALUE"
        case .methodTakesNothing(let id): "'\(id)' is a checklist; it takes no figures"
        case .noMethods: "this questionnaire has no methods"
        case .noSuchMethod(let name, let nearest):
            "there is no method '\(name)'." + suggestion(nearest)
        case .noSuchInput(let name, let inputs, let nearest):
            "there is no input '\(name)'." + suggestion(nearest)
                + " Inputs: \(inputs.joined(separator: ", "))."

        // Files of answers
        case .answersFileHead(let title, let version):
            "\(title), version \(version): answers. Read back with: auditsh fill SESSION ANSWERS.yaml"
        // The blank form
        case .worksheetTitle(let title): "\(title): worksheet"
        case .worksheetHelp(let depth):
            "Please answer what you can before we meet (\(word(depth))). Nobody knows everything: tick "
                + "\"I don't know\", or leave it empty and we will look for it together. An estimate is "
                + "welcome if you say that it is one. Amounts are net of tax, in the currency of your accounts."
        case .worksheetFileHelp:
            "Write each answer behind its colon and leave empty what you do not want to answer; '?' says that "
                + "nobody knows. Figures are written with a point (12.5) and without signs between thousands. "
                + "What you would rather say in words goes between quotes: \"3 weeks\", \"57/190\", \"10-20\". "
                + "Put a text between quotes too. Read in with: auditsh fill SESSION THIS-FILE"
        case .companyLabel: "Company"
        case .filledInBy: "Filled in by, on"
        case .askedOf(let audience): "For: \(word(audience))"
        case .fillBeforehand: "please fill in before the meeting"
        case .confidential: "confidential: not to be discussed while sellers are in the room"
        case .whereItApplies: "only where it applies"
        case .mayStayEmpty: "may stay empty"
        case .rowNumber(let number): "row \(number)"
        case .formInFile(let form, let codes): fileForm(form, codes)
        case .samplesInFile(let field):
            "Where it varies, list single cases: \(field): {samples: [3, 6, 9]}"
        case .tableInFile:
            "one line per row; take the # away from a row that you fill in, '?' in a cell nobody knows."

        case .checked(0, 0): "no problems"
        case .checked(let errors, let warnings):
            "\(plural(errors, "error", "errors")), \(plural(warnings, "warning", "warnings"))"

        // Files
        case .fileExists(let path):
            "'\(path)' exists already; choose another name, or: auditsh resume \(path.shellWord)"
        case .fileNameNeeded(let path): "'\(path)' names no file; give the session a name, such as acme.audit"
        case .reportNeeds(let endings):
            "name a file: \(choice(endings.map { example(ofEnding: $0) })); for other copies and options leave and use auditsh report"
        case .reportEndingUnknown(let ending, let endings, let purposes):
            "no report is written as '\(ending)': take "
                + choice(
                    zip(endings, purposes).map {
                        "\(example(ofEnding: $0)) (\(Self.text(for: .formatPurpose($1))))"
                    })
        case .nameTaken(let path): "'\(path)' exists already; choose another name"
        case .outputExists(let path): "'\(path)' exists already; choose another name, or add --force"
        case .outputNameNeeded(let path): "'\(path)' names no file to write; give it a name"
        case .fileNotFound(let path):
            "there is no file '\(path)'; auditsh list shows the sessions of a folder"
        case .fileIsLink(let path): "'\(path)' is a symbolic link; give the path of the file itself"
        case .isLink(let path): "'\(path)' is a symbolic link"
        case .fileIsSession(let path): "'\(path)' is an audit, which no report replaces; choose another name"
        case .noSuchFile(let path): "there is no file '\(path)'"
        case .outputFailed(let reason): "cannot write the output: \(reason)"
        case .leaveAnyway:
            "Your answers are not all in that file. :save-as FILE keeps them; leave once more to go without."
        case .tableHasRows(let count):
            "the table has \(plural(count, "row", "rows")); ? stands for a cell that nobody knows, :unanswer takes all "
                + "rows back"
        case .verified(let events):
            "Sound: \(plural(events, "event", "events")), every line chains to the one before."
        case .verifyProblem(let line, let fault): "line \(line): \(fault)"
        case .verifyMore(let count): "... and \(count) more"
        case .verifiedInPart(let events):
            "Not all is known here: \(plural(events, "event", "events")), every line chains to the one before."
        case .verifyUnseen(let words):
            "What an unsealed file cannot show:" + words.map { "\n- \(word($0))" }.joined()
        case .unknownEvents(let count, let line, let kind, let needs):
            unknown(count, line: line, kind: kind, needs: needs)
        case .fileUnknownEvents(let path, let count, let line, let kind, let needs):
            "'\(path)' holds \(unknown(count, line: line, kind: kind, needs: needs)); "
                + "what came of that is not in what is shown"
        case .redactUnknown(let path):
            "'\(path)' holds events that this version does not know, and which may take something back; "
                + "a newer auditsh can copy it"
        case .removedText: "(removed)"
        case .redacted(let path, let source):
            """
            wrote \(path): the present state without history, names, free text, notes and evidence
            figures, choices and dates are kept, and may still tell who it is to somebody who knows the company
            made from a file with SHA-256 \(source)
            """
        case .salvaged(let kept, let path): "\(plural(kept, "event", "events")) kept; wrote \(path)"
        case .salvageDropped(let count): "\(plural(count, "line", "lines")) left behind:"
        case .salvageLeft(let line, let fault, let about):
            "line \(line): \(fault)" + (about.isEmpty ? "" : " (\(about.joined(separator: ", ")))")
        case .salvageMended(let line, let kind, let isTimeLost):
            "line \(line): kept, since what it holds is sound; "
                + [
                    kind.map { "its kind was damaged and is told from that: '\($0)'" },
                    isTimeLost ? "its time was damaged, it has that of the event before" : nil,
                ].compactMap { $0 }.joined(separator: "; ")
                + (kind == nil && !isTimeLost ? "its number was damaged" : "")
        case .salvageNewer(let path, let line, let kind, let needs):
            "'\(path)' holds an event that this version does not know (line \(line): '\(kind)'), without which the others may "
                + "amount to something else; \(needs) can salvage it"
        case .salvageLost(let numbers):
            numbers.count == 1
                ? "lost: event \(ranges(numbers)); an empty one stands in its place"
                : "lost: events \(ranges(numbers)); an empty one stands in place of each"
        case .salvageSorted: "Nothing is lost: lines stood in another order, and are put back."
        case .salvageDoubtful(let lines, let firstEvent):
            "doubtful in the copy: \(doubtful(lines, firstEvent: firstEvent))"
        case .salvageMarked: "The copy says so itself, wherever it is opened."
        case .salvageWhole: "Nothing had to be mended: the events are as the file has them."
        case .fileSalvaged(let path, let source, let dropped, let lost, let lines, let firstEvent):
            "'\(path)' was made from a damaged file (SHA-256 \(source)): \(plural(dropped, "line", "lines")) left behind, "
                + "\(plural(lost, "event", "events")) lost"
                + (lines.isEmpty ? "" : "; doubtful: \(doubtful(lines, firstEvent: firstEvent))")
        case .salvageNeedsOutput: "say where the copy goes: --salvage -o COPY.audit"
        case .fileIsNoFile(let path): "'\(path)' is no regular file"
        case .fileLocked(let path, let holder):
            "'\(path)' is in use" + (holder.map { " by \($0)" } ?? "")
                + "; close it there first, or read it with: "
                + "auditsh report \(path.shellWord)"
        case .fileNotLockable(let reason):
            "the file cannot be locked here (\(reason)); if nobody else uses it, add --no-lock"
        case .placeFailed(let problem): Self.problem(problem)
        case .fileFailed(let call, let path, let reason): "cannot \(doing(call)) '\(path)': \(reason)"
        case .fileNewer(let path, let format):
            "'\(path)' has format \(format), which a newer auditsh wrote; update auditsh"
        case .fileOfFirstVersion(let path):
            "'\(path)' is a session of auditsh 0.1.0, which later versions do not read; its answers can be taken out with "
                + "that version (auditsh answers \(path.shellWord)) and put into a new session with fill"
        case .fileBroken(let path, let line):
            "'\(path)' is damaged at line \(line) and was left as it is; what is sound can be copied to a new file: "
                + "auditsh verify \(path.shellWord) --salvage -o COPY.audit"
        case .fileTooLarge(let path): "'\(path)' is larger than any session can be"
        case .questionnaireTooLarge(let values, let limit):
            "the questionnaire is larger than a session can hold: \(values) keys and values, at most \(limit); "
                + "leave questions out, or make two questionnaires of it"
        case .questionnaireUnreadable(let problem):
            "the questionnaire that was read before cannot be read again: \(problem); remove ~/.cache/auditsh"
        case .fileTooLong(let path, let megabytes):
            "'\(path)' is larger than \(megabytes) MB, more than is read; leave out what is not needed"
        case .fileNoHeader(let path):
            "'\(path)' is no session, or its first line is damaged, without which nothing in it can be read; "
                + "take it from a backup"
        case .fileSection(let path, let line, let fault, let remedy):
            "'\(path)' is damaged in its questionnaire, line \(line): \(fault); \(word(remedy, path))"
        case .inputFailed: "standard input cannot be read"
        case .fileChangedOutside(let path, let change):
            "'\(path)' was \(word(change)) by another program; nothing was written to it"
        case .fileReadOnly(let path, let reason): "'\(path)' can only be read: \(word(reason))"
        case .fileNotSaved(let reason): "not saved: \(reason)"
        case .fileBeyondLimit: "not saved: \(Self.beyondSizeLimit)"
        case .fileNotUTF8(let path, let problem):
            "'\(path)' is not UTF-8: \(place(problem)). Save it as UTF-8, or convert it"
                + "\(remedy(problem)) FILE > NEW"
        case .lineNotUTF8(let problem):
            "not UTF-8, so nothing of it was taken: \(word(problem)). Convert the input\(remedy(problem))"
        case .argumentNotUTF8(let number, let problem):
            "argument \(number) is not UTF-8: \(word(problem)); type it in a UTF-8 locale, or rename the file"
        case .variableNotUTF8(let name, let problem):
            "the environment variable \(name) is not UTF-8: \(word(problem)); set it again"
        case .nameNotUTF8: "its name is not UTF-8, so it cannot be opened; rename it"
        case .historyForeign(let path):
            "Commands are not remembered: '\(path)' holds something else than commands in UTF-8, and is left alone. "
                + "Move it away, or start with --no-history."
        case .historyUnusable(let path, let reason):
            "Commands are not remembered: '\(path)' cannot be used: \(reason)."
        case .fileTorn(let bytes, let movedTo):
            "the file's last line is not whole (\(plural(bytes, "byte", "bytes"))): a crash cut it short before it was called saved, or somebody shortened the file; it "
                + (movedTo.map { "was moved to '\($0)'" } ?? "is skipped")
        case .answerNotSaved(let text):
            "Not saved, kept here: \(text)   (:save-as FILE goes on in a new file, :draft brings the line back)"
        case .goOnInNewFile: "Not saved.   (:save-as FILE goes on in a new file)"
        case .savedAs(let path): "saved as \(path); the session goes on there"
        case .filled(let count, let path): "\(plural(count, "field", "fields")) filled in \(path)"
        case .fillNothing: "the file holds no answers"
        case .created(let path): "created \(path)"
        case .wroteFile(let path): "wrote \(path)"
        case .noQuestionnaire(let name, let looked):
            "there is no questionnaire '\(name)'; looked in: \(looked.joined(separator: ", "))"
        case .currencyNeeded:
            "the audit needs a currency; add --currency with three letters, such as --currency EUR"
        case .currencyBad(let text):
            "'\(text)' is no currency of ISO 4217; use three letters, such as EUR or PLN"
        case .languageMissing(let tag, let available):
            "the language '\(tag)' is not there yet; available: \(available.joined(separator: ", "))"
        case .noUTF8Locale:
            "no UTF-8 locale is installed, so answers could be damaged; install one, such as C.UTF-8"
        case .needsTerminal:
            "output goes elsewhere while input is a terminal; run it with both on the terminal"
        case .batchLine(let number, let problem): "line \(number): \(problem)"
        case .batchUnknownField(let name, let nearest): "there is no field '\(name)'." + suggestion(nearest)
        case .batchInsist(let question, let command):
            "that would be asked back: \(question); '\(command) ' before the line takes it as it is"
        case .batchWouldAsk(let question): "that would be asked back: \(question)"
        }
    }

    // MARK: words

    /// Behind a word: at these questions.
    static func at(_ places: [String]) -> String {
        places.isEmpty ? "" : " at " + places.joined(separator: ", ")
    }

    /// A number with the form of a noun that goes with it.
    static func plural(_ count: Int, _ one: String, _ many: String) -> String {
        CountedNoun(one, many).counted(count)
    }

    /// So many of all: it is the whole that the noun goes with.
    static func part(_ part: Int, of whole: Int, _ one: String, _ many: String) -> String {
        "\(part) of \(plural(whole, one, many))"
    }

    static func suggestion(_ nearest: String?) -> String {
        nearest.map { " Did you mean '\($0)'?" } ?? ""
    }

    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A fragment with its full stop.
    static func sentence(_ text: String) -> String {
        text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
    }

    /// What was tried on a file, in plain words.
    static func doing(_ call: String) -> String {
        switch call {
        case "synchronize", "link", "rename", "truncate": "write"
        case "status", "list": "read"
        case "unlink": "remove"
        case "makeFolder": "create"
        default: call
        }
    }

    static func readable(_ unit: String) -> String { unit.replacing("_", with: " ") }

    /// A figure with its unit behind it.
    static func figure(_ figure: String, _ unit: String?, _ currency: String?) -> String {
        guard let unit, !unit.isEmpty else { return figure }
        switch unit {
        case "count", "ratio", "1-5", "word", "yes/no": return figure
        default: break
        }
        if unit.hasPrefix("money") {
            return figure + (currency.map { " \($0)" } ?? "") + unit.dropFirst("money".count)
        }
        return "\(figure) \(CountedNoun(unit: unit).form(for: figure))"
    }
}
