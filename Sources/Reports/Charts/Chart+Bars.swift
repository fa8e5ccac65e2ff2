import Answers
import Findings
import Questionnaires
import Wording

extension Chart {
    /// A bar before it is laid out.
    private struct Bar {
        let name: String
        let figure: Double?
        let text: String
        /// A part and its whole; empty where the bar is no share.
        var parts = ""
    }

    init?(bars chart: OutputChart, _ report: Report) {
        if chart[.fields].isEmpty {
            self.init(bars: chart, ofRows: report)
        } else {
            self.init(bars: chart, ofFields: report)
        }
    }

    /// A bar for each row of a table: a figure, or the share of one column in several.
    private init?(bars chart: OutputChart, ofRows report: Report) {
        guard let table = ChartTable(chart, report) else { return nil }
        let texts = report.texts
        let parts = chart[.parts]
        let value = chart.name(.value)
        let bars = table.rows.map { row -> Bar in
            guard let value else {
                let figures = parts.map { table.figure($0, row) }
                let whole = figures.reduce(0.0) { $0 + ($1 ?? .nan) }
                guard let part = figures.first ?? nil, whole > 0 else {
                    return Bar(name: row.key, figure: nil, text: texts(.value(.notKnown)))
                }
                let share = 100 * part / whole
                return Bar(
                    name: row.key, figure: share, text: texts(.value(.figure(Self.percent(share)))),
                    parts: texts(.chart(.partOf(report.formatter.bare(part), report.formatter.bare(whole)))))
            }
            return Bar(name: row.key, figure: table.figure(value, row), text: table.text(value, row))
        }
        let label = (value ?? parts.first).map(table.label) ?? ""
        self.init(
            bars, whole: chart.name(.whole).flatMap(report.figure(named:)), name: table.title, label: label,
            figure: value.map(table.title) ?? texts(.chart(.share)), report)
    }

    /// A bar for each field, of which the first is the whole.
    private init?(bars chart: OutputChart, ofFields report: Report) {
        let texts = report.texts
        var whole: Double?
        let bars = chart[.fields].enumerated().compactMap { position, name -> Bar? in
            guard let field = report.field(name), let answer = report.answer(to: field),
                report.sheet[name] != nil
            else { return nil }
            let figure = report.figure(named: name)
            if position == 0 { whole = figure }
            let share = whole.flatMap { whole in
                figure.flatMap { whole > 0 && position > 0 ? Self.percent(100 * $0 / whole) : nil }
            }
            return Bar(
                name: field.label, figure: figure, text: figure == nil ? texts(.value(.notKnown)) : answer,
                parts: share.map { texts(.value(.figure($0))) } ?? "")
        }
        guard let first = bars.first else { return nil }
        let least = bars.filter { $0.figure != nil }.min { ($0.figure ?? 0) < ($1.figure ?? 0) }
        var title: String?
        if let whole, whole > 0, let least, let figure = least.figure, least.name != first.name {
            title = texts(
                .chart(
                    .shareOf(least.name, share: Self.percent(100 * figure / whole), whole: first.name)))
        }
        self.init(
            bars, whole: nil, name: texts(.chart(.what)), label: first.name,
            figure: texts(.funnelColumn(.number)), title: title, report)
    }

    private init?(
        _ bars: [Bar], whole: Double?, name: String, label: String, figure: String, title: String? = nil,
        _ report: Report
    ) {
        let texts = report.texts
        let known = bars.filter { $0.figure != nil }
        guard let least = known.min(by: { ($0.figure ?? 0) < ($1.figure ?? 0) }),
            let most = known.max(by: { ($0.figure ?? 0) < ($1.figure ?? 0) })
        else { return nil }
        let figures = known.compactMap(\.figure) + [whole].compactMap { $0 }
        let (low, high) = (figures.min() ?? 0, figures.max() ?? 0)
        let scale = ChartScale(
            low < 0 ? -ChartScale.roundEnd(from: -low) : 0, high > 0 ? ChartScale.roundEnd(from: high) : 0)
        let hasParts = bars.contains { !$0.parts.isEmpty }
        let rows = bars.map { bar in
            var drawing = Drawing()
            if let figure = bar.figure {
                drawing.bar(
                    from: scale?.position(0), to: scale?.position(figure), figure < 0 ? .loss : .plain)
            }
            drawing.line(at: scale?.position(0), .zero)
            drawing.line(at: whole.flatMap { scale?.position($0) }, .whole)
            return Row(
                name: bar.name,
                cells: [.drawing(drawing)] + (hasParts ? [.text(bar.parts)] : []) + [.text(bar.text)])
        }
        let from = report.formatter.bare(scale?.low ?? 0)
        let to = report.formatter.bare(scale?.high ?? 0)
        let title =
            title
            ?? (least.text == most.text
                ? texts(.chart(.always(label, most.text)))
                : texts(
                    .chart(
                        .between(label, least: least.text, low: least.name, most: most.text, high: most.name))
                ))
        self.init(
            title: title.count <= Self.longestTitle
                ? title : texts(.chart(.range(label, least: least.text, most: most.text))),
            explanation: whole.map { texts(.chart(.wholeAt(report.formatter.bare($0)))) } ?? "",
            columns: [
                Column(title: name, kind: .words),
                .drawing(scale, report),
            ] + (hasParts ? [Column(title: texts(.chart(.ofAll)), kind: .figure)] : []) + [
                Column(title: figure, kind: .figure)
            ],
            axis: AxisLabel.placed([
                (from, scale.map { _ in .start }, nil), (to, scale.map { _ in .end }, nil),
            ]).labels,
            rows: rows)
    }
}
