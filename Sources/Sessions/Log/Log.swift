import Answers
import Questionnaires

/// What happened in an audit, one action after the other, and what it amounts to: a value, which knows neither files nor
/// clocks. Opening, verifying, salvaging and writing all go by it, so that they agree.
struct Log: Sendable {
    /// An action, with its place in the file and when it was done.
    struct Entry: Sendable {
        let seq: Int
        let at: Timestamp
        let event: SessionEvent
    }

    /// What the audit was begun with.
    let original: Questionnaire
    /// What happened, in order.
    private(set) var entries: [Entry] = []
    /// Numbers of the actions that were undone and not redone.
    private(set) var undone: Set<Int> = []
    /// What is asked from here on.
    private(set) var asked: Asked
    /// How often the questionnaire was replaced.
    private(set) var upgrades = 0
    /// The number of the last event, known here or not.
    private(set) var lastSeq = 0
    /// The last event that changed the audit: who is in the room changes nothing.
    private(set) var lastChange: (seq: Int, at: Timestamp)?

    /// What the actions amount to; behind one that undoes or redoes only once it is settled.
    private(set) var state = SessionState()
    /// True where something was undone or redone that the state does not show yet.
    private var isUnsettled = false
    /// The questionnaires that the audit went over to.
    private var replacements: [(seq: Int, asked: Asked)] = []
    /// The greatest key that a row of each table ever had, undone or not.
    private var greatestKeys: [String: Int] = [:]

    init(_ questionnaire: Questionnaire) {
        original = questionnaire
        asked = Asked(questionnaire)
    }

    // MARK: taking in

    /// An action as the file keeps it, behind all others.
    ///
    /// - Throws: `JournalError.unwritable` where it could not be read again.
    func checked(_ event: SessionEvent) throws(JournalError) -> SessionEvent {
        let recorded = try recorded(event)
        do throws(LineFault) {
            try check(recorded, at: lastSeq + 1)
        } catch {
            throw .unwritable(.payload)
        }
        return recorded
    }

    /// Makes sure that an action means something where it stands: behind all others.
    func check(_ event: SessionEvent, at seq: Int) throws(LineFault) {
        switch event {
        case .answered(let changes), .imported(let changes, _):
            for change in changes where !asked.accepts(change) { throw .answer(field: change.field) }
        case .undone(let earlier), .redone(let earlier):
            guard (1..<seq).contains(earlier) else { throw .payload(kind: event.kind.rawValue) }
        default: break
        }
    }

    /// Takes in an action that was checked. What was undone or redone shows once `settle` was called, so that many of
    /// them take no longer than one.
    mutating func take(_ event: SessionEvent, seq: Int, at: Timestamp) {
        entries.append(Entry(seq: seq, at: at, event: event))
        lastSeq = seq
        if event.isChange { lastChange = (seq, at) }
        switch event {
        case .answered(let changes), .imported(let changes, _):
            for change in changes {
                guard let key = change.rows?.map(\.key).max() else { continue }
                greatestKeys[change.field] = max(greatestKeys[change.field] ?? 0, key)
            }
        case .upgraded(let newer): replacements.append((seq, Asked(newer)))
        case .undone(let earlier):
            undone.insert(earlier)
            if replacements.contains(where: { $0.seq == earlier }) { useReplacement() }
        case .redone(let earlier):
            undone.remove(earlier)
            if replacements.contains(where: { $0.seq == earlier }) { useReplacement() }
        default: break
        }
        switch event {
        case .undone, .redone: isUnsettled = true
        case .upgraded where !isUnsettled: upgrade(to: replacements.last?.asked)
        case .upgraded: useReplacement()
        default: if !isUnsettled { state.apply(event, asked) }
        }
    }

    /// Takes in what is not known here, and so may mean a change.
    mutating func pass(seq: Int, at: Timestamp) {
        lastSeq = seq
        lastChange = (seq, at)
    }

    /// Lets the state show what was undone and redone.
    mutating func settle() {
        guard isUnsettled else { return }
        isUnsettled = false
        state = SessionState()
        asked = Asked(original)
        upgrades = 0
        var replacements = replacements[...]
        for entry in entries {
            let replacement = replacements.first?.seq == entry.seq ? replacements.popFirst() : nil
            if undone.contains(entry.seq) { continue }
            if let replacement { upgrade(to: replacement.asked) } else { state.apply(entry.event, asked) }
        }
    }

