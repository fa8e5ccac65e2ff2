public import Diagnostics

/// One way to lay out a report. A format adds and leaves out nothing that the copy did not settle before.
public protocol ReportFormat: Sendable {
    /// The report in this format, ending in a line feed; the same report gives the same bytes.
    ///
    /// - Throws: what is wrong with files that somebody wrote for the format; most formats need none.
    func text(of report: Report) throws(DiagnosticList) -> String
}
