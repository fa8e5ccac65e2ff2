import Answers
import Questionnaires
import Sessions
import TerminalText
import Texts

extension Conversation {
    /// Does what one line means; `take` keeps it where it cannot be written.
    func understand(_ line: String) -> Reply {
        if let reply = takeReportAnswer(line) { return reply }
        if !choices.isEmpty, let reply = takeChoice(line) { return reply }
        switch Entry(line) {
        case .empty: return takeEmpty()
        case .why: return run(.why, "")
        case .command(let name, let argument):
            switch Command.match(name) {
            case .command(let word):
                return run(word, word.takesParagraphs ? argument : argument.inOneLine)
            case .ambiguous(let names): return .refused(texts(.ambiguousCommand(name.excerpt, names)))
            case .unknown(let nearest):
                return .refused(texts(.unknownCommand(name.excerpt, nearest: nearest)))
            }
        case .answer(let text): return takeAnswer(text)
        }
    }

    /// Enter alone never writes: it keeps an answer, ends a table, or passes an optional field.
    func takeEmpty() -> Reply {
        if let reply = takeReportAnswer("") { return reply }
        guard let slot = current else { return .done }
        // A table that is kept although it does not fit has been ended before.
        if slot.field.type == .table && !isAskingBack { return endTable(slot) }
        if sheet[slot.field.name] != nil {
            say(.emptyAnswered, indent: 2)
            moveOn(from: slot)
        } else if slot.field.optional {
            passed.insert(slot)
            moveOn(from: slot)
        } else {
            return .refused(texts(.emptyUnanswered))
        }
        return .done
    }

    /// What somebody means who says this. That nobody knows can be said of a text too; in a file the same words are
    /// a text, so that each comes back from it as it was.
    func reading(
        of text: String, for field: Field, in question: Question
    ) -> Result<AnswerReader.Reading, AnswerProblem> {
        if AnswerWords.dontKnow.contains(text.folded) { return .success(.dontKnow) }
        return reader.read(text, for: field, summary: question.summary)
    }

    func takeAnswer(_ text: String) -> Reply {
        guard let slot = current else {
            return .refused(texts(.answerElsewhere))
        }
        if slot.field.type == .table { return takeRows(text, slot) }
        switch reading(of: text, for: slot.field, in: slot.question) {
        case .success(let reading): return save(reading, typed: text, slot)
        case .failure(let problem): return refuse(problem, slot, typed: text)
        }
    }

    /// Refuses an answer, or asks which of two meanings is right.
    private func refuse(_ problem: AnswerProblem, _ slot: Slot, typed: String) -> Reply {
        switch problem {
        case .ambiguous(let one, let other):
            let readings = [one, other].map { AnswerReader.Reading.value(.number($0)) }
            return askBack(readings, slot) { .whichFigure($0, $1) }
        case .ambiguousDate(let one, let other):
            return askBack([.value(.text(one)), .value(.text(other))], slot) { .whichDay($0, $1) }
        default: break
        }
        failures += 1
        prefill = typed
        let isMeantAsState = AnswerWords.notApplicable.contains(typed.folded)
        var text = texts(isMeantAsState ? .useNotApplicable : problem.phrase(for: slot.field, formatter))
        if failures > 1 {
            text += "\n" + texts(.secondFailure)
        } else if context.terminal.isInteractive {
            text += "\n" + texts(.lineKept)
        }
        return .refused(text)
    }

    private func askBack(
        _ readings: [AnswerReader.Reading], _ slot: Slot, _ phrase: (String, String) -> Phrase
    ) -> Reply {
        let labels = readings.map { reading in
            if case .value(let value, _, _) = reading { return formatter.answer(value, of: slot.field) }
            return ""
        }
        let question = texts(phrase(labels.first ?? "", labels.last ?? ""))
        guard context.terminal.isInteractive else { return .refused(texts(.batchWouldAsk(question))) }
        lineAskedAbout = lineAtHand
        choices = zip(labels, readings).map { ($0, $1) }
        if context.terminal.isPlain {
            say(.plainWhich)
            showOptions(labels, isMulti: false)
        } else {
            say(text: question, indent: 2)
        }
        return .done
    }

    /// `1` or `2` after a question about what was meant; anything else is a new answer.
    private func takeChoice(_ line: String) -> Reply? {
        let offered = choices
        choices = []
        guard let number = line.listNumber, offered.indices.contains(number - 1),
            let slot = current
        else { return nil }
        let (label, reading) = offered[number - 1]
        // What could mean either was not held against the field's bounds before.
        if case .value(.number(let figure), _, _) = reading,
            case .failure(let problem) = AnswerReader.check(figure, slot.field)
        {
            return refuse(problem, slot, typed: label)
        }
        lineAtHand = lineAskedAbout
        return save(reading, typed: label, slot)
    }

    /// Saves an answer and goes on.
    func save(_ reading: AnswerReader.Reading, typed: String, _ slot: Slot) -> Reply {
        let answer = FieldAnswer(
            reading, of: slot.field, source: .interview, raw: typed, respondent: respondent)
        return save(answer, slot)
    }

    /// Saves the answer to a field; says so, then goes on.
    func save(_ answer: FieldAnswer, _ slot: Slot) -> Reply {
        // Worded before it is written: nothing is saved that cannot be shown.
        let words = describe(answer, of: slot.field)
        do throws(ShellProblem) {
            try recordSaying(.answered([AnswerChange(field: slot.field.name, answer: answer)])) {
                say(.saved(words), indent: 2)
            }
        } catch {
            return .refused(texts(error.phrase))
        }
        moveOn(from: slot)
        return .done
    }

    /// Writes an action; `confirm` is called once it is saved, before anything that follows from it is said.
    func recordSaying(_ event: SessionEvent, _ confirm: () -> Void) throws(ShellProblem) {
        try keepingUp {
            try session.record(event)
            confirm()
        }
    }
}
