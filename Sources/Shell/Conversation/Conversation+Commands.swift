import Answers
import Diagnostics
import Findings
import Questionnaires
import Reports
import Sessions
import TerminalText
import Texts

extension Conversation {
    /// Runs a command.
    func run(_ command: CommandWord, _ argument: String) -> Reply {
        switch command {
        case .help: help(argument)
        case .why: why(argument)
        case .back: step(-1)
        case .next: step(1)
        case .goto: goto(argument)
        case .return: goBack()
        case .skip: mark(.skipped, reason: argument)
        case .dk: mark(.dontKnow, reason: argument)
        case .na: argument.isEmpty ? .refused(texts(.problemReason)) : mark(.notApplicable, reason: argument)
        case .unanswer: unanswer()
        case .undo: undo()
        case .redo: redo()
        case .note: note(argument, isPublished: argument.hasPrefix("!"))
        case .notePublished: note("!" + argument, isPublished: true)
        case .flag: flag()
        case .evidence: evidence(argument)
        case .basis: basis(argument)
        case .who: who(argument)
        case .draft: bringDraft()
        case .list: list(argument)
        case .find: find(argument)
        case .status: show(layout.progress(in: report))
        case .findings: show(layout.findings(in: report))
        case .metrics: show(layout.metrics(in: report))
        case .output: output(argument)
        case .method: method(argument)
        case .row: editRow(argument)
        case .drop: dropRow(argument)
        case .rows: readRows(from: argument)
        case .history: history(argument)
        case .depth: setting("depth \(argument)")
        case .set: setting(argument)
        case .report: writeReport(argument)
        case .upgrade: upgrade()
        case .saveAs: saveAs(argument)
        case .quit: .leave
        }
    }

    /// Writes something long; the question is shown again behind it.
    func show(_ text: String) -> Reply {
        context.terminal.write(text)
        showAgain()
        return .done
    }

    // MARK: help

    private func help(_ argument: String) -> Reply {
        let name = argument.drop { $0 == ":" || $0 == "：" }
        if !name.isEmpty {
            guard case .command(let word) = Command.match(String(name)) else {
                return .refused(texts(.unknownCommand(String(name), nearest: nil)))
            }
            sayHelp(word)
            return .done
        }
        say(.helpTitle)
        for (_, word) in Command.names { sayHelp(word) }
        say(.helpMore)
        showAgain()
        return .done
    }

    /// One line of help; what does not fit goes on below the explanation.
    private func sayHelp(_ word: CommandWord) {
        let line = texts(.help(word))
        let syntax = line.firstRange(of: "   ").map { line[..<$0.lowerBound] } ?? line[...]
        let gap = line.dropFirst(syntax.count).prefix { $0 == " " }
        say(text: line, indent: 2, hanging: CellWidth.of(syntax) + gap.count)
    }

    private func why(_ argument: String) -> Reply {
        if let text = layout.finding(argument.uppercased(), in: report) { return show(text) }
        var question = current?.question
        if !argument.isEmpty {
            question = agenda.slot(named: argument, in: questionnaire)?.question
            if question == nil { return noSuchPlace(argument) }
        }
        guard let question else { return .refused(texts(.answerElsewhere)) }
        say(.why(question.why), indent: 2)
        say(.evidence(question.evidence), indent: 2)
        // What counts as good is shown only after an answer, so that it does not lead anybody.
        if QuestionState(question, sheet, visibility) == .answered, !question.good.isEmpty {
            say(.goodAndWeak(good: question.good, weak: question.weak), indent: 2)
        }
        return .done
    }

    // MARK: moving

    private func step(_ direction: Int) -> Reply {
        guard let slot = agenda.neighbour(of: current, step: direction) else {
            return .refused(texts(direction < 0 ? .nothingBefore : .nothingAfter))
        }
        jump(to: slot)
        return .done
    }

    private func goto(_ argument: String) -> Reply {
        guard !argument.isEmpty else { return .refused(texts(.needsText(":goto"))) }
        guard let slot = agenda.slot(named: argument, in: questionnaire) else { return noSuchPlace(argument) }
        jump(to: slot, wholeQuestion: slot.question.id.lowercased() == argument.lowercased())
        showAgain()
        return .done
    }

