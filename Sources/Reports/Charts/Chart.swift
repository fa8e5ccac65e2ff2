import Answers
import Expressions
import Findings
import Questionnaires
import Wording

/// A drawing in words and figures; formats that cannot draw print its table.
struct Chart: Equatable {
    enum Drawing: Equatable {
        case funnel([FunnelStep])
        /// Names of the two figures, then the rows.
        case comparison(String, String, [ComparisonRow])
        case quadrants([Quadrant])
        case bands([BandRow], limits: [Double])
    }

    /// A step of a funnel.
    struct FunnelStep: Equatable {
        let label: String
        let number: Double
        let text: String
        /// The share of the step before in words; empty for the first step.
        let share: String
        /// The money lost at this step in words; empty where it is not known.
        let leak: String
    }

    /// A row with two figures; nil where one is not known.
    struct ComparisonRow: Equatable {
        let label: String
        let one: Double?
        let other: Double?
        let oneText: String
        let otherText: String
        /// What is thought of the row; empty where nothing is.
        let verdict: String
    }

    /// One of four fields, with the names in it.
    struct Quadrant: Equatable {
        let label: String
        let names: [String]
    }

    /// A stage with its score from 0 to 100; nil where it has none.
    struct BandRow: Equatable {
        let label: String
        let score: Double?
        let text: String
    }

    let title: String
    let drawing: Drawing
    /// The same in figures.
    let table: PageTable
}

extension Chart {
    /// Nil where too little is known to draw something.
    init?(_ chart: OutputChart, _ report: Report) {
        switch chart {
        case .funnel(let fields, let leaks): self.init(funnel: fields, leaks, report)
        case .comparison(let table, let columns): self.init(comparison: columns, of: table, report)
        case .quadrants(let table, let columns): self.init(quadrants: columns, of: table, report)
        }
    }

    private init?(funnel names: [String], _ leaks: [String: String], _ report: Report) {
        let texts = report.texts
        var steps: [(field: Field, number: Double, text: String, share: Quantity?, leak: Quantity?)] = []
        for name in names {
            guard let field = report.field(name), !report.visibility.hiddenFields.contains(name),
                let value = report.sheet[name]?.value, case .number(let number) = value, number >= 0
            else { continue }
            let share = steps.last.flatMap { before in
                before.number > 0
                    ? Quantity(100 * number / before.number, .rounded, .named("%"), currency: nil) : nil
            }
            let leak = leaks[name].flatMap { report.assessment.finding($0)?.money }
            steps.append(
                (
                    field, number, report.formatter.answer(value, of: field), share,
                    leak.map(report.formatter.rough)
                ))
        }
        guard steps.count > 1, steps.contains(where: { $0.number > 0 }) else { return nil }
        let hasLeaks = steps.contains { $0.leak != nil }
        func words(_ figure: Quantity?) -> String { figure.map { texts(.value(.figure($0))) } ?? "" }
        func column(_ word: FunnelColumnWord) -> PageTable.Column {
            PageTable.Column(texts(.funnelColumn(word)), isFigure: word != .step)
        }
        title = texts(.funnelTitle)
        table = PageTable(
            caption: title,
            columns: [column(.step), column(.number), column(.share)] + (hasLeaks ? [column(.cost)] : []),
            rows: steps.map {
                [$0.field.label, $0.text, words($0.share)] + (hasLeaks ? [words($0.leak)] : [])
            })
        drawing = .funnel(
            steps.map { step in
                FunnelStep(
                    label: step.field.label, number: step.number, text: step.text,
                    share: step.share.map { texts(.ofTheStepBefore($0)) } ?? "",
                    leak: step.leak.map { texts(.leakHere(amount: $0)) } ?? "")
            })
    }

