import Answers
import Crypto
import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing

/// A redacted copy: the same state and figures, and nothing that anybody worded.
struct RedactionTests {
    private let folder: TemporaryFolder
    private var path: String { "\(folder.path)/s.audit" }
    private var copyPath: String { "\(folder.path)/copy.audit" }

    init() throws { folder = try TemporaryFolder() }

    /// Every text that a person could have put into the session carries this mark.
    private static let mark = "TAJNE秘"

    private func session() throws -> Session {
        let session = try Session.create(
            at: path, questionnaire: try #require(QuestionnaireFixture.salesProcess),
            settings: [
                "currency": "EUR", "client": "Zakład \(Self.mark)", "by": Self.mark, "depth": "full",
                "code": "K-7", "follows": "\(Self.mark).audit", "kind": "led",
            ], program: "auditsh test", id: "0123", lock: LockOptions(), context: JournalContext())
        func text(_ value: String) -> Cell { .value(.text("\(value) \(Self.mark)")) }
        let sellers = AnswerValue.table([
            TableRow(["name": text("Grażyna"), "sales": .value(.number(120))]),
            TableRow(["name": text("李"), "sales": .value(.number(80)), "quota": .dontKnow]),
            TableRow(["name": text("Grażyna"), "sales": .value(.number(40))]),
        ])
        let channels = AnswerValue.table([
            TableRow(["name": text("Targi"), "enquiries": .value(.number(30))]),
            TableRow([
                "name": .value(.text("Source unknown")), "kind": .value(.text("source_unknown")),
                "enquiries": .value(.number(4)),
            ]),
        ])
        let mark = Self.mark
        try session.record(
            .answered([
                AnswerChange(
                    field: "opps_won",
                    answer: FieldAnswer(
                        state: .answered, value: .number(64), raw: "64 \(mark)", source: .crm,
                        basis: .measured, respondent: mark),
                    remarks: Remarks(notes: [AnswerNote(mark, isPublished: true)], evidence: [mark])),
                AnswerChange(
                    field: "opps_won",
                    answer: FieldAnswer(
                        state: .answered, value: .number(70), raw: mark, source: .interview,
                        respondent: mark)),
                AnswerChange(field: "reps", answer: FieldAnswer(state: .answered, value: sellers)),
                AnswerChange(field: "channels", answer: FieldAnswer(state: .answered, value: channels)),
                AnswerChange(
                    field: "audit_reason", answer: FieldAnswer(state: .answered, value: .text(mark))),
                AnswerChange(field: "winback", answer: FieldAnswer(state: .notApplicable, reason: mark)),
                AnswerChange(field: "personalised", answer: FieldAnswer(state: .dontKnow)),
            ]))
        var plan = PlannedAction()
        plan.owner = mark
        plan.action = mark
        plan.due = "2027-01-31"
        for event: SessionEvent in [
            .noted(question: "ACQ-01", text: mark, isPublished: false),
            .evidence(question: "ACQ-01", reference: mark),
            .flagged(question: "ACQ-01", isFlagged: true),
            .finding(.edit("R-01", FindingWording(title: mark, severity: .low))),
            .finding(.hide("R-01")),
            .finding(.add(OwnFinding(id: "OWN-1", stage: "ACQ", severity: .high, title: mark))),
            .finding(.accept("OWN-1")),
            .summary(stage: nil, text: mark), .planned(finding: "R-01", plan),
        ] { try session.record(event) }
        return session
    }

    private func redact(_ session: Session) throws -> String {
        try session.writeRedacted(
            to: copyPath, removal: NameRemoval(person: { "\($0) \($1)" }, removed: "(removed)"),
            program: "auditsh test", id: "9876", lock: LockOptions(), context: JournalContext())
    }

    @Test func nothingThatAnybodyWordedIsLeft() throws {
        _ = try redact(try session())
        let copy = try String(contentsOfFile: copyPath, encoding: .utf8)
        #expect(!copy.contains("TAJNE") && !copy.contains("秘"))
        #expect(!copy.contains("Grażyna") && !copy.contains("李") && !copy.contains("Targi"))
        #expect(copy.contains("K-7"))
    }

    @Test func statesAndFiguresAreKept() throws {
        let session = try session()
        _ = try redact(session)
        let copy = try Session.open(at: copyPath, for: .reading, context: JournalContext())
        for (field, answer) in session.state.sheet.answers {
            #expect(copy.state.sheet[field]?.state == answer.state)
            #expect(copy.state.sheet[field]?.basis == answer.basis)
        }
        #expect(copy.state.sheet["opps_won"]?.value == .number(64))
        #expect(copy.state.sheet.claims["opps_won"]?.value == .number(70))
        guard case .table(let sellers) = copy.state.sheet["reps"]?.value,
            case .table(let channels) = copy.state.sheet["channels"]?.value
        else {
            Issue.record("the tables are gone")
            return
        }
        #expect(sellers.map { $0["name"] } == [.text("Seller 1"), .text("Seller 2"), .text("Seller 1")])
        #expect(sellers.map { $0["sales"] } == [.number(120), .number(80), .number(40)])
        #expect(sellers[1].cells["quota"] == .dontKnow)
        // A row that the questionnaire gives keeps the name that the questionnaire gave it.
        #expect(channels.map { $0["name"] } == [.text("Channel 1"), .text("Source unknown")])
        #expect(copy.state.settings.currency == "EUR" && copy.state.settings.kind == .led)
        #expect(copy.state.settings.client == nil && copy.state.settings.follows == nil)
        #expect(copy.state.flagged == ["ACQ-01"])
        #expect(copy.state.judgement.decisions["R-01"]?.verdict == .hidden)
        #expect(copy.state.judgement.decisions["R-01"]?.wording == FindingWording(severity: .low))
        #expect(copy.state.judgement.ownFindings.isEmpty && copy.state.judgement.decisions.count == 1)
        #expect(copy.state.judgement.plan["R-01"]?.due == "2027-01-31")
        #expect(copy.state.judgement.plan["R-01"]?.owner == nil)
        #expect(copy.created == session.created && copy.id == "9876")
    }

    @Test func itVerifiesAndNamesItsSourceByDigest() throws {
        let session = try session()
        let bytes = try Data(contentsOf: URL(filePath: path))
        let digest = SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
        #expect(try redact(session) == digest)
        #expect(try Session.verify(copyPath).isSound)
        let copy = try Session.open(at: copyPath, for: .reading, context: JournalContext())
        #expect(copy.state.redactedFrom == digest)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        #expect(throws: JournalError.exists(path: copyPath)) { try redact(session) }
    }

    @Test func whatWasUndoneIsNotInTheCopy() throws {
        let session = try session()
        try session.record(.settings(["code": "SECRET"]))
        _ = try session.undo()
        _ = try redact(session)
        #expect(try String(contentsOfFile: copyPath, encoding: .utf8).contains("SECRET") == false)
    }
}
