import Wording

extension ReportFormat {
    /// A text that other programs make documents of.
    package static let markdown = ReportFormat(
        "markdown", endings: [".md", ".markdown"], purpose: .markdown,
        leavesOut: [.drawings, .furtherStrengths, .coreScores],
        .document { report, layout in .success(MarkdownReport(grouping: layout.grouping).text(of: report)) })
}

/// The report as Markdown, which pandoc turns into a document of any kind.
package struct MarkdownReport: Sendable {
    private let grouping: FindingGrouping

    /// Creates the format.
    package init(grouping: FindingGrouping = .stage) { self.grouping = grouping }

    /// The whole report.
    package func text(of report: Report) -> String {
        var writer = PageWriter(MarkdownPage(report.texts))
        writer.write(ReportPages(report, grouping: grouping))
        return writer.medium.text
    }
}

extension MarkdownPage: PageMedium {
    var mostStrengths: Int? { SummaryPage.mostStrengths }

    mutating func head(_ pages: ReportPages) {
        titleBlock([
            ("title", pages.client), ("subtitle", pages.title), ("author", pages.author), ("date", pages.day),
            ("lang", texts.language.rawValue),
        ])
        strong(pages.draft)
        list(pages.about)
    }

    mutating func foot(_ pages: ReportPages) {
        rule()
        strong(pages.closing)
        paragraph(pages.foot)
    }

    mutating func table(_ table: PageTable, _ verdicts: [PageVerdict]) {
        self.table(table)
        for verdict in verdicts {
            strong(texts(.value(.labelled(verdict.row, verdict.verdict))))
            list(verdict.reasons)
        }
    }

    mutating func actions(_ actions: [PageAction]) {
        table(
            PageTable(
                caption: "",
                columns: [.action, .who, .due, .effort].map { PageTable.Column(texts(.planColumn($0))) }
                    + [PageTable.Column(texts(.planColumn(.stake)), isFigure: true)],
                rows: actions.map { action in
                    [
                        texts.signs.bracketed(
                            action.action, texts.signs.list([action.gap, action.mark].filter { !$0.isEmpty })),
                        action.who, action.due, action.effort, action.stake,
                    ]
                }))
    }

    mutating func chart(_ chart: Chart) {
        table(chart.table(texts.signs, remarks: texts(.chart(.whyTitle))))
    }

    mutating func scores(_ chart: Chart) { self.chart(chart) }

    mutating func finding(_ finding: PageFinding) { write(finding, level: 4) }

    private mutating func write(_ finding: PageFinding, level: Int) {
        heading(level, texts(.value(.labelled(finding.word, marked(finding.numbered(texts), finding.mark)))))
        paragraph(finding.text)
        entries(finding.entries.map { (texts(.value(.labelled($0.label, ""))), $0.text) })
        for also in finding.also { write(also, level: level + 1) }
    }

    mutating func plan(_ section: PlanSection) {
        table(
            PageTable(
                caption: section.period,
                columns: [.gap, .action, .who].map { PageTable.Column(texts(.planColumn($0))) },
                rows: section.steps.map { [marked($0.gap, $0.mark), $0.action, $0.terms(texts)] }))
    }

    mutating func answers(_ section: AnswerSection) {
        heading(3, section.stage)
        if !section.rows.isEmpty {
            table(
                PageTable(
                    caption: "",
                    columns: [.asked, .answer, .known].map { PageTable.Column(texts(.answerColumn($0))) },
                    rows: section.rows.map { [marked($0.label, $0.mark), $0.answer, $0.origin(texts)] }))
        }
        for each in section.tables { table(each) }
    }

    private func marked(_ text: String, _ mark: String) -> String {
        texts.signs.bracketed(text, mark)
    }
}
