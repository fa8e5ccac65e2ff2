import Answers
import Foundation
import LineEditing
import Questionnaires
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Who is in the room, and what waits for others.
struct RoomTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private func question(_ audience: Audience, sensitive: Bool = false) throws -> Question {
        var question = try #require(QuestionnaireFixture.salesProcess?.questions.first)
        question.audience = audience
        question.sensitive = sensitive
        return question
    }

    @Test(
        arguments: [
            ("owner", [.owner]), ("Owner, manager", [.owner, .manager]),
            ("sellers；service", [.sellers, .service]),
            ("all", [.owner, .manager, .sellers, .service]), ("any", nil), ("anna", nil), (",", nil),
        ] as [(String, Set<Audience>?)])
    func readsWhoIsThere(text: String, people: Set<Audience>?) {
        #expect(Room(text, isLed: true)?.people == people)
    }

    @Test func nobodyNamedMeansEverythingIsAsked() throws {
        let room = try #require(Room("-", isLed: true))
        #expect(room.people == nil)
        #expect(!room.defers(try question(.owner, sensitive: true)))
    }

    @Test func questionsForOthersWait() throws {
        let room = try #require(Room("owner", isLed: false))
        #expect(!room.defers(try question(.owner, sensitive: true)))
        #expect(!room.defers(try question(.any)))
        #expect(room.defers(try question(.sellers)))
    }

    @Test(arguments: [(true, "all", true), (true, "owner manager", false), (false, "all", false)])
    func sensitiveQuestionsWaitWhileSellersAreThereAndSomebodyLeads(
        isLed: Bool, people: String, waits: Bool
    ) throws {
        let room = try #require(Room(people, isLed: isLed))
        #expect(room.defers(try question(.owner, sensitive: true)) == waits)
    }

    /// CTX-05 and CTX-08 are sensitive and for the owner.
    @Test func whatWaitsIsPassedCountedAndAskedByForOwner() throws {
        let terminal = fixture.begin(
            [
                ":for all", ":g CTX-04", "4.5", "2 400 000", ":for", ":status", ":b", ":for owner", "45",
                ":for nobody", ":q",
            ],
            settings: ["currency": "EUR", "kind": "led"])
        let output = terminal.output
        #expect(output.contains("Sellers in the room? :for sellers keeps confidential questions for later."))
        #expect(
            output.contains("In the room: the owner, the manager, the sellers, the people in service."))
        #expect(output.contains("2 questions wait for the owner: :for owner"))
        // Neither going on from CTX-04 to CTX-06 nor going back from CTX-09 shows a sensitive one.
        let before = try #require(output.components(separatedBy: "ans> :for owner").first)
        #expect(!before.contains("CTX-05") && !before.contains("CTX-08"))
        #expect(output.contains("'nobody' is nobody I know."))
        #expect(terminal.remembered.contains(":for owner"))
        let sheet = try fixture.session().state.sheet
        #expect(sheet["sellers_fte"] != nil)
        #expect(sheet["revenue_actual"] != nil)
    }

    /// The name of a stage leads to no question that waits; its id does.
    @Test func onlyAnIdLeadsToWhatWaits() throws {
        let terminal = fixture.begin(
            [":for all"] + Array(repeating: ":skip", count: 7) + [":g CTX", ":g CTX-05", "12", ":q"],
            settings: ["currency": "EUR", "kind": "led"])
        #expect(terminal.output.components(separatedBy: "CTX-05").count == 3)
        #expect(try fixture.session().state.sheet["hour_cost"]?.value == .number(12))
    }

    /// Nothing is lost from the counts, and the audit is not over while something waits.
    @Test func anAuditIsNotCompleteWhileQuestionsWait() throws {
        let terminal = ScriptedTerminal(lines: [":for sellers", ":list", ":q"])
        let commands = fixture.commands(terminal)
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "EUR", "kind": "led"]
        #expect(commands.new(fixture.path("a.audit"), options) == .done)
        #expect(terminal.output.contains("open 33"))
        let left = try #require(terminal.output.components(separatedBy: "> :q\n").last)
        #expect(left.contains("wait for the owner: :for owner"))
        #expect(left.contains("Saved 0/33"))
    }

    @Test func whenAllInTheRoomIsAnsweredTheRestIsNamed() throws {
        fixture.begin([":q"], settings: ["currency": "EUR", "kind": "led"])
        let session = try fixture.session()
        let answers = session.questionnaire.questions(at: .core).filter { $0.audience != .owner }
            .flatMap(\.fields).map { "\($0.name): {state: dont_know}" }.joined(separator: "\n")
        try fixture.write(answers, to: "answers.yaml")
        let filling = ScriptedTerminal([])
        #expect(
            fixture.commands(filling).fill(fixture.path("a.audit"), answers: fixture.path("answers.yaml"))
                == .done)
        let terminal = fixture.resume([.type(":for manager"), .type(":for owner"), .type("")])
        #expect(terminal.output.contains("All questions for the people in the room are answered."))
        #expect(terminal.output.contains("questions wait for the owner: :for owner"))
        #expect(!terminal.output.contains("All questions are answered."))
    }

    /// CTX-05 costs of an hour, CTX-08 margin: sensitive, for the owner.
    @Test func whatWaitsIsNotOfferedBeforeThoseItWaitsFor() throws {
        let terminal = ScriptedTerminal(lines: [":for sellers", ":ask-list", ":find hour", ":find zzz", ":q"])
        var offered: [String] = []
        terminal.onCompletion = { reads, complete in
            guard reads == 1 else { return }
            for text in [":g ", ":g CTX-0", ":hist ", ":why ", ":what-if ", ":g hour"] {
                let found = complete?(CompletionRequest(beforeCursor: text)) ?? .none
                offered += found.candidates.flatMap { [$0.replacement, $0.description ?? ""] }
            }
        }
        fixture.begin("a.audit", on: terminal, settings: ["currency": "EUR", "kind": "led"])
        #expect(offered.contains("CTX-11") || offered.contains("ACQ-06") || !offered.isEmpty)
        #expect(
            !offered.contains {
                $0.contains("CTX-05") || $0.contains("hour_cost") || $0.contains("gross_margin")
            })
        #expect(!terminal.output.contains("CTX-05"))
        let hourly = try #require(QuestionnaireFixture.salesProcess?.questions.first { $0.id == "CTX-05" })
        #expect(!terminal.output.contains(hourly.text))
        #expect(terminal.output.contains("wait for the owner: :for owner"))
        #expect(terminal.output.contains("with that text wait"))
        #expect(terminal.output.contains("There is no question, field or stage 'zzz'"))
    }

    @Test func theFileForTheClientHoldsWhatWaitsToo() throws {
        fixture.begin(
            [":for sellers", ":ask-list \(fixture.path("owed.txt"))"],
            settings: ["currency": "EUR", "kind": "led"])
        let hourly = try #require(QuestionnaireFixture.salesProcess?.questions.first { $0.id == "CTX-08" })
        let text = try String(contentsOfFile: fixture.path("owed.txt"), encoding: .utf8)
        #expect(text.replacing("\n  ", with: " ").contains(hourly.text.prefix(40)))
    }

    @Test func returnLeadsBackFromWhatOthersWereAsked() throws {
        let terminal = fixture.begin(
            ["2025-01-01", "2025-12-31", ":g SVC-01", ":for owner", ":r", ":for -", ":r", "1"],
            settings: ["currency": "EUR", "kind": "led"])
        // While only the owner is there, the question for others is not shown.
        #expect(terminal.output.ranges(of: "You are where you were").count == 1)
        #expect(try fixture.session().state.sheet["support_offered"] != nil)
    }

    @Test func whereEverybodyIsThereNobodyElseIsWaitedFor() throws {
        let led = fixture.begin([":for all"], settings: ["currency": "EUR", "kind": "led"]).output
        #expect(!led.contains("Questions for others wait"))
        #expect(led.replacing("\n  ", with: " ").contains("Confidential questions wait; :for - asks all."))
    }
}
