import Testing

@testable import Findings
@testable import Questionnaires

/// What stands in texts in place of placeholders.
struct TextFillingTests {
    private func finding(_ text: String, list: String = "", answers: String = SmallShop.answers) throws
        -> String
    {
        try #require(
            try SmallShop.assess(SmallShop.load(finding: text, list: list), answers).finding("R-1")
        ).texts.finding
    }

    @Test(arguments: [
        ("Left or right? {side}.", "Left or right? Left."), ("At {price} each.", "At 20 EUR each."),
        ("There are {total}.", "There are 146."), ("{target} is aimed at.", "not known is aimed at."),
        ("In all {hours_in_all}.", "In all not known."), ("More than {limit}.", "More than 3."),
        ("A brace: {{limit}.", "A brace: {limit}."), ("{{{limit}", "{3"),
    ])
    func namesOfFieldsFiguresAndLimits(text: String, filled: String) throws {
        #expect(try finding(text) == filled)
    }

    /// A row of which nobody knows whether it belongs to a list does not take the others with it.
    @Test func aListHoldsWhatIsKnown() throws {
        let list = "ways.filter(w, w.hours > 5).map(w, w.name)"
        #expect(try finding("Long: {named}.", list: list) == "Long: Fair.")
        #expect(try finding("Long: {named}.", list: "ways.map(w, w.hours > 5, w.name)") == "Long: Fair.")
        // Where nothing is known to belong there, nobody knows.
        let unknown = "ways.filter(w, w.hours > 500).map(w, w.name)"
        #expect(try finding("Long: {named}.", list: unknown) == "Long: not known.")
    }

    /// What a condition compares with is no list of rows for a text.
    @Test func aListWithinAConditionStaysUnknown() throws {
        let list = "ways.filter(w, w.came > 0 * ways.filter(x, x.hours > 5).size()).map(w, w.name)"
        #expect(try finding("{named}", list: list) == "not known")
    }

    @Test func aListOfCodesHoldsLabels() throws {
        #expect(try finding("{named}", list: "ways.filter(w, w.came > 2).map(w, w.kind)") == "Own, Bought")
    }

    @Test func datesAndCodesOfARowAreWorded() throws {
        let loaded = SmallShop.load(finding: "{named}", list: "ways.filter(w, w.came > 2).map(w, w.kind)")
        var questionnaire = try #require(loaded.questionnaire)
        questionnaire.verdicts["ways"]?[0].reasons[0].text =
            "{kind}, since {since}, {cost}, {share} %, {verdict}"
        let filled = try Filled(
            SmallShop.answers.replacing("asked: 84, came: 4", with: "asked: 84, came: 63"), questionnaire)
        let reasons = filled.assessment.tables["ways"]?.rows.first?.verdict?.reasons.map(\.text)
        #expect(reasons == ["Own, since 2025-03-01, 36,000 EUR, 75 %, Keep"])
    }

    @Test func notesOfCountriesAreFilledToo() throws {
        var questionnaire = try #require(SmallShop.load(finding: "Many", list: "").questionnaire)
        let rule = try #require(questionnaire.rules.firstIndex { $0.id == "R-1" })
        questionnaire.rules[rule].notes = [CountryNote(countries: ["PL"], text: "More than {limit}.")]
        let notes = try Filled(SmallShop.answers, questionnaire).assessment.finding("R-1")?.texts.notes
        #expect(notes?.map(\.text) == ["More than 3."])
    }
}
