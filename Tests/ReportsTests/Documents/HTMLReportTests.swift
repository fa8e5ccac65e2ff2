import Answers
import Diagnostics
import Foundation
import Questionnaires
import Reports
import TestSupport
import Testing

/// HTML reports: as recorded, well formed, readable, and holding only what a copy may show.
struct HTMLReportTests {
    @Test func ownersCopy() throws {
        let text = try DocumentFixture.content(DocumentFixture.worked(copy: .owner))
        #expect(Snapshot.problem(text, named: "worked-company-owner.html") == nil)
    }

    @Test func internalCopy() throws {
        let text = try DocumentFixture.content(DocumentFixture.worked(copy: .internal))
        #expect(Snapshot.problem(text, named: "worked-company-internal.html") == nil)
    }

    @Test func awkwardCompany() throws {
        let text = try DocumentFixture.content(DocumentFixture.awkward())
        #expect(Snapshot.problem(text, named: "awkward.html") == nil)
    }

    @Test func everyReportKeepsTheRules() throws {
        let reports = [
            try DocumentFixture.worked(copy: .owner), try DocumentFixture.worked(copy: .team),
            try DocumentFixture.worked(copy: .internal), try DocumentFixture.awkward(),
            try ReportFixture.report("", info: AwkwardCompany.emptyInfo, depth: .core, copy: .owner),
            try ReportFixture.report(AwkwardCompany.nothingKnown(), depth: .core, copy: .owner),
        ]
        for report in reports {
            for grouping in [FindingGrouping.stage, .severity] {
                let page = try HTMLRules(DocumentFixture.html(report, grouping: grouping))
                #expect(page.problems == [])
            }
        }
    }

    /// A checker that finds nothing wrong with anything proves nothing.
    @Test(arguments: [
        ("<p>a</p>", "<p>a"), ("<p>a</p>", "<p onclick=\"a()\">a</p>"), ("<p>a</p>", "<script>a</script>"),
        ("<p>a</p>", "<a href=\"javascript:a\">a</a>"), ("<p>a</p>", "<h4>a</h4>"),
        ("<p>a</p>", "<table><tr><th>a</th></tr></table>"), ("<p>a</p>", "<svg role=\"img\"></svg>"),
        ("<p>a</p>", "<img src=\"http://a.example/x.png\"/>"), ("<p>a</p>", "<p id=\"title\">a</p>"),
    ])
    func theRulesFindWhatIsWrong(right: String, wrong: String) throws {
        func page(_ body: String) -> String {
            "<!DOCTYPE html>\n<html lang=\"en\"><head><title>t</title></head><body><h1 id=\"title\">t</h1>"
                + "\(body)</body></html>"
        }
        #expect(HTMLRules(page(right)).problems == [])
        #expect(HTMLRules(page(wrong)).problems != [])
    }

    @Test func coloursHaveContrast() throws {
        let styles = try #require(DocumentFixture.files()["report.css"]?.text)
        let schemes = ContrastRules.schemes(styles)
        #expect(schemes.count == 3)
        for scheme in schemes {
            for ground in ["ground", "panel"] {
                for colour in ["text", "quiet", "accent", "alarm", "fair"] {
                    #expect(
                        try ContrastRules.contrast(scheme, colour, ground) >= 4.5, "\(colour) on \(ground)")
                }
            }
            for mark in ["bar", "gain", "loss", "neutral", "axis"] {
                #expect(try ContrastRules.contrast(scheme, mark, "ground") >= 3, "\(mark)")
            }
            for (mark, tint) in [("gain", "tint-gain"), ("loss", "tint-loss")] {
                #expect(try ContrastRules.contrast(scheme, mark, tint) >= 3, "\(mark) on \(tint)")
            }
            for tint in ["tint-gain", "tint-loss"] {
                #expect(try ContrastRules.contrast(scheme, "text", tint) >= 4.5)
            }
            #expect(try ContrastRules.contrast(scheme, "ground", "loss") >= 4.5)
            #expect(try ContrastRules.contrast(scheme, "bar", "track") >= 3)
        }
        #expect(try ContrastRules.contrast(["a": "#000000", "b": "#ffffff"], "a", "b") == 21)
    }

    @Test(arguments: [ReportCopy.owner, .team])
    func copiesForOthersHoldNoIdsAndNothingPrivate(copy: ReportCopy) throws {
        let report = try DocumentFixture.worked(copy: copy)
        let texts = [
            try DocumentFixture.html(report), MarkdownReport().text(of: report),
            DocumentFixture.tables(report),
        ]
        let ids = #/\b(?:R|M|B|V|MC|MR|ACQ|CON|SVC|REL|CTX|TEAM|S00[0-9])-[0-9]+\b/#
        for text in texts {
            #expect(text.matches(of: ids).map { String($0.output) } == [])
            let names = ["Anna", "Bartek", "Celina", "Daniel", "Ewa Nowak", "export-2025"]
            for name in ["said in confidence", "limit_", "to come back to", "To come back to"] {
                #expect(!text.contains(name), "\(name)")
            }
            for name in names { #expect(text.contains(name) == (copy == .owner), "\(name)") }
            #expect(text.contains("worth knowing"))
        }
    }

    @Test func internalCopyHoldsEverything() throws {
        let report = try DocumentFixture.worked(copy: .internal)
        let texts = [
            try DocumentFixture.html(report), MarkdownReport().text(of: report),
            DocumentFixture.tables(report),
        ]
        for text in texts {
            for piece in ["R-02", "ACQ-01", "said in confidence", "Bartek", "Ewa Nowak", "export-2025"] {
                #expect(text.contains(piece), "\(piece)")
            }
        }
    }

    @Test func sameReportSameBytes() throws {
        let once = try DocumentFixture.html(DocumentFixture.awkward())
        #expect(try DocumentFixture.html(DocumentFixture.awkward()) == once)
    }

    @Test func whatStrangersSaidStaysText() throws {
        var sheet = try ReportFixture.sheet(AwkwardCompany.answers)
        let notes = Naughty.strings.map { ReportNote(question: "ACQ-02", text: $0, isPublished: true) }
        for client in ["<script>alert(1)</script>", "\" onclick=\"alert(1)", "{{{title}}}", "]]>", "&lt;"] {
            var info = AwkwardCompany.info
            info.client = client
            sheet["audit_reason"]?.value = .text(client)
            sheet["audit_reason"]?.respondent = client
            let report = try ReportFixture.report(
                sheet, info: info, notes: notes, evidence: ["ACQ-02": Naughty.strings, "CTX-00": [client]])
            #expect(try HTMLRules(DocumentFixture.html(report)).problems == [], "\(client)")
        }
    }
}
