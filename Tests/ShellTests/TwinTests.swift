import Answers
import Diagnostics
import Findings
import Foundation
import LineEditing
import Questionnaires
import Sessions
import TestSupport
import Testing
import Wording

@testable import Shell

/// Two sessions that are equal but for the value of a confidential answer print the same bytes before sellers,
/// whatever is typed.
struct TwinTests {
    private static let confidential =
        QuestionnaireFixture.salesProcess.map { questionnaire in
            questionnaire.questions.filter(\.sensitive).flatMap(\.fields).map(\.name)
        } ?? []

    /// One of two: a session of the worked company, with sellers in the room.
    private struct Twin {
        let fixture: ShellFixture
        let depth: String

        init(_ company: String, _ findings: String) throws {
            fixture = try ShellFixture()
            depth = company.hasSuffix("core") ? "core" : "full"
            fixture.begin(
                [":q"],
                settings: ["currency": "EUR", "kind": "led", "depth": depth, "findings": findings])
            let answers = QuestionnaireFixture.repository
                .appending(path: "questionnaires/sales-process/examples/\(company).yaml")
            let terminal = ScriptedTerminal([])
            let status = fixture.commands(terminal)
                .fill(fixture.path("a.audit"), answers: answers.path(percentEncoded: false))
            try #require(status == .done, "\(terminal.errors)")
        }

        /// Writes answers with these values, judgements, and that sellers are in the room.
        func prepare(_ values: [String: AnswerValue]) throws {
            let session = try Session.open(
                at: fixture.path("a.audit"), for: .writing(LockOptions()), context: JournalContext())
            defer { session.close() }
            let changes = values.sorted { $0.key < $1.key }.map { field, value -> AnswerChange in
                var answer = session.state.sheet[field] ?? FieldAnswer(state: .answered)
                answer.value = value
                answer.raw = "\(value)"
                return AnswerChange(field: field, answer: answer)
            }
            try session.record(.answered(changes))
            try session.record(.finding(.accept("R-94")))
            var plan = PlannedAction()
            plan.due = "2026-03-01"
            try session.record(.planned(finding: "R-04", plan))
            try session.record(.room(RoomState(present: .everybody)))
        }

        /// Everything that is shown, offered, written and handed to other programs while these lines are typed.
        func shown(
            _ lines: [String], isInteractive: Bool = true, columns: Int = 80, isPlain: Bool = false
        ) -> String {
            let terminal = ScriptedTerminal(
                lines.map { .type($0.replacing("FOLDER/", with: fixture.path(""))) },
                isInteractive: isInteractive, columns: columns, isPlain: isPlain)
            var handed: [String] = []
            terminal.onEdit = { _, file in
                handed.append((try? String(contentsOfFile: file, encoding: .utf8)) ?? "")
                return .exited(0)
            }
            terminal.onCompletion = { reads, complete in
                guard reads < 2 else { return }
                for text in [
                    ":", ":why ", ":accept ", ":hist ", ":what-if ", ":what-if comp_plan=", ":set ", "",
                ] {
                    let found = complete?(CompletionRequest(beforeCursor: text)) ?? .none
                    handed += found.candidates.flatMap { [$0.replacement, $0.description ?? ""] }
                }
            }
            let commands = fixture.commands(
                terminal, keepGoing: true, environment: ["VISUAL": "an-editor"])
            _ = commands.resume(fixture.path("a.audit"))
            for name in ["r.html", "r.md", "r.json"] {
                handed.append((try? String(contentsOfFile: fixture.path(name), encoding: .utf8)) ?? "")
            }
            let parts =
                [terminal.output, terminal.errors] + terminal.prefills + terminal.remembered + handed
            return parts.joined(separator: "\n--\n").replacing(fixture.folder, with: "FOLDER")
        }
    }

