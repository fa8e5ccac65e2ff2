package import Diagnostics
import Wording

extension ReportFormat {
    /// One page for a browser.
    package static let html = ReportFormat(
        "html", endings: [".html", ".htm"], purpose: .html, leavesOut: [.furtherStrengths, .coreScores],
        takes: [.templates],
        .document { report, layout in
            Result { () throws(DiagnosticList) in
                // Without templates it is said that there are none.
                let templates = if let given = layout.templates { given } else { try ReportTemplates([:]) }
                return try HTMLReport(templates, grouping: layout.grouping).text(of: report)
            }
        })
}

/// The report as one page without scripts and without anything fetched, laid out by templates.
package struct HTMLReport: Sendable {
    private let templates: ReportTemplates
    private let grouping: FindingGrouping

    /// Creates the format with its templates.
    package init(_ templates: ReportTemplates, grouping: FindingGrouping = .stage) {
        self.templates = templates
        self.grouping = grouping
    }

    /// The whole page.
    ///
    /// - Throws: what is wrong with the templates, where only rendering shows it.
    package func text(of report: Report) throws(DiagnosticList) -> String {
        let pages = ReportPages(report, grouping: grouping)
        let values = HTMLValues(report)
        return try templates.render(values.page(pages, styles: templates.styles))
    }
}