    private mutating func upgrade(to newer: Asked?) {
        guard let newer else { return }
        state.keepAnswers(from: asked.questionnaire, to: newer.questionnaire)
        asked = newer
        upgrades += 1
    }

    /// Goes by the last questionnaire that was not undone.
    private mutating func useReplacement() {
        asked = replacements.last { !undone.contains($0.seq) }?.asked ?? Asked(original)
    }

    // MARK: what can be done

    /// The last action of a person that counts. The first event sets the session up: without it there would be no currency
    /// and no language.
    var undoable: Entry? {
        entries.last { $0.event.isUndoable && !undone.contains($0.seq) && $0.seq > 1 }
    }

    /// What was undone last, unless something else was done since.
    var redoable: Entry? {
        for entry in entries.reversed() {
            if case .undone(let seq) = entry.event, undone.contains(seq) {
                return entries.first { $0.seq == seq }
            }
            if entry.event.isUndoable { return nil }
        }
        return nil
    }

    // MARK: rows of tables

    /// An action as the file keeps it: of tables what becomes of their rows.
    ///
    /// - Throws: where a table has more rows than any can have.
    private func recorded(_ event: SessionEvent) throws(JournalError) -> SessionEvent {
        switch event {
        case .answered(let changes): .answered(try recorded(changes))
        case .imported(let changes, let export): .imported(try recorded(changes), from: export)
        default: event
        }
    }

    private func recorded(_ changes: [AnswerChange]) throws(JournalError) -> [AnswerChange] {
        var tables: [String: KeyedRows] = [:]
        var keys = greatestKeys
        var recorded: [AnswerChange] = []
        for change in changes {
            guard case .table(let rows) = change.answer?.value else {
                recorded.append(change)
                continue
            }
            let field = change.field
            let nextKey = (keys[field] ?? 0) + 1
            guard rows.count <= TableShape.mostRows, nextKey + rows.count <= RowChange.greatestKey else {
                throw .unwritable(.payload)
            }
            var table = tables[field] ?? state.rows(of: field)
            let name = asked.fields[field]?.table?.columns.first?.name
            var change = change
            change.rows = table.changes(to: rows, nextKey: nextKey, name: name)
            change.answer?.value = nil
            for row in change.rows ?? [] { table.apply(row) }
            tables[field] = table
            keys[field] = max(nextKey - 1, table.keys.max() ?? 0)
            recorded.append(change)
        }
        return recorded
    }

    /// An action that counts, with whole tables as they are now.
    func whole(_ event: SessionEvent) -> SessionEvent {
        switch event {
        case .answered(let changes): .answered(whole(changes))
        case .imported(let changes, let export): .imported(whole(changes), from: export)
        default: event
        }
    }

    private func whole(_ changes: [AnswerChange]) -> [AnswerChange] {
        changes.map { change in
            guard change.rows != nil else { return change }
            var change = change
            change.answer?.value = state.sheet[change.field]?.value
            change.rows = nil
            return change
        }
    }
}

/// What is asked, so that a field is found at once.
struct Asked: Sendable {
    let questionnaire: Questionnaire
    /// The fields, by name.
    let fields: [String: Field]
    /// The id of the question that fills a field.
    let questionOfField: [String: String]

    init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        var fields: [String: Field] = [:]
        var questionOfField: [String: String] = [:]
        for question in questionnaire.questions {
            for field in question.fields where fields[field.name] == nil {
                fields[field.name] = field
                questionOfField[field.name] = question.id
            }
        }
        self.fields = fields
        self.questionOfField = questionOfField
    }

    /// True where the field can have that answer. What a question does not ask, or no longer, is kept: nothing reads it.
    func accepts(_ change: AnswerChange) -> Bool {
        guard let answer = change.answer, let field = fields[change.field] else { return true }
        guard let rows = change.rows else { return questionnaire.accepts(answer, for: field) }
        return answer.state == .answered && field.type == .table
            && rows.allSatisfy { row in
                if case .cells(_, let cells, _, _) = row {
                    questionnaire.accepts(TableRow(cells), in: field.table)
                } else {
                    true
                }
            }
    }
}