    /// What is typed of each command.
    private static func lines(of command: CommandSpec, _ field: String, _ question: String) -> [String] {
        switch command {
        case .help: [":help history"]
        case .why: [":why", ":why \(question)", ":why R-94", ":why R-69", ":why R-04", ":why R-36", "?"]
        case .back: [":back", ":back"]
        case .next: [":next"]
        case .goto: [":goto \(question)", ":goto \(field)", ":goto CTX", ":goto ACQ-02"]
        case .return: [":return"]
        case .skip: [":goto ACQ-16", ":skip not today"]
        case .dk: [":goto ACQ-15", ":dk"]
        case .na: [":goto ACQ-14", ":na none here"]
        // A stage ends again, once it is left.
        case .unanswer: [":goto ACQ-02", ":unanswer", "1", ":goto CTX-04", ":goto SVC-01", ":unanswer", "1"]
        case .undo:
            [":undo", ":undo", ":undo", ":undo", ":undo", ":undo", ":undo"]
                + Array(repeating: ":undo", count: 12)
        case .redo: Array(repeating: ":redo", count: 20)
        case .note: [":note", ":note sellers agree"]
        case .notePublished: [":note! sellers agree"]
        case .flag: [":flag"]
        case .evidence: [":evidence", ":evidence a list"]
        case .basis: [":goto CTX-04", ":basis measured"]
        case .who: [":who", ":who Anna"]
        case .for: [":for", ":for owner sellers", ":for all"]
        case .draft: [":draft"]
        case .insist: [":insist"]
        case .edit: [":goto CTX-04", ":edit", ":goto ACQ-01", ":edit"]
        case .list: [":list", ":list all", ":list dk", ":list skipped", ":list flagged"]
        case .find: [":find hour", ":find margin"]
        case .askList: [":ask-list", ":ask-list FOLDER/owed.txt"]
        case .whatIf:
            [":what-if sellers_fte=9", ":what-if \(field)=3", ":what-if offers_won=20; lifespan_years=9"]
        case .status: [":status"]
        case .findings: [":findings"]
        case .metrics: [":metrics"]
        case .output: [":output"] + ["CTX", "ACQ", "CON", "SVC", "REL", "TEAM"].map { ":output \($0)" }
        case .accept: [":accept R-94", ":accept R-01", ":accept R-69"]
        case .hide: [":hide R-94", ":hide R-69"]
        case .reword: [":reword R-94 title", ":reword R-69 text", ":reword R-69 title = Ask them"]
        case .add: [":add high Two price lists"]
        case .summary: [":summary", ":summary all Good work.", ":summary"]
        case .plan: [":plan", ":plan R-94 owner Anna", ":plan R-69 owner Anna; due 2026-05-01", ":plan"]
        case .method:
            [":method"] + (QuestionnaireFixture.salesProcess?.methods.map { ":method \($0.id)" } ?? [])
        case .row: [":goto ACQ-01", ":row 1", "Google Ads; channel; 220; 12; 18; 72000; 149400; ; 1000", ""]
        case .drop: [":goto ACQ-01", ":drop 2", "Fair; channel; 60; 0; 9; 18000; 54000; ; 200", ""]
        case .rows: [":goto ACQ-01", ":rows FOLDER/none.csv"]
        case .history: [":history \(field)", ":history \(question)", ":history channels", ":history ACQ-02"]
        case .depth: [":depth core", ":depth full"]
        case .lang: [":lang", ":lang en"]
        case .set:
            [
                ":set", ":set findings live", "4.5", ":goto CTX-04", "5", ":goto CTX-04", "6",
                ":goto ACQ-02", "4", ":goto ACQ-02", "1", ":set findings stage", ":goto ACQ-02", "4",
                ":goto ACQ-02", "1",
            ]
        case .report: [":report FOLDER/r.html", ":report FOLDER/r.md", ":report FOLDER/r.json"]
        case .upgrade: [":upgrade"]
        case .reload: [":reload"]
        case .saveAs: [":save-as FOLDER/b.audit"]
        case .quit: [":quit"]
        default: []
        }
    }

    @Test func everyCommandIsTyped() {
        let untyped = CommandSpec.all.filter { Self.lines(of: $0, "margin", "CTX-05").isEmpty }
        #expect(untyped.map(\.name) == [], "what is typed of it is missing in TwinTests.lines(of:)")
    }

    private static func allLines(_ field: String, _ question: String) -> [String] {
        let last: [CommandSpec] = [.undo, .redo, .findings, .metrics, .output, .quit]
        return (CommandSpec.all.filter { !last.contains($0) } + last)
            .flatMap { lines(of: $0, field, question) }
    }

