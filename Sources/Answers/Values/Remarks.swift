/// A remark on a question.
package struct AnswerNote: Sendable, Equatable {
    /// The remark.
    package var text: String
    /// True where the client may read it.
    package var isPublished: Bool

    /// Creates a remark, private unless told otherwise.
    package init(_ text: String, isPublished: Bool = false) {
        self.text = text
        self.isPublished = isPublished
    }
}

/// What was said about a question beside its answers.
package struct Remarks: Sendable, Equatable {
    /// Remarks, in the order in which they were made.
    package var notes: [AnswerNote]
    /// References to evidence.
    package var evidence: [String]

    /// Creates remarks.
    package init(notes: [AnswerNote] = [], evidence: [String] = []) {
        self.notes = notes
        self.evidence = evidence
    }

    /// True where nothing was said.
    package var isEmpty: Bool { notes.isEmpty && evidence.isEmpty }
}
