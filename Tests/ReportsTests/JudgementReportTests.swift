import Answers
import Findings
import Questionnaires
import Reports
import TestSupport
import Testing
import Wording

/// The consultant's last word in reports: marked as judgement, the original kept, not all of it for everybody.
struct JudgementReportTests {
    private func report(_ copy: ReportCopy) throws -> Report {
        try DocumentFixture.worked(copy: copy)
    }

    /// The same report in each format.
    private func texts(_ report: Report) throws -> [String] {
        try ReportFormat.all.map { try DocumentFixture.text(report, as: $0) }.map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    @Test(arguments: [ReportCopy.owner, .team])
    func whatIsHiddenIsInTheInternalCopyOnly(copy: ReportCopy) throws {
        for text in try texts(report(copy)) {
            #expect(!text.contains("Customers have no status"))
            #expect(!text.contains("The owner is tired"))
            #expect(!text.contains("nobody yet"))
            #expect(!text.contains("OWN-1") || text.contains("auditsh.report/1"))
        }
        for text in try texts(report(.internal)) {
            #expect(text.contains("Customers have no status"))
            #expect(text.contains("The owner is tired"))
        }
    }

    @Test(arguments: ReportCopy.allCases)
    func wordsFindingsAndPlanAreInEveryFormat(copy: ReportCopy) throws {
        for text in try texts(report(copy)) {
            #expect(text.contains("A sound firm that answers too late."))
            #expect(text.contains("其余可以等。"))
            #expect(text.contains("Too many channels for two sellers."))
            #expect(text.contains("Two price lists are in use"))
            #expect(text.contains("Enquiries wait over lunch"))
            // The team's copy names nobody, and the fair is left for what it brings at the margin.
            #expect(text.contains("Łucja Żak") == (copy != .team))
            #expect(text.contains("Leave the fair") == (copy != .team))
        }
    }

    @Test func judgementIsMarkedAndTheOriginalKept() throws {
        let owners = MarkdownReport().text(of: try report(.owner))
        #expect(owners.contains("the auditor\\'s own observation"))
        #expect(owners.contains("worded by the auditor"))
        #expect(!owners.contains("as computed"))
        let whole = TerminalReport(width: 200).text(of: try report(.internal))
        #expect(whole.contains("as computed: New enquiries wait (medium)"))
        #expect(whole.contains("accepted by the auditor"))
    }

    /// Strengths stand in the summary only, so that the mark has to stand there.
    @Test(arguments: [ReportCopy.owner, .internal])
    func aStrengthInOtherWordsIsMarked(copy: ReportCopy) throws {
        var judgement = Judgement()
        judgement.decisions["R-123"] = DocumentFixture.decision(nil, FindingWording(title: "Wytrwałość"))
        let report = try DocumentFixture.worked(copy: copy, names: .hide, judgement: judgement)
        for text in try texts(report) {
            #expect(text.contains("Wytrwałość"))
            #expect(text.contains("worded by the auditor") || text.contains("auditsh.report/1"))
            if copy == .internal { #expect(text.contains("Channels worth strengthening")) }
        }
    }

    @Test func scoresStayAsComputed() throws {
        let judged = try report(.internal)
        let computed = try ReportFixture.report(
            judged.sheet, copy: .internal)
        #expect(judged.assessment.stages == computed.assessment.stages)
    }

    /// The last word counts: what was judged to be mild is no longer first, and what a copy hides makes place for the next.
    @Test func whatToDoFirstIsRankedAsItWasJudged() throws {
        func first(_ judgement: Judgement, _ copy: ReportCopy = .internal) throws -> [String] {
            try DocumentFixture.worked(copy: copy, names: .show, judgement: judgement).assessment.doFirst
        }
        #expect(try first(Judgement()) == ["R-02", "R-52", "R-153", "R-62", "R-91"])
        var milder = Judgement()
        milder.decisions["R-02"] = DocumentFixture.decision(nil, FindingWording(severity: .low))
        #expect(try first(milder) == ["R-52", "R-153", "R-62", "R-10", "R-91"])
        var hidden = Judgement()
        hidden.decisions["R-52"] = DocumentFixture.decision(.hidden)
        #expect(try first(hidden, .owner) == ["R-02", "R-153", "R-62", "R-91", "R-156"])
    }

    @Test func ofOneDayTheMostPressingIsPlannedFirst() throws {
        let findings = try report(.internal).assessment.findings
        let action = DocumentFixture.planned(nil, "2026-02-01", nil)
        let plan = ActionPlan(["R-10": action, "R-62": action], for: findings, from: nil)
        #expect(plan.groups.flatMap(\.entries).map(\.finding) == ["R-62", "R-10"])
    }

    @Test func actionsStandWhereTheyAreDue() throws {
        let plan = try report(.internal).judgement.plan
        // The session was last changed on 2026-01-12.
        let groups = ActionPlan(plan, for: [], from: CalendarDate(iso: "2026-01-12")).groups
        #expect(
            groups.map(\.heading) == [.planWithin(days: 30), .planWithin(days: 90), .planLater, .planUndated])
        #expect(groups.map { $0.entries.map(\.finding) } == [["R-52"], ["OWN-1"], ["R-02"], ["R-61"]])
    }

    @Test(arguments: [(30, 30), (31, 60), (60, 60), (61, 90), (90, 90), (0, 30), (-5, 30)])
    func spansIncludeTheirLastDay(days: Int, span: Int) throws {
        let today = try #require(CalendarDate(iso: "2026-01-12"))
        let due = CalendarDate(daysSince1970: today.daysSince1970 + days).iso
        let plan = ActionPlan(["R-01": DocumentFixture.planned(nil, due, nil)], for: [], from: today)
        #expect(plan.groups.map(\.heading) == [.planWithin(days: span)])
    }

    /// An action for a finding that is there no more would plan something that nobody can read.
    @Test func actionsForFindingsThatWentAwayAreNotPrinted() throws {
        var judgement = Judgement()
        judgement.plan = ["R-999": DocumentFixture.planned("Anna", "2026-02-01", nil)]
        let report = try ReportFixture.report("", judgement: judgement)
        #expect(!TerminalReport(width: 80).text(of: report).contains("Anna"))
    }
}
