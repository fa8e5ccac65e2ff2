public import Answers
import CanonicalJSON
public import Questionnaires

/// One audit of one company: the journal, the questionnaire it runs from, and what its events amount to.
public final class Session {
    /// The questionnaire of the session's own header, or of its last upgrade; nothing else is ever read for it.
    public private(set) var questionnaire: Questionnaire
    /// How often the questionnaire was replaced.
    public private(set) var upgrades = 0
    /// What the events amount to.
    public private(set) var state: SessionState
    /// When the audit was last changed; who is in the room changes nothing.
    public private(set) var updated: Timestamp

    let journal: Journal
    private let coding = EventCoding()
    private var reader: EventReader
    private var events: [(seq: Int, event: SessionEvent)] = []
    /// Numbers of the events that were undone and not redone.
    private var undone: Set<Int> = []
    private var questionOfField: [String: String] = [:]

    /// The session's id.
    public var id: String { journal.header.id }
    /// When the session was begun.
    public var created: Timestamp { journal.header.created }
    /// Where the file is.
    public var path: String { journal.path }
    /// Digest of the questionnaire's bytes, as they stand in the file.
    public var questionnaireDigest: String {
        if upgrades == 0 { return Fingerprint(of: journal.header.questionnaire).description }
        return questionnaire.digest
    }
    /// What may be done with the file.
    public var access: Journal.Access { journal.access }
    /// What was cut off at the end when it was opened.
    public var tornTail: TornTail? { journal.tornTail }
    /// The kinds of event that this version does not know; those that are not ignorable change what the
    /// others amount to.
    public var unknownKinds: [UnknownKind] { journal.unknownKinds }
    /// The number of the last event that changed the audit.
    public private(set) var lastEvent = 0
    /// When it was last said who is in the room, and when each event behind that was written; empty where nobody said.
    public var timesSinceRoom: [Timestamp] {
        guard let room = events.last(where: { $0.event.kind == .room }) else { return [] }
        return journal.lines.filter { $0.seq >= room.seq }.map(\.at)
    }

    private init(_ journal: Journal, _ reader: EventReader) {
        self.journal = journal
        self.reader = reader
        questionnaire = reader.original
        state = SessionState()
        updated = journal.header.created
    }

    // MARK: opening

    /// Creates a session file with its settings.
    ///
    /// - Throws: `JournalError`; nothing is left behind then.
    public static func create(
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
    public static func create(
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
            id: id, created: created, program: program, questionnaire: questionnaire.bytes)
        let reader = EventReader(questionnaire.questionnaire)
        let entries = try events.enumerated().map { index, event in
            guard (try? reader.check(event, at: index + 1)) != nil else {
                throw JournalError.unwritable(.payload)
            }
            return JournalEntry(
                kind: event.kind.rawValue, payload: try EventCoding().payload(of: event),
                ignorable: event.isIgnorable)
        }
        let journal = try Journal.create(
            at: path, header: header, entries: entries, lock: lock, context: context)
        let session = Session(journal, reader)
        try session.replay()
        return session
    }

    /// Opens a session file.
    ///
    /// - Throws: `JournalError`, or `SessionError` where a line cannot be understood.
    public static func open(
        at path: String, for purpose: Journal.Purpose, context: JournalContext
    ) throws -> Session {
        let journal = try Journal.open(
            at: path, for: purpose, knownKinds: EventReader.knownKinds, context: context)
        let reader: EventReader
        do throws(LineFault) {
            reader = try EventReader(journal.header)
        } catch {
            journal.close()
            throw SessionError.unreadableQuestionnaire(path: path)
        }
        let session = Session(journal, reader)
        try session.replay()
        return session
    }

    /// The fields that the last action of a person answered; none where it did something else, or was undone.
    public var lastAnswered: [String] {
        guard let last = events.last(where: \.event.isUndoable), !undone.contains(last.seq),
            case .answered(let changes) = last.event
        else { return [] }
        return changes.map(\.field)
    }

    private func replay() throws(SessionError) {
        for line in journal.lines {
            do throws(LineFault) {
                let event = try reader.event(line)
                if let event { note(event, line.seq) }
                if event?.isChange != false { (lastEvent, updated) = (line.seq, line.at) }
            } catch {
                throw SessionError.unreadableEvent(path: path, line: line.seq + 1, kind: line.kind)
            }
        }
        rebuild()
    }

    private func note(_ event: SessionEvent, _ seq: Int) {
        events.append((seq, event))
        if case .undone(let reverted) = event { undone.insert(reverted) }
        if case .redone(let repeated) = event { undone.remove(repeated) }
    }

