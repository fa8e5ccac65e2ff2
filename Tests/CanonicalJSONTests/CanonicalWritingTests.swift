import CanonicalJSON
import Foundation
import Testing

/// The canonical form is what Foundation's encoder writes, which wrote the first session files.
struct CanonicalWritingTests {
    @Test func controlCharactersAndNumbers() throws {
        let values: [JSONValue] =
            (0..<0x80).map { .string(String(Unicode.Scalar(UInt8($0)))) }
            + [
                0, -0.0, 1, -1.5, 0.1, 1e15, 1e16, 9.1e15, 1e21, 1.5e300, .leastNonzeroMagnitude, 123_456.789,
                4.0,
            ].map {
                .number($0)
            }
        for value in values {
            let bytes = try JSONValue.array([value]).canonical()
            #expect(String(decoding: bytes, as: UTF8.self) == (try Self.encoded(value)))
        }
    }

    private static func encoded(_ value: JSONValue) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        switch value {
        case .string(let text): return String(decoding: try encoder.encode([text]), as: UTF8.self)
        case .number(let number): return String(decoding: try encoder.encode([number]), as: UTF8.self)
        default: return ""
        }
    }

    @Test func keysAreSorted() throws {
        let value = JSONValue.record([
            "b": .null, "B": .bool(true), "a": .integer(1), "é": .array([]), "aa": .object([]),
        ])
        #expect(
            String(decoding: try value.canonical(), as: UTF8.self)
                == #"{"B":true,"a":1,"aa":{},"b":null,"é":[]}"#)
    }

    @Test func infinitiesAreRefused() {
        #expect(throws: JSONProblem.notFinite) { try JSONValue.array([.number(.infinity)]).canonical() }
        #expect(throws: JSONProblem.notFinite) { try JSONValue.number(.nan).canonical() }
    }
}

struct JSONRecordTests {
    @Test func keysInAnyOrder() throws {
        var record = try JSONRecord(
            .record(["a": .integer(1), "b": .null, "c": .string("x"), "d": .bool(true)]))
        #expect(try record.text("c") == "x")
        #expect(try record.number("a") == 1)
        #expect(try record.optionalText("b") == nil)
        #expect(record.optional("e") == nil)
        #expect(try record.flag("d"))
    }

    @Test func problemsNameWhatIsWrong() throws {
        var record = try JSONRecord(.record(["a": .integer(1), "b": .null]))
        #expect(throws: JSONProblem.unexpected("a number")) { try record.text("a") }
        #expect(throws: JSONProblem.missing(key: "b")) { try record.text("b") }
        #expect(throws: JSONProblem.unexpected("a list")) { try JSONRecord(.array([])) }
        var empty = try JSONRecord(.object([]))
        #expect(empty.optional("a") == nil)
    }

    @Test(arguments: [52, 53, 62, 63, 64, 1023])
    func powersOfTwoComeBack(exponent: Int) throws {
        for sign in [FloatingPointSign.plus, .minus] {
            let value = Double(sign: sign, exponent: exponent, significand: 1)
            #expect(try Double(String(decoding: JSONValue.number(value).canonical(), as: UTF8.self)) == value)
        }
    }
}
