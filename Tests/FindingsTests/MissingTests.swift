import Expressions
import Questionnaires
import Testing

@testable import Findings

/// What something waits for: fields, and cells of tables by their row and column.
struct MissingTests {
    private func missing(_ variable: String, _ answers: String = SmallShop.answers, _ depth: Depth = .full)
        throws
        -> [String]
    {
        let assessment = try SmallShop.assess(SmallShop.load(), answers, depth)
        return try #require(assessment.metric(variable)).outcome.missing.map(\.line)
    }

    @Test func aCellIsNamed() throws {
        #expect(try missing("hours_in_all") == ["ways[Letters].hours dont_know A-1"])
        let twice = SmallShop.answers.replacing("hours: 1,", with: "")
        #expect(
            try missing("hours_in_all", twice) == [
                "ways[Letters].hours dont_know A-1", "ways[Fair (2)].hours unanswered A-1",
            ])
    }

    /// A figure in a cell that nobody knows is not measured either.
    @Test func whatNobodyKnowsInCellsIsNotMeasured() throws {
        let answers = SmallShop.answers.replacing("came: 8", with: "came: '?'")
            .replacing("price: 20", with: "price: '?'").replacing("kind: bought", with: "kind: '?'")
        let figures = try SmallShop.assess(SmallShop.load(), answers).notMeasured
        #expect(
            figures.map { "\($0.field.name) \($0.row ?? "-") \($0.column ?? "-")" } == [
                "ways Letters hours", "ways Fair (2) came", "price - -",
            ])
    }

    @Test func cellsStandInTheOrderOfTheTable() throws {
        let loaded = SmallShop.load(condition: "ways.map(w, w.hours + w.cost + w.asked).sum() > 3")
        let answers = "ways:\n  - {name: A}\n  - {name: B, cost: 3}"
        let finding = try SmallShop.assess(loaded, answers).findings[0]
        #expect(
            finding.missing.map { "\($0.row ?? "") \($0.column ?? "")" } == [
                "A asked", "A cost", "A hours", "B asked", "B hours",
            ])
    }

    @Test func aFieldIsNamedWithItsState() throws {
        #expect(try missing("spread") == ["days unanswered A-3"])
        #expect(try missing("spread", SmallShop.answers + "\ndays: 45") == ["days one_figure A-3"])
        #expect(try missing("spread", SmallShop.answers + "\ndays: {samples: [30, 60]}") == [])
        #expect(
            try missing("spread", SmallShop.answers + "\ndays: {state: dont_know}") == ["days dont_know A-3"])
        #expect(
            try missing("spread", SmallShop.answers + "\ndays: {state: skipped, reason: later}") == [
                "days skipped A-3"
            ])
        #expect(try missing("to_go") == ["target unanswered A-4"])
        #expect(try missing("to_go", SmallShop.answers, .core) == ["target not_asked A-4"])
        #expect(try missing("hours_in_all", "total: 3") == ["ways unanswered A-1"])
    }

    @Test func aRuleWaitsForCells() throws {
        let loaded = SmallShop.load(condition: "ways.all(w, w.is_dear)")
        let answers = SmallShop.answers.replacing("hours: 1,", with: "hours: 9, cost: 99000,")
            .replacing("cost: 100, ", with: "")
        let finding = try SmallShop.assess(loaded, answers).findings[0]
        #expect(finding.status == .notAssessed)
        #expect(finding.missing.map(\.line) == ["ways[Letters].hours dont_know A-1"])
    }

    /// A computed cell that does not apply is no missing one where another is missing.
    @Test func aCellThatDoesNotApplyIsNotMissing() throws {
        let loaded = SmallShop.load(condition: "ways.map(w, w.share).sum() > 3")
        let answers = SmallShop.answers.replacing("asked: 84", with: "asked: 0")
            .replacing("asked: 52, ", with: "")
        let finding = try SmallShop.assess(loaded, answers).findings[0]
        #expect(finding.missing.map(\.line) == ["ways[Letters].asked unanswered A-1"])
    }

    /// A large table without a single figure takes no more than its rows.
    @Test func ofVeryManyCellsTheFirstAreNamed() throws {
        let rows = (1...1000).map { "  - {name: Way \($0)}" }.joined(separator: "\n")
        let missing = try missing("hours_in_all", "ways:\n\(rows)")
        #expect(missing.count == 65)
        #expect(missing.prefix(2) == ["ways cells A-1", "ways[Way 1].hours unanswered A-1"])
    }
}

extension Missing {
    fileprivate var line: String {
        field + (row.map { "[\($0)]" } ?? "") + (column.map { ".\($0)" } ?? "")
            + " \(state.rawValue) \(question)"
    }
}