    private init?(comparison columns: [String], of table: String, _ report: Report) {
        guard columns.count == 2, let field = report.field(table),
            !report.visibility.hiddenFields.contains(table), let shape = field.table,
            let rows = report.assessment.tables[table]?.rows
        else { return nil }
        let reader = TableColumns(report, table, shape)
        let laidOut = columns.map { reader.column($0, rows) }
        let figures = rows.enumerated().map { position, row in
            ComparisonRow(
                label: row.key, one: row.cells[columns[0]]?.number, other: row.cells[columns[1]]?.number,
                oneText: laidOut[0].cells[position], otherText: laidOut[1].cells[position],
                verdict: row.verdict?.label ?? "")
        }
        guard figures.contains(where: { ($0.one ?? 0) > 0 || ($0.other ?? 0) > 0 }) else { return nil }
        let hasVerdicts = figures.contains { !$0.verdict.isEmpty }
        title = report.texts(.comparisonTitle(laidOut[0].title, laidOut[1].title))
        self.table = PageTable(
            caption: title,
            columns: [PageTable.Column(shape.columns.first?.label ?? field.label)]
                + laidOut.map { PageTable.Column($0.title, isFigure: true) }
                + (hasVerdicts ? [PageTable.Column(report.texts(.finding(.verdictLabel)))] : []),
            rows: figures.map { [$0.label, $0.oneText, $0.otherText] + (hasVerdicts ? [$0.verdict] : []) })
        drawing = .comparison(
            laidOut[0].title, laidOut[1].title,
            figures.filter { $0.one != nil || $0.other != nil })
    }

    private init?(quadrants columns: [String], of table: String, _ report: Report) {
        guard let first = columns.first, let field = report.field(table), let shape = field.table,
            !report.visibility.hiddenFields.contains(table),
            let column = report.questionnaire.columns[table]?.first(where: { $0.name == first }),
            let options = column.options.flatMap({ report.questionnaire.options[$0]?.options }),
            options.count == 4, let rows = report.assessment.tables[table]?.rows, !rows.isEmpty
        else { return nil }
        let fields = options.map { option in
            Quadrant(
                label: option.label,
                names: rows.filter { $0.cells[first] == .known(.string(option.code)) }.map(\.key))
        }
        guard fields.contains(where: { !$0.names.isEmpty }) else { return nil }
        title = report.texts(.quadrantsTitle(field.label))
        let names = [shape.columns.first?.name].compactMap { $0 } + columns
        self.table = PageTable(field, shape, columns: names, rows: rows, report)
        drawing = .quadrants(fields)
    }

    /// The stages that have scores, side by side; nil where no stage gets one.
    static func bands(_ report: Report) -> Chart? {
        let texts = report.texts
        let scored = report.assessment.stages.filter(\.stage.scored)
        guard !scored.isEmpty else { return nil }
        let bands = report.questionnaire.score.bands
        let lines = scored.map { ScoreLine($0, report) }
        func column(_ word: ScoreColumnWord) -> PageTable.Column {
            PageTable.Column(texts(.scoreColumn(word)), isFigure: word == .score || word == .checks)
        }
        let title = texts(.finding(.stageScoresTitle))
        return Chart(
            title: title,
            drawing: .bands(
                lines.map { line in
                    BandRow(
                        label: line.result.stage.name, score: line.result.score,
                        text: line.result.band.map { band in
                            let score = texts(
                                .finding(.bandAndScore(band: band.label, score: line.printed ?? 0)))
                            return texts.signs.list([score, line.shortCount].filter { !$0.isEmpty })
                        } ?? texts(.finding(.notScoredYet)))
                },
                limits: bands.map(\.from).filter { $0 > 0 && $0 < 100 }),
            table: PageTable(
                caption: title,
                columns: [column(.stage), column(.score), column(.band), column(.checks)],
                rows: lines.map { line in
                    [
                        line.result.stage.name, line.score ?? "-",
                        line.result.band?.label ?? texts(.finding(.notScoredYet)), line.shortCount,
                    ]
                },
                note: report.scoreHint))
    }
}
