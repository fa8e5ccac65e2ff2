import Answers
import Foundation
import LineEditing
import Questionnaires
import Sessions
import TestSupport
import Testing
import Wording

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

    private func room(
        _ text: String?, isLed: Bool = true, named: Set<Audience> = [], confidential: Set<String> = []
    ) throws -> Room {
        var room = Room(named: named, isLed: isLed, confidential: confidential)
        if let text {
            let present: RoomState.Present = try #require(.init(typed: text, Texts(.english)))
            room.enter(present, named: named)
        }
        return room
    }

    @Test(
        arguments: [
            ("owner", .people([.owner])), ("Owner, manager", .people([.owner, .manager])),
            ("sellers；service", .people([.sellers, .service])), ("all", .everybody),
            ("owner all", .everybody),
            ("-", .nobodyInParticular), ("any", nil), ("anna", nil), (",", nil), ("all anna", nil),
        ] as [(String, RoomState.Present?)])
    func readsWhoIsThere(text: String, present: RoomState.Present?) {
        #expect(RoomState.Present(typed: text, Texts(.english)) == present)
    }

    @Test func aHyphenAsksEverything() throws {
        #expect(try !room("-", confidential: ["CTX-01"]).defers(question(.owner, sensitive: true)))
        #expect(try !room("-", named: [.owner]).defers(question(.owner)))
    }

    @Test func questionsForOthersWait() throws {
        let room = try room("owner", named: [.sellers])
        #expect(try !room.defers(question(.owner)))
        #expect(try !room.defers(question(.any)))
        #expect(try room.wait(of: question(.sellers)) == .people(.sellers))
    }

    /// What could not be written is not known to whoever goes on with the session: nor does it hold here any longer.
    @Test func whoCouldNotBeWrittenIsForgottenWithTheNext() throws {
        var room = try room("owner")
        room.enter(.people([.manager, .service]), named: [])
        #expect(try !room.defers(question(.owner)))
        room.enter(.people([.manager, .service]), named: [.owner])
        #expect(try room.wait(of: question(.owner)) == .people(.owner))
    }

    /// A firm of an owner and three sellers has no manager, and nobody for service alone.
    @Test(
        arguments: [
            ("owner sellers", [], .manager, nil), ("owner sellers", [], .service, nil),
            ("sellers", [.owner], .manager, .owner), ("owner", [.sellers], .service, .sellers),
            ("sellers", [], .manager, nil), ("sellers", [], .owner, nil), ("owner", [], .sellers, nil),
            ("owner", [.manager], .manager, .manager), ("all", [], .manager, nil),
        ] as [(String, Set<Audience>, Audience, Audience?)])
    func whoWasNeverNamedHasNoQuestions(
        present: String, named: Set<Audience>, of audience: Audience, waitsFor: Audience?
    ) throws {
        let wait = try room(present, named: named).wait(of: question(audience))
        #expect(wait == waitsFor.map { .people($0) })
    }

    @Test(
        arguments: [
            (true, "all", true), (true, "owner manager", false), (true, "sellers", true), (true, "-", false),
            (true, nil, true), (false, "all", false), (false, nil, false),
        ] as [(Bool, String?, Bool)])
    func confidentialQuestionsWaitWhileSellersMayListenAndSomebodyLeads(
        isLed: Bool, people: String?, waits: Bool
    ) throws {
        let question = try question(.owner, sensitive: true)
        let room = try room(people, isLed: isLed, confidential: [question.id])
        #expect((room.wait(of: question) == .confidential) == waits)
    }

    private static let hour: Int64 = 3_600_000

    @Test(
        arguments: [
            ([0, 11], true, true), ([0, 12], false, false), ([0, 5, 10, 15, 20], true, true),
            // Said on one day; on the next, nothing was said before something was answered.
            ([0, 1, 20, 21, 22], false, false),
            // Nobody knows how long the pause was.
            ([5, 4], true, false), ([5, 6, 3, 4], true, false), ([30, 5, 6], true, false),
        ] as [([Int64], Bool, Bool)])
    func anInterruptionOfLessThanTwelveHoursChangesNoRoom(
        hours: [Int64], withSellers: Bool, withoutSellers: Bool
    ) {
        let times = hours.map { Timestamp(milliseconds: 1_767_225_600_000 + $0 * Self.hour) }
        for (present, isKept) in [
            (.everybody, withSellers), (.people([.owner, .sellers]), withSellers),
            (.people([.owner]), withoutSellers), (.nobodyInParticular, withoutSellers),
        ] as [(RoomState.Present, Bool)] {
            let state = RoomState(present: present)
            #expect(state.resumed(times).present == (isKept ? present : nil))
        }
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
        #expect(output.contains("Sellers in the room? :for all keeps confidential questions for later."))
        #expect(
            output.contains("In the room: the owner, the manager, the sellers, the people in service."))
        #expect(
            output.contains("3 confidential questions wait until the sellers have left: then :for owner"))
        // Neither going on from CTX-04 to CTX-06 nor going back from CTX-09 shows a sensitive one.
        let before = try #require(output.components(separatedBy: "ans> :for owner").first)
        #expect(!before.contains("CTX-05") && !before.contains("CTX-08"))
        #expect(output.contains("'nobody' is nobody I know."))
        #expect(terminal.remembered.contains(":for owner"))
        let sheet = try fixture.session().state.sheet
        #expect(sheet["sellers_fte"] != nil)
        #expect(sheet["revenue_actual"] != nil)
    }

    /// Neither the name of a stage nor an id leads to what is confidential before sellers.
    @Test func nothingLeadsToWhatIsConfidential() throws {
        let terminal = fixture.begin(
            [":for all"] + Array(repeating: ":skip", count: 7) + [
                ":g CTX", ":g CTX-05", "12", ":why CTX-05", ":hist CTX-05", ":what-if hour_cost=3", ":q",
            ],
            settings: ["currency": "EUR", "kind": "led"])
        let refusal = "CTX-05 is confidential: it waits until the sellers have left; then :for owner"
        #expect(terminal.output.ranges(of: refusal).count == 4)
        #expect(try fixture.session().state.sheet["hour_cost"] == nil)
    }

    /// The id of a question for others does lead to it.
    @Test func anIdLeadsToWhatIsForOthers() throws {
        fixture.begin(
            [":for owner sellers", ":for owner", ":g ACQ-02", "1", ":q"],
            settings: ["currency": "EUR", "kind": "led"])
        #expect(try fixture.session().state.sheet["source_tracking"] != nil)
    }

    /// Nothing is lost from the counts, and the audit is not over while something waits.
    @Test func anAuditIsNotCompleteWhileQuestionsWait() throws {
        let terminal = ScriptedTerminal(lines: [":for sellers", ":list", ":q"])
        let commands = fixture.commands(terminal)
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "EUR", "kind": "led"]
        #expect(commands.new(fixture.path("a.audit"), options) == .done)
        #expect(terminal.output.contains("open 36"))
        let left = try #require(terminal.output.components(separatedBy: "> :q\n").last)
        #expect(left.contains("3 confidential questions wait until the sellers have left: then :for owner"))
        #expect(left.contains("Saved 0/36"))
    }

    @Test func whenAllInTheRoomIsAnsweredTheRestIsNamed() throws {
        fixture.begin([":q"], settings: ["currency": "EUR", "kind": "led"])
        let session = try fixture.session()
        let answers = session.frame.questions(at: .core).filter { $0.audience != .owner }
            .flatMap(\.fields).map { "\($0.name): {state: dont_know}" }.joined(separator: "\n")
        try fixture.write(answers, to: "answers.yaml")
        let filling = ScriptedTerminal([])
        #expect(
            fixture.commands(filling).fill(fixture.path("a.audit"), answers: fixture.path("answers.yaml"))
                == .done)
        let terminal = fixture.resume([
            .type(":for owner sellers"), .type(":for sellers"), .type(":for owner"), .type(""),
        ])
        #expect(terminal.output.contains("All questions for the people in the room are answered."))
        #expect(terminal.output.contains("3 confidential questions wait until the sellers have left"))
        #expect(terminal.output.contains("1 question waits for the owner: :for owner"))
        #expect(!terminal.output.contains("All questions are answered."))
    }

    /// CTX-05 costs of an hour, CTX-08 margin: sensitive, for the owner.
    @Test func whatWaitsIsNotOfferedBeforeThoseItWaitsFor() throws {
        let terminal = ScriptedTerminal(lines: [":for all", ":ask-list", ":find hour", ":find zzz", ":q"])
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
        #expect(terminal.output.contains("wait until the sellers have left: then :for owner"))
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
            [
                "2025-01-01", "2025-12-31", ":for sellers", ":g SVC-01", ":for owner", ":r", ":for -", ":r",
                "1",
            ],
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

    // MARK: interruptions

    private static let led = ["currency": "EUR", "kind": "led"]

    /// Sellers are there when the machine dies; the first thing on the projector must not be their cost.
    @Test func whoIsThereSurvivesACrashAndSaysSo() throws {
        let terminal = ScriptedTerminal([.type(":who Anna"), .type(":for owner sellers"), .hangUp("")])
        fixture.begin("a.audit", on: terminal, settings: Self.led)
        let again = fixture.resume([.type(":g CTX-05"), .type(":g CTX-01"), .type("2025-01-01")])
        #expect(again.output.contains("In the room as before: the owner, the sellers. :for changes it."))
        #expect(again.output.contains("Answers from here on are Anna's."))
        #expect(again.output.contains("CTX-05 is confidential"))
        #expect(try fixture.session().state.sheet["period_from"]?.respondent == "Anna")
    }

    @Test func onTheNextDayNothingConfidentialIsAskedBeforeItIsSaidWhoIsThere() throws {
        fixture.begin([":for owner", ":q"], settings: Self.led)
        let later = ScriptedTerminal(
            lines: [
                ":g CTX-04", "4", "2400000", ":g hour_cost", ":for", ":for owner", ":g hour_cost", "45", ":q",
            ])
        _ = fixture.commands(later, now: 13 * Self.hour).resume(fixture.path("a.audit"))
        #expect(!later.output.contains("as before"))
        #expect(
            later.output.contains("Sellers in the room? :for all keeps confidential questions for later."))
        #expect(later.output.contains("CTX-05 is confidential: it waits until you say who is in the room"))
        #expect(later.output.contains("Nobody has said who is in the room."))
        let sheet = try fixture.session().state.sheet
        #expect(sheet["sellers_fte"] != nil && sheet["revenue_actual"] != nil && sheet["hour_cost"] != nil)
    }

    @Test func whereNobodyLeadsNothingIsConfidential() throws {
        let terminal = fixture.begin([":for all", ":g CTX-05", "45", ":q"])
        #expect(!terminal.output.contains("Sellers in the room?"))
        #expect(try fixture.session().state.sheet["hour_cost"] != nil)
    }

    @Test func theSameRoomIsWrittenOnce() throws {
        fixture.begin(
            [":for all", ":for all", ":who Anna", ":who Anna", ":who", ":for", ":for -", ":for -"],
            settings: Self.led)
        let text = try String(contentsOfFile: fixture.path("a.audit"), encoding: .utf8)
        #expect(text.ranges(of: "\"kind\":\"room\",\"ignorable\":true").count == 3)
    }

    @Test func whoIsThereIsNeitherUndoneNorAChange() throws {
        let terminal = fixture.begin(
            [
                "2025-01-01", ":for all", ":undo", ":redo", ":for -", ":undo", ":for owner", ":redo",
                ":for all",
            ],
            settings: Self.led)
        #expect(terminal.output.ranges(of: "undone: First day of the period: 2025-01-01").count == 2)
        #expect(terminal.output.ranges(of: "done again: First day of the period: 2025-01-01").count == 2)
        let session = try fixture.session()
        #expect(session.state.room.present == .everybody)
        #expect(session.state.sheet["period_from"] != nil)
        #expect(session.lastEvent == 9)
    }

    @Test func goingOnElsewhereIsSaidFirst() throws {
        let output = fixture.begin(
            [":for owner", ":g CTX-05", ":for owner sellers", ":q"], settings: Self.led
        )
        .output.components(separatedBy: "ans> :for owner sellers\n").last
        let lines = output?.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
        #expect(lines.first == "3 confidential questions wait until the sellers have left: then :for owner")
        #expect(lines.contains("CTX-05 is left; it goes on with CTX-01."))
    }

    @Test func whoeverComesInEndsNoTable() throws {
        let row = "Fair; channel; 60; 0; 9; 18000; 54000; ; 200"
        let output = fixture.begin(
            [":for owner", ":g ACQ-01", row, ":for owner sellers", row.replacing("Fair", with: "Ads")],
            settings: Self.led
        ).output
        #expect(!output.contains("ACQ-01 is left"))
        #expect(try fixture.session().state.sheet["channels"]?.rows.count == 2)
    }

    /// What is written before sellers may be shown to them, and that is said.
    @Test(arguments: [(":for all", true), (":for owner", false), (":for -", false)])
    func beforeSellersTheTeamsCopyIsWritten(who: String, isForTeam: Bool) throws {
        let file = fixture.path("a.md")
        let output = fixture.begin(
            [":for owner", ":g CTX-05", "4711", ":note! 815 an hour", who, ":report \(file)"],
            settings: Self.led
        ).output.replacing("\n  ", with: " ")
        #expect(output.contains("It is the team's copy, since sellers are in the room") == isForTeam)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("Team\\'s copy") == isForTeam && text.contains("Owner\\'s copy") != isForTeam)
        #expect(text.contains("4,711") != isForTeam)
        #expect(text.contains("815 an hour") != isForTeam)
    }

    /// A line typed at a confidential question is on no screen before sellers.
    @Test func whatWasPutAsideIsNotShown() throws {
        let terminal = ScriptedTerminal([
            .type(":for owner"), .type(":g CTX-05"), .interrupt("12345"), .type(":for all"), .type(":draft"),
            .type(":q"),
        ])
        fixture.begin("a.audit", on: terminal, settings: Self.led)
        let after = try #require(terminal.output.components(separatedBy: "ans> :for all").last)
        #expect(after.contains("typed at a confidential question") && !after.contains("12345"))
    }

    /// What is found beside a session may have been typed at a confidential question, unless sellers were there.
    @Test(arguments: [
        (":for owner", [":for all", ":draft"], false), (":for owner", [":draft"], true),
        (":for owner", [":for all", ":for owner", ":draft"], true),
        (":for -", [":for all", ":draft"], false),
        (":for all", [":draft"], true), (":for", [":for all", ":draft"], true),
    ])
    func whatIsFoundPutAsideIsShownToWhoMaySeeIt(who: String, lines: [String], isShown: Bool) throws {
        let terminal = ScriptedTerminal([.type(who), .type(":g CTX-05"), .hangUp("12345")])
        fixture.begin("a.audit", on: terminal, settings: Self.led)
        let again = fixture.resume(lines.map { .type($0) })
        #expect(again.prefills.contains("12345") == isShown)
        #expect(again.output.contains("typed at a confidential question") != isShown)
        #expect(try isShown || fixture.putAside().map(\.line) == ["12345"])
    }

    /// A line put aside at another question does come back, also where one waits.
    @Test func whatWasPutAsideElsewhereComesBack() throws {
        let terminal = ScriptedTerminal([
            .type(":for owner"), .type(":g CTX-05"), .interrupt("45"), .type(":g CTX-04"), .interrupt("45"),
            .type(":for all"), .type(":draft"),
        ])
        fixture.begin("a.audit", on: terminal, settings: Self.led)
        #expect(terminal.prefills.last == "45")
    }

    /// What stood on the screen before sellers came stays there.
    @Test(arguments: [
        ([":for owner", ":g CTX-05", "45", ":for all"], true), ([":for owner", ":for all"], false),
        ([":for owner", ":g CTX-05", "45", ":for manager"], false),
        ([":for all", ":for owner sellers"], false),
    ])
    func whatStandsOnTheScreenIsRemembered(lines: [String], isSaid: Bool) throws {
        let output = fixture.begin(lines, settings: Self.led).output
        #expect(output.contains("What was shown before stays on the screen; Control-L clears it.") == isSaid)
    }

    // MARK: what speaks up unasked

    private static let sensitive = """
        hour_cost: 45
        gross_margin_pct: 40
        reps: [{name: Anna, sales: 500000}]
        """
    private static let row = "Fair; channel; 60; 0; 9; 18000; 54000; ; 200"

    private func lines(_ lines: [String], findings: String? = nil) throws -> String {
        var settings = Self.led
        settings["findings"] = findings
        fixture.begin([":q"], settings: settings)
        try fixture.write(Self.sensitive, to: "answers.yaml")
        let status = fixture.commands(ScriptedTerminal([]))
            .fill(fixture.path("a.audit"), answers: fixture.path("answers.yaml"))
        try #require(status == .done)
        let terminal = ScriptedTerminal(lines: lines)
        _ = fixture.commands(terminal).resume(fixture.path("a.audit"))
        return terminal.output.replacing("\n    ", with: " ").replacing("\n  ", with: " ")
    }

    /// Before it was said who listens, sellers may.
    @Test(arguments: [
        (":for owner", true), (":for all", false), (":for owner sellers", false), (":for", false),
    ])
    func whatFollowsFromARow(who: String, isShown: Bool) throws {
        let output = try lines([who, ":g ACQ-01", Self.row, Self.row.replacing("Fair", with: "Ads")])
        #expect(output.contains("Cost of winning a customer") == isShown)
        #expect(output.contains("Conversion of decided enquiries 15 %"))
        #expect(
            output.ranges(of: "Figures that rest on confidential answers wait").count == (isShown ? 0 : 1))
    }

    /// Whoever asks for a figure before it was said who listens gets it.
    @Test func whatIsAskedForIsShownAlone() throws {
        let output = try lines([":g ACQ-01", Self.row, "", ":output ACQ", ":history hour_cost"])
        #expect(output.contains("45 EUR per hour"))
        #expect(output.contains("Cost of winning"))
    }

    @Test(arguments: [("end", false), ("stage", true), ("live", true)])
    func rowsAreJudgedAloudOnlyWhereFindingsAre(findings: String, isJudged: Bool) throws {
        let output = try lines([":for owner", ":g ACQ-01", Self.row], findings: findings)
        #expect(output.contains("verdict on Fair: ") == isJudged)
    }

    /// V-15 compares the sellers' sales, which are confidential, with the revenue.
    @Test(arguments: [(":for all", false), (":for owner", true), (":for", false)])
    func checksOnConfidentialAnswersWaitAndAreSaidLater(who: String, isSaid: Bool) throws {
        let message = "The sellers' sales do not add up to the revenue within 10 %."
        let output = try lines([
            ":set depth full", who, ":g CTX-06", "100000", ":g CTX-02", ":for owner manager", "1", "1",
            ":g CTX-04", "4",
        ])
        let parts = output.components(separatedBy: "> :for owner manager")
        try #require(parts.count == 2)
        #expect(parts[0].contains(message) == isSaid)
        #expect(parts[1].contains(message) == !isSaid)
    }

    @Test func aScriptIsAskedNothing() throws {
        fixture.begin([":for all", ":q"], settings: Self.led)
        let terminal = ScriptedTerminal(
            [.type("hour_cost = 45"), .type(":report \(fixture.path("a.html"))")], isInteractive: false)
        _ = fixture.commands(terminal, keepGoing: true).resume(fixture.path("a.audit"))
        #expect(terminal.errors.contains("line 1: CTX-05 is confidential"))
        #expect(FileManager.default.fileExists(atPath: fixture.path("a.html")))
    }
}
