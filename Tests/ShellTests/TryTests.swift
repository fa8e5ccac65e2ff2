import Foundation
import TestSupport
import Testing

@testable import Shell

/// A questionnaire in the making is tried in an audit that nobody keeps, and its files are read again in its midst.
struct TryTests {
    private let fixture: ShellFixture

    init() throws {
        fixture = try ShellFixture()
        for (name, text) in try QuestionnairePage.files() where !name.hasPrefix("locales/") {
            let url = URL(filePath: fixture.path("meetings/\(name)"))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    private func edit(_ name: String, _ text: String, _ replacement: String) {
        let path = fixture.path("meetings/\(name)")
        guard let old = try? String(contentsOfFile: path, encoding: .utf8), old.contains(text) else {
            Issue.record("no '\(text)' in \(name)")
            return
        }
        try? old.replacing(text, with: replacement).write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Types lines; before the one of a number, from 0, something is done to the files.
    private func tryOut(
        _ lines: [String], place: String = "meetings", answers: String? = nil, isInteractive: Bool = true,
        before changes: [Int: () -> Void] = [:]
    ) -> (status: CommandStatus, terminal: ScriptedTerminal) {
        let terminal = ScriptedTerminal(lines: lines, isInteractive: isInteractive)
        terminal.onRead = { changes[$0]?() }
        var options = ShellCommands.TryOptions()
        options.answers = answers
        let status = fixture.commands(terminal).tryOut(fixture.path(place), options)
        return (status, terminal)
    }

    private func said(_ terminal: ScriptedTerminal) -> String {
        terminal.output.replacing("\n", with: " ").replacing(#/ +/#, with: " ")
    }

    /// What of a throw-away audit is left behind.
    private var left: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: fixture.folder)) ?? []).filter {
            $0.contains("audit")
        }
    }

    @Test(arguments: ["meetings", "meetings/", "meetings/rules.yaml"])
    func nothingIsKept(place: String) {
        let (status, terminal) = tryOut(["6", ":q"], place: place)
        #expect(status == .done, "\(terminal.errors)")
        #expect(terminal.output.contains("Meeting audit: a throw-away audit"))
        #expect(left == [])
    }

    @Test func whatChangesIsSaidAndAnswersStay() {
        let (_, terminal) = tryOut(
            ["6", "60", "45", ":reload", ":reload", ":status", ":q"],
            before: [
                3: {
                    edit("questionnaire.yaml", "text: How long did", "text: How very long did")
                    edit("rules.yaml", "value: 80", "value: 90")
                }
            ])
        let text = said(terminal)
        #expect(text.contains("Read again; 3 of 3 answers kept."), "\(text)\(terminal.errors)")
        #expect(text.contains("Otherwise now: TIME-2, R-1"))
        #expect(text.contains("Read again; nothing is otherwise."))
    }

    @Test func aQuestionThatMeansSomethingElseIsAskedAgain() {
        let (_, terminal) = tryOut(
            ["6", "60", ":reload", ":q"],
            before: [
                2: {
                    edit(
                        "questionnaire.yaml", "type: integer, unit: people, min: 1, label: People}",
                        "type: yes_no, label: People}")
                }
            ]
        )
        // What formulas make of a figure, they cannot make of a truth.
        #expect(terminal.errors.contains("metrics.yaml:4:14: error: "), "\(terminal.errors)")
        #expect(said(terminal).contains("you go on with what they held before"))
    }

    @Test func questionsComeAndGo() {
        let question = """
              - id: USE-0
                stage: TIME
                core: true
                text: Who invites?
                why: w
                evidence: e
                fields: [{name: inviter, label: Inviter}]

            """
        let (_, terminal) = tryOut(
            ["6", "60", ":reload", ":g USE-0", ":q"],
            before: [2: { edit("questionnaire.yaml", "  - id: TIME-2\n", question + "  - id: TIME-2\n") }])
        let text = said(terminal)
        #expect(text.contains("New: USE-0"), "\(text)\(terminal.errors)")
        #expect(text.contains("Who invites?"))
    }

    @Test(arguments: [
        ("questionnaire.yaml", "id: TIME-2", "id: 'TIME-2"),
        ("rules.yaml", "minutes > long", "minuts > long"),
    ])
    func mistakesAreShownWithTheirPlaceAndTheAuditGoesOn(file: String, text: String, mistake: String) {
        let (status, terminal) = tryOut(
            ["6", ":reload", "60", ":reload", ":q"],
            before: [1: { edit(file, text, mistake) }, 3: { edit(file, mistake, text) }])
        #expect(status == .done)
        #expect(terminal.errors.contains("meetings/\(file):"), "\(terminal.errors)")
        #expect(said(terminal).contains("The files have mistakes, so you go on with what they held before."))
        #expect(said(terminal).contains("Read again; nothing is otherwise."))
    }

    @Test func aMissingFileEndsNothing() {
        let (status, terminal) = tryOut(
            ["6", ":reload", ":q"],
            before: [
                1: {
                    try? FileManager.default.removeItem(atPath: fixture.path("meetings/questionnaire.yaml"))
                }
            ])
        #expect(status == .done)
        #expect(terminal.errors.contains("there is no file"), "\(terminal.errors)")
    }

    @Test func whatIsBrokenIsNotBegun() {
        edit("rules.yaml", "minutes > long", "minuts > long")
        let (status, terminal) = tryOut([":q"])
        #expect(status == .failed)
        #expect(terminal.errors.contains("meetings/rules.yaml:5:16: error: unknown name 'minuts'"))
        #expect(left == [])
    }

    @Test func answersMayStandInAFileAndLinesOnAPipe() {
        let (status, terminal) = tryOut(
            [":findings"], answers: fixture.path("meetings/examples/overrun.yaml"), isInteractive: false)
        #expect(status == .done, "\(terminal.errors)")
        #expect(terminal.output.contains("Meetings are long"))
        #expect(left == [])
    }

    @Test func anAuditThatIsKeptReadsNoFiles() {
        let terminal = fixture.begin([":reload", ":q"])
        #expect(said(terminal).contains("This audit holds its questionnaire and reads no files."))
    }
}
