import TerminalText
import Wording

/// Markdown as it grows; every text that comes in is escaped here.
struct MarkdownPage {
    let texts: Texts
    private var blocks: [String] = []
    /// A column takes at most so many dashes: pandoc shares out a page's width by them.
    private static let mostDashes = 40

    init(_ texts: Texts) { self.texts = texts }

    /// Everything written.
    var text: String { blocks.joined(separator: "\n\n") + "\n" }

    mutating func heading(_ level: Int, _ content: String) {
        blocks.append(String(repeating: "#", count: min(level, 6)) + " " + MarkdownText.escaped(content))
    }

    /// A block of metadata at the very beginning, of which pandoc makes a title page; what is empty is left out.
    mutating func titleBlock(_ entries: [(key: String, text: String)]) {
        let lines = entries.filter { !$0.text.isEmpty }.map { entry in
            // Markdown inside YAML: a text is escaped for both.
            let text = MarkdownText.escaped(entry.text).replacing("\\", with: "\\\\").replacing(
                "\"", with: "\\\"")
            return "\(entry.key): \"\(text)\""
        }
        blocks.append((["---"] + lines + ["---"]).joined(separator: "\n"))
    }

    mutating func paragraph(_ content: String) {
        if !content.isEmpty { blocks.append(MarkdownText.escaped(content)) }
    }

    mutating func strong(_ content: String) {
        if !content.isEmpty { blocks.append(Self.strong(content)) }
    }

    mutating func rule() { blocks.append("* * *") }

    mutating func list(_ lines: [String]) {
        if !lines.isEmpty {
            blocks.append(lines.map { "- " + MarkdownText.escaped($0) }.joined(separator: "\n"))
        }
    }

    mutating func items(_ items: [PageItem], isNumbered: Bool) {
        guard !items.isEmpty else { return }
        let lines = items.enumerated().map { position, item in
            let lead = isNumbered ? "\(position + 1). " : "- "
            let rest = [item.text, item.remark].filter { !$0.isEmpty }.map { MarkdownText.escaped($0) }
            // Two blanks at the end of a line break it inside the item.
            return lead
                + ([Self.strong(texts.signs.bracketed(item.title, item.mark))] + rest).joined(
                    separator: "  \n    ")
        }
        blocks.append(lines.joined(separator: "\n"))
    }

    mutating func entries(_ entries: [(label: String, text: String)]) {
        guard !entries.isEmpty else { return }
        blocks.append(
            entries.map { "- \(Self.strong($0.label)) \(MarkdownText.escaped($0.text))" }.joined(
                separator: "\n"))
    }

    mutating func facts(_ facts: [PageFact]) {
        let lines = facts.map { fact in
            let remarks = texts.signs.bracketed("", texts.signs.clauses(fact.remarks))
            return "- "
                + texts.signs.labelled(MarkdownText.escaped(fact.label), Self.strong(fact.value))
                + MarkdownText.escaped(remarks).leadingBlank(unless: remarks.isEmpty)
        }
        blocks.append(lines.joined(separator: "\n"))
    }

    mutating func table(_ table: PageTable) {
        strong(table.caption)
        let widths = table.columns.indices.map { column in
            let cells =
                [table.columns[column].title]
                + table.rows.map { $0.indices.contains(column) ? $0[column] : "" }
            return min(max(cells.map { CellWidth.of($0.harmless()) }.max() ?? 3, 3), Self.mostDashes)
        }
        let head = Self.line(table.columns.map { MarkdownText.escaped($0.title) })
        let rule = Self.line(
            zip(table.columns, widths).map { column, width in
                column.isFigure
                    ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
            })
        let rows = table.rows.map { Self.line($0.map { MarkdownText.escaped($0) }) }
        blocks.append(([head, rule] + rows).joined(separator: "\n"))
        paragraph(table.note)
    }

    private static func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

    /// Emphasis holds only without blanks at its ends.
    private static func strong(_ content: String) -> String {
        let escaped = MarkdownText.escaped(content.trimmingBlanks)
        return escaped.isEmpty ? "" : "**\(escaped)**"
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var view = unicodeScalars[...]
        while let last = view.last, last.properties.isWhitespace { view.removeLast() }
        while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
        return String(view)
    }

    fileprivate func leadingBlank(unless isEmpty: Bool) -> String { isEmpty ? "" : " " + self }
}
