import Foundation
import Questionnaires
import Reports
import TestSupport
import Testing

/// Compares the JSON with a recorded one.
struct JSONReportTests {
    @Test func workedCompany() throws {
        let text = JSONReport().text(of: try ReportFixture.worked())
        #expect(Snapshot.problem(text, named: "worked-company.json") == nil)
    }
}
