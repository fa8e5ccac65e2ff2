/// What a session file may hold at most, so that a hostile one cannot exhaust the machine; writing keeps to
/// the same limits, so whatever was saved can be opened.
package enum JournalLimits {
    /// Bytes of the header line.
    package static let headerBytes = 32 << 10
    /// Bytes of what it says of its questionnaire.
    static let sectionListBytes = 16 << 10
    /// Sections of its questionnaire.
    static let sections = 64
    /// Bytes of the line of a section.
    package static let sectionBytes = 32 << 20
    /// JSON values of all sections: what follows from them grows with their square.
    package static let questionnaireValues = 400_000
    /// JSON values of an event's payload.
    package static let lineValues = 2_000_000
    /// Bytes of an event's line.
    package static let lineBytes = 16 << 20
    /// Bytes of the whole file.
    package static let fileBytes = 512 << 20
    /// Events in one file.
    package static let events = 1_000_000
    /// Bytes of an event's kind.
    package static let kindBytes = 40
    /// Bytes of the header's id, and of its program.
    package static let nameBytes = 80
}
