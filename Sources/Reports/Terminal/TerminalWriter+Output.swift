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

    /// Figures as bars of one scale.
    mutating func writeBars(_ steps: [Chart.FunnelStep]) {
        guard let scale = BarScale(steps.map(\.number)) else { return }
        page.blank()
        let figures = steps.map { ($0.label.harmless(), $0.text.harmless(), $0.number) }
        let labelCells = figures.map { CellWidth.of($0.0) }.max() ?? 0
        let textCells = figures.map { CellWidth.of($0.1) }.max() ?? 0
        let indent = page.indentation(2)
        let bar = min(page.width - indent - labelCells - textCells - 4, 40)
        for (label, text, number) in figures {
            guard !page.isPlain, bar >= 8 else {
                page.paragraph(texts(.value(.labelled(label, text))), indent: 2, hanging: 2)
                continue
            }
            page.line([
                (String(repeating: " ", count: indent) + label.padded(toCells: labelCells), .plain),
                ("  " + text.padded(toCells: textCells, alignment: .right) + "  ", .strong),
                (scale.bar(number, cells: bar), .faint),
            ])
        }
    }
}
