import Answers
import Diagnostics
import Findings
import Questionnaires
import TestSupport
import Testing

/// Companies that do well, of which the examples say that they get no gap, have full scores.
struct HealthyCompanyTests {
    @Test func haveFullScores() throws {
        let assessments = try HealthyCompany.assessments()
        #expect(assessments.count == 2)
        for assessment in assessments {
            #expect(assessment.doFirst == [])
            for stage in assessment.stages where stage.stage.scored {
                #expect(stage.score == 100, "\(stage.stage.id)")
                #expect(stage.band?.code == "strong")
            }
        }
    }
}

/// The companies without a gap among the examples.
enum HealthyCompany {
    static func assessments() throws -> [Assessment] {
        let path = "questionnaires/sales-process/examples/healthy-companies.yaml"
        let source = SourceText(name: path, text: try QuestionnaireFixture.text(path))
        guard case .list(let companies)? = try YAMLFile.parse(source)?.content else { return [] }
        let assessor = try #require(SalesProcess.assessor)
        return try companies.map { try Filled($0, assessor).assessment }
    }
}
