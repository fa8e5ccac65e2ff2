import Expressions
import Testing

struct EvaluationTests {
    /// What an expression gives, as source text.
    private func evaluate(_ source: String, _ values: [String: Value] = [:]) throws -> String {
        ValueText.source(try CompiledExpression(source).evaluate(Activation(values)))
    }

    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 / 2", "3"), ("-7 / 2", "-3"), ("-7 % 3", "-1"),
        ("7 / 2.0", "3.5"), ("1 + 0.5", "1.5"), ("2 * 3.0 == 6", "true"), ("1 == 1.0", "true"),
        ("9007199254740991 == 9007199254740992.0", "false"), ("3 > 2.5", "true"),
        ("'a' + 'b'", "'ab'"), ("[1] + [2.5]", "[1,2.5]"), ("'b' in ['a', 'b']", "true"),
        ("{'a': 1}.a", "1"), ("{'a': 1}['a']", "1"), ("[1, 2][1]", "2"), ("[7][0.0]", "7"),
        ("has({'a': 1}.a)", "true"), ("has({'a': 1}.b)", "false"), ("'a' in {'a': 1}", "true"),
        ("true ? 1 : 2", "1"), ("1 < 2 && 2 < 3", "true"), ("!false", "true"), ("--5", "5"),
        ("[1, 2, 3].filter(x, x > 1).map(x, x * x)", "[4,9]"), ("[1, 2, 3].map(x, x > 1, x * 10)", "[20,30]"),
        ("[3, 1].exists(x, [1, 2].all(y, x > y))", "true"), ("[1, 2].exists_one(x, x == 2)", "true"),
        ("null == null", "true"), ("'1' == 1", "false"), ("0x1F", "31"), (".5e1", "5.0"),
        ("r'\\n'", "'\\\\n'"), ("'\\u4e2d\\x41'", "'中A'"), ("'''a\nb'''", "'a\\nb'"), ("size('销售')", "2"),
        ("'e\\u0301' == '\\u00e9'", "false"), ("1 // comment\n + 1", "2"),
    ])
    func followsTheSpecification(source: String, result: String) throws {
        #expect(try evaluate(source) == result)
    }

    @Test(arguments: [
        ("[1, 2].sum()", "3"), ("[].sum()", "0"), ("[1, 2.5].sum()", "3.5"), ("[1, 2].mean()", "1.5"),
        ("[3, 1, 2].median()", "2.0"), ("[4, 1, 2, 3].median()", "2.5"),
        ("[2, 4, 4, 4, 5, 5, 7, 9].stdev()", "2.0"),
        ("[1, 2, 3, 4].percentile(25)", "1.75"), ("[1, 2].percentile(100)", "2.0"), ("[3, 1.5].min()", "1.5"),
        ("[3, 1.5].max()", "3"), ("['a', 'b'].first()", "'a'"), ("['a', 'b'].last()", "'b'"),
        ("floor(-1.5)", "-2.0"), ("ceil(1.2)", "2.0"), ("round(2.5)", "3.0"), ("round(-2.5)", "-3.0"),
        ("round(7)", "7"), ("abs(-3)", "3"), ("abs(-0.5)", "0.5"), ("pow(2, 10)", "1024.0"),
        ("sqrt(9)", "3.0"),
        ("min(2, 1.5, 3)", "1.5"), ("max(2, 3)", "3"), ("first_known(1, 2)", "1"), ("known(1)", "true"),
    ])
    func hasTheAddedFunctions(source: String, result: String) throws {
        #expect(try evaluate(source) == result)
    }

    @Test(arguments: [
        ("1 / 0", "division by zero"), ("1.0 / 0", "division by zero"), ("1 % 0", "division by zero"),
        ("[].mean()", "'mean' of an empty list"), ("[].first()", "'first' of an empty list"),
        ("{'a': 1}.b", "no such key: 'b'"), ("[1][1]", "no element 1 in a list of 1"),
        ("1 + 'a'", "'+' cannot be applied to int, string"), ("nobody + 1", "unknown name 'nobody'"),
        ("9223372036854775807 + 1", "a whole number is too large (more than 64 bits)"),
        ("-9223372036854775808 / -1", "a whole number is too large (more than 64 bits)"),
        ("int('x')", "'x' cannot be converted to int"), ("{'a': 1, 'a': 2}", "the map gives 'a' twice"),
        ("frob(1)", "unknown function 'frob'"),
        ("[1].percentile(101)", "'percentile' takes 0 to 100, not 101"),
        ("1 ? 2 : 3", "'?:' cannot be applied to int"),
    ])
    func saysWhyThereIsNoValue(source: String, message: String) throws {
        guard case .failure(let failure) = try CompiledExpression(source).evaluate(Activation()) else {
            Issue.record("\(source) has a value")
            return
        }
        #expect(failure.message == message)
        #expect(failure.range != nil)
    }

    private let partial: [String: Value] = [
        "u": .unknown(Unknowns("u")), "dk": .unknown(Unknowns("dk", .dontKnow)),
        "na": .unknown(Unknowns("na", .notApplicable)), "x": .double(5), "yes": .bool(true),
        "derived": .unknown(Unknowns("dk", .dontKnow)),
        "rows": .list([
            .map(ValueMap([("a", .int(1)), ("b", .double(2))])),
            .map(ValueMap([("a", .int(3)), ("b", .unknown(Unknowns("rows.b", .dontKnow)))])),
        ]),
    ]

    @Test(arguments: [
        ("u + dk", "{'unknown':['dk','u']}"), ("u + 1 / 0", "{'unknown':['u']}"),
        ("yes || u", "true"), ("u || yes", "true"), ("!yes && u", "false"),
        ("u && 1 / 0 == 1", "{'unknown':['u']}"),
        ("u ? 1 : 2", "{'unknown':['u']}"), ("known(u)", "false"), ("known(1 / 0)", "true"),
        ("known(x)", "true"),
        ("dont_know(u)", "false"), ("dont_know(dk)", "true"), ("dont_know(na)", "false"),
        ("dont_know(derived)", "false"), ("dont_know(dk + 1)", "false"), ("dont_know(rows[1].b)", "true"),
        ("rows.exists(r, dont_know(r.b))", "true"), ("first_known(u, dk, x)", "5.0"),
        ("first_known(u, dk)", "{'unknown':['dk','u']}"), ("rows.exists(r, r.b == 2)", "true"),
        ("rows.exists(r, r.b == 7)", "{'unknown':['rows.b']}"), ("rows.all(r, r.b == 7)", "false"),
        ("rows.filter(r, r.b > 1)", "{'unknown':['rows.b']}"), ("rows.map(r, r.a).sum()", "4"),
        ("rows.map(r, r.b).size()", "2"), ("rows.map(r, r.b).sum()", "{'unknown':['rows.b']}"),
        ("rows.exists_one(r, r.b == 2)", "{'unknown':['rows.b']}"), ("rows.first().b", "2.0"),
        ("[u, 1].first()", "{'unknown':['u']}"), ("[u, 1].last()", "1"), ("1 in [u, 1]", "true"),
        ("2 in [u, 1]", "{'unknown':['u']}"), ("[u, 1] == [2, 2]", "false"), ("has(rows[1].b)", "true"),
        ("u.map(x, x)", "{'unknown':['u']}"), ("first_known(u, 1 / 0)", "{'error':'division by zero'}"),
    ])
    func thinksInUnknowns(source: String, result: String) throws {
        #expect(try evaluate(source, partial) == result)
    }

    @Test func listsTheNamesItReads() throws {
        let expression = try CompiledExpression("b > 1 && rows.exists(r, r.a > a) || known(c) && .r == 1")
        #expect(expression.names == ["b", "rows", "a", "c", "r"])
        #expect(expression.requiredNames == ["b", "rows", "a", "r"])
        #expect(
            try CompiledExpression("a ? 'high' : b ? 'low' : 'medium'").root.resultStrings
                == ["high", "low", "medium"])
    }

    @Test func addsRowVariablesToAnActivation() throws {
        var activation = Activation(["a": .int(1)])
        for name in ["r", "s", "t", "u", "v", "r"] { activation[name] = .string(name) }
        #expect(activation["a"] == .int(1))
        #expect(activation["v"] == .string("v"))
        activation["r"] = .int(2)
        #expect(activation["r"] == .int(2))
        activation["r"] = nil
        #expect(activation["r"] == nil)
        for number in 0..<300 { activation["name\(number)"] = .int(Int64(number)) }
        let copy = activation
        activation["name7"] = nil
        activation["name8"] = .null
        #expect((0..<300).allSatisfy { copy["name\($0)"] == .int(Int64($0)) })
        for _ in 0..<10 { activation["r"] = .int(3) }
        #expect(activation["name7"] == nil)
        #expect(activation["name8"] == .null)
        #expect(activation["name9"] == .int(9))
    }

    @Test func placesFailuresInTheText() throws {
        let expression = try CompiledExpression("1 + (2 / 0) + 3")
        guard case .failure(let failure) = expression.evaluate(Activation()) else {
            Issue.record("there is a value")
            return
        }
        #expect(failure.problem(in: expression) == ExpressionProblem("division by zero", at: 5..<10))
        // A failure that a name brings along is placed where the name stands.
        let other = try CompiledExpression("a * 2")
        guard case .failure(let met) = other.evaluate(Activation(["a": .failure(failure)])) else {
            Issue.record("there is a value")
            return
        }
        #expect(met.range == 0..<1)
    }
}
