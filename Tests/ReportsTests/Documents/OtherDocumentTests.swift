import Findings
import Questionnaires
import Reports
import TestSupport
import Testing

/// Markdown and tables for spreadsheets, as recorded.
struct OtherDocumentTests {
    @Test func markdown() throws {
        let owners = try DocumentFixture.worked(copy: .owner)
        #expect(
            Snapshot.problem(MarkdownReport().text(of: owners), named: "worked-company-owner.md") == nil)
        let teams = try DocumentFixture.worked(copy: .team)
        #expect(Snapshot.problem(MarkdownReport().text(of: teams), named: "worked-company-team.md") == nil)
        let whole = try DocumentFixture.worked(copy: .internal)
        #expect(
            Snapshot.problem(MarkdownReport().text(of: whole), named: "worked-company-internal.md") == nil)
        let awkward = try DocumentFixture.awkward()
        #expect(Snapshot.problem(MarkdownReport().text(of: awkward), named: "awkward.md") == nil)
    }

    @Test func tablesForSpreadsheets() throws {
        let owners = try DocumentFixture.worked(copy: .owner)
        #expect(
            Snapshot.problem(DocumentFixture.tables(owners), named: "worked-company-owner.csv.txt") == nil)
        let whole = try DocumentFixture.worked(copy: .internal)
        #expect(
            Snapshot.problem(DocumentFixture.tables(whole), named: "worked-company-internal.csv.txt") == nil)
        let awkward = try DocumentFixture.awkward()
        #expect(Snapshot.problem(DocumentFixture.tables(awkward), named: "awkward.csv.txt") == nil)
    }

    @Test func everyFileHasItsOwnNameAndAsManyCellsAsItsHead() throws {
        let files = CSVReport().files(of: try DocumentFixture.worked(copy: .internal))
        #expect(Set(files.map(\.name)).count == files.count)
        for file in files {
            #expect(file.text.hasPrefix("\u{FEFF}") && file.text.hasSuffix("\r\n"))
            let lines = file.text.dropFirst().replacing("\r\n", with: "\n").split(separator: "\n").map {
                line in
                line.replacing(#/"(?:[^"]|"")*"/#, with: "").count { $0 == "," }
            }
            #expect(Set(lines).count == 1, "\(file.name)")
        }
    }

    @Test func emptySessionsHaveDocumentsToo() throws {
        let empty = try ReportFixture.report("", info: AwkwardCompany.emptyInfo, depth: .core, copy: .owner)
        #expect(MarkdownReport().text(of: empty).contains("DRAFT"))
        #expect(CSVReport().files(of: empty).map(\.name).contains("not-known.csv"))
        #expect(try DocumentFixture.html(empty).contains("DRAFT"))
    }

    @Test func amountsClaimNoMoreThanTheyKnow() throws {
        let report = try DocumentFixture.worked(copy: .owner)
        #expect(report.assessment.finding("R-02")?.money == 34_980)
        for text in [try DocumentFixture.html(report), MarkdownReport().text(of: report)] {
            #expect(text.contains("about 35,000 EUR"))
            #expect(!text.contains("34,980"))
        }
        #expect(DocumentFixture.tables(report).contains(",34980,"))
    }
}