    private func rebuild() {
        state = SessionState()
        upgrades = 0
        use(reader.original)
        for (seq, event) in events where !undone.contains(seq) { apply(event) }
    }

    private func apply(_ event: SessionEvent) {
        if case .upgraded(let newer) = event {
            state.keepAnswers(to: UpgradeDifference(from: questionnaire, to: newer).unchangedFields)
            upgrades += 1
            use(newer)
        }
        state.apply(event) { questionOfField[$0] }
    }

    private func use(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        questionOfField = [:]
        for question in questionnaire.questions {
            for field in question.fields { questionOfField[field.name] = question.id }
        }
    }

    // MARK: writing

    /// Writes one action; when this returns, it is saved.
    ///
    /// - Throws: `JournalError`; then nothing was saved and the state is as before. What could not be read
    ///   again is not written.
    public func record(_ event: SessionEvent) throws {
        let saved = stamped(event)
        do throws(LineFault) {
            try reader.check(saved, at: (journal.lines.last?.seq ?? 0) + 1)
        } catch {
            throw JournalError.unwritable(.payload)
        }
        let line = try journal.append(
            kind: event.kind.rawValue, payload: try coding.payload(of: saved),
            ignorable: event.isIgnorable)
        reader.note(saved, at: line.seq)
        note(saved, line.seq)
        if saved.isChange { (lastEvent, updated) = (line.seq, line.at) }
        switch saved {
        case .undone, .redone: rebuild()
        default: apply(saved)
        }
    }

    /// The event with the digest of each answered question, so that a later version of the questionnaire can
    /// tell whether the question was still the same.
    private func stamped(_ event: SessionEvent) -> SessionEvent {
        switch event {
        case .answered(let changes): .answered(stamped(changes))
        case .imported(let changes, let export): .imported(stamped(changes), from: export)
        default: event
        }
    }

    private func stamped(_ changes: [AnswerChange]) -> [AnswerChange] {
        var changes = changes
        for index in changes.indices {
            guard let id = questionOfField[changes[index].field],
                let question = questionnaire.questions.first(where: { $0.id == id })
            else { continue }
            changes[index].answer?.question = questionnaire.digest(of: question)
        }
        return changes
    }

    /// Takes back the last action that was not undone.
    ///
    /// - Returns: what was undone; nil where there is nothing.
    public func undo() throws -> SessionEvent? {
        // The first event sets the session up; without it there would be no currency and no language.
        guard let last = events.last(where: { $0.event.isUndoable && !undone.contains($0.seq) && $0.seq > 1 })
        else { return nil }
        try record(.undone(last.seq))
        return last.event
    }

    /// Brings back what was undone last, unless something else was done since.
    public func redo() throws -> SessionEvent? {
        guard let target = redoable else { return nil }
        try record(.redone(target.seq))
        return target.event
    }

    private var redoable: (seq: Int, event: SessionEvent)? {
        for (_, event) in events.reversed() {
            if case .undone(let seq) = event, undone.contains(seq) { return events.first { $0.seq == seq } }
            if event.isUndoable { return nil }
        }
        return nil
    }

    /// Every state that a field had, oldest first, with the event's number and time.
    public func history(of field: String) -> [(seq: Int, at: Timestamp, answer: FieldAnswer?, isUndone: Bool)]
    {
        let times = Dictionary(journal.lines.map { ($0.seq, $0.at) }) { first, _ in first }
        return events.compactMap { seq, event in
            guard let at = times[seq] else { return nil }
            switch event {
            case .answered(let changes), .imported(let changes, _):
                guard let change = changes.last(where: { $0.field == field && $0.answer != nil })
                else { return nil }
                return (seq, at, change.answer, undone.contains(seq))
            case .cleared(let fields) where fields.contains(field):
                return (seq, at, nil, undone.contains(seq))
            default: return nil
            }
        }
    }

    /// Writes the whole session to a new file and goes on there.
    public func saveCopy(to path: String, lock: LockOptions) throws {
        try journal.saveCopy(to: path, lock: lock)
    }

    /// Makes sure that the path still means the file that holds everything that was called saved.
    ///
    /// - Throws: `JournalError.changedOutside`.
    public func checkFile() throws(JournalError) { try journal.checkUnchanged() }

    /// Ends writing and gives the lock back.
    public func close() { journal.close() }
}

/// Why a file that is a sound journal is no session that can be opened.
public enum SessionError: Error, Sendable, Equatable {
    case unreadableQuestionnaire(path: String)
    case unreadableEvent(path: String, line: Int, kind: String)
}
