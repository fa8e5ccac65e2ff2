import Answers
import Findings
import Foundation
import Questionnaires
import TestSupport
import Testing
import Wording

@testable import Reports

/// All formats lay out the same sections in the same order, and hold what they do not say that they leave out.
struct SectionTests {
    private static let texts = Texts(.english)
    /// What a format holds, whatever it does with marks, line breaks and signs that it escapes.
    private static func bare(_ text: String) -> String {
        var text = text.replacing(#/\\(u[0-9a-f]{4}|n)/#, with: "")
        for (reference, sign) in [
            ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
        ] {
            text = text.replacing(reference, with: sign)
        }
        return text.filter { $0.isLetter || $0.isNumber }
    }

    private static var reports: [Report] {
        get throws {
            [
                try DocumentFixture.worked(copy: .owner), try DocumentFixture.worked(copy: .team),
                try DocumentFixture.worked(copy: .internal), try DocumentFixture.awkward(),
                try ReportFixture.report("", depth: .core, copy: .owner),
            ]
        }
    }

    // MARK: order

    /// What heads the sections in a text, read from the marks that its format has for that; nil where it has no pages.
    private static func headings(in text: String, of format: ReportFormat) -> [String]? {
        let lines = text.components(separatedBy: "\n")
        switch format.name {
        case "terminal":
            return zip(lines, lines.dropFirst()).filter {
                !$0.0.isEmpty && $0.1.allSatisfy { $0 == "-" } && !$0.1.isEmpty
            }
            .map(\.0)
        case "markdown":
            return lines.filter { $0.hasPrefix("## ") }.map {
                String($0.dropFirst(3)).replacing("\\", with: "")
            }
        case "html":
            return text.matches(of: #/<h2 id="[a-z0-9-]+">([^<]*)</h2>/#).map { String($0.output.1) }
        default: return nil
        }
    }

    @Test(arguments: FindingGrouping.allCases)
    func everyFormatHasTheSectionsInTheirOrder(grouping: FindingGrouping) throws {
        for report in try Self.reports {
            let pages = ReportPages(report, grouping: grouping)
            let expected = pages.sections.flatMap { section in
                section.title.map { [Self.texts($0)] } ?? pages.stages.map(\.name)
            }
            for format in ReportFormat.all where !format.leavesOut.contains(.pages) {
                if case .folder = format.rendering { continue }
                let text = try DocumentFixture.text(report, as: format, grouping: grouping)
                let found = try #require(
                    Self.headings(in: text, of: format), "what heads sections of \(format.name)?")
                #expect(found == expected, "\(format.name)")
            }
        }
    }

    /// A folder's files are its sections; every one of them is there where the report has it.
    @Test func tablesHaveTheSectionsInTheirOrder() throws {
        for report in try Self.reports {
            let tables = CSVTables(report, CSVStyle(of: .english))
            let names = CSVReport().files(of: report).map { String($0.name.dropLast(".csv".count)) }
            let sections = ReportSection.allCases.map { tables.tables(of: $0).map(\.name) }
            let expected = (["about"] + sections.joined()).filter { names.contains($0) }
            #expect(names == expected)
            let firsts = [
                "summary", "stages", "findings", "plan", "not-known", "contradictions", "notes", "answers",
                "method",
            ]
            #expect(sections.map(\.first) == firsts)
        }
        #expect(
            CSVReport().files(of: try DocumentFixture.worked(copy: .owner)).map(\.name).starts(
                with: [
                    "about.csv", "summary.csv", "stages.csv", "metrics.csv", "findings.csv", "plan.csv",
                    "not-known.csv",
                ]))
    }

    // MARK: contents

    @Test(arguments: ReportFormat.all)
    func nothingIsLeftOutInSilence(format: ReportFormat) throws {
        for report in try Self.reports {
            let text = Self.bare(try DocumentFixture.text(report, as: format))
            func expect(_ wanted: String, _ what: String) {
                let bare = Self.bare(wanted)
                #expect(bare.isEmpty || text.contains(bare), "\(format.name): \(what) '\(wanted)'")
            }
            let named = ReportPages(report, grouping: .stage).summary.strengths.prefix(3).map(\.title)
            let stages = report.assessment.findings.filter { named.contains($0.texts.title) }.map(
                \.rule.stage)
            #expect(Set(stages).count == min(3, stages.count), "one of each stage")
            for finding in report.assessment.findings where finding.isThere {
                if format.leavesOut.contains(.furtherStrengths),
                    finding.status == .strength, !named.contains(finding.texts.title)
                {
                    continue
                }
                expect(finding.texts.title, "finding")
                expect(finding.texts.finding, "finding")
                if report.showsIDs { expect(finding.rule.id, "id") }
                guard finding.status == .gap else { continue }
                expect(finding.texts.firstStep, "first step")
            }
            for entry in report.actionPlan.groups.flatMap(\.entries) {
                expect(report.action(entry), "action")
                expect(entry.action.owner ?? "", "owner")
                expect(entry.action.due ?? "", "due")
            }
            for stage in report.questionnaire.stages {
                for words in report.judgement.stageSummaries[stage.id]?.paragraphs ?? [] {
                    expect(words, "words")
                }
            }
            for note in report.notes { expect(note.text, "note") }
            for reference in report.evidence.values.joined() { expect(reference, "evidence") }
            guard !format.leavesOut.contains(.pages) else { continue }
            let pages = ReportPages(report, grouping: .stage)
            for gap in report.gaps {
                expect(gap.question.evidence, "gap")
                for field in gap.fields { expect(field.label, "gap") }
            }
            for step in pages.plan.flatMap(\.steps) {
                expect(step.gap, "plan")
                expect(step.action, "plan")
            }
            for item in pages.claims + pages.mixtures {
                expect(item.title, "contradiction")
                expect(item.text, "contradiction")
            }
            for row in pages.answers.flatMap(\.rows) { expect(row.label, "answer") }
            for table in pages.answers.flatMap(\.tables) {
                // A longer one may be broken, beside other cells.
                for cell in table.rows.compactMap(\.first) where cell.count < 8 { expect(cell, "row") }
            }
            for line in pages.method.method + pages.method.lists.flatMap(\.lines) { expect(line, "method") }
            for line in pages.summary.words + pages.summary.data + pages.about { expect(line, "summary") }
            for line in [pages.draft, pages.closing, pages.foot, pages.client] {
                expect(line, "head and foot")
            }
        }
    }
}
