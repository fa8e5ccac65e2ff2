import Answers
import Findings
import Questionnaires
import Wording

extension TerminalWriter {
    /// The metrics of every sheet, or of one stage's, with what counts as good and what is missing.
    mutating func writeFigures(of wanted: String?) {
        for stage in report.questionnaire.stages where wanted == nil || wanted == stage.id {
            let metrics = assessment.metrics.filter { $0.metric.sheet == stage.id && report.canBeHad($0) }
            guard !metrics.isEmpty else { continue }
            page.heading(texts(.value(.labelled(texts(.finding(.metricsTitle)), stage.name))))
            // A conversation asks what is missing; a report says once that nothing is there.
            guard wanted != nil || metrics.contains(where: \.isKnown) else {
                page.paragraph(texts(.finding(.noFigureYet)), .faint, indent: 2)
                continue
            }
            for result in metrics { writeFigure(result, isDetailed: true) }
        }
    }

    /// The metrics that stand on no sheet.
    mutating func writeOtherFigures() {
        let metrics = assessment.metrics.filter {
            $0.metric.sheet == nil && $0.metric.printed && report.canBeHad($0)
        }
        guard !metrics.isEmpty else { return }
        page.heading(texts(.finding(.otherFiguresTitle)))
        for result in metrics { writeFigure(result, isDetailed: true) }
    }

    /// A metric on a line, and below it what is needed to read it.
    mutating func writeFigure(_ result: MetricResult, isDetailed: Bool) {
        let metric = result.metric
        let ink: Ink = result.outcome.number == nil ? .faint : .plain
        page.leader(metric.label, report.figure(of: result), ink)
        let remarks = report.remarks(on: result, withTarget: isDetailed)
        guard !remarks.isEmpty else { return }
        page.paragraph(remarks.joined(separator: "; "), .faint, indent: 6, hanging: 0)
    }
}