    private func noSuchPlace(_ name: String) -> Reply {
        let names =
            agenda.questions.map(\.id) + agenda.slots.map(\.field.name) + questionnaire.stages.map(\.id)
        let nearest = NearMatch.of(name.uppercased(), among: names) ?? NearMatch.of(name, among: names)
        return .refused(texts(.noSuchPlace(name, nearest: nearest)))
    }

    private func goBack() -> Reply {
        guard let origin = cameFrom else { return .refused(texts(.nowhereToReturn)) }
        cameFrom = nil
        move(to: agenda.slots.contains(origin) ? origin : agenda.firstOpen)
        return .done
    }

    // MARK: states

    /// Gives the field at hand a state without a value.
    private func mark(_ state: AnswerState, reason: String) -> Reply {
        guard let slot = current else { return .refused(texts(.answerElsewhere)) }
        let answer = FieldAnswer(
            state: state, source: .interview, respondent: respondent, reason: reason.isEmpty ? nil : reason)
        return save(answer, slot)
    }

    private func unanswer() -> Reply {
        guard let slot = current, sheet[slot.field.name] != nil else {
            return .refused(texts(.nothingAnsweredHere))
        }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.cleared([slot.field.name])) { say(.cleared, indent: 2) }
            prefill = ""
        }
    }

    private func undo() -> Reply {
        var undone: SessionEvent?
        return attempt { () throws(ShellProblem) in
            try keepingUp {
                undone = try session.undo()
                say(undone.map { .undone(summary($0)) } ?? .nothingToUndo, indent: 2)
            }
            if let slot = undone.flatMap(slot(of:)) { move(to: slot) } else { returnToOpen() }
        }
    }

    private func redo() -> Reply {
        var redone: SessionEvent?
        return attempt { () throws(ShellProblem) in
            try keepingUp {
                redone = try session.redo()
                say(redone.map { .redone(summary($0)) } ?? .nothingToRedo, indent: 2)
            }
            returnToOpen()
        }
    }

    /// The first field that an action answered or cleared, if it is asked.
    private func slot(of event: SessionEvent) -> Slot? {
        let name: String?
        switch event {
        case .answered(let changes): name = changes.first?.field
        case .cleared(let fields): name = fields.first
        default: name = nil
        }
        return name.flatMap { name in agenda.slots.first { $0.field.name == name } }
    }

    /// After undoing, the field at hand may be hidden or answered.
    private func returnToOpen() {
        if let slot = current, agenda.slots.contains(slot), agenda.isOpen(slot) { return }
        move(to: agenda.firstOpen)
    }

    /// An action in a few words.
    private func summary(_ event: SessionEvent) -> String {
        switch event {
        case .answered(let changes):
            guard let change = changes.first, let field = plan.fields[change.field] else { return "" }
            let first = change.answer.map { "\(field.label): \(describe($0, of: field))" } ?? field.label
            return changes.count == 1 ? first : "\(first) (+\(changes.count - 1))"
        case .cleared(let fields): return fields.compactMap { plan.fields[$0]?.label }.joined(separator: ", ")
        case .noted(let question, let text, _): return "\(question): \(text)"
        case .evidence(let question, let reference): return "\(question): \(reference)"
        case .flagged(let question, _): return question
        case .settings(let changes):
            return changes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value ?? "")" }.joined(
                separator: ", ")
        case .upgraded, .undone, .redone, .metrics: return ""
        }
    }

    // MARK: remarks

    private func note(_ argument: String, isPublished: Bool) -> Reply {
        let text = (isPublished ? String(argument.dropFirst()) : argument).trimmed
        guard !text.isEmpty else { return .refused(texts(.needsText(isPublished ? ":note!" : ":note"))) }
        guard let slot = current else { return .refused(texts(.answerElsewhere)) }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.noted(question: slot.question.id, text: text, isPublished: isPublished)) {
                say(.noteSaved(isPublished: isPublished), indent: 2)
            }
        }
    }

    private func evidence(_ argument: String) -> Reply {
        guard !argument.isEmpty else { return .refused(texts(.needsText(":evidence"))) }
        guard let slot = current else { return .refused(texts(.answerElsewhere)) }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.evidence(question: slot.question.id, reference: argument)) {
                say(.evidenceSaved, indent: 2)
            }
        }
    }

    private func flag() -> Reply {
        guard let slot = current else { return .refused(texts(.answerElsewhere)) }
        let isFlagged = !session.state.flagged.contains(slot.question.id)
        return attempt { () throws(ShellProblem) in
            try recordSaying(.flagged(question: slot.question.id, isFlagged: isFlagged)) {
                say(.flagged(slot.question.id, isFlagged: isFlagged), indent: 2)
            }
        }
    }

    private func basis(_ argument: String) -> Reply {
        guard let basis = Basis(rawValue: argument.lowercased()) else {
            return .refused(texts(.settingsBasis(known: Basis.allCases.map(\.rawValue))))
        }
        // Said right after an answer, the figure meant is the one before.
        let candidates = [current, agenda.neighbour(of: current, step: -1)].compactMap { $0 }
        guard let slot = candidates.first(where: { sheet[$0.field.name]?.basis != nil }),
            var answer = sheet[slot.field.name]
        else { return .refused(texts(.nothingAnsweredHere)) }
        answer.basis = basis
        return attempt { () throws(ShellProblem) in
            try recordSaying(.answered([AnswerChange(field: slot.field.name, answer: answer)])) {
                say(text: "\(slot.field.label): \(texts(.basisSaved(basis.rawValue)))", indent: 2)
            }
        }
    }

    private func who(_ argument: String) -> Reply {
        respondent = argument.isEmpty ? nil : argument
        say(.whoSaved(respondent), indent: 2)
        return .done
    }

    private func bringDraft() -> Reply {
        guard let text = draft else { return .refused(texts(.noDraft)) }
        draft = nil
        prefill = text
        return .done
    }

    // MARK: looking

    private func list(_ argument: String) -> Reply {
        let wanted = argument.isEmpty ? "open" : argument.lowercased()
        let known = ["open", "dk", "skipped", "flagged", "all"]
        guard known.contains(wanted) else {
            return .refused(texts(.unknownSetting(argument, known: known)))
        }
        for question in agenda.questions {
            let state = QuestionState(question, sheet, visibility)
            let isFlagged = session.state.flagged.contains(question.id)
            let isListed =
                switch wanted {
                case "open": state == .unanswered
                case "dk": state == .dontKnow
                case "skipped": state == .skipped
                case "flagged": isFlagged
                default: true
                }
            guard isListed else { continue }
            let mark = isFlagged ? "!" : " "
            say(text: "\(mark) \(question.id)  \(question.text) [\(texts(.state(StateWord(state))))]")
        }
        showAgain()
        return .done
    }

    private func find(_ argument: String) -> Reply {
        let wanted = argument.folded
        guard !wanted.isEmpty else { return .refused(texts(.needsText(":find"))) }
        let matches = agenda.questions.filter { question in
            ([question.text] + question.fields.map(\.label)).contains { $0.folded.contains(wanted) }
        }
        guard !matches.isEmpty else { return .refused(texts(.noSuchPlace(argument, nearest: nil))) }
        for question in matches { say(text: "\(question.id)  \(question.text)") }
        return .done
    }

    private func output(_ argument: String) -> Reply {
        var stage = current?.question.stage
        if !argument.isEmpty {
            stage = agenda.slot(named: argument, in: questionnaire)?.question.stage
            if stage == nil { return noSuchPlace(argument) }
        }
        let wanted = stage.map { [$0] } ?? questionnaire.stages.map(\.id)
        for id in wanted where questionnaire.outputs[id] != nil {
            context.terminal.write(layout.output(of: id, in: report))
        }
        showAgain()
        return .done
    }

    private func history(_ argument: String) -> Reply {
        let name = argument.isEmpty ? current?.field.name ?? "" : argument
        guard let field = plan.fields[name] else { return noSuchPlace(name) }
        let entries = session.history(of: name)
        guard !entries.isEmpty else { return .refused(texts(.nothingAnsweredHere)) }
        for entry in entries {
            let text = entry.answer.map { describe($0, of: field) } ?? texts(.state(.unanswered))
            let mark = entry.isUndone ? " (\(texts(.undone("")).trimmed))" : ""
            say(text: "\(entry.at)  \(text)\(mark)", indent: 2)
        }
        return .done
    }

    // MARK: settings and files

    private func setting(_ argument: String) -> Reply {
        let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = parts.first else {
            for name in SessionSettings.names { say(text: "\(name) = \(settings[name] ?? "-")", indent: 2) }
            return .done
        }
        guard parts.count > 1 else {
            guard SessionSettings.names.contains(name) else {
                return .refused(texts(.unknownSetting(name, known: SessionSettings.names)))
            }
            say(text: "\(name) = \(settings[name] ?? "-")", indent: 2)
            return .done
        }
        // A hyphen clears, so that nothing is lost by leaving the value out.
        return set(name, parts[1] == "-" ? "" : parts[1])
    }

    private func set(_ name: String, _ value: String) -> Reply {
        guard SessionSettings.names.contains(name) else {
            return .refused(texts(.unknownSetting(name, known: SessionSettings.names)))
        }
        var trial = settings
        let value = name == "currency" ? value.uppercased() : value
        guard trial.set(name, to: value.isEmpty ? nil : value) else {
            return .refused(texts(.badSetting(name: name, value: value)))
        }
        if name == "language", Language(tag: value).map(Language.complete.contains) != true {
            return .refused(
                texts(.languageMissing(value, available: Language.complete.map(\.rawValue))))
        }
        return attempt { () throws(ShellProblem) in
            try recordSaying(.settings([name: value.isEmpty ? nil : value])) {
                say(.settingSaved(name: name, value: value.isEmpty ? "-" : value), indent: 2)
            }
            returnToOpen()
        }
    }

    private func writeReport(_ argument: String) -> Reply {
        guard !argument.isEmpty else { return .refused(texts(.needsText(":report"))) }
        return attempt { () throws(ShellProblem) in
            let client = ReportBuilder.report(session, assessor, context.program, copy: .client)
            let text = TerminalReport(width: 80).text(of: client)
            try context.write(text, to: argument, replacing: false)
            say(.wroteFile(argument), indent: 2)
        }
    }

    /// Moves the session to the installed version of its questionnaire, and asks what is new or changed.
    private func upgrade() -> Reply {
        attempt { () throws(ShellProblem) in
            let installed = try QuestionnaireFinder(context: context).load(questionnaire.id)
            guard installed.digest != session.questionnaireDigest else {
                say(.upgradeNotNeeded(questionnaire.version), indent: 2)
                return
            }
            let answered = Set(sheet.answers.keys)
            let difference = UpgradeDifference(from: questionnaire, to: installed)
            let lost = difference.changed.filter { id in
                questionnaire.questions.first { $0.id == id }?.fields.contains { answered.contains($0.name) }
                    ?? false
            }
            try recordSaying(.upgraded(installed)) {
                say(.upgraded(to: installed.version, kept: sheet.answers.count), indent: 2)
            }
            if !lost.isEmpty { say(.upgradeChanged(lost), indent: 2) }
            if !difference.added.isEmpty { say(.upgradeAdded(difference.added), indent: 2) }
            if !difference.removed.isEmpty { say(.upgradeRemoved(difference.removed), indent: 2) }
            move(to: agenda.firstOpen)
            showAgain()
        }
    }

    private func saveAs(_ argument: String) -> Reply {
        guard !argument.isEmpty else { return .refused(texts(.needsText(":save-as"))) }
        let path = SessionPath.normalized(argument)
        return attempt { () throws(ShellProblem) in
            do {
                try session.saveCopy(to: path, lock: context.lock)
            } catch {
                throw ShellProblem(error)
            }
            say(.savedAs(path), indent: 2)
        }
    }

    /// Runs something that may fail; a failure is what the person is told.
    func attempt(_ action: () throws(ShellProblem) -> Void) -> Reply {
        do throws(ShellProblem) {
            try action()
            return .done
        } catch {
            return .refused(texts(error.phrase))
        }
    }
}

extension StateWord {
    /// The state of a question in a word.
    init(_ state: QuestionState) {
        switch state {
        case .answered: self = .answered
        case .dontKnow: self = .dontKnow
        case .skipped: self = .skipped
        case .notApplicable: self = .notApplicable
        case .unanswered: self = .unanswered
        }
    }
}
