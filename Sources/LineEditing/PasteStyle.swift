/// How pasted text goes into the line.
package struct PasteStyle: Hashable, Sendable {
    /// True if line feeds and tabs stay, so that a text keeps its lines and a table its rows; else the separator stands
    /// in their place.
    package var keepsLines: Bool
    /// What stands between values that were lines or cells, where those do not stay.
    package var separator: String
    /// The bytes that a paste may have; a longer one is refused as a whole.
    package var limit: Int
    /// A line that begins with one of these keeps line feeds and tabs in any case, such as a command with a text behind it.
    package var marks: Set<Character>

    /// Creates a style.
    package init(keepsLines: Bool, limit: Int, marks: Set<Character> = [], separator: String = " ") {
        self.keepsLines = keepsLines
        self.separator = separator
        self.limit = max(limit, 0)
        self.marks = marks
    }

    /// True if line feeds and tabs stay in this line.
    ///
    /// - Parameter offer: what stood in the line for editing; a mark behind it counts as one at the beginning.
    func keepsLines(in line: String, behind offer: String) -> Bool {
        func isMarked(_ text: Substring) -> Bool {
            text.first { !$0.isWhitespace }.map(marks.contains) ?? false
        }
        return keepsLines || isMarked(line[...])
            || line.hasPrefix(offer) && isMarked(line.dropFirst(offer.count))
    }

    /// One line of at most 64 KiB.
    package static let singleLine = PasteStyle(keepsLines: false, limit: 64 * 1024)
    /// Lines of at most 1 MiB together.
    package static let lines = PasteStyle(keepsLines: true, limit: 1024 * 1024)
}
