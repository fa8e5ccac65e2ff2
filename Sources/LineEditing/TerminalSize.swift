internal import CLibEdit

/// Columns and rows of a terminal.
public struct TerminalSize: Hashable, Sendable {
    /// Cells in a row.
    public var columns: Int
    /// Rows on the screen.
    public var rows: Int

    /// Creates a size.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// The size of the terminal on `descriptor`, or nil if there is none or it does not say; see tty_ioctl(4).
    public static func of(descriptor: Int32) -> TerminalSize? {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard clibedit_window_size(descriptor, &columns, &rows) else { return nil }
        return TerminalSize(columns: Int(clamping: columns), rows: rows > 0 ? Int(clamping: rows) : 24)
    }
}
