import Findings
import TestSupport
import Testing
import Wording

@testable import Questionnaires
@testable import Reports

/// What the law says stands in reports about companies of that country, as far as somebody checked it.
struct CountryNoteTests {
    private static let notes = [
        CountryNote(countries: ["PL"], text: "Polska: article 398.", checked: "A. Nowak, 2026-02-01"),
        CountryNote(countries: ["TW", "CN"], text: "個人資料保護法", checked: nil),
        CountryNote(countries: ["EU"], text: "Directive 2011/7/EU.", checked: "A. Nowak, 2026-02-01"),
    ]

    private static func origins(_ country: String?, _ copy: ReportCopy) throws -> [String] {
        var questionnaire = try #require(QuestionnaireFixture.salesProcess)
        for index in questionnaire.rules.indices { questionnaire.rules[index].notes = notes }
        var info = ReportFixture.info
        info.country = country
        let assessor = Assessor(
            questionnaire, plan: QuestionnairePlan(questionnaire), depth: .full, texts: Texts(.english),
            currency: "EUR")
        let report = Report(info, assessor: assessor, sheet: try ReportFixture.sheet("won: 3"), copy: copy)
        return report.assessment.findings.map(report.origin)
    }

    @Test(arguments: [
        (nil, ReportCopy.internal, []), ("US", .internal, []),
        ("PL", .owner, ["Polska: article 398.", "Directive 2011/7/EU."]),
        ("DE", .owner, ["Directive 2011/7/EU."]),
        ("TW", .owner, []), ("TW", .team, []), ("TW", .internal, ["個人資料保護法 (Not checked by a lawyer.)"]),
    ])
    func notesAreThoseOfTheCountry(country: String?, copy: ReportCopy, expected: [String]) throws {
        let others = Self.notes.map(\.text)
        for origin in try Self.origins(country, copy) {
            for text in expected { #expect(origin.contains(text)) }
            for text in others where !expected.contains(where: { $0.contains(text) }) {
                #expect(!origin.contains(text))
            }
        }
    }

    /// What the law of the EU is, is no fact for a company elsewhere.
    @Test(arguments: [("PL", true), ("TW", false), (nil, false)])
    func lawIsAFactWhereItHolds(country: String?, isPrinted: Bool) throws {
        var info = ReportFixture.info
        info.country = country
        let report = try ReportFixture.report("won: 3", info: info)
        var benchmark = Benchmark()
        benchmark.printable = true
        #expect(report.mayPrint(benchmark))
        benchmark.countries = ["EU"]
        #expect(report.mayPrint(benchmark) == isPrinted)
    }

    /// Nothing that no lawyer read is called checked.
    @Test func shippedNotesAreUnchecked() throws {
        let notes = try #require(QuestionnaireFixture.salesProcess).rules.flatMap(\.notes)
        #expect(notes.count > 15 && notes.allSatisfy { $0.checked == nil })
    }
}
