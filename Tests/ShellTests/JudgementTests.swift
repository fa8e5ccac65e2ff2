import Answers
import Foundation
import Questionnaires
import Sessions
import TestSupport
import Testing

@testable import Shell

/// The consultant's last word: accepted, hidden, reworded and added findings, summaries, the plan.
struct JudgementTests {
    private let fixture: ShellFixture

    init() throws { fixture = try ShellFixture() }

    /// The worked company with lines typed behind its answers.
    private func type(_ lines: [String]) throws -> (terminal: ScriptedTerminal, judgement: Judgement) {
        fixture.begin([], settings: ["currency": "EUR", "depth": "full", "kind": "led"])
        let answers = QuestionnaireFixture.repository
            .appending(path: "questionnaires/sales-process/examples/worked-company.yaml")
        _ = fixture.commands(ScriptedTerminal(lines: [])).fill(
            fixture.path("a.audit"), answers: answers.path(percentEncoded: false))
        let terminal = fixture.resume(lines.map { .type($0) })
        return (terminal, try fixture.session().state.judgement)
    }

    @Test func findingsAreAcceptedHiddenAndReworded() throws {
        let (terminal, judgement) = try type([
            ":accept R-07", ":hide r-02", ":reword R-07 severity = low",
            ":reword R-07 title = Odpowiedź po 18 godzinach", ":hide R-11", ":accept R-11",
        ])
        #expect(judgement.decisions["R-07"]?.verdict == .accepted)
        #expect(judgement.decisions["R-02"]?.verdict == .hidden)
        #expect(
            judgement.decisions["R-07"]?.wording
                == FindingWording(title: "Odpowiedź po 18 godzinach", severity: .low))
        #expect(judgement.decisions["R-11"]?.verdict == .accepted)
        #expect(terminal.output.contains("accepted: "))
        #expect(terminal.output.contains(":accept R-02 shows it again"))
    }

    @Test func theOriginalWordingComesBack() throws {
        let (terminal, judgement) = try type([":reword R-07 title = 别的", ":reword R-07 original"])
        #expect(terminal.output.contains("as computed again: New enquiries wait"))
        #expect(judgement.decisions["R-07"]?.wording == FindingWording())
    }

    @Test func thePresentWordingComesForEditing() throws {
        let (terminal, judgement) = try type([":reword R-07 severity", ":quit"])
        #expect(judgement.isEmpty)
        #expect(terminal.prefills.contains(":reword R-07 severity = medium"))
    }

    @Test(arguments: [
        (":accept", "name a finding by its id"), (":accept R-999", "did you mean"),
        (":hide R-01", "found nothing"),
        (":reword", "say what to reword"), (":reword R-07", "say what to reword"),
        (":reword R-07 colour = red", "say what to reword"),
        (":reword R-07 severity = huge", "how grave is it? One of high, medium, low"),
        (":add", "high|medium|low"),
        (":add grave Nobody answers", "high|medium|low"), (":add high", "high|medium|low"),
        (":plan R-07", "say what is planned"), (":plan R-07 due someday", "when is it due"),
        (":plan R-07 due -3 d", "when is it due"), (":plan R-07 status half", "how far is it"),
        (":plan R-07 colour red", "say what is planned"), (":plan R-999 owner Anna", "did you mean"),
    ])
    func whatIsRefusedChangesNothing(line: String, message: String) throws {
        let (terminal, judgement) = try type([line])
        #expect(judgement.isEmpty)
        #expect(terminal.output.contains(message), "\(terminal.output)")
    }

    @Test func ownFindingsGetTheirIds() throws {
        let (_, judgement) = try type([
            ":goto CON-01", ":add high 报价太慢", ":add low Two price lists", ":hide OWN-2",
            ":reword own-1 title = 报价很慢",
        ])
        #expect(judgement.ownFindings.map(\.id) == ["OWN-1", "OWN-2"])
        #expect(judgement.ownFindings.map(\.stage) == ["CON", "CON"])
        #expect(judgement.ownFindings.first?.title == "报价太慢")
        #expect(judgement.decisions["OWN-1"]?.wording.title == "报价很慢")
        #expect(judgement.decisions["OWN-2"]?.verdict == .hidden)
    }

    @Test(arguments: [
        ("CTX-02", "CTX", "0 Context"), ("TEAM-01", "TEAM", "Team and tools"), ("SVC-01", "SVC", ""),
    ])
    func aFindingGoesToTheStageAtHandAndSaysWhich(question: String, stage: String, name: String) throws {
        let (terminal, judgement) = try type([":goto \(question)", ":add high Dwa\ncenniki", ":findings"])
        #expect(judgement.ownFindings.map(\.stage) == [stage])
        #expect(judgement.ownFindings.map(\.title) == ["Dwa cenniki"])
        #expect(terminal.output.contains("added as OWN-1, high, to \(name)"))
        #expect(terminal.shown.last?.contains("Dwa cenniki") == true)
    }

    @Test func summariesPerStageAndForAll() throws {
        let (terminal, judgement) = try type([
            ":summary", ":summary all Dobra firma; wolne odpowiedzi.", ":summary acq Too few channels.",
            ":summary 1 Too many channels.", ":summary sales 流程清楚", ":summary CON -", ":summary",
            ":summary Nothing is lost by accident", ":summary 9 words",
        ])
        #expect(judgement.summary == "Dobra firma; wolne odpowiedzi.")
        #expect(judgement.stageSummaries == ["ACQ": "Too many channels."])
        #expect(terminal.output.contains("Nothing is summed up yet"))
        #expect(terminal.output.contains("in place of: Too few channels."))
        #expect(terminal.output.contains("say what you sum up"))
    }

    /// The fixture's clock stands at 2026-01-01.
    @Test func actionsArePlannedChangedAndRemoved() throws {
        let (terminal, judgement) = try type([
            ":plan", ":plan R-07 owner Łucja Żak; due 30 d; status begun; action Name one person",
            ":plan R-11 due 2026-03-31", ":plan R-02 owner 李", ":plan R-07 status done; action -",
            ":plan R-02 -", ":plan OWN-1 owner x", ":plan",
        ])
        let planned = try #require(judgement.plan["R-07"])
        #expect(planned.owner == "Łucja Żak")
        #expect(planned.due == "2026-01-31")
        #expect(planned.status == .done)
        #expect(planned.action == nil)
        #expect(judgement.plan["R-11"]?.due == "2026-03-31")
        #expect(judgement.plan["R-02"] == nil)
        #expect(terminal.output.contains("Within 30 days"))
        #expect(terminal.output.contains("Within 90 days"))
    }

    @Test func aDayThatHasPassedIsTakenAndRemarkedUpon() throws {
        let (terminal, judgement) = try type([":plan R-07 due 2025-12-31", ":plan R-11 due 2026-01-01"])
        #expect(judgement.plan["R-07"]?.due == "2025-12-31")
        #expect(terminal.output.contains("note: 2025-12-31 has passed"))
        #expect(!terminal.output.contains("2026-01-01 has passed"))
    }

    /// A comma does not end a name, but it may stand before the next key.
    @Test func commasBeforeAKeySeparateToo() throws {
        let (_, judgement) = try type([":plan R-07 owner Ewa Żak, Nowak i S-ka, due 2026-03-01，status open"])
        #expect(judgement.plan["R-07"]?.owner == "Ewa Żak, Nowak i S-ka")
        #expect(judgement.plan["R-07"]?.due == "2026-03-01")
        #expect(judgement.plan["R-07"]?.status == .open)
    }

    @Test func theListOfFindingsSaysWhatWasDecided() throws {
        let (terminal, _) = try type([":hide R-07", ":findings"])
        #expect(terminal.output.contains("in the internal copy only\n"))
    }

    @Test func reportsTakeTheirFormatFromTheName() throws {
        let (terminal, _) = try type([
            ":report \(fixture.path("a.html"))", ":report \(fixture.path("a.md"))",
            ":report \(fixture.path("a.txt"))", ":report \(fixture.path("tables"))/",
            ":report \(fixture.path("a.md"))", ":report \(fixture.path("b.md")) --copy internal",
        ])
        func beginning(_ name: String) throws -> Substring {
            try String(contentsOfFile: fixture.path(name), encoding: .utf8).prefix(15)
        }
        #expect(try beginning("a.html") == "<!DOCTYPE html>")
        #expect(try beginning("a.md").hasPrefix("---\ntitle: "))
        #expect(try beginning("a.txt") == "Sales process a")
        #expect(
            try Data(contentsOf: URL(filePath: fixture.path("tables/findings.csv"))).starts(with: [
                0xEF, 0xBB, 0xBF,
            ]))
        #expect(terminal.output.contains("a.md' exists already;"))
        #expect(!terminal.output.contains("--force"))
        #expect(terminal.output.contains("name a file: FILE.txt, FILE.md, FILE.html, FOLDER/ or FILE.json;"))
    }

    @Test func oneActionIsUndoneAsOne() throws {
        let (_, judgement) = try type([":plan R-07 owner Anna; due 60 d", ":hide R-07", ":undo", ":undo"])
        #expect(judgement.isEmpty)
    }
}
