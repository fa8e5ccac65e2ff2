import Answers
import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing

/// Events of every kind: written, read back, undone.
struct SessionTests {
    private let folder: TemporaryFolder
    private var path: String { "\(folder.path)/s.audit" }

    init() throws { folder = try TemporaryFolder() }

    private func create() throws -> Session {
        try Session.create(
            at: path, questionnaire: try #require(QuestionnaireFixture.salesProcess),
            settings: ["currency": "EUR", "client": "Zakład żółć 客户", "depth": "full"],
            program: "auditsh test",
            id: "0123456789abcdef", lock: LockOptions(), context: JournalContext())
    }

    private func reopened() throws -> Session {
        try Session.open(at: path, for: .reading, context: JournalContext())
    }

    private static let table = AnswerValue.table([
        TableRow(["name": .value(.text("展会")), "cost": .dontKnow, "customers": .value(.number(3))]),
        TableRow([:]),
    ])

    private static let events: [SessionEvent] = [
        .answered([
            AnswerChange(
                field: "opps_won",
                answer: FieldAnswer(
                    state: .answered, value: .number(64), unit: "deals", raw: "64", source: .crm,
                    basis: .measured, respondent: "Anna"),
                remarks: Remarks(notes: [AnswerNote("from the list")], evidence: ["p. 3"])),
            AnswerChange(field: "opps_lost", answer: FieldAnswer(state: .dontKnow)),
        ]),
        .answered([AnswerChange(field: "channels", answer: FieldAnswer(state: .answered, value: table))]),
        .answered([AnswerChange(field: "statuses", answer: FieldAnswer(state: .answered, value: .table([])))]
        ),
        .answered([
            AnswerChange(
                field: "response_time_hours",
                answer: FieldAnswer(state: .answered, value: .number(4.5), samples: [3, 6], basis: .samples)),
            AnswerChange(field: "cost_items", answer: FieldAnswer(state: .answered, value: .codes(["ads"]))),
            AnswerChange(field: "personalised", answer: FieldAnswer(state: .answered, value: .flag(false))),
            AnswerChange(field: "winback", answer: FieldAnswer(state: .skipped, reason: "later")),
            AnswerChange(
                field: "audit_reason",
                answer: FieldAnswer(state: .answered, value: .text("a\n\"b\" \u{1F600}/"))),
        ]),
        .cleared(["personalised"]),
        .noted(question: "ACQ-01", text: "ask again", isPublished: true),
        .evidence(question: "ACQ-01", reference: "invoice 12"),
        .flagged(question: "CON-12", isFlagged: true),
        .settings(["client": nil, "code": "K-7"]),
        .finding(.accept("R-01")),
        .finding(.hide("R-02")),
        .finding(
            .edit("R-02", FindingWording(title: "Źródło", text: "来源", recommendation: nil, severity: .low))),
        .finding(.add(OwnFinding(id: "OWN-1", stage: "ACQ", severity: .high, title: "Nobody answers"))),
        .summary(stage: "ACQ", text: "Good leads, slow answers."),
        .summary(stage: nil, text: "Zażółć 总结"),
        .summary(stage: "ACQ", text: nil),
        .planned(finding: "R-01", plan),
        .planned(finding: "R-02", PlannedAction()),
        .imported(
            [
                AnswerChange(
                    field: "opps_won",
                    answer: FieldAnswer(state: .answered, value: .number(57), source: .crm, basis: .measured))
            ],
            from: ExportReference(name: "deals.csv", digest: "ab12", asOf: "2026-03-31")),
        .room(RoomState(present: .people([.sellers, .owner]), respondent: "Żaneta")),
        .room(RoomState(present: .nobodyInParticular)), .room(RoomState(present: .everybody)),
        .place(Place(field: "channels", freeRowsEnded: true, passedRows: [["kind": "źródło 来源"]])),
        .place(Place()),
    ]

    private static let plan: PlannedAction = {
        var plan = PlannedAction()
        plan.action = "Name an owner"
        plan.owner = "Łucja"
        plan.due = "2027-01-31"
        plan.status = .begun
        return plan
    }()

