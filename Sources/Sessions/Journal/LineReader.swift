/// Understands what the lines of a session mean, in order; the journal itself knows only their form.
protocol LineReader {
    /// The kinds of event that it knows.
    static var knownKinds: Set<String> { get }
    /// Begins with what the header and its sections hold.
    init(_ header: JournalHeader, _ questionnaires: QuestionnaireCache) throws(JournalReport.Problem)
    /// Takes in the next line; where that throws, the line counts as not there.
    mutating func read(_ line: JournalLine) throws(LineFault)
    /// The kinds whose events could have such a payload, and whether they may be skipped.
    func kinds(fitting line: JournalLine) -> [(kind: String, ignorable: Bool)]
}
