public import Answers

/// What the events of a session amount to.
public struct SessionState: Sendable, Equatable {
    /// What the session says about itself.
    public private(set) var settings = SessionSettings()
    /// The answers.
    public private(set) var sheet = AnswerSheet()
    /// Remarks, in the order in which they were made.
    public private(set) var notes: [Note] = []
    /// References to evidence, by question.
    public private(set) var evidence: [String: [String]] = [:]
    /// Ids of the questions to come back to.
    public private(set) var flagged: Set<String> = []
    /// The metrics last written.
    public private(set) var metrics: [String: Double]?

    /// A remark on a question.
    public struct Note: Sendable, Equatable {
        /// Id of the question.
        public let question: String
        /// The remark.
        public let text: String
        /// True where the client may read it.
        public let isPublished: Bool
    }

    /// Creates the state of a session without events.
    public init() {}

    /// Applies an event; undoing is decided before, by leaving events out.
    ///
    /// - Parameter questionOfField: the id of the question that fills a field.
    mutating func apply(_ event: SessionEvent, questionOfField: (String) -> String?) {
        switch event {
        case .settings(let changes):
            for (name, value) in changes { _ = settings.set(name, to: value) }
        case .answered(let changes):
            for change in changes {
                if let answer = change.answer { sheet[change.field] = answer }
                guard let question = questionOfField(change.field) else { continue }
                for note in change.remarks.notes {
                    notes.append(Note(question: question, text: note.text, isPublished: note.isPublished))
                }
                guard !change.remarks.evidence.isEmpty else { continue }
                evidence[question, default: []] += change.remarks.evidence
            }
        case .cleared(let fields):
            for field in fields { sheet[field] = nil }
        case .noted(let question, let text, let isPublished):
            notes.append(Note(question: question, text: text, isPublished: isPublished))
        case .evidence(let question, let reference):
            evidence[question, default: []].append(reference)
        case .flagged(let question, let isFlagged):
            if isFlagged { flagged.insert(question) } else { flagged.remove(question) }
        case .metrics(let values): metrics = values
        case .upgraded, .undone, .redone: break
        }
    }

    /// Leaves out the answers to fields that a new version asks otherwise or not at all.
    mutating func keepAnswers(to fields: Set<String>) {
        sheet = AnswerSheet(sheet.answers.filter { fields.contains($0.key) })
    }
}
