import Diagnostics
import Questionnaires
import Testing

@testable import Findings

/// A finding says which rows and cells it is about, a warning which figures it compares.
struct BecauseTests {
    private func because(_ condition: String, when: String = "true", list: String = "") throws -> [String] {
        let loaded = SmallShop.load(
            condition: condition, when: when, finding: list.isEmpty ? "Found." : "Found: {named}.", list: list
        )
        return try SmallShop.assess(loaded).findings[0].because.map(\.line)
    }

    @Test(
        arguments: [
            // One row decides: those that are meant, with the cells that the condition reads.
            (
                "ways.exists(w, w.came < 5 && w.cost > 5000)",
                ["ways 2/3 | Fair: Came 4, Cost 36,000 EUR | Letters: Came 1, Cost 9,000 EUR"]
            ),
            ("ways.exists_one(w, w.kind == 'bought')", ["ways 1/3 | Fair (2): Kind: Bought"]),
            ("ways.exists(w, !known(w.hours))", ["ways 1/3 | Letters: Seller hours: not known"]),
            ("ways.exists(w, known(w.tidy) && !w.tidy)", ["ways 1/3 | Fair (2): Tidy: No"]),
            ("ways.exists(w, known(w.since) && w.since < 20514.0)", ["ways 1/3 | Fair: Since: 2025-03-01"]),
            ("ways.exists(w, w['came'] > limit * 2)", ["ways 1/3 | Fair (2): Came 8"]),
            ("ways.exists(w, w.share > 50)", ["ways 1/3 | Fair (2): Share that came 80 %"]),
            // A verdict: what its own condition reads, whatever that is.
            ("ways.exists(w, w.verdict == 'keep')", ["ways 1/3 | Fair (2): Asked 10, Came 8"]),
            // Filters before it narrow what is meant.
            (
                "ways.filter(x, x.kind == 'own').exists(w, w.came > limit)",
                ["ways 1/3 | Fair: Kind: Own, Came 4"]
            ),
            // All: those that are otherwise, or every row.
            ("ways.all(w, w.came > limit)", ["ways 1/3 | Letters: Came 1"]),
            (
                "ways.all(w, w.asked > limit)",
                ["ways 3/3 | Fair: Asked 84 | Letters: Asked 52 | Fair (2): Asked 10"]
            ),
            ("!ways.exists(w, w.came > 50)", ["ways 0/3"]),
            // Many rows together: those that count.
            (
                "ways.filter(w, w.asked > 50).size() == 2",
                ["ways 2/3 | Fair: Asked 84 | Letters: Asked 52"]
            ),
            (
                "ways.map(w, w.came).max() == 8.0",
                ["ways 3/3 | Fair: Came 4 | Letters: Came 1 | Fair (2): Came 8"]
            ),
            (
                "ways.map(w, w.asked > 50, w.came).sum() == 5.0",
                ["ways 2/3 | Fair: Asked 84, Came 4 | Letters: Asked 52, Came 1"]
            ),
            ("ways.size() == 3", ["Ways: 3 rows"]),
            // A yes or no, or a verdict, is told by the figures behind it.
            (
                "ways.exists(w, known(w.is_dear) && w.is_dear)",
                ["ways 1/3 | Fair: Came 4, Cost 36,000 EUR, Seller hours 80"]
            ),
            (
                "ways.exists(w, known(w.verdict) && w.verdict == 'stop')",
                ["ways 1/3 | Fair: Came 4, Cost 36,000 EUR, Seller hours 80"]
            ),
            // A figure that people see is named; one that is never printed stands for what it reads.
            ("came_in_all > 5", ["Came in all: 13"]),
            ("hidden_mean > 5", ["ways 2/3 | Fair: Came 4 | Fair (2): Came 8"]),
            // Rows compared with others of the same table.
            (
                "ways.exists(w, w.came > ways.map(x, x.came).mean())",
                ["ways 1/3 | Fair (2): Came 8"]
            ),
            // The closest place tells which rows are meant.
            (
                "ways.filter(w, w.asked > 0).size() > 2 && ways.exists(w, w.came > 5)",
                ["ways 1/3 | Fair (2): Came 8"]
            ),
            (
                "price < 50 && ways.exists(w, w.came > 5) && total > limit",
                ["Price: 20 EUR", "ways 1/3 | Fair (2): Came 8", "All together: 146"]
            ),
        ] as [(String, [String])])
    func namesRowsAndCells(condition: String, lines: [String]) throws {
        #expect(try because(condition) == lines)
    }

