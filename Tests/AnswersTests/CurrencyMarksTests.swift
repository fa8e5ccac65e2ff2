import Questionnaires
import TestSupport
import Testing
import Wording

@testable import Answers

/// Amounts whose currency nobody named beforehand.
struct CurrencyMarksTests {
    /// A name that is one currency's is called by its code, a sign as it was typed.
    @Test func aNameIsCalledByItsCode() {
        #expect(["zl", "euro", "usd", "€", "$"].map(MoneyWords.name) == ["PLN", "EUR", "USD", "€", "$"])
    }

    private func money() throws -> (Questionnaire, Field) {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let field = questionnaire.questions.flatMap(\.fields).first { $0.name == "revenue_actual" }
        return (questionnaire, try #require(field))
    }

    @Test(arguments: [
        ("10 USD", ["usd"]), ("$10", ["$"]), ("US$ 10", ["us$"]), ("12k zł", ["zl"]), ("3万元", ["元"]),
        ("10 €/$", ["€", "$"]),
        ("1.2 mln", []), ("10 trees", []), ("300 ft", ["ft"]), ("10 shift", []), ("5 chfs", []),
        ("NT$300", ["nt$"]),
    ])
    func marksAreFound(text: String, marks: [String]) {
        #expect(CurrencyMarks.marks(in: text) == marks)
    }

    @Test func theFirstMarkDecides() throws {
        let (questionnaire, field) = try money()
        let reader = AnswerReader(questionnaire, language: .english, currency: nil, marks: CurrencyMarks())
        #expect(reader.read("10", for: field) == .success(.value(.number(10))))
        #expect(reader.read("$10", for: field) == .success(.value(.number(10))))
        #expect(reader.read("10 CAD", for: field) == .success(.value(.number(10))))
        #expect(reader.read("10 USD", for: field) == .failure(.mixedCurrencies("CAD", "USD")))
        #expect(
            reader.read("$10; 20 EUR", for: field, summary: .mean)
                == .failure(.part("20 EUR", .mixedCurrencies("CAD", "EUR")))
        )
    }

    /// What is kept of an answer does not say its currency: nobody could tell later that two do not fit.
    @Test func anAuditWithoutCurrencyTakesNoMark() throws {
        let (questionnaire, field) = try money()
        let reader = AnswerReader(questionnaire, language: .english, currency: nil)
        #expect(reader.read("10", for: field) == .success(.value(.number(10))))
        #expect(reader.read("10 USD", for: field) == .failure(.noCurrency(given: "USD")))
        #expect(
            reader.read("5; 10 USD", for: field, summary: .mean)
                == .failure(.part("10 USD", .noCurrency(given: "USD"))))
    }
}
