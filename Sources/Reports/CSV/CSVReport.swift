import Answers
import Expressions
import Findings
import Questionnaires
import Wording

extension ReportFormat {
    /// Tables in a folder.
    package static let csv = ReportFormat(
        "csv", endings: ["/"], purpose: .csv, leavesOut: [.drawings, .coreScores, .groups],
        takes: [.tableStyle],
        .folder { report, layout in CSVReport(style: layout.tableStyle).files(of: report) })
}

/// The report as tables for spreadsheets: a folder, one file per table, figures not rounded to be read.
package struct CSVReport: Sendable {
    private let style: CSVStyle?

    /// Creates the format.
    ///
    /// - Parameter style: what stands between cells and in figures; nil: as the report's language has it.
    package init(style: CSVStyle? = nil) { self.style = style }

    /// The files by name, such as `findings.csv`; the same report gives the same bytes.
    package func files(of report: Report) -> [(name: String, text: String)] {
        let style = style ?? CSVStyle(of: report.texts.language)
        let tables = CSVTables(report, style)
        let all =
            [tables.about, tables.stages, tables.findings, tables.metrics, tables.answers, tables.gaps]
            + [tables.contradictions, tables.plan, tables.notes] + tables.answered
        return all.filter { !$0.rows.isEmpty }.map { ("\($0.name).csv", $0.text(style)) }
    }
}

/// The tables of a report.
struct CSVTables {
    let report: Report
    let texts: Texts
    let style: CSVStyle

    init(_ report: Report, _ style: CSVStyle) {
        self.report = report
        self.style = style
        texts = report.texts
    }

    /// A table whose first column is an id, which only internal copies have.
    func table(_ name: String, id: ColumnWord? = .id, _ columns: [ColumnWord]) -> CSVTable {
        let ids = report.showsIDs ? [id].compactMap { $0 } : []
        return CSVTable(name: name, head: (ids + columns).map { texts(.column($0)) }, rows: [])
    }

    func row(id: String, _ cells: [CSVCell]) -> [CSVCell] { report.showsIDs ? [.text(id)] + cells : cells }

    /// What a figure counts, in words.
    func unit(_ unit: String?) -> CSVCell {
        .text(texts(.value(.figure("", unit: unit, currency: report.currency))).trimmed)
    }

    // MARK: tables

    var about: CSVTable {
        var result = CSVTable(name: "about", head: [texts(.column(.name)), texts(.column(.value))], rows: [])
        let pages = PageWords(report)
        func add(_ name: String, _ lines: [String]) {
            result.rows += lines.map { [.text(name), .text($0)] }
        }
        add(texts(.worksheet(.companyLabel)), [report.client ?? texts(.report(.companyUnnamed))])
        add(texts(.report(.title(report.questionnaire.title))), pages.about)
        if report.isDraft { add("", [texts(.report(.draft(open: report.assessment.progress.unanswered)))]) }
        add(texts(.judgement(.wordsTitle)), report.judgement.summary?.paragraphs ?? [])
        for stage in report.questionnaire.stages {
            add(stage.name, report.judgement.stageSummaries[stage.id]?.paragraphs ?? [])
        }
        add(texts(.dataTitle), pages.data)
        let method = MethodPage(report)
        add(texts(.methodTitle), method.method)
        add(texts(.limitsTitle), method.limits)
        add("", [ReportPages.foot(of: report)])
        return result
    }

    var stages: CSVTable {
        var result = table("stages", [.stage, .score, .band, .assessed, .counted])
        for score in report.assessment.stages where score.stage.scored {
            result.rows.append(
                row(
                    id: score.stage.id,
                    [
                        .text(score.stage.name), .optional(score.score),
                        .text(score.band?.label ?? texts(.finding(.notScoredYet))),
                        .number(Double(score.assessed)),
                        .number(Double(score.counted)),
                    ]))
        }
        return result
    }

