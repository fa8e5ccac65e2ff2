import Foundation
import Questionnaires
import Reports
import TerminalText
import TestSupport
import Testing

/// Other headings, the same findings.
struct GroupingTests {
    @Test(arguments: FindingGrouping.allCases)
    func everyArrangementHoldsTheSameFindings(grouping: FindingGrouping) throws {
        let report = try ReportFixture.worked()
        let byStage = TerminalReport(width: 100)
        let other = TerminalReport(width: 100, grouping: grouping)
        func lines(_ text: String, _ isWanted: (Substring) -> Bool) -> [Substring] {
            text.split(separator: "\n").filter(isWanted).sorted()
        }
        let isFinding: (Substring) -> Bool = { $0.hasPrefix("  gap") || $0.hasPrefix("  strength") }
        let found = lines(byStage.findings(in: report).sequence, isFinding)
        #expect(found.count > 20)
        #expect(lines(other.findings(in: report).sequence, isFinding) == found)
        let isIndented: (Substring) -> Bool = { $0.hasPrefix("  ") && !$0.contains(" for answers.") }
        #expect(lines(other.text(of: report), isIndented) == lines(byStage.text(of: report), isIndented))
    }

    @Test func headings() throws {
        let report = try ReportFixture.worked("worked-company-core", depth: .core)
        let texts = FindingGrouping.allCases.map {
            TerminalReport(width: 80, grouping: $0).findings(in: report).sequence
        }
        #expect(
            Snapshot.problem(texts.joined(separator: "\n~~~~\n"), named: "groupings-80.txt") == nil)
    }

}
