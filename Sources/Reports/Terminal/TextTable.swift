import TerminalText
import Wording

/// A table for a terminal: aligned by cells; one too wide for the page continues below with its first column.
struct TextTable {
    /// A column.
    struct Column {
        let title: String
        let alignment: CellAlignment
        var cells: [String]
    }

    private let columns: [Column]
    private let texts: Texts
    private static let gap = 2
    private static let titleLines = 4
    /// A table that does not fit into so many parts becomes a list.
    private static let mostParts = 3

    init(_ columns: [Column], _ texts: Texts) {
        self.columns = columns.map {
            Column(
                title: $0.title.harmless(), alignment: $0.alignment, cells: $0.cells.map { $0.harmless() })
        }
        self.texts = texts
    }

    init(_ table: PageTable, _ texts: Texts) {
        self.init(
            table.columns.indices.map { index in
                Column(
                    title: table.columns[index].title,
                    alignment: table.columns[index].isFigure ? .right : .left,
                    cells: table.rows.map { $0.indices.contains(index) ? $0[index] : "" })
            }, texts)
    }

    private var rowCount: Int { columns.first?.cells.count ?? 0 }

    /// Writes the table to a page.
    func write(to page: inout Page, indent: Int) {
        let indent = page.indentation(indent)
        let room = page.width - indent
        let parts = parts(room: room)
        guard !page.isPlain, parts.count <= Self.mostParts, isReadable(parts, room) else {
            return writeList(to: &page, indent: indent)
        }
        for (position, part) in parts.enumerated() {
            if position > 0 { page.blank() }
            write(part, to: &page, indent: indent)
        }
    }

    /// Columns with their widths, as many side by side as fit, the first in every part.
    private func parts(room: Int) -> [[(column: Column, cells: Int)]] {
        guard let first = columns.first else { return [] }
        let firstCells = min(naturalCells(first), max(room / 3, 12))
        let rest = room - firstCells - Self.gap
        var parts: [[(Column, Int)]] = []
        var part: [(Column, Int)] = [(first, firstCells)]
        var used = 0
        for column in columns.dropFirst() {
            let cells = min(naturalCells(column), rest)
            let needed = cells + (used > 0 ? Self.gap : 0)
            if used + needed > rest && part.count > 1 {
                parts.append(part)
                part = [(first, firstCells)]
                used = 0
            }
            part.append((column, cells))
            used += cells + (used > 0 ? Self.gap : 0)
        }
        parts.append(part)
        return parts
    }

    /// False where a column would have to break words to fit.
    private func isReadable(_ parts: [[(column: Column, cells: Int)]], _ room: Int) -> Bool {
        parts.allSatisfy { part in
            part.reduce(-Self.gap) { $0 + $1.cells + Self.gap } <= room
                && part.dropFirst().allSatisfy { $0.cells >= min(naturalCells($0.column), 24) }
        }
    }

    /// Cells for the widest entry and for a title on a few lines.
    private func naturalCells(_ column: Column) -> Int {
        var cells = column.cells.map { CellWidth.of($0) }.max() ?? 0
        let longestWord = column.title.split(separator: " ").map { CellWidth.of($0) }.max() ?? 0
        cells = max(cells, min(longestWord, 16), 4)
        while column.title.wrapped(toCells: cells).count > Self.titleLines { cells += 1 }
        return cells
    }

    private func write(_ part: [(column: Column, cells: Int)], to page: inout Page, indent: Int) {
        let titles = part.map { $0.column.title.wrapped(toCells: $0.cells) }
        let height = titles.map(\.count).max() ?? 0
        // Titles stand on the bottom line of the head, next to their figures.
        let head = titles.map { Array(repeating: "", count: height - $0.count) + $0 }
        writeRow(head, part, to: &page, indent, .faint)
        let rules = part.map { [String(repeating: "-", count: $0.cells)] }
        writeRow(rules, part, to: &page, indent, .faint)
        for row in 0..<rowCount {
            let cells = part.map { column, cells in
                (column.cells.indices.contains(row) ? column.cells[row] : "").wrapped(toCells: cells)
            }
            writeRow(cells, part, to: &page, indent, .plain)
        }
    }

    private func writeRow(
        _ cells: [[String]], _ part: [(column: Column, cells: Int)], to page: inout Page, _ indent: Int,
        _ ink: Ink
    ) {
        for line in 0..<(cells.map(\.count).max() ?? 0) {
            var text = String(repeating: " ", count: indent)
            for (position, (lines, (column, width))) in zip(cells, part).enumerated() {
                if position > 0 { text += String(repeating: " ", count: Self.gap) }
                let piece = lines.indices.contains(line) ? lines[line] : ""
                text += piece.padded(toCells: width, alignment: column.alignment)
            }
            page.line(text, ink)
        }
    }

    /// A paragraph per row, or in plain mode a fact per line, each with the row's name.
    private func writeList(to page: inout Page, indent: Int) {
        for row in 0..<rowCount {
            let facts = columns.filter { $0.cells.indices.contains(row) && !$0.cells[row].isEmpty }
            let name = columns.first?.cells[row] ?? ""
            let others = facts.dropFirst(name.isEmpty ? 0 : 1).map {
                texts(.value(.labelled($0.title, $0.cells[row])))
            }
            if page.isPlain {
                for fact in others { page.paragraph(texts(.value(.labelled(name, fact)))) }
            } else {
                page.paragraph(name, .strong, indent: indent, hanging: 2)
                page.paragraph(texts.signs.clauses(others), indent: indent + 2)
            }
        }
    }
}
