/// How pasted text goes into the line.
public struct PasteStyle: Hashable, Sendable {
    /// True if line feeds and tabs stay, so that a text keeps its lines and a table its rows; else they become blanks.
    public var keepsLines: Bool
    /// The bytes that a paste may have; a longer one is refused as a whole.
    public var limit: Int

    /// Creates a style.
    public init(keepsLines: Bool, limit: Int) {
        self.keepsLines = keepsLines
        self.limit = max(limit, 0)
    }

    /// One line of at most 64 KiB.
    public static let singleLine = PasteStyle(keepsLines: false, limit: 64 * 1024)
    /// Lines of at most 1 MiB together.
    public static let lines = PasteStyle(keepsLines: true, limit: 1024 * 1024)
}
