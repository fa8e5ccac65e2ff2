internal import CLibEdit

/// Columns and rows of a terminal, within what lines can be drawn for.
package struct TerminalSize: Hashable, Sendable {
    /// Cells in a row.
    package let columns: Int
    /// Rows on the screen.
    package let rows: Int

    /// What is assumed where a terminal does not say.
    package static let assumed = TerminalSize(columns: 80, rows: 24)

    /// The most columns or rows that are used: room is taken for each cell, and more only a mistake claims.
    static let most = 1000

    /// Creates a size: a wide character has room in it, and no more cells are claimed than a screen can have.
    package init(columns: Int, rows: Int) {
        self.columns = min(max(columns, 2), Self.most)
        self.rows = min(max(rows, 1), Self.most)
    }

    /// The size of the terminal on `descriptor`, or nil if there is none or it does not say; see tty_ioctl(4).
    package static func of(descriptor: Int32) -> TerminalSize? { said(descriptor)?.size }

    /// True where the terminal on `descriptor` has a size that can be used as it is.
    static func isUsable(descriptor: Int32) -> Bool { said(descriptor)?.isUsable ?? false }

    private static func said(_ descriptor: Int32) -> (size: TerminalSize, isUsable: Bool)? {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard clibedit_window_size(descriptor, &columns, &rows) else { return nil }
        let size = TerminalSize(
            columns: Int(clamping: columns), rows: rows > 0 ? Int(clamping: rows) : assumed.rows)
        return (size, size.columns == Int(clamping: columns) && size.rows == Int(clamping: rows))
    }
}
