package import Answers
package import Questionnaires

/// One audit of one company: the journal, the questionnaire it runs from, and what its events amount to.
package final class Session {
    let journal: Journal
    private var log: Log

    /// The session's id.
    package var id: String { journal.header.id }
    /// When the session was begun.
    package var created: Timestamp { journal.header.created }
    /// Where the file is.
    package var path: String { journal.path }
    /// What of the questionnaire a question needs: no rules, methods, benchmarks or further languages; of the session's
    /// own header, or of its last upgrade. Nothing else is ever read for it.
    package var frame: Questionnaire { log.asked.questionnaire }
    /// How often the questionnaire was replaced.
    package var upgrades: Int { log.upgrades }
    /// Digest of the questionnaire's bytes, as they stand in the file.
    package var questionnaireDigest: String {
        if upgrades > 0, let digest = frame.digest { return digest }
        return journal.header.questionnaire.list.digest.description
    }
    /// What the events amount to.
    package var state: SessionState { log.state }
    /// The answers, with the day on which the audit was last changed.
    package var sheet: AnswerSheet {
        var sheet = state.sheet
        sheet.day = updated.daysSince1970
        return sheet
    }
    /// When the audit was last changed; who is in the room changes nothing.
    package var updated: Timestamp { log.lastChange?.at ?? created }
    /// The number of the last event that changed the audit.
    package var lastEvent: Int { log.lastChange?.seq ?? 0 }
    /// What may be done with the file.
    package var access: Journal.Access { journal.access }
    /// The line on which an event stands.
    package func line(ofEvent seq: Int) -> Int { seq + journal.header.lineCount }
    /// What was cut off at the end when it was opened.
    package var tornTail: TornTail? { journal.tornTail }
    /// The kinds of event that this version does not know; those that are not ignorable change what the
    /// others amount to.
    package var unknownKinds: [UnknownKind] { journal.unknownKinds }
    /// When it was last said who is in the room, and when each event behind that was written; empty where nobody said.
    package var timesSinceRoom: [Timestamp] {
        guard let room = log.entries.last(where: { $0.event.kind == .room }) else { return [] }
        return journal.lines.filter { $0.seq >= room.seq }.map(\.at)
    }
    /// Where the dialogue stands, as far as something tells it; nil: at the first open field.
    package var place: Place? { log.place }

    /// Reads of the questionnaire what is needed, in the first language and that of a part, where it has that.
    ///
    /// - Throws: `JournalError.broken` with the line of a section that is not as it was written.
    package func questionnaire(_ part: CompiledQuestionnaire.Part) throws(JournalError) -> Questionnaire {
        if upgrades > 0 { return frame }
        do throws(JournalReport.Problem) {
            return try journal.header.questionnaire.questionnaire(part, journal.context.questionnaires)
        } catch {
            throw .broken(path: path, line: error.line, error.fault)
        }
    }

    /// The questionnaire as it is written into another file.
    ///
    /// - Throws: `JournalError.broken` with the line of a section that is not as it was written.
    func compiled() throws(JournalError) -> CompiledQuestionnaire {
        if upgrades > 0 { return try CompiledQuestionnaire(frame) }
        let compiled = journal.header.questionnaire
        if let problem = compiled.problems(firstLine: 2, isRead: false).first {
            throw .broken(path: path, line: problem.line, problem.fault)
        }
        return compiled
    }

    private init(_ journal: Journal, _ log: Log) {
        self.journal = journal
        self.log = log
    }

    // MARK: opening

    /// Creates a session file with its settings.
    ///
    /// - Throws: `JournalError`; nothing is left behind then.
    package static func create(
        at path: String, questionnaire: Questionnaire, settings: [String: String], program: String,
        id: String, lock: LockOptions, context: JournalContext
    ) throws -> Session {
        try create(
            at: path, questionnaire: CompiledQuestionnaire(questionnaire), settings: settings,
            program: program, id: id, lock: lock, context: context)
    }

    /// Creates a session file with its settings.
    ///
    /// - Throws: `JournalError`; nothing is left behind then.
    package static func create(
        at path: String, questionnaire: CompiledQuestionnaire, settings: [String: String], program: String,
        id: String, lock: LockOptions, context: JournalContext
    ) throws -> Session {
        try create(
            at: path, questionnaire: questionnaire, events: [.settings(settings.mapValues { $0 })],
            created: context.now(), program: program, id: id, lock: lock, context: context)
    }

    /// Creates a session file that already holds events; the first of them has the settings.
    static func create(
        at path: String, questionnaire: CompiledQuestionnaire, events: [SessionEvent], created: Timestamp,
        program: String, id: String, lock: LockOptions, context: JournalContext
    ) throws -> Session {
        let header = try JournalHeader(
            id: id, created: created, program: program, questionnaire: questionnaire)
        let frame: Questionnaire
        do throws(JournalReport.Problem) {
            frame = try questionnaire.questionnaire(.frame(language: nil), context.questionnaires)
        } catch {
            throw JournalError.unwritable(.questionnaire)
        }
        var log = Log(frame)
        var entries: [JournalEntry] = []
        var saved: [SessionEvent] = []
        for event in events {
            let event = try log.checked(event)
            entries.append(try JournalEntry(event))
            saved.append(event)
            log.take(event, seq: entries.count, at: created)
        }
        let journal = try Journal.create(
            at: path, header: header, entries: entries, lock: lock, context: context)
        // The times are those of the file.
        log = Log(frame)
        for (line, event) in zip(journal.lines, saved) { log.take(event, seq: line.seq, at: line.at) }
        log.settle()
        return Session(journal, log)
    }

    /// Opens a session file.
    ///
    /// - Throws: `JournalError`, or `SessionError` where a line cannot be understood.
    package static func open(
        at path: String, for purpose: Journal.Purpose, context: JournalContext
    ) throws -> Session {
        let journal = try Journal.open(
            at: path, for: purpose, knownKinds: LogReader.knownKinds, context: context)
        do {
            return Session(journal, try log(of: journal))
        } catch {
            journal.close()
            throw error
        }
    }

    private static func log(of journal: Journal) throws -> Log {
        var reader: LogReader
        do throws(JournalReport.Problem) {
            reader = try LogReader(journal.header, journal.context.questionnaires)
        } catch {
            throw JournalError.broken(path: journal.path, line: error.line, error.fault)
        }
        for line in journal.lines {
            do throws(LineFault) {
                try reader.read(line)
            } catch {
                throw SessionError.unreadableEvent(
                    path: journal.path, line: line.seq + journal.header.lineCount, kind: line.kind)
            }
        }
        reader.log.settle()
        return reader.log
    }

    // MARK: writing

    /// Writes one action; when this returns, it is saved.
    ///
    /// - Throws: `JournalError`; then nothing was saved and the state is as before. What could not be read
    ///   again is not written.
    package func record(_ event: SessionEvent) throws {
        let saved = try log.checked(event)
        let line = try journal.append(JournalEntry(saved))
        log.take(saved, seq: line.seq, at: line.at)
        log.settle()
    }

    /// Takes back the last action that was not undone.
    ///
    /// - Returns: what was undone; nil where there is nothing.
    package func undo() throws -> SessionEvent? {
        guard let last = log.undoable else { return nil }
        let event = log.whole(last.event)
        try record(.undone(last.seq))
        return event
    }

    /// Brings back what was undone last, unless something else was done since.
    package func redo() throws -> SessionEvent? {
        guard let target = log.redoable else { return nil }
        try record(.redone(target.seq))
        return log.whole(target.event)
    }

    /// Every state that a field had, oldest first.
    package func history(of field: String) -> [FieldMoment] { log.history(of: field) }

    /// Writes the whole session to a new file and goes on there.
    package func saveCopy(to path: String, lock: LockOptions) throws {
        try journal.saveCopy(to: path, lock: lock)
    }

    /// Makes sure that the path still means the file that holds everything that was called saved.
    ///
    /// - Throws: `JournalError.changedOutside`.
    package func checkFile() throws(JournalError) { try journal.checkUnchanged() }

    /// Ends writing and gives the lock back.
    package func close() { journal.close() }
}

/// Why a file that is a sound journal is no session that can be opened.
package enum SessionError: Error, Sendable, Equatable {
    case unreadableEvent(path: String, line: Int, kind: String)
}
