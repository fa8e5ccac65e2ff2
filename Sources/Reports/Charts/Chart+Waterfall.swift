import Answers
import Findings
import Questionnaires
import Wording

extension Chart {
    /// A row of the waterfall before it is laid out.
    private struct Step {
        let name: String
        let count: String
        /// In words.
        let gain: String
        let cost: String
        /// Nil where nothing is known of it.
        let result: Double?
        /// True where its cost is not known, so that the true result is lower.
        var isPartial = false
    }

    /// More steps than these stand together in one.
    private static let mostSteps = 8

    init?(waterfall chart: OutputChart, _ report: Report) {
        guard let table = ChartTable(chart, report), let gain = chart.name(.gain),
            let cost = chart.name(.cost)
        else { return nil }
        let texts = report.texts
        let all = table.rows.map { row in
            let (gained, lost) = (table.figure(gain, row), table.figure(cost, row))
            let isWhole = lost != nil && chart.name(.firm).map { table.figure($0, row) != nil } ?? true
            return Step(
                name: row.key, count: chart.name(.count).map { table.text($0, row) } ?? "",
                gain: table.text(gain, row), cost: table.text(cost, row),
                result: gained.map { $0 - (lost ?? 0) }, isPartial: gained != nil && !isWhole)
        }
        let known = all.compactMap(\.result)
        guard !known.isEmpty else { return nil }
        func signed(_ figure: Double?, _ isPartial: Bool = false) -> String {
            guard let figure else { return texts(.value(.notKnown)) }
            let text = texts(.chart(.signed(figure)))
            return isPartial ? texts(.chart(.starred(text))) : text
        }

        let isOpen = all.contains { $0.isPartial || $0.result == nil }
        let steps = Self.steps(all, texts)
        let total = known.reduce(0, +)
        let sums = steps.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + ($1.result ?? 0)) }
        let scale = steps.count > 1 ? ChartScale(holding: sums + [total]) : nil
        var rows = steps.indices.map { index in
            let step = steps[index]
            var drawing = Drawing()
            if let scale {
                drawing = Self.drawing(
                    step, from: sums[index], to: sums[index + 1], isFirst: index == 0, scale)
            }
            return Row(
                name: step.name,
                cells: [.text(step.count), .drawing(drawing), .text(step.gain), .text(step.cost)]
                    + [.text(signed(step.result, step.isPartial))])
        }
        if steps.count > 1 {
            var drawing = Drawing()
            drawing.line(at: scale?.position(0), .zero)
            drawing.bar(from: scale?.position(0), to: scale?.position(total), total < 0 ? .loss : .gain)
            func sum(_ column: String?) -> String {
                guard let column else { return "" }
                let figures = table.rows.compactMap { table.figure(column, $0) }
                guard figures.count == table.rows.count else { return "" }
                return report.formatter.bare(figures.reduce(0, +))
            }
            rows.append(
                Row(
                    name: texts(.chart(.all)),
                    cells: [
                        .text(sum(chart.name(.count))), .drawing(drawing), .text(sum(gain)), .text(sum(cost)),
                    ]
                        + [.text(signed(total, isOpen))], isTotal: true))
        }
        var columns = [Column(title: table.title, kind: .words)]
        columns.append(Column(title: chart.name(.count).map(table.label) ?? "", kind: .figure))
        columns.append(
            .drawing(scale, report))
        columns.append(Column(title: table.title(gain), kind: .figure))
        columns.append(Column(title: table.title(cost), kind: .figure))
        columns.append(Column(title: texts(.chart(.result)), kind: .figure))
        if chart.name(.count) == nil {
            columns.remove(at: 1)
            for index in rows.indices { rows[index].cells.removeFirst() }
        }
        let (gained, lost) = (known.filter { $0 > 0 }, known.filter { $0 < 0 })
        self.init(
            title: texts(
                .chart(
                    .earnedAndLost(
                        earned: gained.count, table.quantity(Self.thousands(gained.reduce(0, +)), of: gain),
                        lost: lost.count, table.quantity(Self.thousands(-lost.reduce(0, +)), of: gain)))),
            explanation: texts(.chart(.eachBegins)),
            columns: columns,
            axis: AxisLabel.placed([(report.formatter.bare(0), scale?.position(0), Drawing.Line.zero)])
                .labels,
            rows: rows,
            note: texts.signs.fragments([
                texts(.chart(.less(table.label(gain), cost: table.label(cost)))),
                isOpen ? texts(.chart(.partlyKnown)) : "",
            ]))
    }

    /// The best first; of many the largest, and the rest together.
    private static func steps(_ all: [Step], _ texts: Texts) -> [Step] {
        let known = all.filter { $0.result != nil }
        var steps = known
        if known.count > mostSteps + 1 {
            let largest = known.enumerated().sorted {
                let (one, other) = (abs($0.element.result ?? 0), abs($1.element.result ?? 0))
                return one == other ? $0.offset < $1.offset : one > other
            }
            let rest = largest.dropFirst(mostSteps).map(\.element)
            steps = largest.prefix(mostSteps).map(\.element)
            steps.append(
                Step(
                    name: texts(.chart(.smaller(rest.count))), count: "", gain: "", cost: "",
                    result: rest.compactMap(\.result).reduce(0, +),
                    isPartial: rest.contains(where: \.isPartial)))
        }
        let sorted = steps.enumerated().sorted {
            let (one, other) = ($0.element.result ?? 0, $1.element.result ?? 0)
            return one == other ? $0.offset < $1.offset : one > other
        }
        return sorted.map(\.element) + all.filter { $0.result == nil }
    }

    private static func drawing(
        _ step: Step, from: Double, to: Double, isFirst: Bool, _ scale: ChartScale
    ) -> Drawing {
        var drawing = Drawing()
        drawing.line(at: scale.position(0), .zero)
        if !isFirst { drawing.add(scale.position(from).map { .link($0, isAbove: true) }) }
        drawing.add(scale.position(to).map { .link($0, isAbove: false) })
        guard let result = step.result else { return drawing }
        drawing.bar(
            from: scale.position(from), to: scale.position(to),
            step.isPartial ? .unknown : result < 0 ? .loss : .gain)
        return drawing
    }

    /// In titles large figures stand in thousands.
    static func thousands(_ figure: Double) -> Double {
        abs(figure) >= 10_000 ? (figure / 1000).rounded() * 1000 : figure
    }
}
