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
        #expect(problem(brackets(1_000_000)) == "1:401: nested deeper than 100 levels")
        #expect(problem(String(repeating: "? ", count: 1_000_000)) == "1:201: nested deeper than 100 levels")
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

    /// What people wrote is not taken for structure.
    @Test(arguments: [
        #"- {text: "R&D: *note, ? and ---? a ", published: true}"#, "- 'R&D *x, ,?'", #"a: "&x *y}: z""#,
        #"a: "\" *x]: &y, ?""#, "a: 'it''s &x, *y]: ,?'",
    ])
    func quotedTextsMayHoldAnySigns(text: String) {
        #expect(YAMLPrescan.aliasInKey("first: &first 1\n\(text)\nlast: *first\n") == nil)
    }

    /// Quotation marks do not hide a key: an open text, a mark in a block, an anchor before a text.
    @Test(arguments: [
        "[ \"abc\n\", {[*a0]: 1}, \"x\" ]", "b: |\n  \"\n? [*a0]\n: 1", "[&b \"x, \", [*a0]: \"y\"]",
        "[!t \"x, \", [*a0]: \"y\"]", "[\"x\", [*a0]: \"y\"]", "['x', [*a0]: 'y']",
    ])
    func quotationMarksHideNoKey(text: String) {
        #expect(YAMLPrescan.aliasInKey("a0: &a0 [x]\n" + text) != nil)
    }

    /// The parser hashes keys, with everything that aliases in them stand for.
    @Test(arguments: [
        "? *a29\n: 1\n", "?\n  - *a29\n: 1\n", "[*a29]: 1\n", "{x: *a29} : 1\n", "*a29 : 1\n", "*a29: 1\n",
        "b: {*a29 : 1}\n", "b: [? *a29 : 1]\n", "b: {?*a29 : 1}\n", "b: {\n ? [*a29] : 1}\n",
        "b: [[*a29]: 1]\n", "- ? *a29\n", "b: {c, ? *a29}\n",
    ])
    func aliasesInKeysAreRefused(key: String) {
        #expect(problem(laughs(levels: 30) + key)?.hasSuffix("an alias cannot stand in a key") == true)
    }

    @Test(arguments: [
        "a: &x 1\nb: *x\n", "a: &x 1\nb: {c: *x, d: 1}", "a: &x {b: 1}\nc: [*x, *x]\n",
        "a: &x 1\nb: \"*x?: y\"\n", "c: [1, '?']\n",
        "a: &x [1]\nb: what? *x\n", "a: ? b\n- c", "*x: 1", "a: \"b ]: c *d\"", "a: 2 *b & c: d\n",
        "a: &x 1\nb: {won: 5, lost: *x, open: ?}\n",
    ])
    func otherAliasesAreLeftToTheParser(text: String) {
        #expect(YAMLPrescan.aliasInKey(text) == nil)
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
