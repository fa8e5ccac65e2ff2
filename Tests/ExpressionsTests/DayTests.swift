import Diagnostics
import Expressions
import Testing

/// Days that stand in expressions.
struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("2000-02-29", 11_016), ("2020-05-01", 18_383), ("1969-12-31", -1),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("2026-01-01", 20_454),
    ])
    func aDayIsItsNumber(text: String, days: Int) throws {
        let expression = try CompiledExpression("date('\(text)')")
        #expect(expression.evaluate(Activation()) == .double(Double(days)))
        #expect(expression.check(in: TypeEnvironment(), expecting: .double()).problems == [])
    }

    @Test(arguments: [
        ("date('2026-02-30') > 1.0", 5, "there is no day '2026-02-30'"),
        ("1.0 < date('2100-02-29')", 11, "there is no day '2100-02-29'"),
        ("date('2026-13-01')", 5, "there is no day '2026-13-01'"),
        ("date('1.2.2026')", 5, "there is no day '1.2.2026'"), ("date('0000-01-01')", 5, "there is no day"),
        ("date('+026-01-01')", 5, "there is no day '+026-01-01'"), ("date('')", 5, "there is no day ''"),
        ("date(20260101)", 5, "'date' takes a text, not a whole number"),
        ("date(said)", 5, "'date' takes a day that stands there"),
        ("date('2026-01-01', 2)", 0, "'date' takes 1 argument, not 2"),
    ])
    func mistakes(source: String, place: Int, message: String) throws {
        let expression = try CompiledExpression(source)
        let problems = expression.check(in: TypeEnvironment(["said": .string])).problems
        let problem = try #require(problems.first)
        #expect(problem.message.hasPrefix(message), "\(problem.message)")
        #expect(problem.range.lowerBound == place)
        #expect(problems.count == 1, "\(problems)")
    }

    @Test func whatIsNoDayIsAFailure() throws {
        let value = try CompiledExpression("date('soon')").evaluate(Activation())
        guard case .failure(let failure) = value else {
            Issue.record("it has a value")
            return
        }
        #expect(failure.message == "'date' takes a day such as '2026-01-31', not 'soon'")
    }
}
