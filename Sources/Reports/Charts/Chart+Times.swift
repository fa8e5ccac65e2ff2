import Answers
import Findings
import Questionnaires
import Wording

extension Chart {
    /// Figures of fields, each with its single samples where there are some: how long something takes, and how even.
    ///
    /// A strip has a zone up to its limit, spans have one line through all rows.
    init?(times chart: OutputChart, _ report: Report) {
        let texts = report.texts
        let times = chart[.fields].compactMap { Time($0, report) }
        let known = times.flatMap(\.figures)
        guard !known.isEmpty else { return nil }
        let limits = chart[.limits].map(report.figure(named:))
        let whole = chart.name(.whole).flatMap(report.figure(named:))
        let lines = (limits + [whole]).compactMap { $0 }
        let scale = ChartScale(holding: known + lines.filter { $0 <= 2 * (known.max() ?? 0) })
        let limit = limits.first ?? nil
        let worth = limits.dropFirst().first ?? nil
        func place(_ figure: Double?) -> Percent? {
            figure.flatMap { scale?.isBeyond($0) == false ? scale?.position($0) : nil }
        }
        let labels = AxisLabel.placed([
            (limit.map { texts(.chart(.limitAt(report.formatter.bare($0)))) } ?? "", place(limit), .limit),
            (whole.map { report.formatter.bare($0) } ?? "", place(whole), .whole),
            (report.formatter.bare(0), scale.map { _ in .start }, nil),
            (report.formatter.bare(scale?.high ?? 0), scale.map { _ in .end }, nil),
        ])
        let title =
            chart.name(.whole).flatMap { name in
                report.assessment.metric(name).flatMap { result in
                    whole.map {
                        texts(
                            .value(
                                .namedFigure(
                                    result.metric.label,
                                    Quantity(
                                        $0, .rounded, Unit(result.metric.unit), currency: report.currency))))
                    }
                }
            } ?? times.first?.title(report) ?? ""
        self.init(
            title: title,
            explanation: texts.signs.fragments([
                texts(.chart(.dotEach)),
                whole == nil ? "" : texts(.chart(.dashed(report.label(ofFigure: chart.name(.whole) ?? "")))),
            ]),
            columns: [
                Column(title: texts(.chart(.what)), kind: .words), .drawing(scale, report),
                Column(title: texts(.chart(.time)), kind: .figure),
            ],
            axis: labels.labels,
            rows: times.map { time in
                var drawing = Drawing()
                drawing.zone(from: .start, to: place(limit), .gain)
                drawing.line(at: .start, .zero)
                drawing.line(at: place(limit), .limit)
                drawing.line(at: place(worth), .worth)
                drawing.line(at: place(whole), .whole)
                if time.samples.isEmpty {
                    drawing.span(from: .start, to: place(time.figure))
                    drawing.dot(at: place(time.figure), .neutral, isHollow: true)
                } else {
                    drawing.line(at: place(time.figure), .middle)
                    for sample in time.samples { drawing.dot(at: place(sample), .plain) }
                }
                return Row(name: time.label, cells: [.drawing(drawing), .text(time.text)])
            }, note: texts.signs.clauses(labels.rest.filter { !$0.isEmpty }))
    }
}

/// A field with its figure and the samples it was made of.
private struct Time {
    let label: String
    let text: String
    let figure: Double?
    let samples: [Double]
    private let field: Field

    /// Everything of it that can be drawn.
    var figures: [Double] { samples + [figure].compactMap { $0 } }

    init?(_ name: String, _ report: Report) {
        guard let field = report.field(name), let answer = report.answer(to: field),
            let given = report.sheet[name]
        else { return nil }
        self.field = field
        label = field.label
        figure = report.figure(named: name)
        text = figure == nil ? report.texts(.value(.notKnown)) : answer
        samples = (given.samples ?? []).filter { $0.isFinite && $0 >= 0 }
    }

    func title(_ report: Report) -> String {
        guard let figure else { return label }
        let middle = report.texts(.value(.figure(report.formatter.quantity(figure, of: field))))
        let longest = samples.max().map { report.formatter.bare($0) }
        return report.texts(.chart(.spread(label, middle: middle, longest: longest)))
    }
}
