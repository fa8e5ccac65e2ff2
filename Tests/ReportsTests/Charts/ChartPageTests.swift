import Findings
import Foundation
import Questionnaires
import TerminalText
import TestSupport
import Testing

@testable import Reports

/// Charts on the page and on the terminal, in bytes.
struct ChartPageTests {
    @Test(arguments: ChartFixture.extremes.map(\.name))
    func everyTableOfAChartCanBeReadAloud(name: String) throws {
        let channels = try #require(ChartFixture.extremes.first { $0.name == name }).channels
        let page = try DocumentFixture.html(ChartFixture.report(channels))
        #expect(HTMLRules(page).problems == [])
        let tables = page.matches(of: #/<table class="chart( many)?"[^>]*>[\s\S]*?<\/table>/#)
        for table in tables {
            let text = String(table.output.0)
            #expect(text.contains("<caption><strong>"))
            for row in text.matches(
                of: #/<tr role="row"[^>]*>\n<th role="rowheader" scope="row">[\s\S]*?<\/tr>/#)
            {
                let cells = row.output.matches(of: #/<td role="cell"([^>]*)>/#).map { String($0.output.1) }
                let figures = cells.filter { !$0.contains("plot") }
                #expect(figures.allSatisfy { $0.contains("data-l=\"") } && !figures.isEmpty)
                #expect(cells.count { $0.contains("plot") } <= 1)
            }
            for share in text.matches(of: #/="(-?[0-9.naif]+)%"/#) {
                #expect((0...100).contains(try #require(Double(share.output.1))))
            }
        }
    }

    @Test func namesAreWrittenInFull() throws {
        let channels = try #require(ChartFixture.extremes.first { $0.name == "long names" }).channels
        let page = try DocumentFixture.html(ChartFixture.report(channels))
        #expect(page.contains(String(repeating: "x", count: 200)) && page.contains("&lt;b&gt;&amp;"))
        #expect(!page.contains("<b>"))
    }

    @Test(arguments: [20, 40, 80, 200], ChartFixture.extremes.map(\.name))
    func noLineIsWiderThanTheTerminal(width: Int, name: String) throws {
        let channels = try #require(ChartFixture.extremes.first { $0.name == name }).channels
        let text = TerminalReport(width: width).output(of: "ACQ", in: try ChartFixture.report(channels))
            .sequence
        for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= width) }
        #expect(!text.contains("nan"))
    }

    @Test func aTerminalDrawsWithSigns() throws {
        let text = TerminalReport(width: 100).output(of: "ACQ", in: try ReportFixture.worked()).sequence
        let line = try #require(
            text.split(separator: "\n").first { $0.contains("Trade fair") && $0.contains("=") })
        #expect(line.hasSuffix("\u{2212}80,100"))
        let plain = TerminalReport(width: 100, isPlain: true).output(
            of: "ACQ", in: try ReportFixture.worked())
        #expect(!plain.sequence.contains("==="))
    }
}