    @Test func everyKindComesBackAsItWasWritten() throws {
        let session = try create()
        for event in Self.events { try session.record(event) }
        let state = session.state
        session.close()
        let again = try reopened()
        #expect(again.state == state)
        #expect(try again.questionnaire(.everything) == session.questionnaire(.everything))
        #expect(again.lastEvent == Self.events.count { $0.kind != .room && $0.kind != .place } + 1)
        #expect(state.sheet["channels"]?.value == Self.table)
        #expect(state.sheet["statuses"]?.value == .table([]))
        #expect(state.sheet["personalised"] == nil)
        #expect(state.settings.client == nil && state.settings.code == "K-7")
        #expect(state.notes.count == 2)
        #expect(state.evidence == ["CON-12": ["p. 3"], "ACQ-01": ["invoice 12"]])
        #expect(state.judgement.decisions["R-01"]?.verdict == .accepted)
        #expect(state.judgement.decisions["R-02"]?.verdict == .hidden)
        #expect(state.judgement.decisions["R-02"]?.wording.severity == .low)
        #expect(state.judgement.ownFindings.map(\.id) == ["OWN-1"])
        #expect(state.judgement.summary == "Zażółć 总结")
        #expect(state.judgement.stageSummaries == [:])
        #expect(state.judgement.plan == ["R-01": Self.plan])
        #expect(state.imports.map(\.name) == ["deals.csv"])
    }

    private func said(_ figure: Double, _ source: AnswerSource) -> FieldAnswer {
        FieldAnswer(state: .answered, value: .number(figure), source: source)
    }

