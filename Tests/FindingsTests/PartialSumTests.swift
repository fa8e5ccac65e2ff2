import Expressions
import Questionnaires
import TestSupport
import Testing

@testable import Findings

/// A sum of which something is not known says how much it is at least; what is computed of it does not know that.
struct PartialSumTests {
    private func results(_ yaml: String) throws -> [String: MetricResult] {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let metrics = try Filled(yaml, questionnaire).assessment.metrics
        return Dictionary(uniqueKeysWithValues: metrics.map { ($0.metric.variable, $0) })
    }

    /// What the formula passes over is known to expressions, and not all there is.
    @Test func whatAFormulaPassesOverIsSaid() throws {
        let results = try results(
            """
            channels:
              - {name: Web, kind: channel, enquiries: 40, customers: 4, cost: 100}
              - {name: Fair, kind: channel, enquiries: '?', customers: 3, cost: '?'}
              - {name: Mail, kind: channel, enquiries: 2, customers: 1, cost: 50}
            """)
        let enquiries = try #require(results["leads_total"])
        #expect(enquiries.outcome.number == 42)
        let partial = try #require(enquiries.partial)
        #expect(partial.least == 42 && partial.rowsUnknown == 1)
        #expect(partial.missing.map(\.row) == ["Fair"] && partial.missing.map(\.column) == ["enquiries"])
        #expect(results["new_customers"]?.outcome.number == 8 && results["new_customers"]?.partial == nil)
        // Nor is it known of its parts what is computed of them row by row.
        #expect(results["cash_total"]?.outcome.number == nil && results["cash_total"]?.partial?.least == 150)
    }

    @Test func whatIsNotKnownStaysSoToOthers() throws {
        let results = try results(
            """
            reps:
              - {name: Anna, sales: 10, won: 5, lost: 7}
              - {name: Jan, sales: 20, won: '?', lost: 1}
              - {name: Ewa, sales: 31}
            """)
        let won = try #require(results["reps_won"])
        #expect(won.outcome.status == "unknown")
        #expect(won.partial?.least == 5 && won.partial?.rowsUnknown == 2)
        #expect(results["reps_decided"]?.partial?.least == 12)
        #expect(results["reps_sales"]?.outcome.number == 61 && results["reps_sales"]?.partial == nil)
    }

    /// Without a single part that is known, "at least 0" would say nothing; what may be negative could make it less.
    @Test(arguments: [
        ("{name: Anna, sales: 1, won: '?'}", "reps_won"), ("{name: Anna, sales: 1}", "reps_decided"),
    ])
    func nothingIsSaidWhereNothingIsKnown(row: String, variable: String) throws {
        let results = try results("reps: [\(row)]")
        #expect(results[variable]?.partial == nil && results[variable]?.outcome.status == "unknown")
    }

    @Test func whatMightBeLessIsNoLeast() throws {
        let questionnaire = try #require(SmallShop.load().questionnaire)
        let metrics = try Filled(
            SmallShop.answers.replacing("came: 1,", with: "came: '?',"), questionnaire
        ).assessment.metrics
        #expect(metrics.first { $0.metric.variable == "came_in_all" }?.partial?.least == 12)
        let hours = try #require(metrics.first { $0.metric.variable == "hours_in_all" })
        #expect(hours.outcome.status == "unknown" && hours.partial == nil)
    }

    @Test(arguments: [
        ("channels.map(c, c.cost).sum()", true),
        ("channels.filter(c, c.is_source && known(c.hours)).map(c, c.cost + c.hours * 2.0).sum()", true),
        ("channels.map(c, c.cost - c.hours).sum()", false), ("channels.map(c, c.margin).sum()", false),
        ("channels.map(c, max(0.0, c.margin)).sum()", true), ("channels.map(c, c.full_cost).sum()", true),
    ])
    func onlyWhatCannotBeNegativeOnlyGrows(formula: String, onlyGrows: Bool) throws {
        let questionnaire = try #require(QuestionnaireFixture.salesProcess)
        let sum = try #require(RowSum(try CompiledExpression(formula)))
        #expect(sum.table == "channels")
        #expect(sum.onlyGrows(in: questionnaire) == onlyGrows)
    }

    @Test(arguments: ["1 + channels.map(c, c.cost).sum()", "channels.map(c, c.cost).mean()", "[1, 2].sum()"])
    func otherFormulasAreNoSums(formula: String) throws {
        #expect(RowSum(try CompiledExpression(formula)) == nil)
    }
}
