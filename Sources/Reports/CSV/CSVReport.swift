import Wording

extension ReportFormat {
    /// Tables in a folder.
    package static let csv = ReportFormat(
        "csv", endings: ["/"], purpose: .csv, leavesOut: [.drawings, .coreScores, .groups],
        takes: [.tableStyle],
        .folder { report, layout in CSVReport(style: layout.tableStyle).files(of: report) })
}

/// The report as tables for spreadsheets: a folder, one file per table, figures not rounded to be read.
package struct CSVReport: Sendable {
    private let style: CSVStyle?

    /// Creates the format.
    ///
    /// - Parameter style: what stands between cells and in figures; nil: as the report's language has it.
    package init(style: CSVStyle? = nil) { self.style = style }

    /// The files by name, such as `findings.csv`; the same report gives the same bytes.
    package func files(of report: Report) -> [(name: String, text: String)] {
        let style = style ?? CSVStyle(of: report.texts.language)
        let tables = CSVTables(report, style)
        let all = [tables.about] + ReportSection.allCases.flatMap(tables.tables)
        return all.filter { !$0.rows.isEmpty }.map { ("\($0.name).csv", $0.text(style)) }
    }
}
