import CLibrary
import Expressions
import Testing

/// No expression works or grows without end, and what may do so is found before there are values.
struct CostTests {
    private static func nested(_ count: Int, _ body: String, in source: String = "[1]") -> String {
        source + (0..<count).map { ".map(x\($0), \(body.replacing("x", with: "x\($0)")))" }.joined()
    }

    /// The processor's time that this thread takes: the same beside other tests and builds.
    private func workTime(_ action: () throws -> Void) throws -> Duration {
        func time() throws -> Duration {
            var time = timespec()
            try #require(clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
            return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
        }
        let start = try time()
        try action()
        return try time() - start
    }

    private static let ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"

    /// A loop over ten elements inside another one, so many times.
    private static func loops(_ count: Int, _ body: String) -> String {
        (0..<count).map { "\(ten).map(v\($0), " }.joined() + body + String(repeating: ")", count: count)
            + ".size()"
    }

    static let endless: [String] = [
        // Few values that stand for many: sizes of 2^30 and more.
        nested(30, "[x, x]"), nested(30, "{'a': x, 'b': x}"), nested(30, "x + x", in: "[[1]]"),
        nested(40, "[[x, x], [x, x]]"), nested(30, "[x].filter(y, true) + [x]"),
        "(\(nested(30, "[x, x]"))) == (\(nested(30, "[x, x]"))) ? 1 : 2",
        "(\(nested(30, "[x, x]"))) in [\(nested(30, "[x, x]"))]", "\(nested(30, "[x, x]")) + [1]",
        "\(nested(30, "[x, x]")).first()", "first_known(\(nested(30, "[x, x]")))",
        "known(\(nested(30, "[x, x]")))", "\(nested(30, "[x, x]")) == [1] || true",
        // Texts that grow, or stand in a list again and again.
        nested(20, "x + x", in: "['\(String(repeating: "a", count: 400))']"),
        nested(30, "[x, x]", in: "['\(String(repeating: "a", count: 4_000))']"),
        // Much work for each element.
        loops(5, Array(repeating: "v4 > 11", count: 3_000).joined(separator: " || ")),
        loops(5, "min(\(Array(repeating: "v4", count: 9_000).joined(separator: ", ")))"),
        loops(5, "first_known(\(Array(repeating: "u", count: 9_000).joined(separator: ", ")))"),
        loops(4, "'a'.matches('((a{30}){30}){2}')"),
        loops(4, "'\(String(repeating: "x", count: 20_000))' + 'y'"),
        loops(4, "'a'.matches('[\(String(repeating: "b-c", count: 9_000))]')"),
        loops(4, "\(ten) == \(ten) && \(ten) + \(ten) == [\(ten)]"), loops(6, "1"),
        "'\(String(repeating: "a", count: 30_000))'.matches('[\(String(repeating: "b-c", count: 9_000))]{1,900}')",
    ]

    @Test(.timeLimit(.minutes(20)), arguments: endless)
    func endsWithoutAValue(source: String) throws {
        let expression = try CompiledExpression(source, limits: ExpressionLimits(work: 500_000))
        let work = try workTime {
            guard case .failure(let failure) = expression.evaluate(Activation(["u": .unknown(Unknowns("u"))]))
            else {
                Issue.record("\(source.prefix(60))… has a value")
                return
            }
            #expect(failure.message.contains("more than") || failure.message.contains("longer than"))
        }
        #expect(work < .seconds(20))
        #expect(expression.cost([:]).steps > Double(expression.mostSteps))
    }

    /// What reads what others computed does not grow either: lists do not stand in each other without end.
    @Test func valuesOfOthersDoNotNestWithoutEnd() throws {
        let more = try CompiledExpression((0..<90).reduce("a") { text, _ in "[\(text)]" })
        var value = Value.int(1)
        for _ in 0..<50 { value = more.evaluate(Activation(["a": value])) }
        guard case .failure(let failure) = value else {
            Issue.record("lists stand in each other 4,500 deep")
            return
        }
        #expect(failure.message == "lists and maps stand in each other more than 100 deep")
    }