    /// What is measured and what is claimed stand beside each other, whichever comes first; each is undone alone.
    @Test func figuresFromAnExportStandBesideWhatIsClaimed() throws {
        let session = try create()
        func say(_ figure: Double) throws {
            try session.record(
                .answered([AnswerChange(field: "opps_won", answer: said(figure, .interview))]))
        }
        func held() -> [AnswerValue?] {
            [session.state.sheet["opps_won"]?.value, session.state.sheet.claims["opps_won"]?.value]
        }
        let imported = try #require(
            Self.events.first { if case .imported = $0 { true } else { false } })
        try say(64)
        #expect(held() == [.number(64), nil])
        try session.record(imported)
        #expect(held() == [.number(57), .number(64)])
        #expect(session.state.imports.map(\.name) == ["deals.csv"])
        try say(70)
        #expect(held() == [.number(57), .number(70)])
        #expect(
            session.history(of: "opps_won").map(\.answer?.value) == [.number(64), .number(57), .number(70)])
        _ = try session.undo()
        #expect(held() == [.number(57), .number(64)])
        #expect(try reopened().state.sheet.claims["opps_won"]?.value == .number(64))
        _ = try session.undo()
        #expect(held() == [.number(64), nil])
        #expect(session.state.imports.isEmpty)
        _ = try session.redo()
        try session.record(.cleared(["opps_won"]))
        #expect(held() == [nil, nil])
    }

    @Test func undoingEverythingLeadsBackToTheBeginning() throws {
        let session = try create()
        let beginning = session.state
        var states: [SessionState] = []
        let undoable = Self.events.filter(\.isUndoable)
        for event in undoable {
            states.append(session.state)
            try session.record(event)
        }
        let end = session.state
        for state in states.reversed() {
            #expect(try session.undo() != nil)
            #expect(session.state == state)
        }
        #expect(try session.undo() == nil)
        #expect(session.state == beginning)
        for _ in undoable { #expect(try session.redo() != nil) }
        #expect(try session.redo() == nil)
        #expect(session.state == end)
        session.close()
        #expect(try reopened().state == end)
    }

    @Test func whatIsDoneAfterUndoingCannotBeRedoneOver() throws {
        let session = try create()
        try session.record(Self.events[0])
        _ = try session.undo()
        try session.record(Self.events[5])
        #expect(try session.redo() == nil)
    }

    @Test func historyOfAFieldKeepsEveryState() throws {
        let session = try create()
        try session.record(Self.events[0])
        try session.record(.cleared(["opps_won"]))
        _ = try session.undo()
        let history = session.history(of: "opps_won")
        #expect(history.map(\.isUndone) == [false, true])
        #expect(history.first?.answer?.value == .number(64))
        #expect(history.last?.answer == nil)
    }

    /// Random actions, undone and redone at random: reopening always gives the state that was seen last.
    @Test func reopeningAgreesWithWhatWasSeen() throws {
        var generator = SeededGenerator(seed: 11)
        let session = try create()
        for _ in 0..<120 {
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: _ = try session.undo()
            case 1: _ = try session.redo()
            default: try session.record(try #require(Self.events.randomElement(using: &generator)))
            }
        }
        let state = session.state
        session.close()
        #expect(try reopened().state == state)
    }

    @Test(arguments: ["{\"changes\":[{\"state\":\"answered\"}]}", "{\"changes\":7}", "{}", "{\"changes\":[}"])
    func anEventThatCannotBeReadNamesItsLine(payload: String) throws {
        let session = try create()
        session.close()
        let journal = try Journal.open(
            at: path, for: .writing(LockOptions()), knownKinds: ["settings", "answered"])
        try journal.append(kind: "answered", payload: Array(payload.utf8))
        journal.close()
        #expect(throws: SessionError.unreadableEvent(path: path, line: 7, kind: "answered")) {
            try reopened()
        }
    }

    @Test func anUnreadableQuestionnaireIsNoSession() throws {
        let sections = QuestionnaireSection.always.map { ($0, Array("{\"id\":7}".utf8)) }
        let header = try JournalHeader(
            id: "x", created: .now(), program: "auditsh test",
            questionnaire: CompiledQuestionnaire(id: "7", version: "1", sections: sections))
        try Journal.create(at: path, header: header).close()
        #expect(throws: JournalError.broken(path: path, line: 2, .section(.content("frame")))) {
            try reopened()
        }
    }

    @Test func anUpgradeKeepsWhatMeansTheSame() throws {
        let session = try create()
        try session.record(Self.events[0])
        try session.record(Self.events[3])
        var newer = try session.questionnaire(.everything)
        newer.version = "2.1.0"
        try change("opps_won", in: &newer) { question, _ in question.text += " Please." }
        try change("response_time_hours", in: &newer) { question, _ in question.revision = 2 }
        newer.questions.removeAll { $0.id == "TEAM-07" }
        let difference = UpgradeDifference(from: session.frame, to: newer, session.state.sheet)
        #expect(difference.lost == ["response_time_hours"])
        #expect(difference.removed == ["TEAM-07"])
        #expect(difference.added == [])
        try session.record(.upgraded(newer))
        #expect(try session.questionnaire(.everything) == newer)
        #expect(session.state.sheet["opps_won"]?.value == .number(64))
        #expect(session.state.sheet["response_time_hours"] == nil)
        try session.record(
            .answered([AnswerChange(field: "opps_lost", answer: FieldAnswer(state: .skipped))]))
        let state = session.state
        let digest = session.questionnaireDigest
        session.close()
        let again = try reopened()
        #expect(again.state == state)
        #expect(try again.questionnaire(.everything) == newer)
        #expect(again.questionnaireDigest == digest && digest == newer.digest)
    }

    private func change(
        _ name: String, in questionnaire: inout Questionnaire, _ body: (inout Question, Int) -> Void
    ) throws {
        let place = try #require(
            questionnaire.questions.firstIndex { $0.fields.contains { $0.name == name } })
        let field = try #require(questionnaire.questions[place].fields.firstIndex { $0.name == name })
        body(&questionnaire.questions[place], field)
    }

    /// What a field is, is its name, type, unit, the codes in use and the revision of its question; nothing else.
    @Test(arguments: [
        ("text", true), ("label", true), ("bounds", true), ("place", true), ("option added", true),
        ("unused code gone", true), ("used code gone", false), ("unit", false), ("type", false),
        ("name", false),
        ("revision", false),
    ])
    func identityOverVersions(of what: String, isKept: Bool) throws {
        let session = try create()
        try session.record(
            .answered([
                AnswerChange(
                    field: "source_tracking", answer: FieldAnswer(state: .answered, value: .text("some"))),
                AnswerChange(
                    field: "response_time_hours", answer: FieldAnswer(state: .answered, value: .number(9))),
            ]))
        var newer = try session.questionnaire(.everything)
        let field =
            what.contains("code") || what.contains("option") ? "source_tracking" : "response_time_hours"
        let options = try #require(
            newer.questions.flatMap(\.fields).first { $0.name == "source_tracking" }?.options)
        try change(field, in: &newer) { question, place in
            switch what {
            case "text": question.text = "Otherwise"
            case "label": question.fields[place].label = "Otherwise"
            case "bounds": question.fields[place].max = 1
            case "unit": question.fields[place].unit = "hours"
            case "type": question.fields[place].type = .number
            case "name": question.fields[place].name = "other"
            case "revision": question.revision = 2
            default: break
            }
        }
        if what == "place" { newer.questions.reverse() }
        switch what {
        case "option added":
            if var other = newer.options[options]?.options.first {
                other.code = "quite_other"
                newer.options[options]?.options.append(other)
            }
        case "unused code gone": newer.options[options]?.options.removeAll { $0.code != "some" }
        case "used code gone": newer.options[options]?.options.removeAll { $0.code == "some" }
        default: break
        }
        try session.record(.upgraded(newer))
        #expect((session.state.sheet[field] != nil) == isKept)
        #expect(session.state.sheet.answers.count == (isKept ? 2 : 1))
    }

    @Test func aTableKeepsItsRowsWhenColumnsComeAndGo() throws {
        let session = try create()
        try session.record(Self.events[1])
        var newer = try session.questionnaire(.everything)
        try change("channels", in: &newer) { question, place in
            question.fields[place].table?.columns.removeAll { $0.name == "cost" }
        }
        try session.record(.upgraded(newer))
        let rows = [
            TableRow(["name": .value(.text("展会")), "customers": .value(.number(3))]), TableRow([:]),
        ]
        #expect(session.state.sheet["channels"]?.value == .table(rows))
        // The rows are still those that they were.
        try session.record(
            .answered([
                AnswerChange(
                    field: "channels", answer: FieldAnswer(state: .answered, value: .table([rows[1]])))
            ]))
        #expect(try reopened().state == session.state)
        _ = try session.undo()
        _ = try session.undo()
        #expect(session.state.sheet["channels"]?.value == Self.table)
    }

    @Test func anUpgradeIsUndoneLikeAnyAction() throws {
        let session = try create()
        try session.record(Self.events[0])
        try session.record(Self.events[3])
        let before = session.state
        let original = try session.questionnaire(.everything)
        var newer = original
        newer.version = "2.1.0"
        let position = try #require(newer.questions.firstIndex { $0.id == "ACQ-10" })
        newer.questions[position].revision = 2
        try session.record(.upgraded(newer))
        #expect(session.state.sheet["response_time_hours"] == nil)
        #expect(try session.undo() == .upgraded(newer))
        #expect(session.state == before && session.upgrades == 0)
        #expect(try session.questionnaire(.everything) == original)
        #expect(try reopened().state == before)
        #expect(try session.redo() == .upgraded(newer))
        #expect(try session.questionnaire(.everything) == newer)
        #expect(try session.undo() == .upgraded(newer))
        _ = try session.undo()
        #expect(session.state.sheet["personalised"] == nil)
    }

    @Test func whatCouldNotBeReadAgainIsNotWritten() throws {
        let session = try create()
        let wrong = FieldAnswer(state: .answered, value: .text("abc"))
        #expect(throws: JournalError.unwritable(.payload)) {
            try session.record(.answered([AnswerChange(field: "opps_won", answer: wrong)]))
        }
        #expect(session.state.sheet["opps_won"] == nil && session.lastEvent == 1)
    }

    /// An answer is held against what was asked when it was given, also where the question asks for another
    /// kind of answer since.
    @Test func answersFitTheQuestionnaireOfTheirTime() throws {
        let session = try create()
        try session.record(Self.events[0])
        var newer = try session.questionnaire(.everything)
        let position = try #require(
            newer.questions.firstIndex { $0.fields.contains { $0.name == "opps_won" } })
        let field = try #require(newer.questions[position].fields.firstIndex { $0.name == "opps_won" })
        newer.questions[position].fields[field].type = .text
        try session.record(.upgraded(newer))
        let text = AnswerChange(
            field: "opps_won", answer: FieldAnswer(state: .answered, value: .text("many")))
        try session.record(.answered([text]))
        #expect(try reopened().state.sheet["opps_won"]?.value == .text("many"))
        _ = try session.undo()
        _ = try session.undo()
        #expect(try reopened().state.sheet["opps_won"]?.value == .number(64))
        #expect(throws: JournalError.unwritable(.payload)) { try session.record(.answered([text])) }
    }
}
