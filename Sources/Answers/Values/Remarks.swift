/// A remark on a question.
public struct AnswerNote: Sendable, Equatable {
    /// The remark.
    public var text: String
    /// True where the client may read it.
    public var isPublished: Bool

    /// Creates a remark, private unless told otherwise.
    public init(_ text: String, isPublished: Bool = false) {
        self.text = text
        self.isPublished = isPublished
    }
}

/// What was said about a question beside its answers.
public struct Remarks: Sendable, Equatable {
    /// Remarks, in the order in which they were made.
    public var notes: [AnswerNote]
    /// References to evidence.
    public var evidence: [String]

    /// Creates remarks.
    public init(notes: [AnswerNote] = [], evidence: [String] = []) {
        self.notes = notes
        self.evidence = evidence
    }

    /// True where nothing was said.
    public var isEmpty: Bool { notes.isEmpty && evidence.isEmpty }
}
