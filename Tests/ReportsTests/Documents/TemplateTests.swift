import Diagnostics
import Questionnaires
import Reports
import TestSupport
import Testing

/// Templates of somebody's own: mistakes have a place, and nothing they say can make rendering endless.
struct TemplateTests {
    /// What is said about a template in place of `report.mustache`, or of others by name.
    private func said(_ templates: [String: String]) throws -> String {
        var files = try DocumentFixture.files()
        for (name, text) in templates { files[name] = SourceText(name: "mine/\(name)", text: text) }
        let report = try ReportFixture.report("", info: AwkwardCompany.emptyInfo)
        do throws(DiagnosticList) {
            _ = try HTMLReport(try ReportTemplates(files)).text(of: report)
        } catch {
            return DiagnosticRenderer().render(error.diagnostics)
        }
        return ""
    }

    @Test func mistakesHaveAPlace() throws {
        let mistakes = [
            "<p>\n  {{titel}}\n</p>\n", "{{words.sumary}}\n", "{{#stages}}\n{{nane}}{{/stages}}\n",
            "{{#stages}}\n{{name}}\n", "{{/stages}}\n", "{{#a}}{{#b}}{{/a}}{{/b}}\n", "字字 {{title\n",
            "{{ti tle}}\n", "{{}}\n", "{{{title}}\n", "{{=<% %>=}}\n", "{{<item}}{{/item}}\n",
            "{{$x}}{{/x}}\n",
            "{{% CONTENT_TYPE: HTML}}\n", "{{> *title}}\n", "{{> iten}}\n", "{{uppercased(title)}}\n",
            "{{> report}}\n", "{{.}}\n", "{{a..b}}\n",
        ]
        let text = try mistakes.map { try said(["report.mustache": $0]) }.joined(separator: "\n")
        let circle = try said(["item.mustache": "{{> table}}", "table.mustache": "a\n{{> item}}"])
        let style = try said(["report.css": "p { color: red }\n</style><script>"])
        #expect(Snapshot.problem(text + "\n" + circle + "\n" + style, named: "templates.txt") == nil)
    }

    @Test func depthSizeAndRoundsAreBounded() throws {
        let deep = String(repeating: "{{#stages}}", count: 50_000)
        #expect(try said(["report.mustache": deep]).contains("more than 32 deep"))
        let doubling = Dictionary(
            uniqueKeysWithValues: (0..<40).map { number in
                ("p\(number).mustache", "xxxxxxxxxx{{> p\(number + 1)}}{{> p\(number + 1)}}")
            } + [("p40.mustache", "x"), ("report.mustache", "{{> p0}}")])
        #expect(try said(doubling).contains("larger than 4 MB"))
        let open = String(repeating: "{{#stages}}", count: 30)
        let close = String(repeating: "{{/stages}}", count: 30)
        #expect(try said(["report.mustache": open + "x" + close]).contains("larger than 64 MB"))
        let large = String(repeating: "x", count: 2 << 20)
        #expect(try said(["report.mustache": large]).contains("larger than 1 MB"))
    }

    @Test func randomTemplatesNeverCrash() throws {
        let pieces = [
            "{{", "}}", "{{{", "}}}", "#", "^", "/", ">", "!", "&", "=", "{{#stages}}", "{{/stages}}",
            "{{name}}",
            "{{> item}}", "\n", " ", "title", "字", "\r\n", ".", "{{.}}", "{{^gaps}}", "{{/gaps}}", "\u{301}",
            "{",
        ]
        var generator = SeededGenerator(seed: 11)
        var accepted = 0
        for _ in 0..<1500 {
            let text = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            let files = ["report.mustache": text, "item.mustache": "{{title}}\n", "report.css": ""].mapValues
            {
                SourceText(name: "mine", text: $0)
            }
            if (try? ReportTemplates(files)) != nil { accepted += 1 }
        }
        #expect(accepted > 100)
    }

    /// What strangers said is not read as a template, and is escaped however a template prints it.
    @Test func valuesAreNoTemplates() throws {
        var files = try DocumentFixture.files()
        files["report.mustache"] = SourceText(
            name: "report.mustache", text: "{{client}} {{{client}}} {{& client}}\n")
        var info = ReportFixture.info
        info.client = "{{{title}}} \"\u{301}<b>"
        let report = try ReportFixture.report("", info: info)
        let escaped = "{{{title}}} &quot;\u{301}&lt;b&gt;"
        let text = try HTMLReport(ReportTemplates(files)).text(of: report)
        #expect(text == "\(escaped) \(escaped) \(escaped)\n")
        files["report.mustache"] = SourceText(name: "report.mustache", text: "{{about}}{{method}}\n")
        #expect(try HTMLReport(ReportTemplates(files)).text(of: report).count < 20)
    }

    /// mustache(5): tags that print nothing and stand alone take their lines with them.
    @Test(arguments: [
        ("a\n  {{! x\n y }} \nb\n", "a\nb\n"), ("a {{! x }}\nb", "a \nb"),
        ("{{#language}}\nx\n{{/language}}\ny", "x\ny"),
        ("a{{#language}} x {{/language}}b", "a x b"), ("{{#language}}\r\nx\r\n{{/language}}\r\n", "x\r\n"),
        ("{{#language}} {{! x }}\nx{{/language}}", " \nx"), ("- {{> item}}\n", "- [i]\n\n"),
        ("a\n\t{{> item}}\nb", "a\n[i]\nb"), ("{{> item}}", "[i]\n"), ("{{language}}\n", "en\n"),
        (
            "{{^language}}x{{/language}}{{#language}}{{#words}}{{#language}}y{{/language}}{{/words}}{{/language}}",
            "y"
        ),
    ])
    func tagsAloneTakeTheirLines(template: String, text: String) throws {
        let files = ["report.mustache": template, "item.mustache": "[i]\n", "report.css": ""].mapValues {
            SourceText(name: "mine", text: $0)
        }
        let report = try ReportFixture.worked()
        #expect(try HTMLReport(ReportTemplates(files)).text(of: report) == text)
    }

    /// Every template that comes with the program says what it says through the report's words.
    @Test func templatesHoldNoWords() throws {
        for (name, source) in try DocumentFixture.files() where name.hasSuffix(".mustache") {
            let text = source.text.replacing(#/<style>(?s:.*?)<\/style>/#, with: "")
                .replacing(#/\{\{[^}]*\}\}/#, with: "").replacing(#/<[^>]*>/#, with: "")
            #expect(text.matches(of: #/[A-Za-z]{2,}/#).isEmpty, "\(name): \(text)")
        }
    }
}
