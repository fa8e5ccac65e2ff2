import Answers
import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing

@testable import Shell

/// `:upgrade`, with a folder of questionnaires that is changed under it.
struct UpgradeTests {
    private let fixture: ShellFixture
    private var main: String { fixture.path("questionnaires/sales-process/questionnaire.yaml") }

    /// A session that was begun with version 3.0.0 and has four answers.
    init() throws {
        fixture = try ShellFixture()
        try FileManager.default.createDirectory(
            atPath: fixture.path("questionnaires"), withIntermediateDirectories: true)
        let original = QuestionnaireFixture.repository.appending(path: "questionnaires/sales-process")
        try FileManager.default.copyItem(
            atPath: original.path(percentEncoded: false),
            toPath: fixture.path("questionnaires/sales-process"))
        fixture.begin(["2025-01-01", "2025-12-31", "1", "software"])
    }

    private func change(_ text: String, to other: String) throws {
        let old = try String(contentsOfFile: main, encoding: .utf8)
        try #require(old.contains(text))
        try old.replacing(text, with: other).write(toFile: main, atomically: true, encoding: .utf8)
    }

    /// What was said, however it was wrapped.
    private func said(_ terminal: ScriptedTerminal) -> String {
        terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func resume(_ lines: [String]) -> ScriptedTerminal {
        let terminal = ScriptedTerminal(lines: lines)
        _ = fixture.commands(terminal, questionnaires: fixture.path("questionnaires"))
            .resume(fixture.path("a.audit"))
        return terminal
    }

    @Test func nothingIsDoneWhereTheVersionIsTheSame() throws {
        #expect(resume([":upgrade"]).output.contains("runs from that version already (3.0.0)"))
    }

    /// A typing error that is mended costs no answer.
    @Test func anotherTextKeepsTheAnswer() throws {
        try change("version: 3.0.0", to: "version: 3.1.0")
        try change("Who do you mainly sell to?", to: "Who are most of your customers?")
        let terminal = resume([":upgrade", "y", ":g CTX-02"])
        #expect(terminal.output.contains("now runs from version 3.1.0; 4 answers kept"))
        #expect(terminal.output.contains("Who are most of your customers?"))
        let session = try fixture.session()
        #expect(session.state.sheet["customer_type"]?.value == .text("b2b"))
    }

    @Test func onlyWhatMeansSomethingElseIsAskedAgain() throws {
        try change("version: 3.0.0", to: "version: 3.1.0")
        try change("- id: CTX-02\n", to: "- id: CTX-02\n    revision: 2\n")
        let terminal = resume([":upgrade", "y", "2"])
        #expect(terminal.output.contains("now runs from version 3.1.0; 3 answers kept"))
        #expect(terminal.output.contains("to be answered again: CTX-02"))
        let session = try fixture.session()
        #expect(session.state.sheet["customer_type"]?.value == .text("b2c"))
        #expect(session.state.sheet.answers.count == 4)
    }

    @Test func undoTakesTheUpgradeBackAndNothingElse() throws {
        try change("version: 3.0.0", to: "version: 3.1.0")
        try change("Who do you mainly sell to?", to: "Who are most of your customers?")
        let terminal = resume([":upgrade", "y", ":undo", ":goto CTX-02"])
        #expect(terminal.output.contains("undone: :upgrade, 3.1.0"))
        #expect(terminal.output.contains("Who do you mainly sell to?"))
        let session = try fixture.session()
        #expect(session.frame.version == "3.0.0")
        #expect(session.state.sheet.answers.count == 4)
    }

    @Test func anOlderVersionIsTakenOnlyOnRequest() throws {
        try change("version: 3.0.0", to: "version: 1.10.0")
        let refused = resume([":upgrade"])
        #expect(
            said(refused).contains(
                "That version, 1.10.0, is older than this session's, 3.0.0. :upgrade older"))
        #expect(try fixture.session().frame.version == "3.0.0")
        #expect(resume([":upgrade older", "y"]).output.contains("now runs from version 1.10.0"))
        #expect(try fixture.session().frame.version == "1.10.0")
    }

