package import Answers
package import Findings
import Questionnaires
package import TerminalText
package import Wording

extension ReportFormat {
    /// Text to be read where the program runs, or kept as it is.
    package static let terminal = ReportFormat(
        "terminal", endings: [".txt", ".text"], purpose: .terminal, leavesOut: [.drawings],
        .screen { report, layout in TerminalReport(layout).styled(report) })
}

/// The report for a terminal, and its parts alone, for the conversation.
package struct TerminalReport: Sendable {
    /// Cells per line.
    package let width: Int
    /// True where escape sequences for colour may be written.
    package let isColoured: Bool
    /// True: no columns, no colour, no indentation, one fact a line.
    package let isPlain: Bool
    /// Under which headings findings stand.
    package let grouping: FindingGrouping

    /// Creates the format for a terminal of a width; from 20 cells on it reads well.
    package init(
        width: Int, isColoured: Bool = false, isPlain: Bool = false, grouping: FindingGrouping = .stage
    ) {
        self.grouping = grouping
        self.width = width
        self.isColoured = isColoured
        self.isPlain = isPlain
    }

    /// Creates the format for a layout.
    package init(_ layout: ReportLayout) {
        self.init(
            width: layout.width, isColoured: layout.isColoured, isPlain: layout.isPlain,
            grouping: layout.grouping)
    }

    /// The whole report, for a file.
    package func text(of report: Report) -> String { styled(report).sequence }

    /// The whole report.
    package func styled(_ report: Report) -> StyledText {
        write(report) { writer in
            var pages = PageWriter(writer)
            pages.write(ReportPages(report, grouping: grouping))
            writer = pages.medium
        }
    }

    /// What was found so far, a line each; of one stage where one is named.
    package func findings(in report: Report, stage: String? = nil) -> StyledText {
        write(report) { $0.writeFindingList(of: stage) }
    }

    /// The line that announces a finding as it was computed, in a copy that shows ids; empty where nothing was found.
    package func line(of finding: Finding, _ judgement: Judgement, _ texts: Texts) -> StyledText {
        guard finding.isThere else { return StyledText() }
        let worded = judgement.worded(finding)
        var page = page(texts)
        page.findingLine(
            worded ?? finding, showsID: true,
            judgement.words(on: finding.rule.id, original: worded.map { _ in finding }, showsIDs: true, texts)
        )
        return page.finished
    }

    /// One rule in full: why it found something, or what it waits for; nil where there is no such rule.
    package func finding(_ id: String, in report: Report) -> StyledText? {
        guard let finding = report.assessment.finding(id) else { return nil }
        return write(report) { $0.writeAlone(finding) }
    }

    /// The figures, sheet by sheet; of one stage where one is named.
    package func metrics(in report: Report, stage: String? = nil) -> StyledText {
        write(report) { writer in
            writer.writeFigures(of: stage)
            if stage == nil { writer.writeOtherFigures() }
        }
    }

    /// What a stage ends with; empty where that is nothing.
    package func output(of stage: String, in report: Report) -> StyledText {
        write(report) { writer in
            guard let stage = report.questionnaire.stages.first(where: { $0.id == stage }) else { return }
            writer.writeOutput(of: stage)
        }
    }

    /// How far the audit is, stage by stage.
    package func progress(in report: Report) -> StyledText { write(report) { $0.writeProgress() } }

    private func write(_ report: Report, _ body: (inout TerminalWriter) -> Void) -> StyledText {
        var writer = TerminalWriter(report, page(report.formatter.texts), grouping: grouping)
        body(&writer)
        return writer.page.finished
    }

    private func page(_ texts: Texts) -> Page {
        Page(width: width, isColoured: isColoured, isPlain: isPlain, texts: texts)
    }
}

/// Writes the parts of a report to a page.
struct TerminalWriter {
    let report: Report
    var page: Page
    let grouping: FindingGrouping

    init(_ report: Report, _ page: Page, grouping: FindingGrouping) {
        self.grouping = grouping
        self.report = report
        self.page = page
    }

    var texts: Texts { report.formatter.texts }
    var assessment: Assessment { report.assessment }
}
