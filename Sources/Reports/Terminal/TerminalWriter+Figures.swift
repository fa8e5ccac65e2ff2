import Answers
import Findings
import Questionnaires
import Texts

extension TerminalWriter {
    /// The metrics of every sheet, or of one stage's, with what counts as good and what is missing.
    mutating func writeFigures(of wanted: String?) {
        for stage in report.questionnaire.stages where wanted == nil || wanted == stage.id {
            let metrics = assessment.metrics.filter { $0.metric.sheet == stage.id && canBeHad($0) }
            guard !metrics.isEmpty else { continue }
            page.heading(texts(.labelled(texts(.metricsTitle), stage.name)))
            // A conversation asks what is missing; a report says once that nothing is there.
            guard wanted != nil || metrics.contains(where: \.isKnown) else {
                page.paragraph(texts(.noFigureYet), .faint, indent: 2)
                continue
            }
            for result in metrics { writeFigure(result, isDetailed: true) }
        }
    }

    /// The metrics that stand on no sheet.
    mutating func writeOtherFigures() {
        let metrics = assessment.metrics.filter {
            $0.metric.sheet == nil && $0.metric.printed && canBeHad($0)
        }
        guard !metrics.isEmpty else { return }
        page.heading(texts(.otherFiguresTitle))
        for result in metrics { writeFigure(result, isDetailed: true) }
    }

    /// False of a figure that waits only for questions which are not asked at the audit's depth.
    func canBeHad(_ result: MetricResult) -> Bool {
        guard report.depth == .core, case .unknown(let missing) = result.outcome else { return true }
        return missing.contains { isAsked($0.field) }
    }

    /// True of a field that is asked at the audit's depth.
    func isAsked(_ field: String) -> Bool {
        report.questionnaire.questions(at: report.depth).contains { question in
            question.fields.contains { $0.name == field }
        }
    }

    /// A metric on a line, and below it what is needed to read it.
    mutating func writeFigure(_ result: MetricResult, isDetailed: Bool) {
        let metric = result.metric
        let ink: Ink = result.outcome.number == nil ? .faint : .plain
        page.leader(metric.label, figure(result), ink)
        var remarks: [String] = []
        switch result.outcome {
        case .known:
            if isDetailed, let target = metric.target { remarks.append(texts(.target(target))) }
            if let assumes = metric.assumes { remarks.append(texts(.assumes(assumes))) }
            if result.isThin { remarks.append(texts(.thin)) }
        case .unknown(let missing):
            let names = missing.filter { $0.state != .hidden }.map(name)
            if !names.isEmpty { remarks.append(texts(.missingIn(names))) }
        case .notApplicable, .notComputable: break
        }
        guard !remarks.isEmpty else { return }
        page.paragraph(remarks.joined(separator: "; "), .faint, indent: 6, hanging: 0)
    }

    private func figure(_ result: MetricResult) -> String {
        switch result.outcome {
        case .known(let value):
            report.formatter.value(value, unit: result.metric.unit) ?? texts(.notKnown)
        case .unknown: texts(.notKnown)
        case .notApplicable: texts(.notApplicableShort)
        case .notComputable: texts(.findingStatus(.notComputable))
        }
    }
}
