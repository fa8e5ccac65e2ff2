import Answers
import CanonicalJSON
import Questionnaires

/// Understands the lines of a session one after the other: what each event is, and whether it fits what is
/// asked at that point. Opening, verifying, salvaging and writing all go by it, so that they agree.
struct EventReader: LineReader {
    /// Every kind that is understood, or known to mean nothing.
    static let knownKinds = Set(SessionEvent.Kind.allCases.map(\.rawValue)).union([JournalSalvage.lostKind])

    /// The questionnaire of the header.
    let original: Questionnaire
    private let coding = EventCoding()
    private var upgrades: [(seq: Int, questionnaire: Questionnaire)] = []
    /// Numbers of the upgrades that were undone.
    private var undone: Set<Int> = []
    /// What is asked at this point.
    private var questionnaire: Questionnaire
    private var fields: [String: Field]

    init(_ questionnaire: Questionnaire) {
        original = questionnaire
        self.questionnaire = questionnaire
        fields = Self.fields(of: questionnaire)
    }

    init(_ header: JournalHeader) throws(LineFault) {
        do {
            self.init(try Questionnaire(compiled: header.questionnaire))
        } catch {
            throw .questionnaire
        }
    }

    mutating func read(_ line: JournalLine) throws(LineFault) { _ = try event(line) }

    /// The event of a line; nil where its kind is not known.
    mutating func event(_ line: JournalLine) throws(LineFault) -> SessionEvent? {
        let event: SessionEvent?
        do {
            event = try coding.event(line)
        } catch {
            throw .payload(kind: line.kind)
        }
        guard let event else { return nil }
        try check(event, at: line.seq)
        note(event, at: line.seq)
        return event
    }

    func kinds(fitting line: JournalLine) -> [(kind: String, ignorable: Bool)] {
        let payload = line.entryPayload
        let lost = payload == Array("{}".utf8) ? [(kind: JournalSalvage.lostKind, ignorable: true)] : []
        return coding.events(written: payload).filter { (try? check($0, at: line.seq)) != nil }
            .map { (kind: $0.kind.rawValue, ignorable: $0.isIgnorable) } + lost
    }

    /// Makes sure that an event means something where it stands.
    func check(_ event: SessionEvent, at seq: Int) throws(LineFault) {
        switch event {
        case .answered(let changes), .imported(let changes, _):
            for change in changes {
                // What a question does not ask, or no longer, is kept: nothing reads it.
                guard let answer = change.answer, let field = fields[change.field],
                    !questionnaire.accepts(answer, for: field)
                else { continue }
                throw .answer(field: change.field)
            }
        case .undone(let earlier), .redone(let earlier):
            guard (1..<seq).contains(earlier) else { throw .payload(kind: event.kind.rawValue) }
        default: break
        }
    }

    /// Takes in an event that stands in the file.
    mutating func note(_ event: SessionEvent, at seq: Int) {
        switch event {
        case .upgraded(let newer): upgrades.append((seq, newer))
        case .undone(let earlier) where upgrades.contains { $0.seq == earlier }: undone.insert(earlier)
        case .redone(let earlier) where undone.contains(earlier): undone.remove(earlier)
        default: return
        }
        questionnaire = upgrades.last { !undone.contains($0.seq) }?.questionnaire ?? original
        fields = Self.fields(of: questionnaire)
    }

    private static func fields(of questionnaire: Questionnaire) -> [String: Field] {
        Dictionary(questionnaire.questions.flatMap(\.fields).map { ($0.name, $0) }) { first, _ in first }
    }
}
