import TerminalText
import Wording

/// A chart for a terminal: its drawings as signs between the names and the figures, where there is room for them.
struct TerminalChart {
    private let chart: Chart
    private let texts: Texts
    private static let gap = 2
    private static let leastDrawing = 12
    private static let mostDrawing = 40
    private static let titleLines = 3

    init(_ chart: Chart, _ texts: Texts) {
        self.chart = chart
        self.texts = texts
    }

    /// Writes title, rows and what is said of them.
    func write(to page: inout Page) {
        page.blank()
        page.paragraph(chart.title, .strong, indent: 2, hanging: 2)
        let widths = page.isPlain ? nil : widths(room: page.width - page.indentation(2))
        if let widths {
            write(widths, to: &page)
        } else {
            TextTable(chart.table(texts.signs), texts).write(to: &page, indent: 2)
        }
        let comment = chart.comment(texts.signs, isDrawn: widths != nil)
        if !comment.isEmpty { page.paragraph(comment, .faint, indent: 2) }
        page.blank()
        for row in chart.rows where !row.remarks.isEmpty {
            let verdict = row.cells.lazy.compactMap { cell in
                if case .verdict(let text, _) = cell { text } else { nil }
            }.first
            page.paragraph(
                verdict.map { texts(.value(.labelled(row.name, $0))) } ?? row.name, .strong, indent: 2,
                hanging: 2)
            let bullet = page.isPlain ? "" : "- "
            for remark in row.remarks {
                page.paragraph(remark, lead: bullet, indent: 4, hanging: bullet.count)
            }
        }
        page.blank()
    }

    /// Cells for each column; nil where there is no drawing, or no room for one.
    private func widths(room: Int) -> [Int]? {
        guard let drawn = chart.drawingColumn else { return nil }
        var widths = chart.columns.indices.map { column in
            let cells = chart.rows.map { CellWidth.of(text($0, column)) }.max() ?? 0
            return column == drawn ? 0 : max(cells, min(titleCells(column), 12), 4)
        }
        let names = min(widths[0], max(room / 3, 12))
        widths[0] = names
        let taken = widths.reduce(0, +) + Self.gap * (widths.count - 1)
        let rest = room - taken
        guard rest >= Self.leastDrawing else { return nil }
        widths[drawn] = min(rest, Self.mostDrawing)
        return widths
    }

    /// For the longest word of a title, and for all of it on a few lines.
    private func titleCells(_ column: Int) -> Int {
        let title = chart.columns[column].title.harmless()
        var cells = title.split(separator: " ").map { CellWidth.of($0) }.max() ?? 0
        while title.wrapped(toCells: max(cells, 1)).count > Self.titleLines { cells += 1 }
        return cells
    }

    private func text(_ row: Chart.Row, _ column: Int) -> String {
        let text =
            column == 0 ? row.name : row.cells.indices.contains(column - 1) ? row.cells[column - 1].text : ""
        return text.harmless()
    }

    private func write(_ widths: [Int], to page: inout Page) {
        let titles = chart.columns.indices.map { column in
            chart.columns[column].kind == .drawing
                ? [] : chart.columns[column].title.harmless().wrapped(toCells: widths[column])
        }
        let height = titles.map(\.count).max() ?? 0
        let head = titles.map { Array(repeating: "", count: height - $0.count) + $0 }
        write(head, widths, to: &page, .faint)
        for row in chart.rows {
            let cells = chart.columns.indices.map { column -> [String] in
                guard column > 0, row.cells.indices.contains(column - 1),
                    case .drawing(let drawing) = row.cells[column - 1]
                else { return text(row, column).wrapped(toCells: widths[column]) }
                return [drawing.line(cells: widths[column])]
            }
            write(cells, widths, to: &page, row.isTotal ? .strong : .plain)
        }
    }

    private func write(_ cells: [[String]], _ widths: [Int], to page: inout Page, _ ink: Ink) {
        for line in 0..<(cells.map(\.count).max() ?? 0) {
            var text = String(repeating: " ", count: page.indentation(2))
            for column in cells.indices {
                if column > 0 { text += String(repeating: " ", count: Self.gap) }
                let piece = cells[column].indices.contains(line) ? cells[column][line] : ""
                text += piece.padded(
                    toCells: widths[column],
                    alignment: chart.columns[column].kind == .figure ? .right : .left)
            }
            page.line(text, ink)
        }
    }
}
