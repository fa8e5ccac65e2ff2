import Answers
import Questionnaires
import Sessions
import TerminalText
import Wording

extension Conversation {
    /// Does what one line means; `take` keeps it where it cannot be written.
    func understand(_ line: TypedLine) -> Reply {
        if let reply = takeReply(line) { return reply }
        switch line.entry {
        case .empty: return takeEmpty()
        case .why: return run(.why, "")
        case .command(let name, let argument):
            switch line.command {
            case .command(let command):
                let isEntry = command.argument == .entry
                return run(command, isEntry ? Entry.text(behindCommandIn: line.text) : argument)
            case .ambiguous(let names): return .refused(texts(.command(.ambiguous(name.excerpt, names))))
            case .unknown(let nearest):
                return .refused(texts(.command(.unknown(name.excerpt, nearest: nearest))))
            case nil: return .done
            }
        case .answer(let text): return askAboutCommand(in: text) ?? takeAnswer(text)
        }
    }

    /// Asks about what looks like a command behind stray text, such as `q:why R-04`; nil where nothing does.
    private func askAboutCommand(in text: String) -> Reply? {
        guard !text.contains(where: \.isNewline), let stray = StrayCommand(text, texts) else { return nil }
        // Behind an answer that stood in the line a text goes on.
        let earlier = current.map(typedText) ?? ""
        guard earlier.isEmpty || !text.hasPrefix(earlier) else { return nil }
        if let slot = current, !stray.isMeantInText {
            // A row may hold texts.
            guard slot.field.type != .text, slot.field.type != .table,
                case .failure = reading(of: text, for: slot.field, in: slot.question)
            else { return nil }
        }
        let question = texts(.command(.didYouMean(command: stray.command.excerpt)))
        guard context.terminal.isInteractive else { return .refused(texts(.batch(.wouldAsk(question)))) }
        dialogue.followUp = .command(stray.command, in: text)
        return .refused(question)
    }

    /// Enter alone never writes: it keeps an answer, ends a table, or passes an optional field.
    func takeEmpty() -> Reply {
        guard let slot = current else { return .done }
        guard slot.field.type == .table else { return pass(slot) }
        let before = place
        // A table that is kept although it does not fit has been ended before.
        let reply = dialogue.field?.mode == .askingBack ? pass(slot) : endTable(slot)
        if place != before { keepPlace() }
        return reply
    }

    /// Keeps the answer of a field, or leaves it without one where that may be.
    private func pass(_ slot: Slot) -> Reply {
        if sheet[slot.field.name] != nil {
            say(.reply(.emptyAnswered), indent: 2)
            moveOn(from: slot)
        } else if slot.field.optional {
            dialogue.passed.insert(slot)
            moveOn(from: slot)
        } else {
            return .refused(texts(.reply(.emptyUnanswered)))
        }
        return .done
    }

    /// What somebody means who says this. That nobody knows can be said of a text too; in a file the same words are
    /// a text, so that each comes back from it as it was.
    func reading(
        of text: String, for field: Field, in question: Question
    ) -> Result<AnswerReader.Reading, AnswerProblem> {
        if field.type == .text, AnswerWords.dontKnow.contains(text.folded) { return .success(.dontKnow) }
        return reader.read(text, for: field, summary: question.summary)
    }

    func takeAnswer(_ text: String) -> Reply {
        guard let slot = current else {
            return .refused(texts(.reply(.answerElsewhere)))
        }
        if slot.field.type == .table { return takeRows(text, slot) }
        var text = text.trimmed
        // TAB puts a separator behind a figure, behind which nothing more has to come.
        while slot.field.type.isFigure, text.count > 1, let last = text.last, ";；".contains(last) {
            text = String(text.dropLast()).trimmed
        }
        switch reading(of: text, for: slot.field, in: slot.question) {
        case .success(let reading): return doubt(reading, slot) ?? save(reading, typed: text, slot)
        case .failure(let problem): return refuse(problem, slot, typed: text)
        }
    }

    /// Refuses an answer, or asks which of two meanings is right.
    private func refuse(_ problem: AnswerProblem, _ slot: Slot, typed: String) -> Reply {
        switch problem {
        case .ambiguous(let one, let other):
            return askBack([choice(.number(one), slot), choice(.number(other), slot)]) {
                .reply(.whichFigure($0, $1))
            }
        case .ambiguousDate(let one, let other):
            return askBack([choice(.text(one), slot), choice(.text(other), slot)]) {
                .reply(.whichDay($0, $1))
            }
        case .openEnded(let end, let other?, _):
            return askBack([range(end, other, slot), about(end, slot)]) { .reply(.whichFigure($0, $1)) }
        default: break
        }
        dialogue.field?.failures += 1
        if case .tooLong = problem, context.terminal.isInteractive {
            // In the line it would push the message off the screen.
            dialogue.putAside.keep(edited: typed, of: slot.field.name)
            return .refused(texts(problem.phrase(for: slot.field, formatter)) + "\n" + texts(.editor(.again)))
        }
        dialogue.offer = Offer(answer: typed)
        let isMeantAsState = AnswerWords.notApplicable.contains(typed.folded)
        var text = texts(
            isMeantAsState ? .reply(.useNotApplicable) : problem.phrase(for: slot.field, formatter))
        if let failures = dialogue.field?.failures, failures > 1 {
            text += "\n" + texts(.reply(.secondFailure))
        } else if context.terminal.isInteractive {
            text += "\n" + texts(.reply(.lineKept))
        }
        return .refused(text)
    }

