import TerminalText

/// A drawing in SVG as it grows: shapes from our figures, texts escaped, colours by class only.
///
/// Drawings are narrow enough for a telephone; everything they show stands in a table beside them.
struct SVGCanvas {
    static let width = 420.0
    /// About how wide a cell of text is, for cutting: a wide character takes two.
    private static let cellWidth = 7.0
    private var shapes = ""
    private(set) var height = 0.0

    /// Room below what is drawn.
    mutating func advance(_ distance: Double) { height += distance }

    /// A rectangle; widths and heights in the units of the drawing.
    mutating func bar(x: Double, y: Double, width: Double, height: Double, _ kind: String) {
        guard width > 0 else { return }
        shapes +=
            "<rect class=\"\(kind)\" x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" width=\"\(Self.text(width))\""
            + " height=\"\(Self.text(height))\"/>\n"
    }

    /// A line.
    mutating func line(x: Double, y: Double, toX: Double, toY: Double, _ kind: String) {
        shapes +=
            "<line class=\"\(kind)\" x1=\"\(Self.text(x))\" y1=\"\(Self.text(y))\" x2=\"\(Self.text(toX))\""
            + " y2=\"\(Self.text(toY))\"/>\n"
    }

    /// Text on one line, cut where it has no room.
    mutating func text(
        _ content: String, x: Double, y: Double, _ kind: String, anchor: Anchor = .start, room: Double
    ) {
        let cut = content.harmless().cut(
            toCells: max(Int(exactly: (room / Self.cellWidth).rounded(.down)) ?? 1, 1))
        shapes +=
            "<text class=\"\(kind)\" x=\"\(Self.text(x))\" y=\"\(Self.text(y))\""
            + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
            + ">\(HTMLText.escaped(cut))</text>\n"
    }

    /// Where a text stands beside its place.
    enum Anchor: String { case start, middle, end }

    /// The whole drawing, named and described for those who do not see it.
    func document(title: String, description: String, id: String) -> String {
        """
        <svg class="chart" viewBox="0 0 \(Self.text(Self.width)) \(Self.text(height))" role="img" \
        aria-labelledby="\(id)-title \(id)-desc" xmlns="http://www.w3.org/2000/svg">
        <title id="\(id)-title">\(HTMLText.escaped(title))</title>
        <desc id="\(id)-desc">\(HTMLText.escaped(description))</desc>
        \(shapes)</svg>
        """
    }

    /// A coordinate with at most one decimal, the same in every locale.
    private static func text(_ number: Double) -> String {
        let tenths = Int(exactly: (min(max(number, -1e6), 1e6) * 10).rounded()) ?? 0
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
    }
}
