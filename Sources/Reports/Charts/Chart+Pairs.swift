import Answers
import Findings
import Questionnaires
import Wording

extension Chart {
    init?(pairs chart: OutputChart, _ report: Report) {
        guard let table = ChartTable(chart, report), let first = chart.name(.first),
            let second = chart.name(.second)
        else { return nil }
        let texts = report.texts
        let figures = table.rows.flatMap { row in [first, second].compactMap { table.figure($0, row) } }
        guard !figures.isEmpty else { return nil }
        let range = table.range([first, second])
        let scale =
            range.flatMap { ChartScale($0.lowerBound, $0.upperBound) } ?? ChartScale(holding: figures)
        // Whole ratings, each with its line and its figure.
        let grid =
            range.map { range in
                range.upperBound - range.lowerBound <= 10
                    ? Array(stride(from: range.lowerBound.rounded(.up), through: range.upperBound, by: 1))
                    : []
            } ?? []
        // The lowest first; what is not known last.
        let rows = table.rows.enumerated().sorted { one, other in
            let (mine, yours) = (
                table.figure(first, one.element) ?? .infinity, table.figure(first, other.element) ?? .infinity
            )
            return mine == yours ? one.offset < other.offset : mine < yours
        }.map(\.element)
        let lowest = rows.first.flatMap { table.figure(first, $0) }
        let names = rows.filter { table.figure(first, $0) == lowest && lowest != nil }.map(\.key)
        let title = lowest.map {
            texts(.chart(.lowest(names, report.formatter.bare($0))))
        }
        self.init(
            title: title.flatMap { $0.count <= Self.longestTitle ? $0 : nil }
                ?? lowest.map {
                    texts(
                        .chart(
                            .lowestCount(names.count, of: rows.count, report.formatter.bare($0))))
                } ?? table.label(first),
            explanation: texts(.chart(.fullAndHollow(table.label(first), table.label(second)))),
            columns: [
                Column(title: table.title, kind: .words),
                .drawing(scale, report),
                Column(title: table.title(first), kind: .figure),
                Column(title: table.title(second), kind: .figure),
            ],
            axis: AxisLabel.placed(
                [scale?.low, scale?.high].compactMap { $0 }.map {
                    (report.formatter.bare($0), scale?.position($0), nil)
                }
            ).labels,
            rows: rows.map { row in
                let places = [first, second].map { table.figure($0, row).flatMap { scale?.position($0) } }
                var drawing = Drawing()
                for line in grid { drawing.line(at: scale?.position(line), .grid) }
                drawing.span(from: places[0], to: places[1])
                drawing.dot(at: places[1], .neutral, isHollow: true)
                drawing.dot(at: places[0], .plain)
                return Row(
                    name: row.key,
                    cells: [.drawing(drawing), .text(table.text(first, row)), .text(table.text(second, row))])
            })
    }
}