    /// Another value of an answer, with which findings, warnings or figures are others.
    private static func other(
        than value: AnswerValue, of field: Field, in sheet: AnswerSheet, _ assessor: Assessor
    ) -> AnswerValue? {
        let now = assessor.assess(sheet)
        return AnswerVariation.values(beside: value, of: field, assessor.questionnaire).first { other in
            var varied = sheet
            varied[field.name]?.value = other
            let then = assessor.assess(varied)
            return zip(now.findings, then.findings).contains {
                $0.status != $1.status || $0.severity != $1.severity
            }
                || now.warnings != then.warnings && now.metrics != then.metrics
        }
    }

    private static func assessor(_ depth: Depth) throws -> Assessor {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        return Assessor(
            questionnaire, plan: QuestionnairePlan(questionnaire), depth: depth, texts: Texts(.english),
            currency: "EUR")
    }

    private func compare(
        _ fields: [String], _ company: String, _ findings: String, isInteractive: Bool = true,
        columns: Int = 80, isPlain: Bool = false,
        lines: (String, String) -> [String] = allLines
    ) throws {
        let assessor = try Self.assessor(company.hasSuffix("core") ? .core : .full)
        let twins = try (Twin(company, findings), Twin(company, findings))
        let sheet = try twins.0.fixture.session().state.sheet
        var values: [String: AnswerValue] = [:]
        var others: [String: AnswerValue] = [:]
        for name in fields {
            let field = try #require(assessor.plan.fields[name])
            guard let value = sheet[name]?.value else { continue }
            values[name] = value
            let other = try #require(Self.other(than: value, of: field, in: sheet, assessor), "\(name)")
            others[name] = other
        }
        let first = try #require(values.keys.min())
        let question = try #require(assessor.plan.questionOfField[first]?.id)
        try twins.0.prepare(values)
        try twins.1.prepare(others)
        // Paths of files break in other places of a narrow screen.
        let typed = lines(first, question).filter { columns > 40 || !$0.contains("FOLDER") }
        let shown = (
            twins.0.shown(typed, isInteractive: isInteractive, columns: columns, isPlain: isPlain),
            twins.1.shown(typed, isInteractive: isInteractive, columns: columns, isPlain: isPlain)
        )
        #expect(shown.0.count > 5000)
        if shown.0 != shown.1 {
            let difference = zip(shown.0.split(separator: "\n"), shown.1.split(separator: "\n"))
                .first { $0 != $1 }
            Issue.record("\(fields): '\(difference?.0 ?? "")' or '\(difference?.1 ?? "")'")
        }
    }

    @Test(arguments: Requirement.sample(2, of: confidential)) func oneAnswerIsNotShown(field: String) throws {
        let moment = ["live", "stage", "end"][(Self.confidential.firstIndex(of: field) ?? 0) % 3]
        try compare([field], "worked-company", moment)
    }

    @Test(arguments: Requirement.sample(1, of: ["hour_cost", "gross_margin_pct"]))
    func oneAnswerOfACoreAuditIsNotShown(field: String) throws {
        try compare([field], "worked-company-core", field == "hour_cost" ? "end" : "live")
    }

    @Test(arguments: Requirement.sample(1, of: ["end", "stage", "live"]))
    func allAnswersAreNotShown(findings: String) throws {
        try compare(
            Self.confidential, "worked-company", findings, columns: findings == "stage" ? 80 : 40,
            isPlain: findings == "live")
    }

    @Test func aScriptShowsNoAnswer() throws {
        try compare(Self.confidential, "worked-company", "live", isInteractive: false)
    }

    /// Every rule that there is, whether it found something or not.
    @Test func noExplanationShowsAnAnswer() throws {
        let rules = try #require(QuestionnaireFixture.salesProcess).rules.map { ":why \($0.id)" }
        try compare(Self.confidential, "worked-company", "end") { _, _ in rules }
    }

