import Diagnostics
import Testing

struct DiagnosticRendererTests {
    private let renderer = DiagnosticRenderer()

    @Test func putsTheCaretUnderWideCharacters() {
        let source = SourceText(name: "rules.yaml", text: "a: 1\ntext: 销售 żółć error\n")
        let diagnostic = Diagnostic(
            .warning, "unknown name 'żółć'", in: source, at: SourceLocation(line: 2, column: 10), length: 4,
            notes: ["did you mean 'zolc'?"])
        #expect(
            renderer.render(diagnostic) == """
                rules.yaml:2:10: warning: unknown name 'żółć'
                  text: 销售 żółć error
                             ^^^^
                  note: did you mean 'zolc'?

                """)
    }

    @Test func staysInsideTheLine() {
        let source = SourceText(name: "f", text: "ab")
        let text = renderer.render(
            Diagnostic(.error, "end", in: source, at: SourceLocation(line: 1, column: 99), length: 9))
        #expect(text == "f:1:99: error: end\n  ab\n    ^\n")
        #expect(
            renderer.render(Diagnostic(.error, "gone", in: source, at: SourceLocation(line: 9, column: 1)))
                == "f:9:1: error: gone\n")
    }

    @Test func neverPrintsControlCharacters() {
        let source = SourceText(name: "f\u{1B}", text: "a\u{1B}[2Jb")
        let text = renderer.render(
            Diagnostic(.error, "x\u{7}", in: source, at: SourceLocation(line: 1, column: 2)))
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }

    @Test func countsWhatIsPastTheLimit() {
        let many = (0..<103).map { Diagnostic(.error, "problem \($0)") }
        #expect(renderer.render(many).hasSuffix("auditsh: error: problem 99\n... and 3 more\n"))
        // A flood of one kind hides no other.
        let flood = (0..<25).map { number in
            var diagnostic = Diagnostic(.warning, "text \(number)")
            diagnostic.check = "missing"
            return diagnostic
        }
        let both = renderer.render(flood + [Diagnostic(.error, "another")])
        #expect(both.hasSuffix("text 19 [missing]\nauditsh: error: another\n... and 5 more [missing]\n"))
    }

    @Test func listIsSortedByPlace() {
        let source = SourceText(name: "f", text: "ab")
        let late = Diagnostic(.error, "late", in: source, at: SourceLocation(line: 2, column: 1))
        let early = Diagnostic(.error, "early", in: source, at: SourceLocation(line: 1, column: 2))
        #expect(DiagnosticList([late, early]).diagnostics == [early, late])
    }

    @Test(arguments: [
        ("wni_rate", "win_rate"), ("winrate", "win_rate"), ("zzz", nil), ("chanels", "channels"),
    ])
    func offersTheNearMatch(word: String, match: String?) {
        #expect(NearMatch.of(word, among: ["win_rate", "channels", "leads_total"]) == match)
    }

    @Test func comparesNoLongWords() {
        let word = String(repeating: "a", count: 100)
        #expect(NearMatch.of(word, among: [word + "b"]) == word + "b")
        #expect(NearMatch.of(word + "a", among: [word + "b"]) == nil)
        let endless = String(repeating: "e\u{301}", count: 1_000_000)
        #expect(NearMatch.of(endless, among: [endless + "x"]) == nil)
    }
}
