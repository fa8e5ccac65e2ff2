import Answers
import Diagnostics
import Findings
import Questionnaires
import TestSupport
import Testing

/// Stages in one sentence: the first that holds, in the shipped questionnaires' own words.
struct HeadlineTests {
    private func assess(_ answers: String, without withheld: Dependents = Dependents()) throws -> Assessment {
        let assessor = try #require(SalesProcess.assessor)
        let company = try Filled(SourceText(name: "answers.yaml", text: answers), assessor)
        return assessor.assess(company.sheet, without: withheld)
    }

    @Test func theWorkedCompany() throws {
        let answers = try QuestionnaireFixture.text(
            "questionnaires/sales-process/examples/worked-company.yaml")
        let assessment = try assess(answers)
        #expect(
            assessment.headline(of: "ACQ")
                == "A new customer cost 4,355 EUR and has brought 3,400 EUR so far")
        #expect(assessment.headline(of: "CON") == "Only 118 of 210 offers were followed up")
        #expect(assessment.headline(of: "SVC") == "45 of 320 deliveries came later than promised")
        #expect(assessment.headline(of: "REL") == "49 of 150 customers left in the period")
        #expect(assessment.headline(of: "TEAM") == nil)
        // Relationships score least.
        #expect(assessment.headline == assessment.headline(of: "REL"))
        for headline in assessment.headlines.values.joined() { #expect(headline.text.count <= 75) }
    }

    @Test func nothingIsSaidOfWhatIsNotKnown() throws {
        let assessment = try assess("")
        #expect(assessment.headlines.isEmpty && assessment.headline == nil)
        // The condition holds, and one of its figures is not known.
        #expect(try assess("customers_start: 40").headline(of: "REL") == nil)
    }

    @Test(arguments: [
        (
            "deliveries_promised: 1000\ndeliveries_late: 3", "SVC",
            "Only 3 of 1,000 deliveries came later than promised"
        ),
        ("support_response_hours: 2", "SVC", "A question has its first reply within 2 working hours"),
        ("offers_sent: 10\noffers_followed_up: 10", "CON", "10 of 10 offers were followed up"),
        ("top1_share_pct: 45", "REL", "One customer brings 45 % of the revenue"),
        (
            "customers_start: 40\ncustomers_end: 45\ncustomers_new: 5", "REL",
            "All 40 customers of the start are still there"
        ),
    ])
    func otherCompanies(answers: String, stage: String, headline: String) throws {
        #expect(try assess("bought_again: 'yes'\n" + answers).headline(of: stage) == headline)
    }

    /// What decides between headlines is nothing that is left out.
    @Test func noHeadlineDependsOnWhatIsLeftOut() throws {
        let answers = try QuestionnaireFixture.text(
            "questionnaires/sales-process/examples/worked-company.yaml")
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let dependents = Dependents(on: ["gross_margin_pct", "offers_sent"], in: questionnaire)
        let assessment = try assess(answers, without: dependents)
        #expect(assessment.headline(of: "ACQ") == "Sales contacted 27 of 40 leads handed over")
        #expect(assessment.headline(of: "CON") == "A lost deal takes 110 days, a won one 60")
    }
}
