import Testing

@testable import Answers

/// The words behind figures that are no length of time.
struct FigureUnitsTests {
    /// By what hours are counted is said already; other lengths of time would have to be converted.
    @Test(arguments: [
        ("h", "hours per week", true), ("hours", "hours per week", true), ("h", "hours", true),
        ("min", "hours per week", false), ("h", "people", false),
    ])
    func aUnitOfTimeThatIsCounted(text: String, unit: String, isCounted: Bool) throws {
        let (found, behind) = try #require(FigureUnits(.plain(unit: unit, nouns: [])).next(Substring(text)))
        #expect(behind.isEmpty)
        if case .noun = found { #expect(isCounted) } else { #expect(!isCounted) }
    }
}
