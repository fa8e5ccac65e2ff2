import Answers
import Findings
import Questionnaires
import Wording

extension Chart {
    /// How many there were, how many went and came, and how many there are.
    init?(flow chart: OutputChart, _ report: Report) {
        let texts = report.texts
        func figure(_ role: ChartRole) -> Double? { chart.name(role).flatMap(report.figure(named:)) }
        let (start, lost, won, end) = (figure(.start), figure(.lost), figure(.won), figure(.end))
        guard start != nil || end != nil else { return nil }
        let left = start.flatMap { start in lost.map { start - $0 } }
        let back = left.flatMap { left in won.map { left + $0 } }
        let scale = ChartScale(holding: [start, left, back, end].compactMap { $0 })
        func text(_ figure: Double?, isSigned: Bool = false) -> String {
            guard let figure else { return texts(.value(.notKnown)) }
            return isSigned ? texts(.chart(.signed(figure))) : report.formatter.bare(figure)
        }
        let steps: [(role: ChartRole, from: Double?, to: Double?, tone: Drawing.Tone, text: String)] = [
            (.start, 0, start, .neutral, text(start)),
            (.lost, start, left, .loss, text(lost.map { -$0 }, isSigned: true)),
            (.won, left, back, .gain, text(won, isSigned: true)), (.end, 0, end, .neutral, text(end)),
        ]
        self.init(
            title: texts(.chart(.flowed(from: text(start), to: text(end)))),
            explanation: texts(.chart(.eachBegins)),
            columns: [
                Column(title: texts(.chart(.what)), kind: .words), .drawing(scale, report),
                Column(title: texts(.funnelColumn(.number)), kind: .figure),
            ],
            rows: steps.map { step in
                var drawing = Drawing()
                drawing.line(at: scale?.position(0), .zero)
                drawing.bar(
                    from: step.from.flatMap { scale?.position($0) },
                    to: step.to.flatMap { scale?.position($0) },
                    step.tone)
                return Row(
                    name: report.label(ofFigure: chart.name(step.role) ?? ""),
                    cells: [.drawing(drawing), .text(step.text)])
            })
    }
}
