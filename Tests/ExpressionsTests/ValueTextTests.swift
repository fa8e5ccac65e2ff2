import Expressions
import Testing

struct ValueTextTests {
    @Test(arguments: [
        ("null", Value.null), ("true", .bool(true)), ("3", .int(3)), ("3.0", .double(3)),
        ("-0.5", .double(-0.5)),
        ("0.1", .double(0.1)), ("1e+22", .double(1e22)), ("5e-324", .double(.leastNonzeroMagnitude)),
        ("\"inf\"", .double(.infinity)),
        ("\"-inf\"", .double(-.infinity)), ("\"nan\"", .double(.nan)),
        ("\"a\\\"\\\\\\n\\u0001销'\"", .string("a\"\\\n\u{1}销'")),
        ("[1,[]]", .list([.int(1), .list([])])),
        ("{\"b\":1,\"a\":null}", .map(ValueMap([("b", .int(1)), ("a", .null)]))),
        ("{\"1\":2}", .map(ValueMap(keyed: [(.int(1), .int(2))]))),
        ("{\"unknown\":[\"a\",\"b\"]}", .unknown(Unknowns([UnknownName("b"), UnknownName("a", .dontKnow)]))),
        ("{\"error\":\"division by zero\"}", .failure(EvaluationFailure(.divisionByZero))),
    ])
    func writesCanonicalJSON(json: String, value: Value) {
        #expect(ValueText.json(value) == json)
    }

    @Test(arguments: [
        ("null", Value.null),
        (" [1, 2.5, -3, 1E2] ", .list([.int(1), .double(2.5), .int(-3), .double(100)])),
        ("\"\\ud83d\\ude00 \\/ \\u00e9\"", .string("😀 / é")), ("'text'", .string("text")),
        ("{\"a\": {\"b\": [true]}}", .map(ValueMap([("a", .map(ValueMap([("b", .list([.bool(true)]))])))]))),
    ])
    func readsJSON(json: String, value: Value) throws {
        #expect(try ValueText.value(json: json) == value)
    }

    @Test(arguments: [
        ("yes", "'yes' is no value"), ("1 + 1", "this is no value but an expression"),
        ("", "the expression is empty"),
        ("{\"a\": 1, \"a\": 2}", "this key cannot stand here"),
        ("\"\\ud83d\"", "'\\ud83d' is not a character"),
        ("[1", "'[' is never closed"),
    ])
    func refusesWhatIsNoJSON(json: String, message: String) {
        do {
            let value = try ValueText.value(json: json)
            Issue.record("\(value)")
        } catch {
            #expect(error.problems.first?.message == message)
        }
    }

    @Test func mapsFindTheirKeys() {
        let layout = ValueMap.Layout((0..<20).map { "column\($0)" })
        var map = ValueMap(layout: layout, values: (0..<20).map { .int($0) })
        #expect(map["column19"] == .int(19))
        map["more"] = .bool(true)
        map["column3"] = .null
        #expect(map.count == 21)
        #expect(map["column3"] == .null)
        #expect(map["missing"] == nil)
        #expect(ValueMap([("a", .int(1)), ("a", .int(2))])["a"] == .int(2))
        #expect(ValueMap(layout: layout, values: [.int(1)])["column1"] == .null)
    }
}
