import Answers
import Questionnaires
import Reports
import Sessions
import TerminalText
import Wording

extension Conversation {
    /// An earlier answer as it was typed, or as it could be.
    func typedText(of slot: Slot) -> String {
        guard let answer = sheet.claims[slot.field.name] ?? sheet[slot.field.name], answer.state == .answered,
            let value = answer.value,
            slot.field.type != .table
        else { return "" }
        return answer.raw ?? formatter.answer(value, of: slot.field)
    }

    /// Offers an earlier answer for editing; Enter keeps it.
    func offerAnswer(of slot: Slot) { dialogue.offer = Offer(answer: typedText(of: slot), isSaved: true) }

    /// Shows the question at hand, unless it stands on the screen already, and the field.
    func ask() {
        guard let slot = current else {
            dialogue.shown.question = nil
            if agenda.waiting.isEmpty {
                say(.asking(.nothingOpen(client: settings.client ?? "")))
            } else {
                say(.room(.nothingOpen))
                sayWaiting()
            }
            return
        }
        let isShown = dialogue.shown.question == slot.question.id
        if !isShown { showQuestion(slot) }
        if isShown && dialogue.shown.field == slot.field.name {
            showNextRow(slot)
        } else {
            showField(slot)
        }
        dialogue.shown.question = slot.question.id
        dialogue.shown.field = slot.field.name
    }

    /// Shows the question again the next time something is asked.
    func showAgain() { dialogue.shown.question = nil }

    private func showQuestion(_ slot: Slot) {
        let question = slot.question
        let begun = questionnaire.stages.first { $0.id == question.stage }
        let stage = begun?.name ?? question.stage
        let intro = introduction(to: begun)
        let progress = progress
        write("\n")
        guard !context.terminal.isPlain else {
            // Whoever listens need not hear everything again behind each command.
            guard dialogue.shown.announced != question.id else { return say(text: question.text) }
            dialogue.shown.announced = question.id
            say(
                .plain(
                    .questionHead(
                        position: agenda.position(of: question), of: agenda.questions.count, stage: stage,
                        open: progress.unanswered, dontKnow: progress.dontKnow)))
            if let intro { say(text: intro) }
            say(text: question.text)
            say(.plain(.id(question.id)))
            if let hint = question.hint { say(.asking(.hint(hint))) }
            return
        }
        let left = texts(
            .asking(
                .stageLine(position: agenda.position(of: question), of: agenda.questions.count, stage: stage))
        )
        let right = texts(.asking(.progressLine(open: progress.unanswered, dontKnow: progress.dontKnow)))
        writeSides(left, right)
        if let intro {
            say(text: intro)
            write("\n")
        }
        writeSides(question.text, question.id)
        if let hint = question.hint { say(.asking(.hint(hint)), indent: 2) }
    }

    /// What is said of a stage the first time that one of its questions is shown.
    private func introduction(to stage: Stage?) -> String? {
        guard let stage, let intro = stage.intro, dialogue.shown.introduced.insert(stage.id).inserted else {
            return nil
        }
        return intro
    }

    /// A text with another at the right margin, in one row where both fit.
    private func writeSides(_ left: String, _ right: String) {
        let rightCells = CellWidth.of(right)
        guard rightCells + 12 < width else {
            say(text: left)
            say(text: right)
            return
        }
        let lines = left.harmless().wrapped(toCells: width - rightCells - 2)
        for (number, line) in lines.enumerated() {
            let text = number == 0 ? line.padded(toCells: width - rightCells) + right : line
            write(text + "\n")
        }
    }

    private func showField(_ slot: Slot) {
        let field = slot.field
        if field.type == .table {
            showTable(slot)
            return
        }
        let options = reader.options(of: field)
        let isOnly = slot.question.fields.count == 1
        if !options.isEmpty {
            if !isOnly { say(text: texts.signs.heading(field.label), indent: 2) }
            showOptions(options.map(\.label) + [texts(.value(.dontKnow))], isMulti: field.type == .multi)
        } else if field.type == .yesNo {
            if !isOnly { say(text: texts.signs.heading(field.label), indent: 2) }
            showOptions([texts(.value(.yes)), texts(.value(.no)), texts(.value(.dontKnow))], isMulti: false)
        } else {
            let form = texts(.asking(.expected(FormWord(field, currency: settings.currency))))
            say(text: texts.signs.bracketed(field.label, form), indent: 2)
        }
        guard let answer = sheet[field.name] else { return }
        let words = describe(answer, of: field)
        say(context.terminal.isPlain ? .plain(.earlier(words)) : .asking(.earlier(words)), indent: 2)
    }

    func showOptions(_ labels: [String], isMulti: Bool) {
        let items = labels.enumerated().map { "\($0.offset + 1)) \($0.element)" }
        let line = items.joined(separator: "  ")
        if !context.terminal.isPlain && CellWidth.of(line) + 2 < width {
            say(text: line, indent: 2)
        } else {
            for item in items { say(text: item, indent: 2) }
        }
    }

    /// How a figure was understood, where it is not what was typed.
    private func reading(of answer: FieldAnswer, _ field: Field) -> String? {
        if let summary = formatter.summary(of: answer, field) { return summary }
        return switch answer.basis {
        case .range?, .samples?: answer.basis.map { texts(.value(.basisName($0.word))) }
        case .measured?, .estimated?, nil: nil
        }
    }

    /// An answer in words.
    func describe(_ answer: FieldAnswer, of field: Field) -> String {
        switch answer.state {
        case .answered:
            texts.signs.bracketed(formatter.words(answer, of: field) ?? "", reading(of: answer, field))
        case .dontKnow: texts(.value(.state(.dontKnow)))
        case .skipped: texts.signs.bracketed(texts(.value(.state(.skipped))), answer.reason)
        case .notApplicable: texts.signs.bracketed(texts(.value(.state(.notApplicable))), answer.reason)
        }
    }
}