    /// A confidential answer decides whether another question is asked, and what of one: both wait.
    @Test func whatIsAskedDoesNotShowAnAnswer() throws {
        let main = """
            id: tiny
            version: 1.0.0
            locales: [en]
            title: Tiny
            stages:
              - {id: A, name: 1 First}
            score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
            questions:
              - {id: A-1, stage: A, core: true, sensitive: true, text: Cost?, why: W, evidence: E,
                 fields: [{name: cost, type: integer, label: Cost}]}
              - {id: A-2, stage: A, core: true, text: Count?, why: W, evidence: E,
                 fields: [{name: count, type: integer, label: Count},
                          {name: part, type: integer, when: cost > 50, label: Part}]}
              - {id: A-3, stage: A, core: true, when: cost > 50, text: Then?, why: W, evidence: E,
                 fields: [{name: then, type: integer, label: Then}]}
              - {id: A-4, stage: A, core: true, text: Last?, why: W, evidence: E,
                 fields: [{name: last, type: integer, label: Last}]}
            """
        let metrics =
            "metrics: [{id: M-1, variable: sum, formula: 'first_known(then, last)', unit: count, label: Sum}]"
        let rules = """
            rules: [{id: R-1, stage: A, severity: high, condition: last > 1, title: Too many, finding: Many.,
                     recommendation: Have fewer., effort: hours}]
            """
        func shown(_ cost: Int) throws -> String {
            let fixture = try ShellFixture()
            let path = try fixture.writeQuestionnaire("tiny", main: main, metrics: metrics, rules: rules)
            let terminal = ScriptedTerminal(lines: [
                ":for owner", ":g A-1", "\(cost)", ":q",
            ])
            var options = ShellCommands.NewOptions()
            options.questionnaire = path
            options.settings = ["currency": "EUR", "kind": "led", "findings": "live"]
            try #require(
                fixture.commands(terminal).new(fixture.path("a.audit"), options) == .done,
                "\(terminal.errors)")
            let session = try Session.open(
                at: fixture.path("a.audit"), for: .writing(LockOptions()), context: JournalContext())
            let answer = FieldAnswer(state: .answered, value: .number(7))
            try session.record(
                .answered(["part", "then"].map { AnswerChange(field: $0, answer: answer) }))
            try session.record(.room(RoomState(present: .everybody)))
            session.close()
            let again = ScriptedTerminal(lines: [
                ":list all", ":status", ":metrics", ":findings", ":g A-2", ":g A-3", ":next", "3", "4",
                ":undo", ":redo",
                ":what-if last=9", ":list", ":hist A-3", ":for service sellers", ":ask-list", ":undo",
                ":undo", ":undo",
            ])
            _ = fixture.commands(again).resume(fixture.path("a.audit"))
            return again.output.replacing(fixture.folder, with: "FOLDER")
        }
        let shown = try (shown(40), shown(60))
        #expect(shown.0 == shown.1)
        #expect(shown.0.contains("A-3 is confidential") && shown.0.contains("Last?"))
    }

    /// Without sellers the same lines do show the answers, each of which changes what is found: the comparison can fail.
    @Test(arguments: Requirement.sample(2, of: confidential))
    func withoutSellersTheyDiffer(field name: String) throws {
        let assessor = try Self.assessor(.full)
        let twins = try (Twin("worked-company", "end"), Twin("worked-company", "end"))
        let sheet = try twins.0.fixture.session().state.sheet
        let field = try #require(assessor.plan.fields[name])
        let value = try #require(sheet[name]?.value)
        let other = try #require(Self.other(than: value, of: field, in: sheet, assessor))
        try twins.0.prepare([name: value])
        try twins.1.prepare([name: other])
        func shown(_ twin: Twin, _ lines: [String]) -> Substring? {
            twin.shown([":for owner"] + lines).split(separator: "> :for owner\n").last
        }
        let found = [":findings", ":metrics"]
        #expect(shown(twins.0, found) != shown(twins.1, found))
        for line in [":history \(name)", ":undo"] where name == "hour_cost" || line != ":undo" {
            #expect(shown(twins.0, [line]) != shown(twins.1, [line]), "\(line)")
        }
    }

    /// The owner's own answer and what was found stand in what is taken back: of neither is said what it was.
    @Test func whatIsTakenBackIsNotNamed() throws {
        let twin = try Twin("worked-company", "end")
        let rule = try #require(Self.assessor(.full).plan.confidential.rules.sorted().first)
        let session = try Session.open(
            at: twin.fixture.path("a.audit"), for: .writing(LockOptions()), context: JournalContext())
        try session.record(.finding(.hide(rule)))
        var plan = PlannedAction()
        plan.action = "Ask the bank"
        try session.record(.planned(finding: rule, plan))
        try session.record(.room(RoomState(present: .everybody)))
        session.close()
        let output = twin.shown([":undo", ":undo", ":redo", ":redo"])
        #expect(output.ranges(of: "undone: something confidential").count == 2)
        #expect(output.ranges(of: "done again: something confidential").count == 2)
        #expect(!output.contains(rule) && !output.contains("Ask the bank"))
    }
}