    @Test func aListOfATextNamesTheRows() throws {
        let list = "ways.filter(w, w.came == came_in_all - 9.0).map(w, w.name)"
        #expect(try because("came_in_all > 5", list: list) == ["Came in all: 13", "ways 1/3 | Fair: Came 4"])
        // It is closer than what many rows amount to, and not as close as one row that decides.
        #expect(
            try because("ways.filter(w, w.asked > 0).size() > 2", list: list) == ["ways 1/3 | Fair: Came 4"])
        #expect(try because("ways.exists(w, w.came > 5)", list: list) == ["ways 1/3 | Fair (2): Came 8"])
    }

    @Test func whatAppliesIsNamedWhereNothingElseIs() throws {
        let when = "ways.all(w, w.asked > 0)"
        #expect(try because("ways.exists(w, w.came > 5)", when: when) == ["ways 1/3 | Fair (2): Came 8"])
        #expect(
            try because("total > 5", when: "ways.all(w, w.came > 3)").first == "ways 1/3 | Letters: Came 1")
    }

    @Test func whatACopyHidesIsInNoReason() throws {
        let loaded = SmallShop.load(condition: "price < 50 && ways.exists(w, w.came > 5 && w.cost > 5)")
        var finding = try SmallShop.assess(loaded).findings[0]
        finding.leftOut = Because.LeftOut(names: ["price"], columns: ["ways": ["cost"]])
        #expect(finding.because.map(\.line) == ["ways 1/3 | Fair (2): Came 8"])
    }

    // MARK: warnings

    private func warning(_ check: String, _ message: String = "It does not fit.") throws -> Warning? {
        try SmallShop.assess(SmallShop.load(check: check, message: message)).warnings.first
    }

    /// A message that says its figures has no others behind it, save rows that decide, which it cannot name.
    @Test(arguments: [
        ("ways.map(w, w.came).sum() > 5", "More than {total}.", [String]()),
        (
            "ways.exists(w, w.came > 0.5 * w.asked)", "More than {total}.",
            ["ways 1/3 | Fair (2): Came 8, Asked 10"]
        ),
        ("total > 5", "More than five.", ["All together: 146"]),
    ])
    func aMessageWithFiguresSaysThem(check: String, message: String, lines: [String]) throws {
        #expect(try #require(try warning(check, message)).saidBecause.map(\.line) == lines)
    }

    @Test(
        arguments: [
            ("total > 2 * price", ["All together: 146", "Price: 20 EUR"], ["A-2"]),
            ("came_in_all < 0.5 * total", ["Came in all: 13", "All together: 146"], ["A-1", "A-2"]),
            // A word beside figures says nothing of them; words alone are what is compared.
            (
                "side == 'left' && abs(total - price) > 0.1 * price", ["All together: 146", "Price: 20 EUR"],
                ["A-2"]
            ),
            ("side == 'left' || side == 'right'", ["Side: Left"], ["A-2"]),
            // Of alternatives those that are true.
            ("total < price || came_in_all > total || total > 100", ["All together: 146"], ["A-2"]),
            (
                "price > 5 && (total < price || came_in_all < total)",
                ["Price: 20 EUR", "Came in all: 13", "All together: 146"], ["A-1", "A-2"]
            ),
            // Rows of a table.
            ("ways.exists(w, w.came > 0.5 * w.asked)", ["ways 1/3 | Fair (2): Came 8, Asked 10"], ["A-1"]),
            // A question that nobody answered is not named.
            ("first_known(target, price) < total", ["Price: 20 EUR", "All together: 146"], ["A-2"]),
        ] as [(String, [String], [String])])
    func aWarningNamesWhatItCompares(check: String, lines: [String], questions: [String]) throws {
        let warning = try #require(try warning(check))
        #expect(warning.because.map(\.line) == lines)
        #expect(warning.questions == questions)
        #expect(!warning.saysFigures)
    }

    @Test func aMessageMaySayItsFiguresItself() throws {
        let warning = try #require(try warning("total > price", "{total} at {price} each."))
        #expect(warning.message.hasPrefix("146 at 20"))
        #expect(warning.saysFigures)
        let unknown = SmallShop.load(message: "{totl} of them.")
        #expect(
            unknown.diagnostics.filter { $0.severity == .error }.map(\.message) == [
                "unknown placeholder '{totl}'"
            ])
    }

    @Test func alternativesAreKeptApart() throws {
        let warning = try #require(try warning("total > 100 || came_in_all > 10"))
        #expect(warning.parts.map(\.questions) == [["A-2"], ["A-1"]])
        let about = warning.about { $0.questions == ["A-1"] }
        #expect(about?.because.map(\.line) == ["Came in all: 13"])
        #expect(warning.about { _ in false } == nil)
    }
}
