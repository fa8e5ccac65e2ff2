import Questionnaires

/// Reads the lines of a session into a log, one after the other.
struct LogReader: LineReader {
    /// Every kind that is understood, or known to mean nothing.
    static let knownKinds = Set(SessionEvent.Kind.allCases.map(\.rawValue)).union([JournalSalvage.lostKind])

    /// What the lines amount to.
    var log: Log
    private let coding = EventCoding()

    init(_ header: JournalHeader, _ questionnaires: QuestionnaireCache) throws(JournalReport.Problem) {
        log = Log(try header.questionnaire.questionnaire(.frame(language: nil), questionnaires))
    }

    mutating func read(_ line: JournalLine) throws(LineFault) {
        let event: SessionEvent?
        do {
            event = try coding.event(line)
        } catch {
            throw .payload(kind: line.kind)
        }
        guard let event else {
            log.pass(seq: line.seq, at: line.at)
            return
        }
        try log.check(event, at: line.seq)
        log.take(event, seq: line.seq, at: line.at)
    }

    func kinds(fitting line: JournalLine) -> [(kind: String, ignorable: Bool)] {
        let payload = line.entryPayload
        let lost = payload == Array("{}".utf8) ? [(kind: JournalSalvage.lostKind, ignorable: true)] : []
        return coding.events(written: payload).filter { (try? log.check($0, at: line.seq)) != nil }
            .map { (kind: $0.kind.rawValue, ignorable: $0.isIgnorable) } + lost
    }
}
