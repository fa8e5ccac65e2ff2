import Testing

@testable import Wording

/// Nouns agree with their numbers.
struct CountedNounTests {
    private let texts = Texts(.english)

    @Test(
        arguments: [
            (1, "attempts", "1 attempt"), (2, "attempts", "2 attempts"), (0, "attempts", "0 attempts"),
            (1, "people", "1 person"), (1.5, "days", "1.5 days"), (-1, "days", "-1 day"),
            (1, "working_hours", "1 working hour"), (18, "working_hours", "18 working hours"),
            (1, "hours per customer", "1 hour per customer"), (1, "standard errors", "1 standard error"),
            (1, "%", "1 %"), (1, "% a year", "1 % a year"), (1, "per year", "1 per year"),
            (1, "count", "1"), (1, "widgets", "1 widgets"), (11, "points", "11 points"),
        ])
    func aUnitAgrees(figure: Double, unit: String, text: String) {
        let figure = Quantity(figure, .given, Unit(unit), currency: nil)
        #expect(texts(.value(.figure(figure))) == text)
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
            let figure = Quantity(1, .rounded, Unit(unit), currency: nil)
            #expect(texts(.value(.figure(figure))).hasSuffix("s") == false, "\(unit)")
        }
    }

    /// Polish has three forms for whole figures, and one for those with a fraction; Chinese has one for all.
    @Test(arguments: [
        ("1", PluralCategory.one), ("2", .few), ("4", .few), ("5", .many), ("0", .many), ("11", .many),
        ("12", .many),
        ("14", .many), ("21", .many), ("22", .few), ("112", .many), ("1\u{A0}002", .few), ("-3", .few),
        ("1,5", .other),
        ("2,0", .other), ("-", .other),
    ])
    func aFormGoesWithAFigure(figure: String, category: PluralCategory) {
        #expect(PluralCategory(of: figure, in: .polish) == category)
        #expect(PluralCategory(of: figure, in: .traditionalChinese) == .other)
    }

    @Test func aNounTakesTheFormsThatALanguageHas() {
        let day = CountedNoun(.polish, one: "dzień", few: "dni", many: "dni", other: "dnia")
        #expect(["1", "3", "91,5"].map(day.form) == ["dzień", "dni", "dnia"])
        #expect(day.counted(5) == "5 dni")
    }

    @Test(arguments: [
        (4_355.4, "money per customer", "EUR", "4,355 EUR per customer"), (4_355.4, "money", nil, "4,355"),
        (0.5, "%", "EUR", "0.5 %"), (2, "", nil, "2"),
    ])
    func anAmountHasItsCurrency(number: Double, unit: String, currency: String?, text: String) {
        #expect(texts(.value(.figure(Quantity(number, .rounded, Unit(unit), currency: currency)))) == text)
    }
}
