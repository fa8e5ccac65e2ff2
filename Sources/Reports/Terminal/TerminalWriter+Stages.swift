import Answers
import Findings
import Questionnaires
import TerminalText
import Wording

extension TerminalWriter {
    // MARK: scores

    mutating func writeStageScores() {
        let scored = assessment.stages.filter(\.stage.scored)
        let bands = report.questionnaire.score.bands
        let nameCells = scored.map { CellWidth.of($0.stage.name.harmless()) }.max() ?? 0
        let bandCells = bands.map { CellWidth.of($0.label.harmless()) }.max() ?? 0
        let lines = scored.map { ScoreLine($0, report) }
        let countCells = lines.map { CellWidth.of($0.shortCount) }.max() ?? 0
        let room = page.width - page.indentation(2)
        let bar = min(room - nameCells - bandCells - countCells - 3 - 4 * 2 - 2, 20)
        for line in lines {
            if page.isPlain {
                page.paragraph(line.sentence(texts))
            } else if bar >= 10 {
                writeWide(line, nameCells: nameCells, bandCells: bandCells, countCells: countCells, bar: bar)
            } else {
                page.paragraph(line.result.stage.name, .strong, indent: 2, hanging: 2)
                page.paragraph(line.short(bar: min(10, room - 16)), line.ink, indent: 4, hanging: 2)
                if !line.count.isEmpty { page.paragraph(line.count, .faint, indent: 4, hanging: 2) }
            }
        }
        writeCoreScores(scored)
        page.paragraph(report.scoreHint, .faint, indent: 2)
    }

    private mutating func writeWide(
        _ line: ScoreLine, nameCells: Int, bandCells: Int, countCells: Int, bar: Int
    ) {
        let name = line.result.stage.name.harmless().padded(toCells: nameCells)
        let blanks = String(repeating: " ", count: page.indentation(2))
        guard let score = line.score, let band = line.result.band else {
            let room = bar + 2 + 2 + 3 + 2 + bandCells
            let note = texts(.finding(.notScoredYet)).cut(toCells: room).padded(toCells: room)
            page.line([(blanks + name + "  ", .plain), (note, .faint), ("  " + line.shortCount, .plain)])
            return
        }
        page.line([
            (blanks + name + "  ", .plain), (line.bar(bar), line.ink),
            ("  " + score.padded(toCells: 3, alignment: .right) + "  ", .strong),
            (band.label.harmless().padded(toCells: bandCells), line.ink), ("  " + line.shortCount, .faint),
        ])
    }

    /// The scores that compare with a core audit.
    private mutating func writeCoreScores(_ stages: [StageScore]) {
        let scores = stages.compactMap { result -> String? in
            guard report.depth.isFull(in: result.stage.id), let score = result.coreScore,
                let band = result.coreBand
            else { return nil }
            let printed = report.questionnaire.score.printed(score)
            return texts(
                .value(
                    .labelled(
                        result.stage.name, texts(.finding(.bandAndScore(band: band.label, score: printed))))))
        }
        guard !scores.isEmpty else { return }
        page.paragraph(texts(.finding(.coreScores(scores))), .faint, indent: 2)
    }

    // MARK: progress

    mutating func writeProgress() {
        let progress = assessment.progress
        page.heading(texts(.finding(.statusTitle)))
        page.paragraph(
            texts(
                .finding(
                    .statusLine(
                        answered: progress.answered, dontKnow: progress.dontKnow, skipped: progress.skipped,
                        notApplicable: progress.notApplicable, open: progress.unanswered))), indent: 2)
        for stage in report.questionnaire.stages {
            let progress = report.progress(of: stage.id)
            guard progress.visible > 0 else { continue }
            page.leader(
                stage.name,
                texts(
                    .finding(
                        .stageProgress(
                            answered: progress.answered, visible: progress.visible, open: progress.unanswered,
                            dontKnow: progress.dontKnow))), progress.unanswered == 0 ? .good : .plain)
        }
    }
}

/// The score of a stage in words and bars.
struct ScoreLine {
    let result: StageScore
    /// As people read it; nil where there is none.
    let score: String?
    /// As it is printed.
    let printed: Double?
    /// How many checks were made; empty where there are none beside a score.
    let count: String
    /// The same in figures alone; empty where there are no checks.
    let shortCount: String
    let ink: Ink

    init(_ result: StageScore, _ report: Report) {
        let bands = report.questionnaire.score.bands
        let texts = report.texts
        self.result = result
        printed = result.score.map(report.questionnaire.score.printed)
        score = printed.map { texts.numbers.text($0) }
        if result.counted > 0 {
            count = texts(.finding(.checksAssessed(assessed: result.assessed, counted: result.counted)))
            shortCount = texts(.value(.countOf(result.assessed, of: result.counted)))
        } else {
            count = result.score == nil ? texts(.finding(.notScoredYet)) : ""
            shortCount = ""
        }
        switch result.band {
        case nil: ink = .faint
        case let band where band == bands.first: ink = .bad
        case let band where band == bands.last: ink = .good
        default: ink = .fair
        }
    }

    /// A bar of so many cells between brackets.
    func bar(_ cells: Int) -> String {
        let share = (result.score ?? 0) / 100
        let filled = share > 0 ? Int(exactly: (Double(cells) * min(share, 1)).rounded()) ?? 0 : 0
        return "[" + String(repeating: "#", count: filled)
            + String(repeating: ".", count: cells - filled) + "]"
    }

    /// The score for a narrow page.
    func short(bar cells: Int) -> String {
        guard let score, let band = result.band else { return count }
        return (cells >= 4 ? bar(cells) + " " : "") + score + " " + band.label
    }

    /// The score in one sentence.
    func sentence(_ texts: Texts) -> String {
        guard let printed, let band = result.band else {
            return texts(
                .value(
                    .labelled(
                        result.stage.name,
                        texts(.finding(.notEnoughAnswers(assessed: result.assessed, counted: result.counted)))
                    )))
        }
        return texts(
            .finding(
                .stageScore(
                    name: result.stage.name, band: band.label, score: printed, assessed: result.assessed,
                    counted: result.counted)))
    }
}
