import Answers
import Foundation
import LineEditing
import Questionnaires
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Whole conversations over typed lines: what is saved and what is said.
struct ConversationTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    @Test func theFirstQuestionsAsAPersonSeesThem() throws {
        let terminal = fixture.begin([
            "1.1.2025", "31.12.2025", "9", "2", ":why", "?", "manuf", ":back", "", "nie wiem", ":zz", "4,5",
        ])
        let shown = terminal.output.replacing(fixture.folder, with: "FOLDER")
        #expect(Snapshot.problem(shown, named: "first-questions") == nil)
        let sheet = try fixture.session().state.sheet
        #expect(sheet["period_from"]?.value == .text("2025-01-01"))
        #expect(sheet["customer_type"]?.value == .text("b2c"))
        #expect(sheet["bought_again"]?.state == .dontKnow)
        #expect(sheet["sellers_fte"]?.value == .number(4.5))
    }

    @Test func polishAndChineseAnswersAreKept() throws {
        fixture.begin(
            ["Sprzedaż nie rośnie: żółć", "明年多两成新客户", "：退出", ":quit"],
            settings: ["currency": "PLN", "depth": "full"])
        let sheet = try fixture.session().state.sheet
        #expect(sheet["audit_reason"]?.value == .text("Sprzedaż nie rośnie: żółć"))
        #expect(sheet["success_measure"]?.value == .text("明年多两成新客户"))
    }

    @Test(arguments: ["I don't know", "nie wiem", "不知道", "Nie Wiem"])
    func aTextCanBeUnknownToo(typed: String) throws {
        let terminal = fixture.begin(
            [typed, typed + " dlaczego"], settings: ["currency": "PLN", "depth": "full"])
        let sheet = try fixture.session().state.sheet
        #expect(sheet["audit_reason"]?.state == .dontKnow)
        #expect(sheet["success_measure"]?.value == .text(typed + " dlaczego"))
        #expect(terminal.output.contains("saved: don't know"))
    }

    @Test func emptyEnterNeverWrites() throws {
        fixture.begin(["", "", "2025-01-01", ""])
        #expect(try fixture.session().state.sheet.answers.count == 1)
    }

    @Test func statesWithoutAValue() throws {
        let terminal = fixture.begin([
            ":skip ask Anna", ":dk", ":na", ":na we are new", ":unanswer", ":b", ":unanswer",
        ])
        let sheet = try fixture.session().state.sheet
        #expect(sheet["period_from"]?.state == .skipped)
        #expect(sheet["period_from"]?.reason == "ask Anna")
        #expect(sheet["period_to"]?.state == .dontKnow)
        #expect(sheet["customer_type"] == nil)
        #expect(terminal.output.contains("say why it does not apply"))
    }

    @Test func undoAndRedoWholeActions() throws {
        fixture.begin(["2025-01-01", "2025-12-31", ":undo", ":u", ":redo", ":undo", "2024-01-01", ":redo"])
        let sheet = try fixture.session().state.sheet
        #expect(sheet["period_from"]?.value == .text("2024-01-01"))
        #expect(sheet["period_to"] == nil)
    }

    @Test func goingBackKeepsTheTextForEditingAndReturns() throws {
        let terminal = fixture.begin(["2025-01-01", "2025-12-31", ":back", "2025-06-30", "1"])
        let sheet = try fixture.session().state.sheet
        #expect(sheet["period_to"]?.value == .text("2025-06-30"))
        #expect(sheet["customer_type"]?.value == .text("b2b"))
        #expect(terminal.prefills.contains("2025-12-31"))
    }

    @Test func pageUpIsTheQuestionBefore() throws {
        fixture.begin(["2025-01-01"])
        let terminal = fixture.resume([.pageUp, .type("2024-01-01"), .type("2024-12-31")])
        let sheet = try fixture.session().state.sheet
        #expect(sheet["period_from"]?.value == .text("2024-01-01"))
        #expect(sheet["period_to"]?.value == .text("2024-12-31"))
        #expect(terminal.prefills.dropFirst().first == "2025-01-01")
    }

    @Test func aRefusedAnswerComesBackForEditing() throws {
        let terminal = fixture.begin(["some day", "2025-01-01"])
        #expect(terminal.prefills[1] == "some day")
        #expect(terminal.output.contains("not a date I can read"))
        #expect(!terminal.output.contains(":dk saves"))
        let again = fixture.resume([.type("x"), .type("y")])
        #expect(again.output.contains(":dk saves"))
    }

    @Test func anAmbiguousFigureIsAskedBack() throws {
        let terminal = fixture.begin([":g CTX-06", "1.200", "2", ":g CTX-08", "0.3", "1"])
        let sheet = try fixture.session().state.sheet
        #expect(sheet["revenue_actual"]?.value == .number(1.2))
        #expect(sheet["gross_margin_pct"]?.value == .number(30))
        #expect(terminal.output.contains("Which do you mean?  1) 1,200 EUR  2) 1.2 EUR"))
    }

    /// Of two readings one may be out of bounds; then that is said.
    @Test func aChosenReadingIsHeldAgainstTheBounds() throws {
        let terminal = fixture.begin([":g TEAM-01", ":g CTX-08", "1.200", "1", ":q"])
        #expect(terminal.output.contains("must be 100 or less"))
        #expect(!terminal.output.contains("an answer is needed"))
        #expect(try fixture.session().state.sheet["gross_margin_pct"] == nil)
    }

    /// What people find out about their own session without leaving it.
    @Test func notesEvidenceAndSpeakersCanBeLookedUp() throws {
        let terminal = fixture.begin([
            ":note", ":note ask Anna 安娜", ":note! worth knowing", ":note", ":evidence", ":evidence p. 3",
            ":evidence", ":who Łucja", ":who", ":who -", ":history CTX-01", "2025-01-01", ":history ctx-01",
        ])
        let output = terminal.output
        #expect(output.contains("ask Anna 安娜 (private)"))
        #expect(output.components(separatedBy: "worth knowing").count == 3)
        #expect(output.components(separatedBy: "p. 3").count == 3)
        #expect(output.components(separatedBy: "from here on are Łucja's.").count == 3)
        #expect(output.contains("Answers from here on name nobody."))
        #expect(output.contains("2026-01-01 00:00  2025-01-01"))
        #expect(try fixture.session().state.notes.count == 2)
    }

    /// A question in which one of several fields is not known counts as answered; it is listed all the same.
    @Test func whatIsNotKnownIsListedByItsFields() throws {
        let terminal = fixture.begin([
            ":list dk", "2025-01-01", ":dk", ":goto CTX-02", ":skip ask Anna", ":list dk", ":list skipped",
        ])
        #expect(terminal.output.contains("  none\n"))
        #expect(terminal.output.contains("    Last day of the period: don't know"))
        #expect(terminal.output.contains("(ask Anna)"))
    }

    @Test(arguments: ["n/a", "nie dotyczy", "不适用"])
    func whatDoesNotApplyIsToldApartFromWhatCannotBeRead(typed: String) throws {
        let terminal = fixture.begin([":goto sellers_fte", typed])
        #expect(terminal.output.contains(":na REASON"))
        #expect(try fixture.session().state.sheet.answers.isEmpty)
    }

    @Test func undoneAnswersAreMarkedInTheHistory() throws {
        let terminal = fixture.begin(["2025-01-01", ":undo", "2024-01-01", ":history period_from"])
        #expect(terminal.output.contains("2026-01-01 00:00  undone, no longer counts: 2025-01-01\n"))
        #expect(terminal.output.contains("2026-01-01 00:00  2024-01-01\n"))
    }

    @Test func messagesRepeatOnlyTheBeginningOfALongWord() throws {
        let long = String(repeating: "x", count: 3_000)
        let terminal = fixture.begin([
            ":\(long)", ":g \(long)", ":list \(long)", ":set \(long) 1", ":set kind \(long)", ":g CTX-02",
            String(long.prefix(1_000)), ":what-if \(long)=1", ":help \(long)", ":for \(long)",
        ])
        let said = terminal.output.split(separator: "\n").filter { !$0.contains("> ") }.joined()
        #expect(!said.contains(String(long.prefix(100))))
    }

    @Test func helpEndsWithNextStepsAndMistypedCommandsGetTheNearest() throws {
        let terminal = fixture.begin([":help", ":help fnd", ":hlep"])
        #expect(terminal.shown.first?.hasSuffix("goes on where you were.\n") == true)
        #expect(terminal.output.contains("Did you mean ':find'?"))
        #expect(terminal.output.contains("Did you mean ':help'?"))
    }

    @Test func onlyCurrenciesThatExistAreTaken() throws {
        let terminal = fixture.begin([":set currency ZZZ", ":set currency pln"])
        #expect(terminal.output.contains("'ZZZ' is no currency of ISO 4217"))
        #expect(try fixture.session().state.settings.currency == "PLN")
        let refused = ScriptedTerminal([], isInteractive: false)
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "ZZZ"]
        #expect(fixture.commands(refused).new(fixture.path("z"), options) == .failed)
        #expect(refused.errors.contains("'ZZZ' is no currency"))
    }

    /// One stage in full leaves the others as they are, in what is open, in reports and in the score.
    @Test func oneStageGoesDeep() throws {
        func open(_ lines: [String]) throws -> [String: Int] {
            let fixture = try ShellFixture()
            fixture.begin(lines)
            let session = try fixture.session()
            let asked = session.frame.questions(at: session.state.settings.depth)
            return Dictionary(grouping: asked, by: \.stage).mapValues(\.count)
        }
        let core = try open([":depth core"])
        let deep = try open([":depth full con"])
        let full = try open([":depth full"])
        #expect(deep["CON"] == full["CON"] && full["CON"] != core["CON"])
        #expect(deep.filter { $0.key != "CON" } == core.filter { $0.key != "CON" })
        #expect(try open([":depth full Sales conversations", ":depth core CON"]) == core)
        #expect(
            try ShellFixture().begin([":depth full con", ":depth"]).output.contains(
                "  depth is now core, and all of Sales conversations\n"))
        let refused = fixture.begin([":depth full ZZZ", ":depth deep CON", ":set depth core ZZZ"])
        #expect(refused.output.contains("ZZZ"))
        #expect(try fixture.session().state.settings.depth == .core)
    }

    @Test func countriesAreTakenByTheirTwoLetters() throws {
        let terminal = fixture.begin([
            ":set country Polska", ":set country tw", ":set country EU", ":set country -", ":set country pl",
        ])
        #expect(terminal.output.contains("'Polska' is no country of ISO 3166-1"))
        #expect(terminal.output.contains("'EU' is no country"))
        #expect(try fixture.session().state.settings.country == "PL")
        var options = ShellCommands.NewOptions()
        options.settings = ["currency": "PLN", "country": "XX"]
        let refused = ScriptedTerminal([], isInteractive: false)
        #expect(fixture.commands(refused).new(fixture.path("z"), options) == .failed)
        #expect(refused.errors.contains("'XX' is no country"))
    }

    @Test func controlCKeepsTheTextAndTheSession() throws {
        fixture.begin(["2025-01-01"])
        let terminal = fixture.resume([
            .interrupt("2025-12-3"), .type(":draft"), .type("2025-12-31"), .interrupt(""),
        ])
        #expect(terminal.prefills.contains("2025-12-3"))
        #expect(terminal.output.contains("Type :quit or press Ctrl-D to leave"))
        #expect(try fixture.session().state.sheet["period_to"]?.value == .text("2025-12-31"))
    }

    @Test func hangUpEndsWithEverythingSaved() throws {
        fixture.begin(["2025-01-01"])
        let terminal = ScriptedTerminal([.type("2025-12-31"), .hangUp("b2")])
        #expect(fixture.commands(terminal).resume(fixture.path("a.audit")) == .interrupted)
        #expect(try fixture.session().state.sheet.answers.count == 2)
    }

    @Test func leavingSaysHowToComeBack() throws {
        let terminal = fixture.begin(["2025-01-01", ":q", "2025-12-31"])
        #expect(terminal.output.hasSuffix("Saved 0/36. Resume: auditsh resume \(fixture.path("a.audit"))\n"))
        #expect(try fixture.session().state.sheet.answers.count == 1)
    }

    @Test func resumeContinuesAtTheFirstOpenQuestion() throws {
        fixture.begin(["2025-01-01", "2025-12-31", ":skip", "1"])
        let terminal = fixture.resume([])
        #expect(terminal.output.contains("CTX-11"))
        #expect(!terminal.output.contains("CTX-02"))
    }

    @Test func commandsInAnyForm() throws {
        let terminal = fixture.begin(["：h", ":sta", ":", ":n", ":nott x", "::starts with a colon"])
        #expect(terminal.output.contains("Commands, each may be shortened"))
        #expect(terminal.output.contains("0 of 8 answered"))
        #expect(terminal.output.contains("Unknown command ':nott'. Did you mean ':note'?"))
        #expect(terminal.remembered.contains(":h"))
    }

    @Test func notesEvidenceFlagsAndBasis() throws {
        fixture.begin([
            ":note Anna was unsure", ":note! seen in the ledger", ":evidence ledger p. 4", ":flag",
            ":who Anna",
            ":g CTX-06", "2 400 000", ":basis measured",
        ])
        let state = try fixture.session().state
        #expect(state.notes.map(\.isPublished) == [false, true])
        #expect(state.evidence["CTX-01"] == ["ledger p. 4"])
        #expect(state.flagged == ["CTX-01"])
        #expect(state.sheet["revenue_actual"]?.basis == .measured)
        #expect(state.sheet["revenue_actual"]?.respondent == "Anna")
    }

    @Test func anEarlierAnswerThatHidesLaterOnesSaysSo() throws {
        let terminal = fixture.begin([":g CON-04", "2", "3", ":g CTX-11", "3"])
        #expect(terminal.output.contains("2 later answers no longer apply"))
        #expect(try fixture.session().state.sheet["purchases_per_year"]?.value == .number(2))
    }

    @Test func liveFindingsSpeakUpAtOnce() throws {
        let terminal = fixture.begin(
            [":g ACQ-02", "3"], settings: ["currency": "EUR", "findings": "live"])
        #expect(terminal.output.contains("gap (high): Source of enquiries mostly not recorded"))
        #expect(terminal.output.contains(":why R-01"))
    }

    @Test func depthAsksNothingTwice() throws {
        let terminal = fixture.begin([":depth full", ":g CTX-04", "4", ":depth core", ":set depth deep"])
        #expect(
            terminal.output.contains("/89]") || terminal.output.contains("/87]")
                || terminal.output.contains("/88]"))
        #expect(terminal.output.contains("'deep' is no value for depth"))
        #expect(try fixture.session().state.sheet["sellers_fte"]?.value == .number(4))
    }

    @Test(arguments: [20, 21, 40])
    func narrowTerminalsStillWork(columns: Int) throws {
        let terminal = fixture.begin(
            ["2025-01-01", "2025-12-31", "1", ":f", ":status", ":help"], columns: columns)
        #expect(try fixture.session().state.sheet.answers.count == 3)
        #expect(!terminal.output.isEmpty)
    }

    @Test func whatSomebodySaidIsNotRemembered() throws {
        let terminal = fixture.begin([
            ":note Anna is leaving", ":set client Konkurencja SA", ":goto CTX-06", ":evidence ledger",
            ":who Anna", ":why Jan Kowalski zarabia 9000", ":hide Secret Person", ":hide R-02",
            ":history period_from", ":list open", ":help note", ":goto Acquisition", ":for owner, manager",
            ":Kowalski zarabia 9000", ":hlep", ":row 2", ":row Jan", ":lang en",
        ])
        #expect(
            terminal.remembered == [
                ":note", ":set", ":goto CTX-06", ":evidence", ":who", ":why", ":hide", ":hide R-02",
                ":history period_from", ":list open", ":help note", ":goto Acquisition",
                ":for owner, manager", ":hlep", ":row 2", ":row", ":lang en",
            ])
    }

    @Test func aCommandBehindABlankIsNotRemembered() throws {
        let terminal = fixture.begin([" :status", "\t:help", ":status", "some day", "some day :why"])
        #expect(terminal.remembered == [":status", ":why"])
    }

    @Test func findLooksAtOptionsAndExplanationsToo() throws {
        let terminal = fixture.begin(
            [":find price", ":find rozpoznanie"], settings: ["currency": "EUR", "depth": "full"])
        #expect(terminal.output.contains("CON-14"))
        #expect(terminal.output.contains("    When the price is named"))
        #expect(terminal.output.contains("There is no question, field or stage 'rozpoznanie'"))
    }

    @Test func theLanguageHasItsOwnCommand() throws {
        let terminal = fixture.begin([":lang", ":lang pl", ":lang en"])
        #expect(terminal.output.contains("language = en"))
        #expect(terminal.output.contains("the language 'pl' is not there yet; available: en"))
        #expect(terminal.output.contains("language is now en"))
    }

    /// However long it is: what is typed ahead would go to the pager.
    @Test func stageEndsAreNotPaged() throws {
        fixture.begin([":q"])
        let answers = QuestionnaireFixture.repository
            .appending(path: "questionnaires/sales-process/examples/worked-company-core.yaml")
        _ = fixture.commands(ScriptedTerminal(lines: [])).fill(
            fixture.path("a.audit"), answers: answers.path(percentEncoded: false))
        let open = try #require(try fixture.session().state.sheet["source_tracking"]?.raw)
        let terminal = fixture.resume([.type(":g ACQ-02"), .type(":unanswer"), .type(open)])
        #expect(!terminal.shown.contains { $0.contains("Channels: strengthen") })
        #expect(terminal.output.contains("Channels: strengthen"))
    }

    @Test(arguments: [(":summary all ", "Pierwszy.\n\n第二段。"), (":note ", "a\nb"), (":note! ", "甲\n乙")])
    func textsBehindCommandsKeepTheirParagraphs(command: String, text: String) throws {
        let terminal = fixture.begin([":g CTX-02", command + text, ":who Łucja\nŻak", ":who"])
        let state = try fixture.session().state
        let kept = [state.judgement.summary, state.notes.first?.text]
        #expect(kept.contains(text))
        #expect(terminal.pasteStyles[1].marks == [":", "："])
        #expect(!terminal.pasteStyles[1].keepsLines)
        #expect(terminal.output.contains("Łucja Żak's"))
    }

    @Test func aSettingIsShownWithoutAValueAndClearedByAHyphen() throws {
        let terminal = fixture.begin(
            [":set client", ":set by -", ":set nonsense"],
            settings: ["currency": "EUR", "client": "ACME", "by": "me"])
        #expect(terminal.output.contains("client = ACME"))
        let settings = try fixture.session().state.settings
        #expect(settings.client == "ACME" && settings.by == nil)
    }

    @Test func aCommandBehindAnOfferedTextIsACommand() throws {
        let terminal = fixture.begin(["some day", "some day:skip"])
        #expect(terminal.output.contains("saved: skipped"))
    }

    @Test func correctingAQuestionGoesThroughAllItsFields() throws {
        fixture.begin(["2025-12-31", "2025-01-01", ":goto CTX-01", "2025-01-01", "2025-12-31", "1"])
        let sheet = try fixture.session().state.sheet
        #expect(sheet["period_from"]?.value == .text("2025-01-01"))
        #expect(sheet["period_to"]?.value == .text("2025-12-31"))
        #expect(sheet["customer_type"]?.value == .text("b2b"))
    }

    @Test func aContradictionThatStaysIsSaidAgain() throws {
        let terminal = fixture.begin(["2025-12-31", "2025-01-01", ":back", "2025-01-02"])
        #expect(terminal.output.ranges(of: "The period ends before it begins").count == 2)
    }

    @Test func oneReturnsToTheLastPlaceNotTheFirst() throws {
        fixture.begin([":goto CTX-11", "1", ":goto SVC-01", "2", ":goto CTX-11", "", "4"])
        #expect(try fixture.session().state.sheet["after_delivery_contact"]?.value == .text("never"))
    }

    @Test func savingAsGoesOnThere() throws {
        let terminal = fixture.begin(["2025-01-01", ":save-as \(fixture.path("b"))", "2025-12-31"])
        #expect(terminal.output.hasSuffix("Resume: auditsh resume \(fixture.path("b.audit"))\n"))
        #expect(try fixture.session("b.audit").state.sheet.answers.count == 2)
        #expect(try fixture.session().state.sheet.answers.count == 1)
    }

    /// The name is locked by nobody but us.
    @Test func whatWasRemovedIsSavedUnderItsOwnNameAgain() throws {
        fixture.begin(["2025-01-01"])
        let path = fixture.path("a.audit")
        let terminal = ScriptedTerminal(lines: [
            ":save-as \(path)", "2025-12-31", ":save-as \(path)", "2025-12-31", ":save-as \(path)", ":q",
        ])
        terminal.onRead = { count in if count == 1 { try? FileManager.default.removeItem(atPath: path) } }
        #expect(fixture.commands(terminal).resume(path) == .done)
        #expect(terminal.output.ranges(of: "exists already").count == 2)
        #expect(!terminal.output.contains("in use by"))
        #expect(try fixture.session().state.sheet.answers.count == 2)
        #expect(!FileManager.default.fileExists(atPath: path + ".lock"))
    }

    @Test func leavingAFileThatIsGoneSaysSo() throws {
        fixture.begin(["2025-01-01"])
        let terminal = ScriptedTerminal(lines: ["2025-12-31", ":q", ":q"])
        terminal.onRead = { [path = fixture.path("a.audit")] count in
            if count == 1 { try? FileManager.default.removeItem(atPath: path) }
        }
        #expect(fixture.commands(terminal).resume(fixture.path("a.audit")) == .failed)
        let shown = terminal.output.replacing("\n  ", with: " ")
        #expect(shown.contains("was removed by another program"))
        #expect(shown.contains("leave once more"))
        #expect(!terminal.output.contains("Resume: auditsh"))
    }
}
