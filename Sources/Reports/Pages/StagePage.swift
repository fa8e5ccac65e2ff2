import Answers
import Expressions
import Findings
import Questionnaires
import TerminalText
import Wording

/// What a stage ends with, and what was found in it.
struct StagePage {
    let name: String
    /// The name where there is little room.
    let short: String
    /// The stage in one sentence; empty where nothing that may be said of it holds.
    let headline: String
    /// The score in one sentence; empty for a stage that gets none.
    let score: String
    /// The stage in the auditor's words, a paragraph each.
    let words: [String]
    /// What the stage ends with; empty where it ends with nothing.
    let output: String
    let parts: [PagePart]
    /// Said where nothing is answered yet; else empty.
    let nothingYet: String
    let findings: PageGroup?

    /// Nil where there is nothing to say about the stage.
    init?(_ stage: Stage, _ report: Report, _ words: PageWords, withFindings: Bool) {
        let texts = report.texts
        name = stage.name
        short = report.questionnaire.shortName(of: stage)
        headline = report.assessment.headline(of: stage.id) ?? ""
        let result = report.assessment.stages.first { $0.stage.id == stage.id }
        score = result.map { Self.score($0, report) } ?? ""
        self.words = report.judgement.stageSummaries[stage.id]?.paragraphs ?? []
        output = report.questionnaire.outputs[stage.id]?.title ?? ""
        let isAnswered =
            report.questionnaire.outputs[stage.id]?.parts.contains(where: report.holdsSomething) ?? true
        var outputs = StageOutputs(report, withTargets: true)
        parts = isAnswered ? outputs.parts(of: stage) : []
        nothingYet = isAnswered ? "" : texts(.finding(.nothingAnsweredYet))
        findings =
            withFindings
            ? words.group(
                FindingGroup(
                    heading: nil,
                    findings: report.assessment.findings.filter { $0.rule.stage == stage.id })) : nil
        if parts.isEmpty && findings == nil && nothingYet.isEmpty && self.words.isEmpty { return nil }
    }

    private static func score(_ result: StageScore, _ report: Report) -> String {
        let texts = report.texts
        guard result.stage.scored else { return "" }
        guard let score = result.score, let band = result.band else {
            return texts(.finding(.notEnoughAnswers(assessed: result.assessed, counted: result.counted)))
        }
        return texts(
            .scoreLine(
                band: band.label, score: report.questionnaire.score.printed(score), assessed: result.assessed,
                counted: result.counted))
    }
}

/// Words the parts of a stage output.
struct StageOutputs {
    private let report: Report
    private let withTargets: Bool
    private var printed: Set<String> = []

    /// - Parameter withTargets: true where figures say what counts as good.
    init(_ report: Report, withTargets: Bool) {
        self.report = report
        self.withTargets = withTargets
    }

    mutating func parts(of stage: Stage) -> [PagePart] {
        var parts: [PagePart] = []
        for part in report.questionnaire.outputs[stage.id]?.parts ?? [] {
            for worded in self.parts(part) {
                // Facts that follow each other are one list.
                if case .facts(let more) = worded, case .facts(let facts) = parts.last {
                    parts[parts.count - 1] = .facts(facts + more)
                } else {
                    parts.append(worded)
                }
            }
        }
        return parts
    }

    private mutating func parts(_ part: OutputPart) -> [PagePart] {
        switch part {
        case .metrics(let variables):
            let results = variables.compactMap { report.assessment.metric($0) }
            return facts(results.compactMap { fact($0) })
        case .sheet(let sheet):
            let results = report.assessment.metrics.filter { $0.metric.sheet == sheet }
            return facts(results.compactMap { fact($0) })
        case .fields(let names): return facts(names.compactMap { PageFact(field: $0, report) })
        case .table(let name, let columns): return table(name, columns)
        case .chart(let chart): return Chart(chart, report).map { [.chart($0)] } ?? notDrawn(chart)
        }
    }

    /// What a chart would have been made of, where nothing of it is known.
    private mutating func notDrawn(_ chart: OutputChart) -> [PagePart] {
        // Steps of a funnel are of no use one by one.
        let names = chart.kind == .funnel ? [] : chart[.fields] + chart[.values]
        let figures = names.compactMap { name in
            report.assessment.metric(name).map { fact($0) } ?? PageFact(field: name, report)
        }
        let table = chart.name(.table).flatMap { name -> PageFact? in
            guard report.assessment.tables[name]?.rows.isEmpty ?? true, let field = report.field(name),
                !report.visibility.hiddenFields.contains(name), printed.insert(name).inserted
            else { return nil }
            return noRows(name, field)
        }
        return facts(figures + [table].compactMap { $0 })
    }

    /// That a table has no rows, or is not answered.
    private func noRows(_ name: String, _ field: Field) -> PageFact {
        let isEmpty = report.assessment.tables[name] != nil
        let text = report.texts(isEmpty ? .value(.noneChosen) : .value(.notAnswered))
        return PageFact(label: field.label, value: text, isKnown: false)
    }

    private func facts(_ facts: [PageFact]) -> [PagePart] { facts.isEmpty ? [] : [.facts(facts)] }

    private mutating func fact(_ result: MetricResult) -> PageFact? {
        guard !result.isNotApplicable, report.canBeHad(result),
            printed.insert(result.metric.variable).inserted
        else { return nil }
        return PageFact(result, report, withTarget: withTargets)
    }

    private func table(_ name: String, _ columns: [String]) -> [PagePart] {
        guard let field = report.field(name), let shape = field.table,
            !report.visibility.hiddenFields.contains(name)
        else { return [] }
        guard let rows = report.assessment.tables[name]?.rows, !rows.isEmpty else {
            return facts([noRows(name, field)])
        }
        var table = PageTable(field, shape, columns: columns, rows: rows, report)
        table.note = report.texts.signs.fragments(
            [table.note, report.texts.signs.clauses(report.houseValues(ofTable: name))])
        let verdicts = rows.compactMap { row in
            row.verdict.map {
                PageVerdict(row: row.key, verdict: $0.label, reasons: $0.reasons.map(\.text))
            }
        }
        return [.table(table, verdicts)]
    }
}

extension PageFact {
    /// A metric with what is needed to read it.
    init(_ result: MetricResult, _ report: Report, withTarget: Bool) {
        self.init(
            label: result.metric.label, value: report.figure(of: result), isKnown: result.isKnown,
            remarks: report.remarks(on: result, withTarget: withTarget))
    }

    /// What was answered to a field; nil where that is nobody's business.
    init?(field name: String, _ report: Report) {
        guard let field = report.field(name), let answer = report.answer(to: field) else { return nil }
        self.init(label: field.label, value: answer, isKnown: report.sheet[name]?.state == .answered)
    }
}

extension PageTable {
    /// The rows of an answered table, with entered and computed columns as people read them.
    init(_ field: Field, _ shape: TableShape, columns: [String], rows: [RowResult], _ report: Report) {
        let reader = TableColumns(report, field.name, shape)
        let laidOut = columns.map { reader.column($0, rows) }
        caption = field.label
        self.columns = laidOut.map { Column($0.title, isFigure: $0.alignment == .right) }
        self.rows = rows.indices.map { row in
            laidOut.map { $0.cells.indices.contains(row) ? $0.cells[row] : "" }
        }
        let hasSigns = laidOut.contains { $0.cells.contains { $0 == "?" || $0 == "-" } }
        note = hasSigns ? report.texts(.report(.unknownCellHint)) : ""
    }
}
