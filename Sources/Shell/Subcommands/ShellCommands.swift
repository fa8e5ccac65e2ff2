import Answers
import Diagnostics
import Files
import Findings
import LineEditing
import Questionnaires
import Reports
import Sessions
import TerminalText
package import Wording

/// What the subcommands do; each says what went wrong on standard error and returns how it ended.
package struct ShellCommands {
    let context: ShellContext
    let texts: Texts

    /// Creates the commands, in the language of `AUDITSH_LANG`, else of the locale.
    package init(_ context: ShellContext) {
        self.context = context
        let environment = context.environment
        let tag = ["AUDITSH_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
            .first { !$0.isEmpty }
        texts = Texts(tag.flatMap { Language(tag: $0) } ?? .english)
    }

    /// Runs something; a problem goes to standard error.
    func attempt(_ action: () throws(ShellProblem) -> CommandStatus) -> CommandStatus {
        do throws(ShellProblem) {
            return try action()
        } catch {
            context.terminal.writeError(error.text(texts))
            return .failed
        }
    }

    /// Says that output was lost, such as on a full disk.
    ///
    /// - Returns: how the process ends: never as done.
    package func outputFailed(_ reason: String, after status: CommandStatus) -> CommandStatus {
        context.terminal.writeError(Self.outputFailed(reason, texts))
        return status == .done ? .failed : status
    }

    /// What is said where output was lost.
    package static func outputFailed(_ reason: String, _ texts: Texts = Texts(.english)) -> String {
        DiagnosticRenderer().render(Diagnostic(.error, texts(.output(.outputFailed(reason: reason)))))
    }

    func print(_ phrase: Phrase) { context.terminal.write(texts(phrase) + "\n") }

    /// Says something to a person, wrapped to the terminal's width.
    func say(_ phrase: Phrase) {
        let width = min(max(context.terminal.columns, 20), 100) - 1
        for line in texts(phrase).harmless(keepingLines: true).wrapped(toCells: width) {
            context.terminal.write(line + "\n")
        }
    }

    /// Asks a person for a line behind a short prompt.
    ///
    /// - Returns: nil where the person leaves instead.
    func ask(completion: ((CompletionRequest) -> Completion)? = nil) -> String? {
        let result = context.terminal.readLine(
            prompt: texts(.asking(.shortPrompt)), prefill: .none, pasteStyle: .singleLine,
            completion: completion)
        switch result {
        case .line(let line): return line
        case .pasteRefused(_, let limit):
            print(.reply(.pasteRefused(limit)))
            return ""
        case .previousQuestion, .nextQuestion: return ""
        default:
            context.terminal.close()
            return nil
        }
    }

    /// Opens a session, and says on standard error what is to be known about what it shows.
    func open(_ path: String, for purpose: Journal.Purpose) throws(ShellProblem) -> Session {
        let session = try openSilently(path, for: purpose)
        if let torn = session.tornTail, !torn.writerActive {
            warn(.file(.torn(bytes: torn.bytes, movedTo: torn.movedTo)))
        }
        if let first = session.unknownKinds.mandatory.first {
            warn(
                .file(
                    .unknownEvents(
                        session.path, session.unknownKinds.mandatory.reduce(0) { $0 + $1.count },
                        line: session.line(ofEvent: first.firstSeq), kind: first.kind, needs: first.needs)))
        }
        for mark in session.state.salvages {
            warn(mark.phrase(of: session.path, firstEvent: session.line(ofEvent: 1)))
        }
        return session
    }

    func warn(_ phrase: Phrase) {
        context.terminal.writeError(DiagnosticRenderer().render(Diagnostic(.warning, texts(phrase))))
    }

    /// Opens a session.
    func openSilently(_ path: String, for purpose: Journal.Purpose) throws(ShellProblem) -> Session {
        do {
            return try Session.open(
                at: SessionPath.existing(path, context), for: purpose, context: context.journal)
        } catch {
            throw ShellProblem(error)
        }
    }

    /// Opens a session to write in it.
    ///
    /// - Throws: also where it may only be read.
    func openForWriting(_ path: String) throws(ShellProblem) -> Session {
        let session = try open(path, for: .writing(context.lock))
        if case .readOnly(let reason) = session.access {
            throw .journal(.readOnly(path: session.path, reason))
        }
        return session
    }

    // MARK: subcommands

    /// What a new session is begun with.
    package struct NewOptions: Sendable {
        /// Id or folder of the questionnaire.
        package var questionnaire = "sales-process"
        /// The settings given, by name.
        package var settings: [String: String] = [:]

        /// Creates options with their defaults.
        package init() {}
    }

    /// Begins a session and, where a person types, talks about it.
    package func new(_ file: String, _ options: NewOptions) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            guard !context.terminal.isHalfTerminal else { throw .phrase(.start(.needsTerminal)) }
            let path = try SessionPath.new(file)
            guard (try? context.files.status(at: path)) == nil else { throw .phrase(.file(.exists(path))) }
            let questionnaire = try QuestionnaireFinder(context: context).compiled(options.questionnaire)
            guard let settings = try completed(options.settings) else {
                print(.start(.nothingBegun))
                return .interrupted
            }
            let session = try create(path, questionnaire, settings)
            return talk(session, isNew: true)
        }
    }

    /// Goes on with a session.
    package func resume(_ file: String) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            guard !context.terminal.isHalfTerminal else { throw .phrase(.start(.needsTerminal)) }
            return talk(try openForWriting(file), isNew: false)
        }
    }

    /// Fills a session from an answers file: all or nothing, in one action.
    package func fill(_ file: String, answers: String) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let source = SourceText(name: answers, text: try context.text(of: answers))
            let session = try openForWriting(file)
            defer { session.close() }
            let count = try fill(session, from: source)
            print(
                count == 0 ? .worksheet(.fillNothing) : .worksheet(.filled(count: count, path: session.path)))
            return .done
        }
    }

    /// Lists the sessions of a folder.
    package func list(_ folder: String) -> CommandStatus {
        attempt { () throws(ShellProblem) in
            let sessions = try sessions(in: folder)
            if sessions.isEmpty { print(.start(.listEmpty(folder))) }
            let widest = sessions.map { CellWidth.of($0.shownName) }.max() ?? 0
            for name in sessions { listLine(name, in: folder, width: widest) }
            return .done
        }
    }

    func sessions(in folder: String) throws(ShellProblem) -> [String] {
        do throws(FileError) {
            return try context.files.list(folder).filter { $0.hasSuffix(SessionPath.ending) }.sorted()
        } catch {
            throw .file(error)
        }
    }

    /// A session of a folder on a line: name, progress and date.
    ///
    /// - Parameter number: what it can be chosen by.
    func listLine(_ name: String, in folder: String, width: Int, number: Int? = nil) {
        let isPlain = context.terminal.isPlain
        let shown =
            (number.map { "\($0)) " } ?? "")
            + (isPlain ? name.shownName : name.shownName.padded(toCells: width))
        let path = folder == "." ? name : "\(folder)/\(name)"
        do throws(ShellProblem) {
            let session = try openSilently(path, for: .reading)
            defer { session.close() }
            let progress = Progress(
                session.frame, at: session.state.settings.depth, session.sheet)
            let answered = progress.visible - progress.unanswered
            let date = texts.day(session.updated.day)
            print(
                isPlain
                    ? .plain(.listFileLine(name: shown, answered: answered, of: progress.visible, date: date))
                    : .start(.listFileLine(name: shown, answered: answered, of: progress.visible, date: date))
            )
        } catch {
            // The system's bytes were no text, so no name that could be typed leads there.
            let hasNoName =
                name.unicodeScalars.contains("\u{FFFD}") && (try? context.files.status(at: path)) == nil
            print(
                .start(
                    .listUnreadable(
                        name: shown, reason: texts(hasNoName ? .file(.nameNotUTF8) : error.phrase))))
        }
    }

    // MARK: parts

    /// Settings with what is needed: the currency, and with it the country, are asked where a person types.
    ///
    /// - Returns: nil where the person leaves instead.
    func completed(_ given: [String: String]) throws(ShellProblem) -> [String: String]? {
        var settings = given
        settings["language"] = given["language"] ?? texts.language.rawValue
        for name in ["language", "currency", "country"] {
            if let text = settings[name] { settings[name] = try SettingText.value(of: name, text) }
        }
        if settings["currency"] == nil {
            guard context.terminal.isInteractive else { throw .phrase(.start(.currencyNeeded)) }
            guard let currency = ask(.currencyQuestion, for: "currency") else { return nil }
            settings["currency"] = currency
            if settings["country"] == nil {
                guard let country = ask(.countryQuestion, for: "country", isOptional: true) else {
                    return nil
                }
                settings["country"] = country.isEmpty ? nil : country
            }
        }
        return settings
    }

    /// Asks for a setting until it can be taken; nil where the person leaves instead.
    private func ask(_ question: AskingPhrase, for name: String, isOptional: Bool = false) -> String? {
        while true {
            say(.asking(question))
            guard let line = ask()?.halfWidth.trimmed else { return nil }
            if line.isEmpty, isOptional { return line }
            do throws(ShellProblem) {
                return try SettingText.value(of: name, line)
            } catch {
                say(error.phrase)
            }
        }
    }

    func create(
        _ path: String, _ questionnaire: CompiledQuestionnaire, _ settings: [String: String]
    ) throws(ShellProblem) -> Session {
        do {
            return try Session.create(
                at: path, questionnaire: questionnaire, settings: settings, program: context.program,
                id: String(context.random().hexadecimalText.prefix(16)), lock: context.lock,
                context: context.journal)
        } catch {
            throw ShellProblem(error)
        }
    }

    /// Writes the answers of a file into a session, in one action.
    ///
    /// - Returns: how many fields were filled.
    func fill(_ session: Session, from source: SourceText) throws(ShellProblem) -> Int {
        let questionnaire = session.frame
        let settings = session.state.settings
        let sessionTexts = Texts(Language(tag: settings.language) ?? .english)
        let formatter = ValueFormatter(questionnaire, sessionTexts, currency: settings.currency)
        let reader = AnswerReader(
            questionnaire, language: sessionTexts.language, currency: settings.currency)
        let file = AnswerFile(source, questionnaire, reader) { problem, field in
            sessionTexts(problem.phrase(for: field, formatter, in: .file))
        }
        guard file.diagnostics.isEmpty else { throw .diagnostics(file.diagnostics) }
        let entries = file.entries.filter { $0.answer != nil || !$0.remarks.isEmpty }
        let changes = entries.flatMap { entry in
            (entry.claim.map { [AnswerChange(field: entry.field, answer: $0)] } ?? [])
                + [AnswerChange(field: entry.field, answer: entry.answer, remarks: entry.remarks)]
        }
        guard !changes.isEmpty else { return 0 }
        do {
            try session.record(.answered(changes))
            // A table that a file brought is whole.
            if session.place != nil { try session.record(.place(Place())) }
        } catch {
            throw ShellProblem(error)
        }
        let fields = QuestionnairePlan(questionnaire).fields
        for change in changes {
            if let field = fields[change.field] { warn(about: change, field, session, sessionTexts) }
        }
        return entries.count
    }

    /// A day that somebody would be asked about is named; a file is taken at its word.
    private func warn(about change: AnswerChange, _ field: Field, _ session: Session, _ texts: Texts) {
        guard
            let value = change.answer?.value, case .text(let day) = value,
            let today = CalendarDate(iso: context.now().day[...]),
            let doubt = session.frame.doubt(
                about: value, of: field, beside: session.sheet, today: today)
        else { return }
        let diagnostic = Diagnostic(
            .warning, texts(.value(.labelled(field.name, texts(.reply(.oddDay(texts.day(day), doubt)))))))
        context.terminal.writeError(DiagnosticRenderer().render(diagnostic))
    }

    /// Talks with a person, or takes a script.
    ///
    /// - Parameter tried: the folder of the questionnaire that is being tried.
    func talk(
        _ session: Session, isNew: Bool, isThrowAway: Bool = false, trying tried: String? = nil
    ) -> CommandStatus {
        let conversation: Conversation
        do throws(ShellProblem) {
            conversation = try Conversation(session, context, trying: tried)
        } catch {
            session.close()
            context.terminal.writeError(error.text(texts))
            return .failed
        }
        if isNew || context.terminal.isInteractive, !isThrowAway {
            let depth = DepthWord(session.state.settings.depth, session.frame)
            conversation.say(.asking(.banner(title: session.frame.title, depth: depth)))
        }
        guard context.terminal.isInteractive else {
            defer { session.close() }
            return Batch(conversation: conversation, context: context).run()
        }
        conversation.say(context.terminal.isPlain ? .plain(.keysHint) : .asking(.keysHint))
        context.terminal.carryOut(conversation.takeEffects())
        let draft = draft(of: session)
        if !draft.kept.isEmpty {
            conversation.dialogue.putAside.add(draft.kept)
            conversation.say(
                .history(.draftFound(draft.kept.count, at: conversation.places(of: draft.kept))))
        }
        if !isThrowAway { conversation.sayRoomAtStart() }
        defer { session.close() }
        var loop = ConversationLoop(conversation, context, draft: draft, isThrowAway: isThrowAway)
        return loop.run()
    }

    /// What was put aside when the session was left; where that cannot be read, it is said and left alone.
    private func draft(of session: Session) -> DraftFile {
        var draft = DraftFile(of: session, context)
        do throws(ShellProblem) {
            try draft.find()
        } catch {
            warn(.history(.draftUnreadable(reason: texts(error.phrase))))
        }
        return draft
    }

    func assessor(_ session: Session, _ texts: Texts) throws(ShellProblem) -> Assessor {
        let questionnaire = try session.localized(in: texts.language.rawValue)
        return Assessor(
            questionnaire, plan: QuestionnairePlan(questionnaire),
            depth: session.state.settings.depth, texts: texts, currency: session.state.settings.currency)
    }
}

extension ShellCommands {
    /// Makes sure that text can be read and shown at all; says why not otherwise.
    package func prepare() -> Bool {
        attempt { () throws(ShellProblem) in
            do throws(LineEditingError) {
                _ = try LocaleSetup.establish(context.environment)
            } catch {
                throw .phrase(.start(.noUTF8Locale))
            }
            return .done
        } == .done
    }
}
