import CanonicalJSON
import TestSupport
import Testing

struct JSONReaderTests {
    private func read(_ text: String, _ limits: JSONLimits = JSONLimits()) throws(JSONProblem) -> JSONValue {
        try JSONValue(parsing: Array(text.utf8), limits: limits)
    }

    @Test(
        arguments: [
            ("null", .null), ("true", .bool(true)), (" false\r\n\t", .bool(false)), ("0", .integer(0)),
            ("-12", .integer(-12)), ("9223372036854775807", .integer(.max)),
            ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .number(9.223372036854775808e18)),
            ("0.5", .number(0.5)), ("-0", .number(-0.0)), ("1e3", .number(1000)), ("1E-2", .number(0.01)),
            ("2.5e+2", .number(250)), ("1e-999", .number(0)), (#""""#, .string("")),
            (#""żółw 龟""#, .string("żółw 龟")),
            (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
            (#""\u0000\u00e9\uD83D\uDE00""#, .string("\0é😀")),
            ("[]", .array([])), ("{ }", .object([])),
            ("[1 , [2]]", .array([.integer(1), .array([.integer(2)])])),
            (#"{"b":1,"a":{"c":null}}"#, .record(["b": .integer(1), "a": .record(["c": .null])])),
        ] as [(String, JSONValue)])
    func values(text: String, value: JSONValue) throws {
        #expect(try read(text) == value)
    }

    @Test(
        arguments: [
            ("", .syntax(at: 0)), (" ", .syntax(at: 1)), ("nul", .syntax(at: 0)), ("True", .syntax(at: 0)),
            ("\u{FEFF}1", .syntax(at: 0)), ("01", .syntax(at: 0)), ("-", .syntax(at: 1)),
            ("+1", .syntax(at: 0)),
            (".5", .syntax(at: 0)), ("1.", .syntax(at: 2)), ("1e", .syntax(at: 2)), ("1e+", .syntax(at: 3)),
            ("NaN", .syntax(at: 0)), ("1e999", .number(at: 0)), ("1 2", .trailing(at: 2)),
            ("1]", .trailing(at: 1)),
            ("[", .syntax(at: 1)), ("[1", .syntax(at: 2)), ("[1,]", .syntax(at: 3)),
            ("[1 2]", .syntax(at: 3)),
            ("[}", .syntax(at: 1)), ("{", .syntax(at: 1)), ("{1:2}", .syntax(at: 1)),
            (#"{"a"}"#, .syntax(at: 4)),
            (#"{"a":}"#, .syntax(at: 5)), (#"{"a":1,}"#, .syntax(at: 7)), (#"{"a":1]"#, .syntax(at: 6)),
            (#"""#, .syntax(at: 1)), (#""\"#, .syntax(at: 2)), (#""\x""#, .syntax(at: 2)),
            (#""\u12""#, .syntax(at: 3)), (#""\u12g4""#, .syntax(at: 3)), (#""\uD800""#, .text(at: 3)),
            (#""\uD800\u0041""#, .text(at: 3)), (#""\uDC00""#, .text(at: 3)), ("\"\n\"", .text(at: 1)),
            ("\"\\n\t\"", .text(at: 3)), (#"{"a":1,"a":2}"#, .duplicateKey("a", at: 7)),
            (#"{"b":1,"a":2,"b":3}"#, .duplicateKey("b", at: 13)),
            (#"{"a":1,"\u0061":2}"#, .duplicateKey("a", at: 7)),
        ] as [(String, JSONProblem)])
    func malformed(text: String, problem: JSONProblem) {
        #expect(throws: problem) { try read(text) }
    }

    @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]])
    func noUnicode(bytes: [UInt8]) {
        #expect(throws: JSONProblem.encoding) { try JSONValue(parsing: bytes) }
    }

    @Test func slicesAreReadFromTheirStart() throws {
        let bytes = Array(#"xx{"a":[1]}yy"#.utf8)
        #expect(try JSONValue(parsing: bytes[2..<11]) == .record(["a": .array([.integer(1)])]))
    }

    // MARK: limits

    @Test func depthIsBounded() throws {
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        _ = try read(deep)
        #expect(throws: JSONProblem.tooDeep(at: 64)) { try read("[" + deep + "]") }
        #expect(throws: JSONProblem.tooDeep(at: 64)) { try read(String(repeating: "[", count: 1_000_000)) }
        #expect(throws: JSONProblem.tooDeep(at: 320)) {
            try read(String(repeating: #"{"a":"#, count: 1_000_000))
        }
    }

    @Test func countAndSizeAreBounded() throws {
        let list = "[" + Array(repeating: "0", count: 99).joined(separator: ",") + "]"
        _ = try read(list, JSONLimits(values: 100))
        #expect(throws: JSONProblem.tooLarge(at: 197)) { try read(list, JSONLimits(values: 99)) }
        #expect(throws: JSONProblem.tooLarge(at: 5)) { try read(list, JSONLimits(bytes: 5)) }
        #expect(throws: JSONProblem.number(at: 0)) { try read(String(repeating: "1", count: 1_000_000)) }
    }

    @Test func longStrings() throws {
        let plain = String(repeating: "x", count: 10 << 20)
        #expect(try read("\"\(plain)\"") == .string(plain))
        let escaped = String(repeating: #"\n"#, count: 5 << 20)
        #expect(try read("\"\(escaped)\"") == .string(String(repeating: "\n", count: 5 << 20)))
    }

    @Test func manyKeysOutOfOrder() throws {
        let members = (0..<20_000).reversed().map { "\"\($0)\":0" }
        guard case .object(let read) = try read("{" + members.joined(separator: ",") + "}") else { return }
        #expect(read.count == 20_000)
    }

    // MARK: random input

    @Test func randomBytesNeverTrap() {
        var generator = SeededGenerator(seed: 1)
        let alphabet = Array(#"{}[]",:\u0123eE+-.tfn \"#.utf8) + [0x00, 0x0A, 0xC3, 0xA9, 0xFF]
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<40, using: &generator)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            if let value = try? JSONValue(parsing: bytes) { #expect((try? value.canonical()) != nil) }
        }
    }

    @Test func damagedDocumentsNeverTrap() throws {
        var generator = SeededGenerator(seed: 2)
        let document = Array(
            #"{"a":[1,-2.5e3,"é\u00e9\uD83D\uDE00\n",{"b":null,"c":[true,false]}],"z":""}"#.utf8)
        for _ in 0..<20_000 {
            var bytes = document
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = .random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                default: bytes.removeSubrange(place...)
                }
                if bytes.isEmpty { break }
            }
            _ = try? JSONValue(parsing: bytes)
        }
    }

    @Test func roundTrip() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let value = Self.random(depth: 4, &generator)
            let bytes = try value.canonical()
            #expect(try JSONValue(parsing: bytes).canonical() == bytes)
            #expect(try JSONValue(parsing: Array(value.document.utf8)).canonical() == bytes)
        }
    }

    private static func random(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
        func text() -> String {
            let count = Int.random(in: 0..<20, using: &generator)
            let scalars = (0..<count).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
            }
            return String(String.UnicodeScalarView(scalars))
        }
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .integer(Int(Int32.random(in: .min ... .max, using: &generator)))
        case 3: return .number(Double(bitPattern: .random(in: 0..<0x7FF << 52, using: &generator)))
        case 4: return .string(text())
        case 5: return .array((0..<3).map { _ in random(depth: depth - 1, &generator) })
        default:
            let members = (0..<4).map { ("\($0)" + text(), random(depth: depth - 1, &generator)) }
            return .object(members.map { JSONValue.Member($0.0, $0.1) })
        }
    }
}
