import Answers
import Findings
import Questionnaires
import Wording

extension Chart {
    /// Figures against what was promised, each on a scale of its own.
    init?(promise chart: OutputChart, _ report: Report) {
        let texts = report.texts
        let promises = zip(chart[.values], chart[.limits]).compactMap { value, limit in
            Promise(value, limit, margin: chart.links[value], report)
        }
        let judged = promises.compactMap(\.isKept)
        guard promises.contains(where: { $0.value != nil }) else { return nil }
        self.init(
            title: texts(.chart(.keptOf(judged.count { $0 }, of: promises.count))),
            explanation: texts(.chart(.ownScales(withMargins: promises.contains { $0.margin != nil }))),
            columns: [
                Column(title: texts(.chart(.what)), kind: .words),
                Column(title: texts(.chart(.ownScale)), kind: .drawing),
                Column(title: texts(.funnelColumn(.number)), kind: .figure),
                Column(title: texts(.chart(.limitTitle)), kind: .figure),
                Column(title: texts(.chart(.keptTitle)), kind: .words),
            ],
            rows: promises.map { promise in
                Row(
                    name: promise.label,
                    cells: [
                        .drawing(promise.drawing), .text(promise.text), .text(promise.limitText),
                        .verdict(texts(.chart(.kept(promise.isKept))), promise.tone),
                    ])
            })
    }
}

/// A figure and what it should be.
private struct Promise {
    let label: String
    let text: String
    let limitText: String
    let value: Double?
    let limit: Double?
    /// What chance alone explains.
    let margin: Double?
    private let isLessBetter: Bool

    init?(_ name: String, _ limit: String, margin: String?, _ report: Report) {
        if let result = report.assessment.metric(name) {
            guard !result.isNotApplicable, report.canBeHad(result) else { return nil }
            label = result.metric.label
            text = report.figure(of: result)
            isLessBetter = result.metric.better != .higher
        } else if let field = report.field(name), let answer = report.answer(to: field) {
            label = field.label
            text = answer
            isLessBetter = true
        } else {
            return nil
        }
        value = report.figure(named: name)
        self.limit = report.figure(named: limit)
        self.margin = margin.flatMap(report.figure(named:)).map(abs)
        limitText = self.limit.map { report.formatter.bare($0) } ?? report.texts(.value(.notKnown))
    }

    var isKept: Bool? {
        guard let value, let limit else { return nil }
        return isLessBetter ? value <= limit : value >= limit
    }

    var tone: Drawing.Tone {
        switch isKept {
        case true: .gain
        case false: .loss
        default: .plain
        }
    }

    var drawing: Drawing {
        var drawing = Drawing()
        guard let value else { return drawing }
        let figures = [value, limit, margin.map { value + $0 }, margin.map { value - $0 }].compactMap { $0 }
        let (low, high) = (figures.min() ?? 0, figures.max() ?? 0)
        let scale = ChartScale(
            low < 0 && value < 0 ? -ChartScale.roundEnd(from: -low) : 0,
            high > 0 ? ChartScale.roundEnd(from: high) : 0)
        drawing.bar(from: scale?.position(0), to: scale?.position(value), tone)
        if let margin {
            drawing.span(from: scale?.position(value - margin), to: scale?.position(value + margin))
        }
        drawing.line(at: limit.flatMap { scale?.position($0) }, .worth)
        return drawing
    }
}
