import TerminalText

/// Writes diagnostics as `file:line:col: severity: message [check]`, the line, a caret and the notes.
package struct DiagnosticRenderer: Sendable {
    /// After so many diagnostics of one check the rest is only counted: a flood of one kind hides no other.
    package static let limit = 20
    /// The same for what no check says.
    private static let limitWithoutCheck = 100
    private let widestLine = 160

    /// Creates a renderer.
    package init() {}

    /// The text for several diagnostics, each ending in a line feed; those past a limit are counted by their check.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        var text = ""
        var counts: [String: Int] = [:]
        for diagnostic in diagnostics {
            let check = diagnostic.check ?? ""
            counts[check, default: 0] += 1
            if counts[check, default: 0] <= Self.limit(of: check) { text += render(diagnostic) }
        }
        for (check, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.limit(of: check) {
            text +=
                "... and \(count - Self.limit(of: check)) more" + (check.isEmpty ? "" : " [\(check)]") + "\n"
        }
        return text
    }

    private static func limit(of check: String) -> Int { check.isEmpty ? limitWithoutCheck : limit }

    /// The text for one diagnostic, ending in a line feed.
    package func render(_ diagnostic: Diagnostic) -> String {
        var text = ""
        if let source = diagnostic.source {
            text += source.name.harmless() + ":"
            if let location = diagnostic.location { text += "\(location.line):\(location.column):" }
            text += " "
        } else {
            text += "auditsh: "
        }
        text += "\(diagnostic.severity.rawValue): \(diagnostic.message.harmless())"
        text += diagnostic.check.map { " [\($0)]\n" } ?? "\n"
        if let source = diagnostic.source, let location = diagnostic.location,
            let line = source.line(location.line)
        {
            text += snippet(of: line, column: location.column, length: diagnostic.length)
        }
        for note in diagnostic.notes { text += "  note: \(note.harmless())\n" }
        return text
    }

    /// The line and a caret under the right cells; a long line is cut around the place.
    private func snippet(of line: String, column: Int, length: Int) -> String {
        let scalars = Array(line.unicodeScalars)
        let start = min(max(column - 1, 0), scalars.count)
        let end = min(start + length, max(scalars.count, start + 1))
        let firstShown = start > widestLine / 2 ? start - widestLine / 2 : 0
        let shown = scalars.dropFirst(firstShown).prefix(widestLine)
        func text(_ slice: some Sequence<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: slice)
            return String(view).harmless()
        }
        let before = text(scalars[firstShown..<start])
        let marked = text(scalars[start..<min(end, scalars.count)])
        let carets = max(CellWidth.of(marked.cut(toCells: widestLine)), 1)
        let lead = firstShown > 0 ? "..." : ""
        return "  \(lead)\(text(shown))\n  "
            + String(repeating: " ", count: CellWidth.of(before) + lead.count)
            + String(repeating: "^", count: carets) + "\n"
    }
}
