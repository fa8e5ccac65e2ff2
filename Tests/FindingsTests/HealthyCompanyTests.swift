import Diagnostics
import Findings
import Foundation
import Questionnaires
import TestSupport
import Testing

/// Companies that do well get no gap.
struct HealthyCompanyTests {
    @Test(arguments: HealthyCompany.names)
    func getsNoGap(name: String) throws {
        let assessment = try assess(name)
        #expect(assessment.findings.filter { $0.status == .gap }.map(\.rule.id) == [])
        #expect(assessment.findings.contains { $0.status == .strength })
        #expect(assessment.doFirst == [])
        for stage in assessment.stages where stage.stage.scored {
            #expect(stage.score == 100, "\(stage.stage.id)")
            #expect(stage.band?.code == "strong")
        }
    }

    private func assess(_ name: String) throws -> Assessment {
        try Filled(HealthyCompany.answers(name), try #require(SalesProcess.assessor)).assessment
    }
}

/// Companies without a gap, as the audit's content describes them.
enum HealthyCompany {
    static let names = ["healthy", "healthy, sells once"]

    static func answers(_ name: String) throws -> SourceText {
        let text = try QuestionnaireFixture.text("Tests/FindingsTests/Golden/healthy.json")
        let companies = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let company = try #require(companies.first { $0["name"] as? String == name })
        // JSON is nearly YAML: written again without its slashes escaped, it is read as an answers file.
        let answers = try JSONSerialization.data(
            withJSONObject: try #require(company["answers"]), options: [.withoutEscapingSlashes])
        return SourceText(name: "healthy.json", text: String(decoding: answers, as: UTF8.self))
    }
}
