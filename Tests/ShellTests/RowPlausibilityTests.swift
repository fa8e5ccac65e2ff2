import Answers
import Diagnostics
import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing

@testable import Shell

/// Cells of a row that do not fit to each other are asked back in that row; what further rows may change waits.
struct RowPlausibilityTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    private static let main = """
        id: rows
        version: 1.0.0
        locales: [en]
        title: Rows
        stages:
          - {id: A, name: 1 First}
        score: {weights: {high: 3, medium: 2, low: 1}, coverage: 0.6, bands: [{code: weak, label: Weak, from: 0}]}
        questions:
          - id: A-1
            stage: A
            core: true
            text: What was sent?
            why: To know
            evidence: look
            fields:
              - name: mails
                type: table
                row: k
                open_rows: true
                label: Mails
                columns:
                  - {name: name, type: text, required: true, label: Campaign}
                  - {name: sent, type: integer, label: Sent}
                  - {name: opened, type: integer, label: Opened}
                  - {name: cost, type: money, min: 0, max: 9000, label: Cost}
                  - {name: hours, type: number, unit: hours, min: 0, label: Hours}
          - id: A-2
            stage: A
            core: true
            text: How many?
            why: To know
            evidence: look
            fields:
              - {name: total, type: integer, label: Total}
        """
    private static let metrics = """
        metrics:
          - {id: M-1, variable: all_sent, formula: 'mails.filter(k, known(k.sent)).map(k, k.sent).sum()', unit: messages, label: All sent}
        columns:
          mails:
            - {id: C-1, name: unread, formula: k.sent - k.opened, unit: messages, label: Unread}
            - {id: C-2, name: share, formula: 100.0 * k.sent / all_sent, unit: '%', label: Share}
        checks:
          - {id: V-1, when: 'mails.exists(k, known(k.opened) && k.opened > k.sent)', message: More were opened than sent.}
          - {id: V-2, when: '!mails.all(k, k.unread <= 5000)', message: Far more lie unread than anywhere.}
          - {id: V-3, when: 'mails.exists(k, k.share > 90)', message: One campaign is nearly all.}
          - {id: V-4, when: 'all_sent > 100000', message: So many addresses hardly anybody has.}
        """
    private static let rules = """
        rules:
          - {id: R-1, stage: A, severity: high, condition: all_sent > 10 && total > 1, title: Many, finding: Many., recommendation: Fewer., effort: hours}
        """

    @discardableResult private func begin(
        _ lines: [String], isInteractive: Bool = true
    ) throws -> ScriptedTerminal {
        let terminal = ScriptedTerminal(lines: lines, isInteractive: isInteractive)
        try begin(on: terminal)
        return terminal
    }

    private func begin(on terminal: ScriptedTerminal) throws {
        let folder = try fixture.writeQuestionnaire(
            "rows", main: Self.main, metrics: Self.metrics, rules: Self.rules)
        let loaded = QuestionnaireFixture.load(folder: URL(filePath: folder))
        let questionnaire = try #require(
            loaded.questionnaire, "\(DiagnosticRenderer().render(loaded.diagnostics))")
        let commands = fixture.commands(terminal)
        let settings = try #require(try commands.completed(["currency": "EUR"]))
        let session = try commands.create(
            fixture.path("a.audit"), CompiledQuestionnaire(questionnaire),
            settings)
        _ = commands.talk(session, isNew: true)
    }

    private func rows() throws -> [TableRow] {
        guard case .table(let rows) = try fixture.session().state.sheet["mails"]?.value else { return [] }
        return rows
    }

    private func words(_ terminal: ScriptedTerminal) -> String {
        terminal.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private let spring = "More were opened than sent. Spring: Opened 1,300, Sent 1,000 (A-1)"

    @Test func theRowComesBackAndIsCorrected() throws {
        let terminal = try begin([
            "Autumn; 2000; 600", "Spring; 1000; 1300", "Spring; 1000; 300", "Winter; 500; 5", "", ":q",
        ])
        #expect(words(terminal).contains("\(spring) Correct row 2 here, or press Enter to keep it. row 2>"))
        #expect(terminal.prefills[2] == "Spring; 1,000; 1,300")
        #expect(words(terminal).ranges(of: "More were opened").count == 1)
        #expect(try rows().map { $0["opened"] } == [.number(600), .number(300), .number(5)])
    }

    @Test func enterKeepsTheRowAndItIsNotSaidAgain() throws {
        let terminal = try begin([
            "Autumn; 2000; 600", "Spring; 1000; 1300", "", "Zima; 7; 9", "", "", "", ":q",
        ])
        let text = words(terminal)
        #expect(text.ranges(of: spring).count == 1)
        #expect(text.contains("More were opened than sent. Zima: Opened 9, Sent 7 (A-1) Correct row 3"))
        #expect(try rows().count == 3)
        #expect(text.contains("How many?"))
    }

    @Test func rowsPastedTogetherComeBackOneByOne() throws {
        let terminal = try begin([
            "春季\t1000\t1300\nFine\t10\t5\nJesień\t10\t11", "春季; 1300; 1000", "Jesień; 11; 10", "", ":q",
        ])
        let text = words(terminal)
        #expect(text.contains("春季: Opened 1,300, Sent 1,000; Jesień: Opened 11, Sent 10 (A-1)"))
        #expect(terminal.prefills[1] == "春季; 1,000; 1,300")
        #expect(terminal.prefills[2] == "Jesień; 10; 11")
        #expect(try rows().map { $0["sent"] } == [.number(1300), .number(10), .number(11)])
    }

    /// What is refused behind a row that does not fit goes first, and takes no row's place.
    @Test func rowsStillToBeTakenGoFirst() throws {
        let terminal = try begin([
            "Spring\t1000\t1300\nAutumn\tmany\t5", "Autumn; 50; 5", "Spring; 1300; 1000", "", ":q",
        ])
        #expect(words(terminal).contains(spring))
        #expect(try rows().map { $0["sent"] } == [.number(1300), .number(50)])
    }

    @Test func aDemandOnAllRowsNamesTheOneThatFails() throws {
        let terminal = try begin(["Spring; 9000; 10", "", "Fall; 9000; 8000", "", ":q"])
        #expect(words(terminal).contains("Far more lie unread than anywhere. Spring:"))
        #expect(words(terminal).contains("Correct row 1 here"))
    }

    @Test func whatFurtherRowsMayChangeWaitsForTheEnd() throws {
        let terminal = try begin(["Spring; 900; 10", "Autumn; 900; 800", "", ":q"])
        #expect(!words(terminal).contains("nearly all"))
        #expect(!words(terminal).contains("Correct"))
    }

    @Test func aRowThatIsDroppedIsNotBroughtBack() throws {
        let terminal = try begin(["Spring; 1000; 1300", ":drop 1", "Autumn; 10; 5", "", ":q"])
        #expect(words(terminal).ranges(of: "Correct row").count == 1)
        #expect(try rows().map { $0["name"] } == [.text("Autumn")])
    }

    @Test func aScriptIsWarnedAtTheRow() throws {
        let terminal = try begin(["Spring; 1000; 1300", "Autumn; 10; 5", ""], isInteractive: false)
        #expect(words(terminal).ranges(of: spring).count == 1)
        #expect(!words(terminal).contains("Correct row"))
        #expect(try rows().count == 2)
    }

    @Test func rowsOfAFileComeBackToo() throws {
        try fixture.write("Campaign;Sent;Opened\nSpring;1000;1300\nAutumn;10;5\n", to: "m.csv")
        let terminal = try begin([":rows \(fixture.path("m.csv"))", "Spring; 1300; 1000", "", ":q"])
        #expect(words(terminal).contains(spring))
        #expect(try rows().map { $0["sent"] } == [.number(1300), .number(10)])
    }

    @Test(arguments: [
        ("A; 1; 1; 1; -10", "Hours: must be 0 or more"), ("A; 1; 1; -3000", "Cost: must be 0 or more"),
        ("A; 1; 1; (3000)", "Cost: must be 0 or more"), ("A; 1; 1; 9001", "Cost: must be"),
        ("A; -1", "Sent: must be 0 or more"),
    ])
    func boundsOfAColumnHoldHoweverARowComes(row: String, problem: String) throws {
        #expect(words(try begin([row, ":q"])).contains(problem))
        try FileManager.default.removeItem(atPath: fixture.path("a.audit"))
        #expect(words(try begin([row.replacing("; ", with: "\t"), ":q"])).contains(problem))
        try FileManager.default.removeItem(atPath: fixture.path("a.audit"))
        try fixture.write(
            "Campaign;Sent;Opened;Cost;Hours\n\(row.replacing("; ", with: ";"))\n", to: "m.csv")
        #expect(words(try begin([":rows \(fixture.path("m.csv"))", ":q"])).contains(problem))
        #expect(try rows().isEmpty)
        let cells = row.split(separator: "; ").map(String.init)
        let yaml = zip(["name", "sent", "opened", "cost", "hours"], cells).map { "\($0): '\($1)'" }
        try fixture.write("mails:\n  - {\(yaml.joined(separator: ", "))}\n", to: "m.yaml")
        let terminal = ScriptedTerminal(lines: [], isInteractive: false)
        #expect(
            fixture.commands(terminal).fill(fixture.path("a.audit"), answers: fixture.path("m.yaml"))
                == .failed)
        let reason = String(problem.drop { $0 != ":" }.dropFirst(2))
        #expect(terminal.errors.contains(reason), "\(terminal.errors)")
        #expect(try rows().isEmpty)
    }
}
