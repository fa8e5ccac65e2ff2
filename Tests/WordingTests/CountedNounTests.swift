import Testing

@testable import Wording

/// Nouns agree with their numbers.
struct CountedNounTests {
    private let texts = Texts(.english)

    @Test(
        arguments: [
            ("1", "attempts", "1 attempt"), ("2", "attempts", "2 attempts"), ("0", "attempts", "0 attempts"),
            ("1", "people", "1 person"), ("1.5", "days", "1.5 days"), ("-1", "days", "-1 day"),
            ("1", "working_hours", "1 working hour"), ("18", "working_hours", "18 working hours"),
            ("1", "hours per customer", "1 hour per customer"), ("1", "standard errors", "1 standard error"),
            ("1", "%", "1 %"), ("1", "% a year", "1 % a year"), ("1", "per year", "1 per year"),
            ("1", "count", "1"), ("1", "widgets", "1 widgets"), ("11", "points", "11 points"),
        ])
    func aUnitAgrees(figure: String, unit: String, text: String) {
        #expect(texts(.value(.figure(figure, unit: unit, currency: nil))) == text)
    }

    @Test(
        arguments: [
            (.value(.rowCount(1)), "1 row"), (.value(.rowCount(2)), "2 rows"),
            (.report(.depthLine(.core, answered: 1, visible: 1)), "Core questions: 1 of 1 question answered"),
            (.finding(.checksAssessed(assessed: 1, counted: 1)), "1 of 1 check"),
            (.finding(.checksAssessed(assessed: 1, counted: 2)), "1 of 2 checks"),
            (.finding(.notEnoughAnswers(assessed: 0, counted: 1)), "not enough answers (0 of 1 check made)"),
            (
                .reply(.interruptedEmpty(1)), "Type :quit or press Ctrl-D to leave; 1 answer is saved."
            ),
            (.reply(.interruptedEmpty(3)), "Type :quit or press Ctrl-D to leave; all 3 answers are saved."),
            (.judgement(.planWithin(days: 1)), "Within 1 day"),
        ] as [(Phrase, String)])
    func aSentenceAgrees(phrase: Phrase, text: String) {
        #expect(texts(phrase) == text)
    }

    @Test func nothingThatIsCountedIsSaidOfMany() {
        // What a questionnaire may count, and what it is called alone.
        for unit in ["days", "weeks", "months", "years", "hours", "minutes", "points", "conversations"] {
            #expect(texts(.value(.figure("1", unit: unit, currency: nil))).hasSuffix("s") == false, "\(unit)")
        }
    }
}
