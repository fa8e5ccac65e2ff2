/// One way to lay out a report. A format adds and leaves out nothing that the copy did not settle before.
public protocol ReportFormat: Sendable {
    /// The report in this format, ending in a line feed; the same report gives the same bytes.
    func text(of report: Report) -> String
}
