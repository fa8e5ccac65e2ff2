import Answers
import Findings
import Questionnaires
import Reports
import TerminalText
import TestSupport
import Testing

/// Reports of awkward companies are harmless, fit their page and leave out what a copy must not show.
struct AwkwardReportTests {
    @Test func awkwardCompany() throws {
        let report = try ReportFixture.report(
            AwkwardCompany.answers, info: AwkwardCompany.info, notes: AwkwardCompany.notes)
        let text = TerminalReport(width: 80).text(of: report)
        #expect(Snapshot.problem(text, named: "awkward-80.txt") == nil)
    }

    @Test func emptySession() throws {
        let report = try ReportFixture.report("", info: AwkwardCompany.emptyInfo, depth: .core, copy: .owner)
        let text = TerminalReport(width: 80).text(of: report)
        #expect(Snapshot.problem(text, named: "empty-80.txt") == nil)
    }

    @Test func nothingIsKnown() throws {
        let report = try ReportFixture.report(AwkwardCompany.nothingKnown(), depth: .core, copy: .owner)
        let text = TerminalReport(width: 80).text(of: report)
        #expect(Snapshot.problem(text, named: "nothing-known-80.txt") == nil)
    }

    @Test func everyLineFitsItsPage() throws {
        let reports = try Self.reports()
        for width in 20...120 {
            // Every width meets one of the reports, and every report all kinds of widths.
            let report = reports[width % reports.count]
            let format = TerminalReport(width: width, isPlain: width % 10 == 0)
            let text = width % 25 == 0 ? Self.everything(format, report) : format.text(of: report)
            let widest =
                text.split(separator: "\n").max { CellWidth.of($0) < CellWidth.of($1) } ?? ""
            #expect(CellWidth.of(widest) <= width, "'\(widest)' at \(width)")
        }
    }

    @Test func nothingForeignActs() throws {
        for report in try Self.reports() {
            let text = Self.everything(TerminalReport(width: 60), report)
            #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.actsOnTerminal })
            let coloured = TerminalReport(width: 60, isColoured: true).text(of: report)
            let stripped = coloured.replacing(#/\u{1B}\[[0-9;]+m/#, with: "")
            #expect(stripped == TerminalReport(width: 60).text(of: report))
        }
    }

    @Test(arguments: [ReportCopy.owner, .team])
    func copiesForOthersHoldNoIdsAndNothingPrivate(copy: ReportCopy) throws {
        let report = try ReportFixture.worked(
            copy: copy,
            notes: [
                ReportNote(question: "ACQ-01", text: "said in confidence", isPublished: false),
                ReportNote(question: "ACQ-01", text: "worth knowing", isPublished: true),
            ])
        let text = Self.everything(TerminalReport(width: 100), report)
        let ids = #/\b(?:R|M|B|V|MC|MR|ACQ|CON|SVC|REL|CTX|TEAM|S00[0-9])-[0-9]+\b/#
        #expect(text.matches(of: ids).map { String($0.output) } == [])
        #expect(!text.contains("said in confidence"))
        #expect(text.contains("worth knowing"))
        for name in ["limit_", "Published win rate"] { #expect(!text.contains(name), "\(name)") }
        for name in ["Anna", "Bartek", "Celina", "Daniel"] {
            #expect(text.contains(name) == (copy == .owner), "\(name)")
        }
    }

    @Test func hiddenNamesAreHiddenEverywhere() throws {
        let shown = try ReportFixture.worked()
        let hidden = try ReportFixture.worked(names: .hide)
        for format in ReportFormat.all {
            let text = try DocumentFixture.text(hidden, as: format)
            for name in ["Anna", "Bartek", "Celina", "Daniel", "Sales grew every year"] {
                #expect(!text.contains(name), "\(name)")
            }
        }
        #expect(shown.assessment.finding("R-38")?.texts.finding.contains("Bartek") == true)
        #expect(hidden.assessment.finding("R-38")?.texts.finding.contains("Seller 2") == true)
        #expect(hidden.assessment.stages == shown.assessment.stages)
        #expect(hidden.assessment.tables["reps"]?.rows.map(\.key) == (1...4).map { "Seller \($0)" })
    }

    @Test func onePersonHasOneNumber() throws {
        let report = try ReportFixture.report(AwkwardCompany.answers, names: .hide)
        let keys = report.assessment.tables["reps"]?.rows.map(\.key)
        #expect(keys == ["Seller 1", "Seller 2", "Seller 1 (2)"])
        #expect(TerminalReport(width: 80).text(of: report).contains("fewer than three"))
    }

    // MARK: helpers

    private static func reports() throws -> [Report] {
        [
            try ReportFixture.worked(),
            try ReportFixture.report(
                AwkwardCompany.answers, info: AwkwardCompany.info, notes: AwkwardCompany.notes),
            try ReportFixture.report(AwkwardCompany.nothingKnown(), copy: .owner),
        ]
    }

    /// The report and all its parts alone.
    private static func everything(_ format: TerminalReport, _ report: Report) -> String {
        var text = format.styled(report) + format.findings(in: report) + format.metrics(in: report)
        text += format.progress(in: report)
        for stage in report.questionnaire.stages { text += format.output(of: stage.id, in: report) }
        for finding in report.assessment.findings {
            text += format.finding(finding.rule.id, in: report) ?? StyledText()
            // It is for whoever leads, with ids.
            guard report.copy == .internal else { continue }
            text += format.line(of: finding, report.judgement, report.formatter.texts)
        }
        return text.sequence
    }
}
