/// A statement about something a person wrote: a file, a line, an option. Never about the audited company.
package struct Diagnostic: Sendable, Equatable, Error {
    /// How much it matters.
    package enum Severity: String, Sendable {
        case error
        case warning
        case note
    }

    /// How much it matters.
    package var severity: Severity
    /// One phrase, lower case, without a full stop; the user's words in single quotes.
    package var message: String
    /// The text it is about; nil where it is about no text, such as a missing file.
    package var source: SourceText?
    /// The place in the text.
    package var location: SourceLocation?
    /// How many scalars the caret underlines, at least one.
    package var length: Int
    /// What helps: the remedy, the near match, the other place.
    package var notes: [String]
    /// The id of the check that says it, such as `unused-benchmark`; nil where no check does, but who reads the text.
    package var check: String?

    /// Creates a diagnostic; without a source it is a plain statement.
    package init(
        _ severity: Severity = .error, _ message: String, in source: SourceText? = nil,
        at location: SourceLocation? = nil, length: Int = 1, notes: [String] = []
    ) {
        self.severity = severity
        self.message = message
        self.source = source
        self.location = location
        self.length = max(length, 1)
        self.notes = notes
    }
}

/// Several diagnostics thrown together, so that everything wrong is said at once.
package struct DiagnosticList: Sendable, Equatable, Error {
    /// The diagnostics, in the order of their places.
    package let diagnostics: [Diagnostic]

    /// Creates a list, sorted by file and place.
    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.enumerated().sorted { one, other in
            let names = (one.element.source?.name ?? "", other.element.source?.name ?? "")
            if names.0 != names.1 { return names.0 < names.1 }
            let places = (one.element.location, other.element.location)
            if let first = places.0, let second = places.1, first != second { return first < second }
            return one.offset < other.offset
        }.map(\.element)
    }
}
