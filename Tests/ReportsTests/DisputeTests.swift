import Findings
import Questionnaires
import TestSupport
import Testing

@testable import Reports

/// Nothing is praised that rests on a figure in doubt.
struct DisputeTests {
    /// The five largest customers cannot buy less than the largest one.
    private static let answers = "top1_share_pct: 8\ntop5_share_pct: 5\n"

    private func report(_ copy: ReportCopy = .internal, notes: [ReportNote] = []) throws -> Report {
        try ReportFixture.report(Self.answers, copy: copy, notes: notes)
    }

    @Test func figuresInDoubtAreNamedUntilANoteExplainsThem() throws {
        let report = try report()
        let disputed = report.assessment.findings.filter(report.isDisputed)
        try #require(!disputed.isEmpty)
        for finding in disputed {
            #expect(report.sureness(of: finding).contains("in doubt ("))
            #expect(finding.isThere)
        }
        let questions = Set(report.assessment.warnings.flatMap(\.questions))
        let notes = questions.map { ReportNote(question: $0, text: "zgadza się", isPublished: true) }
        let explained = try self.report(notes: notes)
        #expect(!explained.assessment.findings.contains(where: explained.isDisputed))
        let secret = notes.map { ReportNote(question: $0.question, text: $0.text, isPublished: false) }
        let unexplained = try self.report(notes: secret)
        #expect(unexplained.assessment.findings.contains(where: unexplained.isDisputed))
    }

    @Test(arguments: [ReportCopy.owner, .internal])
    func strengthsInDoubtAreNotOnTheFirstPage(copy: ReportCopy) throws {
        let report = try report(copy)
        let page = SummaryPage(report, PageWords(report))
        for finding in report.assessment.findings where report.isDisputed(finding) {
            #expect(!page.strengths.contains { $0.title == finding.texts.title })
        }
    }
}