    var findings: CSVTable {
        var result = table(
            "findings",
            [
                .order, .stage, .kind, .severity, .title, .text, .recommendation, .firstStep, .effort, .who,
                .cost,
                .costAssumes, .because, .sure, .isThin, .source, .clearedBy, .insideOf, .judgement,
            ])
        let stages = Dictionary(report.questionnaire.stages.map { ($0.id, $0.name) }) { first, _ in first }
        for finding in report.assessment.findings where finding.isThere {
            let rule = finding.rule
            let order = report.assessment.doFirst.firstIndex(of: rule.id).map { Double($0 + 1) }
            result.rows.append(
                row(
                    id: rule.id,
                    [
                        .optional(order), .text(stages[rule.stage] ?? ""),
                        .text(texts(.value(.findingStatus(finding.status.word)))),
                        .text(finding.severity.map { texts(.value(.severityName($0.word))) } ?? ""),
                        .text(finding.texts.title), .text(finding.texts.finding),
                        .text(finding.texts.recommendation), .text(finding.texts.firstStep),
                        .text(
                            report.isOwn(finding)
                                ? "" : texts(.finding(.whatToDoBy(effort: rule.effort.word, who: "")))),
                        .text(rule.who),
                        .optional(finding.money),
                        .text(finding.money == nil ? "" : rule.money?.text ?? ""),
                        .text(report.because(of: finding)),
                        .text(finding.sure.map { texts(.value(.basisName($0.word))) } ?? ""),
                        .text(finding.isThin ? texts(.value(.yes)) : texts(.value(.no))),
                        .text(report.origin(of: finding)),
                        .text(finding.texts.clears),
                        .text(report.assessment.host(of: finding)?.texts.title ?? ""),
                        .text(report.judgement(on: finding)),
                    ]))
        }
        return result
    }

    var metrics: CSVTable {
        var result = table("metrics", [.stage, .name, .value, .unit, .isThin, .target, .assumes, .missing])
        let stages = Dictionary(report.questionnaire.stages.map { ($0.id, $0.name) }) { first, _ in first }
        for figure in report.assessment.metrics where report.canBeHad(figure) && !figure.isNotApplicable {
            let metric = figure.metric
            let number = report.formatter.isFalseMargin(figure) ? nil : figure.outcome.number
            let value = number.map(CSVCell.number) ?? .text(report.figure(of: figure))
            let missing = report.names(of: figure.outcome.missing)
            result.rows.append(
                row(
                    id: metric.id,
                    [
                        .text(metric.sheet.flatMap { stages[$0] } ?? ""), .text(metric.label), value,
                        unit(metric.unit), .text(figure.isThin ? texts(.value(.yes)) : ""),
                        .text(metric.target ?? ""),
                        .text(metric.assumes ?? ""), .text(missing.joined(separator: "; ")),
                    ]))
        }
        return result
    }

    var gaps: CSVTable {
        var result = table("not-known", [.field, .state, .metricsWaiting, .rulesWaiting, .whereToFind])
        for gap in report.gaps {
            result.rows.append(
                row(
                    id: gap.question.id,
                    [
                        .text(gap.fields.map(\.label).joined(separator: "; ")),
                        .text(texts(.value(.state(gap.state?.word ?? .unanswered)))),
                        .number(Double(gap.metrics)),
                        .number(Double(gap.rules)), .text(gap.question.evidence),
                    ]))
        }
        return result
    }

    var contradictions: CSVTable {
        var result = table("contradictions", [.kind, .title, .text])
        for warning in report.assessment.warnings {
            result.rows.append(
                row(
                    id: warning.check.id,
                    [
                        .text(texts(.finding(.warningsTitle))), .empty,
                        .text(report.text(of: warning, withQuestions: false)),
                    ]))
        }
        let pages = ReportPages.contradictions(of: report)
        for (title, items) in [(texts(.claimsTitle), pages.claims), (texts(.mixturesTitle), pages.mixtures)] {
            for item in items {
                result.rows.append(row(id: item.mark, [.text(title), .text(item.title), .text(item.text)]))
            }
        }
        return result
    }

    var plan: CSVTable {
        var result = table("plan", [.period, .title, .recommendation, .who, .due, .status])
        for section in PlanSection.all(report) {
            for step in section.steps {
                result.rows.append(
                    row(
                        id: step.mark,
                        [
                            .text(section.period), .text(step.gap), .text(step.action), .text(step.who),
                            .text(step.due), .text(step.status),
                        ]))
            }
        }
        return result
    }

    var notes: CSVTable {
        var result = table("notes", [.question, .note])
        for note in ReportPages.notes(of: report) {
            result.rows.append(row(id: note.mark, [.text(note.title), .text(note.text)]))
        }
        return result
    }
}

extension CSVCell {
    /// A figure, or an empty cell.
    static func optional(_ number: Double?) -> CSVCell { number.map { .number($0) } ?? .empty }
}
