import Diagnostics
import Testing

@testable import Questionnaires

/// Size, depth and number of nodes of a YAML file: just within its bounds, and just beyond.
@Suite(.timeLimit(.minutes(20)))
struct YAMLLimitTests {
    private func problem(_ text: String) -> String? {
        do throws(Diagnostic) {
            _ = try YAMLFile.parse(SourceText(name: "f", text: text))
            return nil
        } catch {
            let place = error.location.map { "\($0.line):\($0.column): " } ?? ""
            return place + error.message
        }
    }

    @Test func size() {
        let comment = "#" + String(repeating: "x", count: YAMLFile.greatestSize - 6) + "\n"
        #expect((comment + "a: b").utf8.count == YAMLFile.greatestSize)
        #expect(problem(comment + "a: b") == nil)
        #expect(problem(comment + "a: bc") == "the file is larger than 4 MB")
    }

    @Test func depth() {
        func brackets(_ count: Int) -> String {
            String(repeating: "[", count: count) + "a" + String(repeating: "]", count: count)
        }
        func dashes(_ count: Int) -> String { String(repeating: "- ", count: count) + "a" }
        func indents(_ count: Int) -> String {
            (0..<count).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        }
        for nested in [brackets, dashes, indents] {
            #expect(problem(nested(YAMLFile.greatestDepth)) == nil)
            for count in [YAMLFile.greatestDepth + 1, 390, 401, 1500] {
                #expect(problem(nested(count))?.hasSuffix("nested deeper than 100 levels") == true)
            }
        }
        #expect(problem(brackets(1_000_000)) == "1:102: nested deeper than 100 levels")
        #expect(problem(String(repeating: "? ", count: 1_000_000)) == "1:3: a key must be a plain text")
    }

    @Test func nodes() {
        let list = (0..<(YAMLFile.mostNodes - 1)).map { _ in "1" }.joined(separator: ",")
        #expect(problem("[\(list)]") == nil)
        #expect(problem("[\(list),1]")?.hasSuffix("more than 200000 values") == true)
    }

    private func laughs(levels: Int) -> String {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<levels {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        return text
    }

    @Test func whatAliasesStandForCounts() {
        #expect(problem(laughs(levels: 5)) == nil)
        #expect(problem(laughs(levels: 6))?.hasSuffix("more than 200000 values") == true)
        #expect(problem(laughs(levels: 30))?.hasSuffix("more than 200000 values") == true)
    }

    /// What people wrote is not taken for structure, and neither is what stands for something elsewhere.
    @Test(arguments: [
        #"- {text: "R&D: *note, ? and ---? a ", published: true}"#, "- 'R&D *x, ,?'", #"- a: "&x *y}: z""#,
        #"- a: "\" *x]: &y, ?""#, "- a: 'it''s &x, *y]: ,?'", "- 'a\\\n  *x]: b'", "- |\n  *x: [[[{\n  ? *x",
        "- a: 2 *b & c d", "- [*x, *x, '?']",
        "- what? *x", "- a: {c: *x, d: 1}", "- \"*x?: y\"",
    ])
    func textsMayHoldAnySigns(text: String) {
        #expect(problem("- &x 1\n\(text)\n- *x\n") == nil)
    }

    @Test(arguments: [
        "? *a29\n: 1\n", "[*a29]: 1\n", "{x: *a29} : 1\n", "*a29 : 1\n", "b: {*a29 : 1}\n",
        "b: [? *a29 : 1]\n", "b: {\n ? [*a29] : 1}\n", "b: [[*a29]: 1]\n", "b: {c, ? *a29}\n",
        "b: |\n  \"\n? [*a29]\n: 1", "b: [&b \"x, \", [*a29]: \"y\"]", "b: [!t \"x, \", [*a29]: \"y\"]",
    ])
    func keysAreTexts(key: String) {
        let refusals = ["an alias cannot stand in a key", "a key must be a plain text"]
        func refuses(_ start: String, by endings: [String]) -> Bool {
            let message = problem(start + key) ?? ""
            return endings.contains(where: message.hasSuffix)
        }
        #expect(refuses("a29: &a29 [x]\n", by: refusals))
        // Before it comes to the key, what stands before it may be too much.
        #expect(refuses(laughs(levels: 30), by: refusals + ["more than 200000 values"]))
    }

    @Test(arguments: [
        ("a: *x\n", "1:4: '*x' stands for nothing"), ("a: &x [1, *x]\n", "1:11: '*x' stands for nothing"),
        ("a: &x {b: *x}\n", "1:11: '*x' stands for nothing"),
        ("a: 1\nb: 2\na: 3\n", "3:1: 'a' stands twice in one mapping"),
        ("{a: 1, a: 1}", "1:8: 'a' stands twice in one mapping"),
        ("a: 1\n---\nb: 2\n", "2:1: a second document begins"),
        ("a: ż\u{1}", "1:5: not valid YAML: control characters are not allowed"),
        ("a: \"b", "1:6: not valid YAML: found unexpected end of stream"),
        ("a: [1\nb: 2\n", "2:2: not valid YAML: did not find expected ',' or ']'"),
    ])
    func whatCannotBeReadHasAPlace(text: String, message: String) {
        #expect(problem(text) == message)
    }

    /// What an alias stands for is as deep as if it were written out.
    @Test func depthBehindAliases() {
        let deep = String(repeating: "[", count: 60) + "1" + String(repeating: "]", count: 60)
        let nested = { (count: Int) in
            "- &x \(deep)\n- " + String(repeating: "[", count: count) + "*x"
                + String(repeating: "]", count: count)
        }
        #expect(problem(nested(39)) == nil)
        #expect(problem(nested(40)) == "2:43: nested deeper than 100 levels")
    }

    /// Each of many unknown keys would be compared with all known ones.
    @Test func manyUnknownKeysAreReported() throws {
        let keys = (0..<5_000).map { "titlee\($0): 1\n" }.joined()
        let source = SourceText(name: "f", text: keys)
        let problems = Problems()
        let node = try #require(try YAMLFile.parse(source))
        var reader = try #require(YAMLMapReader(node, problems, expecting: "a thing"))
        for number in 0..<200 { _ = reader.text("title\(number)") }
        reader.finish()
        #expect(problems.diagnostics.count == 5_000)
        #expect(problems.diagnostics.first?.notes == ["did you mean 'title0'?"])
        #expect(problems.diagnostics.last?.notes == [])
    }
}
