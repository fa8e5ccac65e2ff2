package import Answers
package import Questionnaires

/// What the events of a session amount to.
package struct SessionState: Sendable, Equatable {
    /// What the session says about itself.
    package private(set) var settings = SessionSettings()
    /// The answers.
    package private(set) var sheet = AnswerSheet()
    /// The keys of the rows of each table among them.
    private var rowKeys: [String: [Int]] = [:]
    /// Remarks, in the order in which they were made.
    package private(set) var notes: [Note] = []
    /// References to evidence, by question.
    package private(set) var evidence: [String: [String]] = [:]
    /// Ids of the questions to come back to.
    package private(set) var flagged: Set<String> = []
    /// What the consultant made of the findings.
    package private(set) var judgement = Judgement()
    /// The deal exports that figures were taken from, oldest first.
    package private(set) var imports: [ExportReference] = []
    /// Digest of the file that this one was made from without names and free text; nil of an original.
    package private(set) var redactedFrom: String?
    /// What salvaging said about the files that this one was made from, oldest first.
    package private(set) var salvages: [SalvageMark] = []
    /// Who is in the room and who answers, as was last said.
    package private(set) var room = RoomState()
    /// Who was ever named as being in the room: a company without a manager names none.
    package private(set) var namedPeople: Set<Audience> = []

    /// A remark on a question.
    package struct Note: Sendable, Equatable {
        /// Id of the question.
        package let question: String
        /// The remark.
        package let text: String
        /// True where the client may read it.
        package let isPublished: Bool
    }

    /// Creates the state of a session without events.
    package init() {}

    /// Applies an event; undoing is decided before, by leaving events out.
    mutating func apply(_ event: SessionEvent, _ asked: Asked) {
        switch event {
        case .settings(let changes):
            for (name, value) in changes { _ = settings.set(name, to: value) }
        case .answered(let changes): apply(changes, asked)
        case .imported(let changes, let export):
            apply(changes, asked)
            imports.append(export)
        case .cleared(let fields):
            for field in fields { set(field, nil) }
        case .noted(let question, let text, let isPublished):
            notes.append(Note(question: question, text: text, isPublished: isPublished))
        case .evidence(let question, let reference):
            evidence[question, default: []].append(reference)
        case .flagged(let question, let isFlagged):
            if isFlagged { flagged.insert(question) } else { flagged.remove(question) }
        case .finding(let action): judgement.apply(action)
        case .summary(nil, let text): judgement.summary = text
        case .summary(let stage?, let text): judgement.stageSummaries[stage] = text
        case .planned(let finding, let plan): judgement.plan[finding] = plan.isEmpty ? nil : plan
        case .redacted(let source): redactedFrom = source
        case .salvaged(let mark): salvages.append(mark)
        case .room(let room):
            self.room = room
            if case .some(.people(let people)) = room.present { namedPeople.formUnion(people) }
        case .place, .upgraded, .undone, .redone: break
        }
    }

    private mutating func apply(_ changes: [AnswerChange], _ asked: Asked) {
        for change in changes {
            apply(change)
            guard let question = asked.questionOfField[change.field] else { continue }
            for note in change.remarks.notes {
                notes.append(Note(question: question, text: note.text, isPublished: note.isPublished))
            }
            guard !change.remarks.evidence.isEmpty else { continue }
            evidence[question, default: []] += change.remarks.evidence
        }
    }

    private mutating func apply(_ change: AnswerChange) {
        guard var answer = change.answer else { return }
        guard let rows = change.rows else {
            set(change.field, answer)
            return
        }
        var table = self.rows(of: change.field)
        // Nobody else holds the rows while they change.
        sheet[change.field] = nil
        for row in rows { table.apply(row) }
        answer.value = .table(table.rows)
        set(change.field, answer, keys: table.keys)
    }

    private mutating func set(_ field: String, _ answer: FieldAnswer?, keys: [Int]? = nil) {
        if keys == nil { sheet.take(answer, for: field) } else { sheet[field] = answer }
        rowKeys[field] = keys
    }

    /// The rows of a table, with their keys; none where there is no such answer.
    func rows(of field: String) -> KeyedRows {
        guard case .table(let rows) = sheet[field]?.value, let keys = rowKeys[field] else {
            return KeyedRows()
        }
        return KeyedRows(keys: keys, rows: rows)
    }

    /// Leaves out the answers that a new version cannot keep.
    mutating func keepAnswers(from older: Questionnaire, to newer: Questionnaire) {
        sheet = UpgradeDifference(from: older, to: newer, sheet).kept
        rowKeys = rowKeys.filter { sheet[$0.key] != nil }
    }
}
