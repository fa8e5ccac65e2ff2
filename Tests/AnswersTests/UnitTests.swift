import Questionnaires
import Testing
import Wording

/// What figures can count is a closed set, which every language words.
struct UnitTests {
    @Test(arguments: [
        "money", "%", "days", "working_hours", "count", "yes/no", "money per customer", "hours per week",
        "per year",
        "per 100,000 hours", "kg per m²", "calls per working_day",
    ])
    func units(text: String) { #expect(FigureUnit(text) != nil) }

    @Test(arguments: [
        "", "day", "furlongs", "working hours", "hours a week", "per", "per ", "per hours", "per 100",
        "days per hours",
        "% per day", "per 0 days", "money  per day", "word per day", "hours per day per week",
        "per 100,000 hour",
    ])
    func noUnits(text: String) { #expect(FigureUnit(text) == nil) }

    @Test func oneOfEachIsWorded() {
        for (code, one) in FigureUnit.counts where code != "count" {
            let figure = Quantity(1, .given, Unit(code), currency: nil)
            #expect(Texts(.english)(.value(.figure(figure))) == "1 " + one.replacing("_", with: " "))
        }
    }
}
