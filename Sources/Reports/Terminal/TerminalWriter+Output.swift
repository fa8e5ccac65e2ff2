import Findings
import Questionnaires
import TerminalText
import Wording

extension TerminalWriter {
    /// What a stage ends with, by itself.
    mutating func writeOutput(of stage: Stage) {
        guard let output = report.questionnaire.outputs[stage.id], !output.parts.isEmpty else { return }
        page.heading(texts(.value(.labelled(stage.name, output.title))))
        guard output.parts.contains(where: report.holdsSomething) else {
            page.paragraph(texts(.finding(.nothingAnsweredYet)), .faint, indent: 2)
            return
        }
        var outputs = StageOutputs(report, withTargets: false)
        for part in outputs.parts(of: stage) { self.part(part) }
    }

    /// The metrics of every sheet, or of one stage's, with what counts as good and what is missing.
    mutating func writeFigures(of wanted: String?) {
        for stage in report.questionnaire.stages where wanted == nil || wanted == stage.id {
            let metrics = assessment.metrics.filter { $0.metric.sheet == stage.id && report.canBeHad($0) }
            guard !metrics.isEmpty else { continue }
            page.heading(texts(.value(.labelled(texts(.finding(.metricsTitle)), stage.name))))
            // Of one stage it is shown what is missing; of all it is said once that nothing is there.
            guard wanted != nil || metrics.contains(where: \.isKnown) else {
                page.paragraph(texts(.finding(.noFigureYet)), .faint, indent: 2)
                continue
            }
            writeFigures(metrics)
        }
    }

    /// The metrics that stand on no sheet.
    mutating func writeOtherFigures() {
        let metrics = assessment.metrics.filter {
            $0.metric.sheet == nil && $0.metric.printed && report.canBeHad($0)
        }
        guard !metrics.isEmpty else { return }
        page.heading(texts(.finding(.otherFiguresTitle)))
        writeFigures(metrics)
    }

    private mutating func writeFigures(_ metrics: [MetricResult]) {
        facts(metrics.map { PageFact($0, report, withTarget: true) })
    }
}