    private func choice(_ value: AnswerValue, _ slot: Slot) -> Choice {
        let label = formatter.answer(value, of: slot.field)
        return Choice(label: label, typed: label, reading: .value(value))
    }

    /// The middle between two figures, as a range.
    private func range(_ one: Double, _ other: Double, _ slot: Slot) -> Choice {
        let (low, high) = (min(one, other), max(one, other))
        let middle = low / 2 + high / 2
        let typed = texts.numbers.given(low) + "-" + formatter.cell(.value(.number(high)), of: slot.field)
        return Choice(
            label: texts(.value(.rangeAndMiddle(typed, middle: formatter.quantity(middle, of: slot.field)))),
            typed: typed, reading: .value(.number(middle), said: .range(low: low, high: high)))
    }

    private func about(_ figure: Double, _ slot: Slot) -> Choice {
        let value = AnswerValue.number(figure)
        return Choice(
            label: texts(.value(.aboutFigure(formatter.quantity(figure, of: slot.field)))),
            typed: "~" + formatter.cell(.value(value), of: slot.field),
            reading: .value(value, said: .about))
    }

    private func askBack(_ offered: [Choice], _ phrase: (String, String) -> Phrase) -> Reply {
        let labels = offered.map(\.label)
        let question = texts(phrase(labels.first ?? "", labels.last ?? ""))
        guard context.terminal.isInteractive else { return .refused(texts(.batch(.wouldAsk(question)))) }
        dialogue.followUp = .choice(offered, of: dialogue.line.text)
        if context.terminal.isPlain {
            say(.plain(.which))
            showOptions(labels, isMulti: false)
        } else {
            say(text: question, indent: 2)
        }
        return .done
    }

    /// Asks about a day that can hardly be meant; nil where nothing is odd about it.
    private func doubt(_ reading: AnswerReader.Reading, _ slot: Slot) -> Reply? {
        guard !dialogue.line.insists, case .value(.text(let day), _, _) = reading,
            let doubt = questionnaire.doubt(about: .text(day), of: slot.field, beside: sheet, today: now)
        else { return nil }
        guard context.terminal.isInteractive else {
            return .refused(
                texts(.batch(.insist(texts(.reply(.oddDay(texts.day(day), doubt)))))))
        }
        dialogue.followUp = .choice(
            [Choice(label: day, typed: day, reading: reading)], of: dialogue.line.text)
        say(.reply(.keepOddDay(texts.day(day), doubt)), indent: 2)
        return .done
    }

    /// A number after a question about what was meant; anything else is a new answer.
    func take(number line: String, among offered: [Choice], of said: String) -> Reply? {
        guard let number = line.listNumber, offered.indices.contains(number - 1),
            let slot = current
        else { return nil }
        let chosen = offered[number - 1]
        switch chosen.reading {
        // What could mean either was not held against the field's bounds before.
        case .value(.number(let figure), _, let beside):
            if case .failure(let problem) = AnswerReader.check(
                figure, slot.field, isMiddle: beside?.basis == .range)
            {
                return refuse(problem, slot, typed: chosen.typed)
            }
        case .value(.text, _, _) where offered.count > 1:
            if let reply = doubt(chosen.reading, slot) { return reply }
        case .value, .dontKnow: break
        }
        dialogue.line.typed = TypedLine(said, texts)
        return save(chosen.reading, typed: chosen.typed, slot)
    }

    /// Saves an answer and goes on.
    func save(_ reading: AnswerReader.Reading, typed: String, _ slot: Slot) -> Reply {
        let answer = FieldAnswer(
            reading, of: slot.field, source: .interview, raw: typed, respondent: dialogue.respondent)
        return save(answer, slot)
    }

    /// Saves the answer to a field; says so, then goes on.
    func save(_ answer: FieldAnswer, _ slot: Slot) -> Reply {
        // Worded before it is written: nothing is saved that cannot be shown.
        let words = describe(answer, of: slot.field)
        do throws(ShellProblem) {
            try recordSaying(.answered([AnswerChange(field: slot.field.name, answer: answer)])) {
                say(.reply(.saved(words)), indent: 2)
                sayWhatCounts(slot.field)
            }
        } catch {
            return .refused(texts(error.phrase))
        }
        if slot.field.type != .text, slot.field.type != .table {
            dialogue.putAside.finishAnswers(at: slot.field.name, texts)
        }
        moveOn(from: slot)
        // That there are no rows ends a table too.
        if slot.field.type == .table { keepPlace() }
        return .done
    }

    /// Says of a figure that was measured and claimed that it is the measured one that counts.
    func sayWhatCounts(_ field: Field) {
        guard let claim = sheet.claims[field.name], let measured = sheet[field.name] else { return }
        say(
            .reply(
                .measuredCounts(
                    label: field.label, measured: describe(measured, of: field),
                    claim: describe(claim, of: field)
                )),
            indent: 4)
    }

    /// Writes an action; `confirm` is called once it is saved, before anything that follows from it is said.
    ///
    /// - Parameter isRow: true of rows behind which more may come.
    func recordSaying(
        _ event: SessionEvent, isRow: Bool = false, _ confirm: () -> Void
    ) throws(ShellProblem) {
        try keepingUp(isRow: isRow) {
            try session.record(event)
            confirm()
        }
    }
}
