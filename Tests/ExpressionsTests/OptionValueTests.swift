import Diagnostics
import Expressions
import Testing

/// The numbers that options stand for.
struct OptionValueTests {
    private static var activation: Activation {
        var activation = Activation([
            "level": .string("high"), "other": .string("high"), "kinds": .list([.string("a"), .string("b")]),
            "asked": .unknown(Unknowns("asked", .dontKnow)), "price": .double(2),
        ])
        activation.optionValues = [
            "level": ["low": 0, "high": 1], "other": ["high": 7], "kinds": ["a": 2.5], "asked": ["low": 0],
        ]
        return activation
    }

    private func value(_ source: String) throws -> Value {
        try CompiledExpression(source).evaluate(Self.activation)
    }

    @Test func aChoiceGivesTheNumberOfItsOption() throws {
        #expect(try value("value(level)") == .double(1))
        // One code may stand for another number elsewhere.
        #expect(try value("value(other) - value(level)") == .double(6))
        #expect(try value("price > 1.0 ? value(level) : 0.0") == .double(1))
    }

    @Test func whatIsNotKnownStaysSo() throws {
        #expect(try value("value(asked)") == .unknown(Unknowns("asked", .dontKnow)))
        #expect(try value("known(value(asked))") == .bool(false))
        #expect(try value("first_known(value(asked), value(level))") == .double(1))
    }

    @Test func severalGiveAListOfNumbers() throws {
        var activation = Self.activation
        activation["kinds"] = .list([.string("a"), .string("a")])
        #expect(try CompiledExpression("value(kinds).sum()").evaluate(activation) == .double(5))
        activation["kinds"] = .list([])
        #expect(try CompiledExpression("value(kinds).sum()").evaluate(activation) == .int(0))
    }

    @Test(arguments: [
        ("value(kinds)", "'value' takes an option that has a value, not 'b'"),
        ("value(price)", "'value' cannot be applied to double"), ("value('high')", "to string"),
    ])
    func whatHasNoNumberIsAFailure(source: String, message: String) throws {
        guard case .failure(let failure) = try value(source) else {
            Issue.record("\(source) has a value")
            return
        }
        #expect(failure.message.contains(message), "\(failure.message)")
    }

    private static let environment = TypeEnvironment(
        [
            "level": .option(["low", "high"]), "kinds": .list(.option(["a", "b"])),
            "mood": .option(["good", "bad"]), "price": .double(),
            "rows": .list(.row(["level": .option(["low"])])),
        ], optionValues: ["level": 0...1, "kinds": 1...3])

    @Test(arguments: [
        ("value(level)", StaticType.double(0...1)), ("value(kinds)", .list(.double(1...3))),
        ("value(kinds).sum()", .double()),
    ])
    func itsTypeIsThatOfTheNumbers(source: String, type: StaticType) throws {
        let checked = try CompiledExpression(source).check(in: Self.environment)
        #expect(checked.type == type)
        #expect(checked.problems == [])
    }

    @Test(arguments: [
        ("value(mood)", 6, "the options of 'mood' have no values", "each option of its set needs one"),
        (
            "1.0 + value(price)", 12, "'value' takes the name of a choice, not a number",
            "write the name of a choice"
        ),
        ("value('low')", 6, "'value' takes the name of a choice, not a text", "write the name of a choice"),
        (
            "rows.map(r, value(r.level))", 18, "'value' takes the name of a choice, not a cell",
            "of a cell it is a map"
        ),
        ("value(level) > 2.0", 15, "2.0 is never reached: the values are 0 to 1", ""),
        ("value(level, 2)", 0, "'value' takes 1 argument, not 2", ""),
        ("value(levle)", 6, "unknown name 'levle'", "did you mean 'level'?"),
    ])
    func mistakes(source: String, place: Int, message: String, note: String) throws {
        let problem = try #require(
            try CompiledExpression(source).check(in: Self.environment).problems.first)
        #expect(problem.message == message)
        #expect(problem.range.lowerBound == place)
        #expect(note.isEmpty || problem.notes.contains { $0.contains(note) }, "\(problem.notes)")
    }
}
