import Findings
import Questionnaires
import Wording

extension Chart {
    /// The stages that have scores, side by side; nil where no stage gets one.
    static func scores(_ report: Report) -> Chart? {
        let texts = report.texts
        let scored = report.assessment.stages.filter(\.stage.scored)
        guard !scored.isEmpty else { return nil }
        let limits = report.questionnaire.score.bands.map(\.from).filter { $0 > 0 && $0 < 100 }
        let scale = ChartScale(0, 100)
        func column(_ word: ScoreColumnWord) -> Column {
            Column(
                title: texts(.scoreColumn(word)), kind: word == .score || word == .checks ? .figure : .words)
        }
        return Chart(
            title: texts(.finding(.stageScoresTitle)),
            columns: [
                column(.stage),
                .drawing(scale, report), column(.score),
                column(.band), column(.checks),
            ],
            rows: scored.map { ScoreLine($0, report) }.map { line in
                var drawing = Drawing()
                drawing.bar(from: .start, to: .end, .gone)
                if let score = line.result.score {
                    drawing.bar(from: .start, to: scale?.position(score), .plain)
                }
                for limit in limits { drawing.line(at: scale?.position(limit), .zero) }
                return Row(
                    name: line.result.stage.name,
                    cells: [
                        .drawing(drawing), .text(line.score ?? "-"),
                        .text(line.result.band?.label ?? texts(.finding(.notScoredYet))),
                        .text(line.shortCount),
                    ])
            },
            note: report.scoreHint)
    }
}
