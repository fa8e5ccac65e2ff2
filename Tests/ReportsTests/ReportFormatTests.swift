import Foundation
import TestSupport
import Testing
import Wording

@testable import Reports

/// The registry of formats, and what is said of it elsewhere.
struct ReportFormatTests {
    private static let texts = Texts(.english)

    @Test func namesAndEndingsAreTakenOnce() {
        #expect(Set(ReportFormat.all.map(\.name)).count == ReportFormat.all.count)
        let endings = ReportFormat.all.flatMap(\.endings)
        #expect(Set(endings).count == endings.count)
        for format in ReportFormat.all {
            #expect(ReportFormat(named: format.name) == format)
            #expect(!format.endings.isEmpty)
            for ending in format.endings { #expect(ReportFormat(ofFile: "a/b.c" + ending) == format) }
            // A folder is written as one, and nothing else is.
            if case .folder = format.rendering {
                #expect(format.endings == ["/"])
            } else {
                #expect(!format.endings.contains("/"))
            }
        }
        #expect(ReportFormat(named: "pdf") == nil)
    }

    @Test(arguments: [
        ("a", nil), ("x/.hidden", nil), ("a.PDF", ".PDF"), ("t.v2/a", nil), ("a.", "."), ("", nil),
    ])
    func endings(path: String, ending: String?) {
        #expect(ReportFormat.ending(of: path) == ending)
        #expect((ReportFormat(ofFile: path) == nil) == (ending != nil))
    }

    /// The tables in docs/reports.md are the registry, and the sections in their order.
    @Test func thePageListsFormatsAndSections() throws {
        let formats = ReportFormat.all.map { format in
            let endings = format.endings.map { "`\($0)`" }.joined(separator: ", ")
            let leftOut = format.leavesOut.map { Self.texts(.omission($0)) }.joined(separator: ". ")
            return "| `\(format.name)` | \(endings) | \(format.description(in: Self.texts)) | \(leftOut) |"
        }
        #expect(try Self.rows(below: "| format |") == formats)
        let sections = try Self.rows(below: "| section |").map { $0.split(separator: " ").dropFirst().first }
        #expect(sections == ReportSection.allCases.map { "\($0)"[...] })
    }

    private static func rows(below head: String) throws -> [String] {
        let page = try QuestionnaireFixture.text("docs/reports.md").components(separatedBy: "\n")
        let start = try #require(page.firstIndex { $0.hasPrefix(head) })
        return Array(page[(start + 2)...].prefix { $0.hasPrefix("|") })
    }
}
