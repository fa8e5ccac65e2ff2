import Answers
import Findings
import Foundation
import Questionnaires
import Testing

@testable import Reports

/// What the first page says is to be done, and what stands on every printed page.
struct FirstPageTests {
    private static let company = try? ReportFixture.sheet(
        String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
                .appending(path: "questionnaires/sales-process/examples/worked-company.yaml"), encoding: .utf8
        ))

    private func report(_ plan: [String: PlannedAction] = [:]) throws -> Report {
        var judgement = Judgement()
        judgement.plan = plan
        return try ReportFixture.report(#require(Self.company), judgement: judgement)
    }

    private func planned(
        _ action: String, due: String? = nil, _ status: PlannedAction.Status? = nil
    ) -> PlannedAction {
        var planned = PlannedAction()
        planned.action = action
        planned.owner = "Łucja"
        planned.due = due
        planned.status = status
        return planned
    }

    @Test func withoutAPlanItIsWhatToDoFirst() throws {
        let report = try report()
        let (actions, areAgreed) = PageAction.all(report)
        #expect(!areAgreed)
        #expect(actions.map(\.mark) == report.assessment.doFirst)
        #expect(actions.first?.gap.hasPrefix("1.1 ") == true)
        #expect(actions.first?.stake == "35,000 EUR")
    }

    @Test func whatWasAgreedComesInItsPlaceTheEarliestFirst() throws {
        let report = try report([
            "R-52": planned("Call", due: "2027-03-01"), "R-62": planned("打电话", due: "2027-02-01"),
            "R-02": planned("Done", .done), "R-91": planned("Dropped", .dropped),
        ])
        let (actions, areAgreed) = PageAction.all(report)
        #expect(areAgreed)
        #expect(actions.map(\.action) == ["打电话", "Call"])
        #expect(actions.map(\.who) == ["Łucja", "Łucja"])
    }

    @Test func aPlanOfWhichAllIsDoneLeavesWhatToDoFirst() throws {
        #expect(try !PageAction.all(report(["R-52": planned("Call", .done)])).areAgreed)
    }

    @Test func theRestOfALongPlanIsCounted() throws {
        let gaps = try report().assessment.findings.filter { $0.status == .gap }.prefix(30)
        let report = try report(
            Dictionary(uniqueKeysWithValues: gaps.map { ($0.rule.id, planned("Do \($0.rule.id)")) }))
        let page = ReportPages(report, grouping: .stage).summary
        #expect(page.actions.count == 5)
        #expect(page.moreActions == "\(gaps.count - 5) more in the action plan.")
    }

    @Test func everyGapOfItsOwnHasANumberAndNothingElse() throws {
        let report = try report()
        for finding in report.assessment.findings {
            let isOwn = finding.status == .gap && report.assessment.host(of: finding) == nil
            #expect((report.numbers[finding.rule.id] != nil) == isOwn, "\(finding.rule.id)")
        }
        let numbers = report.assessment.findings.compactMap { report.numbers[$0.rule.id] }
        #expect(Set(numbers).count == numbers.count)
    }

    @Test(arguments: [
        ("Kowalski", #""Kowalski""#), ("a\"b", #""a\22 b""#), ("a\\b", #""a\5c b""#),
        ("</style><script>", #""\3c \2f style\3e \3c script\3e ""#), ("张三 Ł1", #""张三 Ł1""#),
        ("a\u{202E}b", #""a\fffd b""#), ("a;}b", #""a\3b \7d b""#),
    ])
    func namesCannotLeaveAStringOfAStyleSheet(name: String, string: String) {
        #expect(CSSText.string(name) == string)
    }
}
