import Answers
import TestSupport

/// Strings that try to be something else than text, in some medium.
enum Naughty {
    static let strings = own + strangers

    /// Every cell of real deals with hostile descriptions; `Data/README.md` says where they are from.
    static let strangers: [String] = {
        let file = "Tests/ReportsTests/Documents/Data/salesforce-opportunities.csv"
        guard let text = try? QuestionnaireFixture.text(file) else { return [] }
        return Set(DelimitedText(text).rows.flatMap { $0 }).sorted()
    }()

    private static let own = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "\"\u{301} onclick=\"alert(1)", "\u{600}\" onfocus=\"alert(1)", "</style><script>", "]]>", "<!--",
        "{{{name}}}", "{{#a}}", "{{> report}}", "{{=<% %>=}}", "${7*7}", "=1+1", "=cmd|' /C calc'!A0",
        "@SUM(1,2)", "+1-800", "-2+3", "\t=1", "\r=1", " =1", "\u{FEFF}=1", "\u{200B}=1", "\u{FF1D}1+1",
        "'=1", "a|b", "a|\u{301}b", "| --- |", "`code`", "```", "~~~", "[a](javascript:alert(1))", "![x](y)",
        "javascript:alert(1)", "<javascript:alert(1)>", "*bold*", "_low_", "# head", "## head", "===", "---",
        "- item", "+ item", "* item", "1. item", "1) item", "(a) item", "iv. item", "#. item", "(@) item",
        "> quoted", ": definition", "% title", "    code", "[^1]: note", "a\u{1B}[31mred", "\u{1B}]0;t\u{7}",
        "\u{202E}txt.exe", "\u{2066}a\u{2069}", "a\u{0}b", "line\nbreak", "\r\n", "\u{2028}", "\u{FFFF}",
        "\u{1F469}\u{200D}\u{1F467}", "\u{5B57}\u{FE00}", "\u{17B}\u{F3}\u{142}\u{107}", "&lt;", "&#60;",
        "\\",
        "a\\|b", "\"", "'", ",", ";", "\"a\",\"b\"", "", " ", String(repeating: "x", count: 10_000),
        String(repeating: "\u{5B57}", count: 10_000), String(repeating: "\u{301}", count: 500),
    ]

    /// Random texts of all kinds of scalars, the same in every run.
    static func random(_ count: Int) -> [String] {
        var generator = SeededGenerator(seed: 7)
        let signs = Array("<>&\"'{}|`*_[]()#=+-@\\~^$!%;,:.\t\r\n1aż字".unicodeScalars)
        return (0..<count).map { _ in
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...20, using: &generator) {
                if Bool.random(using: &generator), let sign = signs.randomElement(using: &generator) {
                    view.append(sign)
                } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) {
                    view.append(scalar)
                }
            }
            return String(view)
        }
    }
}
