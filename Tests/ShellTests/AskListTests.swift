import Answers
import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing
import Wording

@testable import Shell

/// What the client still owes.
struct AskListTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func list(_ answers: [String: FieldAnswer]) throws -> AskList {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let sheet = AnswerSheet(answers)
        return AskList(
            questionnaire.questions(at: .core), sheet, Visibility(questionnaire, sheet),
            ValueFormatter(questionnaire, Texts(.english), currency: "EUR"))
    }

    private func items(_ list: AskList) -> [String: AskList.Item] {
        Dictionary(uniqueKeysWithValues: list.groups.flatMap(\.items).map { ($0.question.id, $0) })
    }

    @Test func everythingIsOwedAtTheBeginning() throws {
        let list = try list([:])
        #expect(list.groups.map(\.audience) == [.owner, .manager, .sellers, .service])
        #expect(items(list).count == 36)
        #expect(items(list).values.allSatisfy { $0.missing.isEmpty && !$0.isUnknown })
    }

    @Test func whatIsAnsweredOrDoesNotApplyIsNotOwed() throws {
        let items = items(
            try list([
                "period_from": FieldAnswer(state: .answered, value: .text("2025-01-01")),
                "customer_type": FieldAnswer(state: .answered, value: .text("b2b")),
                "bought_again": FieldAnswer(state: .notApplicable),
                "sellers_fte": FieldAnswer(state: .dontKnow),
                "revenue_actual": FieldAnswer(state: .skipped),
            ]))
        #expect(items["CTX-01"]?.missing == ["Last day of the period"])
        #expect(items["CTX-02"] == nil)
        #expect(items["CTX-11"] == nil)
        #expect(items["CTX-04"]?.isUnknown == true)
        #expect(items["CTX-06"]?.isUnknown == false)
    }

    @Test func cellsNobodyKnewAreOwed() throws {
        let row = TableRow([
            "name": .value(.text("Fairs")), "enquiries": .value(.number(3)), "cost": .dontKnow,
        ])
        let items = items(try list(["channels": FieldAnswer(state: .answered, value: .table([row]))]))
        #expect(items["ACQ-01"]?.missing == ["New customers of 'Fairs'", "Cash cost of 'Fairs'"])
    }

    @Test func cellsNobodyKnewAreListed() throws {
        let terminal = fixture.begin([":g ACQ-01", "Targi\tchannel\t60\t?\t3\t78,000", ":list dk"])
        #expect(terminal.output.contains("ACQ-01  "))
        #expect(terminal.output.contains(" of 'Targi': not known"), "\(terminal.output.suffix(600))")
    }

    @Test func theTextHasNoIdsAndFitsItsWidth() throws {
        let list = try list(["sellers_fte": FieldAnswer(state: .dontKnow)])
        let text = list.text(client: "Żółć 有限公司", Texts(.english), width: 60)
        #expect(text.hasPrefix("What we still need from Żółć 有限公司\n\nFor: the owner\n"))
        #expect(!text.contains(/\b(CTX|ACQ|CON|SVC|REL|TEAM)-\d/))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
        let plain = list.text(client: nil, Texts(.english), width: 60, isPlain: true)
        #expect(!plain.contains("\n ") && !plain.contains("\n- "))
    }

    @Test func itIsShownOrWrittenToANewFile() throws {
        let terminal = fixture.begin([
            "2025-01-01", "2025-12-31", ":ask-list \(fixture.path("owed.txt"))",
            ":ask-list \(fixture.path("owed.txt"))", ":ask",
        ])
        let file = fixture.path("owed.txt")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.hasPrefix("What we still need\n"))
        #expect(!text.contains("From which date"))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(terminal.output.contains("'\(file)' exists already"))
        #expect(terminal.shown.contains { $0.contains("For: the manager") })
    }
}
