import Foundation
import Questionnaires
import Reports
import Sessions
import TestSupport
import Testing

@testable import Shell

/// A version of one's own of another questionnaire is checked, asked and reported as any other.
struct OverlayCommandTests {
    private let fixture: ShellFixture
    private let house = QuestionnaireFixture.repository.appending(path: "questionnaires/examples/house")
        .path(percentEncoded: false)

    init() throws { fixture = try ShellFixture() }

    private func run(_ action: (ShellCommands) -> CommandStatus) -> (status: CommandStatus, text: String) {
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        let status = action(fixture.commands(terminal))
        return (status, terminal.output + terminal.errors)
    }

    @Test func checkSaysTheHousesValues() {
        let (status, text) = run { $0.check(house, coverage: true) }
        #expect(text.contains("note: limits.service_reply_gap: house value 4, default 8\n"))
        #expect(text.hasSuffix("\nno problems; 2 examples hold\n"))
        #expect(status == .done)
    }

    @Test func theSessionHoldsTheWholeAndTheReportSaysTheHousesValues() throws {
        var options = ShellCommands.NewOptions()
        options.questionnaire = house
        options.settings = ["currency": "EUR"]
        #expect(run { $0.new(fixture.path("a.audit"), options) }.status == .done)
        try fixture.write("support_response_hours: 5\nleavers_asked: false\n", to: "a.yaml")
        #expect(run { $0.fill(fixture.path("a.audit"), answers: fixture.path("a.yaml")) }.status == .done)
        let session = try fixture.session()
        #expect(session.frame.id == "house")
        #expect(
            session.frame.questions.count == QuestionnaireFixture.salesProcess.map { $0.questions.count + 1 })
        session.close()
        var report = ShellCommands.ReportOptions()
        report.format = .html
        let (status, text) = run { $0.report(fixture.path("a.audit"), report) }
        #expect(text.contains("limit house value 4 working hours, default 8 working hours (our convention)"))
        #expect(status == .done)
    }

    @Test func whatIsBelowIsLookedForBesideItFirst() throws {
        let files = try QuestionnairePage.files()
        _ = try fixture.writeQuestionnaire(
            "meetings", main: files["questionnaire.yaml"] ?? "", metrics: files["metrics.yaml"] ?? "",
            rules: files["rules.yaml"]?.replacing("source: B-1", with: "convention: true")
                .replacing("sources: [B-1]", with: "sources: []") ?? "")
        let main = "id: own\nversion: 1.0.0\nextends: {id: meetings, version: \"1.0\"}\n"
        let own = try fixture.writeQuestionnaire("own", main: main, metrics: "{}", rules: "{}")
        #expect(run { $0.check(own) }.text == "no problems\n")
        #expect(run { $0.check("\(own)/") }.text == "no problems\n")
        try fixture.write(main.replacing("meetings", with: "meeting"), to: "own/questionnaire.yaml")
        let (status, text) = run { $0.check(own) }
        #expect(text.contains("error: there is no questionnaire 'meeting'"))
        #expect(text.contains("looked in: \(fixture.path("meeting")), "))
        #expect(status == .failed)
    }
}
