/// What a report says about the audit it comes from, as plain values.
package struct ReportInfo: Sendable, Equatable {
    /// Id of the session.
    package var session: String
    /// The audited company's name.
    package var client: String?
    /// A code in place of the name.
    package var code: String?
    /// Who prepared the report.
    package var by: String?
    /// The country of the audited company, as in ISO 3166-1.
    package var country: String?
    /// The language asked in, as a BCP 47 tag.
    package var language: String
    /// Who leads the audit: `led` or `self`.
    package var kind: String
    /// Digest of the questionnaire that the session runs from.
    package var digest: String
    /// When the session was begun, ISO 8601.
    package var created: String
    /// When it was last changed, ISO 8601.
    package var updated: String
    /// Number of the last event.
    package var lastEvent: Int
    /// Name and version of the program, such as `auditsh 0.1.0`.
    package var program: String

    /// Creates the description of an audit.
    package init(
        session: String, client: String? = nil, code: String? = nil, by: String? = nil,
        country: String? = nil, language: String,
        kind: String,
        digest: String, created: String, updated: String, lastEvent: Int, program: String
    ) {
        self.session = session
        self.client = client
        self.code = code
        self.by = by
        self.country = country
        self.language = language
        self.kind = kind
        self.digest = digest
        self.created = created
        self.updated = updated
        self.lastEvent = lastEvent
        self.program = program
    }
}

/// A remark that somebody made on a question.
package struct ReportNote: Sendable, Equatable {
    /// Id of the question.
    package var question: String
    /// The remark.
    package var text: String
    /// True where the client may read it.
    package var isPublished: Bool

    /// Creates a remark.
    package init(question: String, text: String, isPublished: Bool) {
        self.question = question
        self.text = text
        self.isPublished = isPublished
    }
}

/// For whom a report is made.
package enum ReportCopy: String, Sendable, CaseIterable {
    /// Without private notes and hidden findings; texts hold no ids.
    case owner
    /// The owner's without sensitive and restricted answers and all that rests on them, and without names.
    case team
    /// Everything.
    case `internal`

    /// Whether it names persons where nobody says otherwise.
    var names: NameDisplay { self == .team ? .hide : .show }
}

/// Whether persons are named.
package enum NameDisplay: String, Sendable, CaseIterable {
    case show
    /// Persons become "Seller 1"; private notes, free text and who does what is planned are dropped.
    case hide
}