    @Test func allEvaluationsOverOneSetOfValuesEnd() throws {
        let expression = try CompiledExpression("t.map(a, t.map(b, a * b).size()).sum()")
        let row = Value.list((0..<700).map { .int($0) })
        let activation = Activation(["t": row])
        var copy = activation
        copy["r"] = .int(1)
        var answers = 0
        while expression.evaluate(answers % 2 == 0 ? activation : copy).isDefinite, answers < 1_000 {
            answers += 1
        }
        #expect(answers > 20 && answers < 1_000)
        guard case .failure(let failure) = expression.evaluate(activation) else {
            Issue.record("it went on")
            return
        }
        #expect(failure.kind == .workTogether(ExpressionLimits.workTogether))
        var anew = activation
        anew.renewWork()
        #expect(expression.evaluate(anew).isDefinite)
    }

    /// What is estimated is never less than what is taken.
    @Test(arguments: [
        "t.filter(r, r.paid && r.a > 2.0).map(r, r.a * 2.0).sum()", "t.map(r, t.map(s, s.a).sum())",
        "t.map(r, r.name).filter(n, n != 'x' && n.contains('row')).size()", "[t, t].map(x, x.size())",
        "t.exists(r, r in t)", "t.all(r, r.name + 'x' in ['a', 'b'])", "t.map(r, {'a': r.a, 'b': [r]})",
        "t.map(r, r.paid ? t.filter(s, s.a > r.a).size() : 0)", "t == t", "t.first().name.matches('^r.*9$')",
        "t.map(r, r.a).percentile(90) + t.map(r, string(r.a)).size()", "t.exists_one(r, r.name == 'row 3')",
    ])
    func theEstimateIsAnUpperBound(source: String) throws {
        let columns = ["a": ValueSize.scalar, "paid": .scalar, "name": .text(bytes: 20)]
        let table = Value.list(
            (0..<50).map { number in
                .map(
                    ValueMap([
                        ("a", .double(Double(number))), ("paid", .bool(number % 2 == 0)),
                        ("name", .string("row \(number)")),
                    ]))
            })
        let whole = try CompiledExpression(source)
        let steps = whole.cost(["t": .table(rows: 50, columns: columns)]).steps
        #expect(steps < 1_000_000)
        let limited = try CompiledExpression(source, limits: ExpressionLimits(work: Int(steps.rounded(.up))))
        #expect(limited.evaluate(Activation(["t": table])) == whole.evaluate(Activation(["t": table])))
        #expect(whole.evaluate(Activation(["t": table])).isDefinite)
    }

    private static func numbered(_ count: Int, _ separator: String, _ part: (Int) -> String) -> String {
        (0..<count).map(part).joined(separator: separator)
    }

    private static func within(_ count: Int, _ start: String, _ part: (String) -> String) -> String {
        (0..<count).reduce(start) { text, _ in part(text) }
    }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let long: [String] = [
        numbered(12_000, " || ") { "a < \($0)" },
        numbered(9_000, " && ") { "a\($0) < 1" },
        numbered(30_000, "||") { _ in "b" },
        "[" + numbered(12_000, ",") { "'a\($0)'" } + "].size() > 1",
        "[" + numbered(12_000, ",") { "['a\($0)']" } + "].size() > 1",
        numbered(12_000, " + ") { "abc\($0)" },
        "[" + numbered(12_000, ",") { _ in "a < ''" } + "].size() > 1",
        within(45, "a") { "(\($0)) == (a) ? 1.0 : 2.0" },
        within(11, "a") { "(\($0)) == (\($0) + 1) ? 1 : 2" },
        within(90, "true") { "!(\($0))" },
        "'a'.matches('" + many("(()){0,9}", 9_000) + "')",
        "'a'.matches('(" + many("()", 40_000) + "a){1000}')",
        "'a'.matches('" + many("((", 20) + "a" + many("){0,9}){0,9}", 20) + "')",
    ]

    /// Checking takes time in proportion to the text, whatever it says.
    @Test(.timeLimit(.minutes(20)), arguments: long)
    func checkingEnds(source: String) throws {
        var environment = TypeEnvironment(["a": .double(), "b": .bool])
        for number in 0..<3_000 { environment["name_\(number)"] = .bool }
        let work = try workTime {
            guard let expression = try? CompiledExpression(source) else { return }
            let checked = expression.check(in: environment)
            #expect(checked.problems.count <= 100)
            _ = expression.root.text
            _ = expression.cost([:])
        }
        #expect(work < .seconds(20), "\(source.prefix(40))…")
    }
}
