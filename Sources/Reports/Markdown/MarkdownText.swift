import TerminalText

/// Text on its way into Markdown: the only place where it is escaped for it.
enum MarkdownText {
    /// Signs that CommonMark, its table extension or pandoc may read as something else.
    private static let active = Set("\\`*_{}[]<>#|~$^&@!=+\"'".unicodeScalars)

    /// The text on one line, with a backslash before whatever could be read as markup; right inside a
    /// paragraph, a heading and the cell of a table.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.harmless().unicodeScalars.drop { $0.properties.isWhitespace })
        let marker = listMarker(scalars)
        for (position, scalar) in scalars.enumerated() {
            if active.contains(scalar) || position == marker { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// Where a sign stands that would make the line a list, a quotation, a definition or a title block.
    private static func listMarker(_ scalars: [Unicode.Scalar]) -> Int? {
        guard let first = scalars.first else { return nil }
        if ["-", ":", "%", "."].contains(first) { return 0 }
        // "12.", "a)", "(iv)": numbers and letters with a point or bracket begin a list.
        let lead = scalars.prefix(12)
        guard let end = lead.firstIndex(where: { $0 == "." || $0 == ")" }) else { return nil }
        let number = lead[(first == "(" ? 1 : 0)..<max(end, first == "(" ? 1 : 0)]
        return number.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
            ? end : nil
    }
}
