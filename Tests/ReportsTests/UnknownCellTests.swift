import Answers
import Foundation
import Questionnaires
import Reports
import TestSupport
import Testing
import Wording

/// Cells of tables of which nobody knows: a report says so, and which they are.
struct UnknownCellTests {
    private static let answers = """
        channels:
          - {name: Fairs, kind: channel, enquiries: 3, cost: '?', customers: 2}
          - {name: Letters, kind: channel, enquiries: '?', cost: 10, customers: 1}
        """

    private func report(copy: ReportCopy = .internal) throws -> Report {
        try ReportFixture.report(Self.answers, copy: copy)
    }

    @Test func theyStandAmongWhatIsNotKnown() throws {
        for copy in [ReportCopy.internal, .owner] {
            let gaps = try report(copy: copy).gaps.filter { $0.state == .dontKnow }
            #expect(gaps.map(\.question.id) == ["ACQ-01"])
            #expect(gaps.first?.fields == [])
            #expect(gaps.first.map { $0.rules > 0 } == true)
            for format in [ReportFormat.markdown, .html] {
                let text = try DocumentFixture.text(try report(copy: copy), as: format).replacing(
                    "&#39;", with: "'"
                ).replacing(
                    "\\'", with: "'")
                #expect(text.contains("Cash cost of 'Fairs'"), "\(format.name)")
                #expect(text.contains("Enquiries of 'Letters'"), "\(format.name)")
            }
        }
    }

    @Test func programsGetThemCellByCell() throws {
        let text = JSONReport().text(of: try report())
        #expect(try SchemaValidator.problems(in: text, "report-1.schema.json") == "")
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let figures = json?["not_measured"] as? [[String: Any]] ?? []
        let cells = figures.map { figure in
            ["field", "row", "column"].map { figure[$0] as? String ?? "-" }.joined(separator: " ")
        }
        #expect(cells == ["channels Fairs cost", "channels Letters enquiries"])
    }
}
