import Answers
import Findings
import Questionnaires
import Reports
import TerminalText
import TestSupport
import Testing

/// Compares terminal reports with recorded ones.
struct TerminalReportTests {
    @Test func workedCompanyAt80Columns() throws {
        let text = TerminalReport(width: 80).text(of: try ReportFixture.worked())
        #expect(Snapshot.problem(text, named: "worked-company-80.txt") == nil)
    }

    @Test func workedCompanyAt40Columns() throws {
        let text = TerminalReport(width: 40).text(of: try ReportFixture.worked())
        #expect(Snapshot.problem(text, named: "worked-company-40.txt") == nil)
    }

    @Test func workedCompanyPlain() throws {
        let text = TerminalReport(width: 100, isPlain: true).text(of: try ReportFixture.worked())
        #expect(Snapshot.problem(text, named: "worked-company-plain.txt") == nil)
    }

    @Test func workedCompanyInColour() throws {
        let report = try ReportFixture.worked("worked-company-core", depth: .core)
        let text = TerminalReport(width: 100, isColoured: true).text(of: report)
        #expect(Snapshot.problem(text, named: "worked-company-core-colour.txt") == nil)
    }

    @Test func teamsCopy() throws {
        let report = try ReportFixture.worked(copy: .team)
        let text = TerminalReport(width: 80).text(of: report)
        #expect(Snapshot.problem(text, named: "worked-company-team.txt") == nil)
    }

    @Test func pieces() throws {
        let report = try ReportFixture.worked("worked-company-core", depth: .core)
        let terminal = TerminalReport(width: 80)
        func line(_ id: String) throws -> StyledText {
            terminal.line(
                of: try #require(report.assessment.finding(id)), report.judgement, report.formatter.texts)
        }
        let pieces = [
            terminal.progress(in: report), try line("R-07"),
            terminal.findings(in: report, stage: "ACQ"), terminal.findings(in: report),
            terminal.finding("R-02", in: report) ?? StyledText(),
            terminal.finding("R-05", in: report) ?? StyledText(),
            terminal.finding("R-03", in: report) ?? StyledText(), terminal.output(of: "ACQ", in: report),
            terminal.output(of: "REL", in: report), terminal.metrics(in: report, stage: "SVC"),
        ]
        #expect(
            Snapshot.problem(pieces.map(\.sequence).joined(separator: "\n~~~~\n"), named: "pieces-80.txt")
                == nil)
        #expect(terminal.finding("R-999", in: report) == nil)
        #expect(try line("R-05").isEmpty)
    }
}