    @Test func mistakesInTheInstalledQuestionnaireAreShownWithTheirPlace() throws {
        try change("name: customer_type", to: "name: customer_kind")
        let terminal = resume([":upgrade"])
        #expect(
            terminal.errors.contains("questionnaires/sales-process/") && terminal.errors.contains(".yaml:"))
        #expect(said(terminal).contains("stays as it is. All of them: auditsh check sales-process"))
        #expect(try fixture.session().frame.version == "3.0.0")
    }

    /// What would change is said before it is asked; whoever says no, or goes on, keeps what is.
    @Test(arguments: ["n", "", ":g CTX-02"])
    func nothingChangesUnlessItIsAgreedTo(line: String) throws {
        try change("version: 3.0.0", to: "version: 3.1.0")
        try change("- id: CTX-02\n", to: "- id: CTX-02\n    revision: 2\n")
        let terminal = resume([":upgrade", line])
        #expect(terminal.output.contains("Version 3.1.0 keeps 3 of 4 answers."))
        #expect(terminal.output.contains("to be answered again: CTX-02"))
        #expect(terminal.output.contains("Go over to version 3.1.0?"))
        #expect(terminal.output.contains("The session stays with version 3.0.0."))
        #expect(try fixture.session().frame.version == "3.0.0")
        #expect(try fixture.session().state.sheet.answers.count == 4)
    }

    /// Whoever turns away from the question has not agreed, whatever is typed next.
    @Test(arguments: [ScriptedTerminal.Step.interrupt(""), .interrupt("y"), .pageUp])
    func turningAwayAgreesToNothing(step: ScriptedTerminal.Step) throws {
        try change("version: 3.0.0", to: "version: 3.1.0")
        let terminal = ScriptedTerminal([.type(":upgrade"), step, .type("y")])
        _ = fixture.commands(terminal, questionnaires: fixture.path("questionnaires"))
            .resume(fixture.path("a.audit"))
        #expect(terminal.output.contains("The session stays with version 3.0.0."))
        #expect(try fixture.session().frame.version == "3.0.0")
    }

    @Test func aQuestionnaireThatLivesInAFolderIsFound() throws {
        try change("version: 3.0.0", to: "version: 3.1.0")
        let terminal = ScriptedTerminal(lines: [
            ":upgrade", ":upgrade \(fixture.path("questionnaires/sales-process"))", "y",
        ])
        _ = fixture.commands(terminal, questionnaires: fixture.path("nowhere")).resume(
            fixture.path("a.audit"))
        #expect(said(terminal).contains("Where it lives in a folder: :upgrade FOLDER"))
        #expect(terminal.output.contains("now runs from version 3.1.0; 4 answers kept"))
        #expect(try fixture.session().frame.version == "3.1.0")
    }

    @Test func anotherQuestionnaireIsNoVersionOfThisOne() throws {
        let other = QuestionnaireFixture.repository.appending(path: "questionnaires/workshop-safety")
        let terminal = resume([":upgrade \(other.path(percentEncoded: false))"])
        #expect(said(terminal).contains("this session is about 'sales-process'"))
        #expect(resume([":upgrade \(fixture.path("none"))"]).output.contains(fixture.path("none")))
    }

    @Test func findingsAndJudgementsThatGoAreNamed() throws {
        _ = resume([":g ACQ-02", "4", ":plan R-01 owner Ewa", ":q"])
        let rules = fixture.path("questionnaires/sales-process/rules.yaml")
        let text = try String(contentsOfFile: rules, encoding: .utf8)
        try text.replacing(": R-01\n", with: ": R-901\n")
            .write(toFile: rules, atomically: true, encoding: .utf8)
        try change("version: 3.0.0", to: "version: 3.1.0")
        let terminal = resume([":upgrade", "n"])
        #expect(terminal.output.contains("Findings that come: R-901"), "\(terminal.output)\(terminal.errors)")
        #expect(terminal.output.contains("Findings that go: R-01"))
        #expect(said(terminal).contains("What you said of these findings has no place there: R-01"))
    }

    @Test func aScriptIsNotAsked() throws {
        try change("version: 3.0.0", to: "version: 3.1.0")
        let terminal = ScriptedTerminal(lines: [":upgrade"], isInteractive: false)
        _ = fixture.commands(terminal, questionnaires: fixture.path("questionnaires"))
            .resume(fixture.path("a.audit"))
        #expect(try fixture.session().frame.version == "3.1.0")
    }
}
