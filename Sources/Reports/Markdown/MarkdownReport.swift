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
        var writer = MarkdownWriter(report.texts)
        writer.write(ReportPages(report, grouping: grouping))
        return writer.text
    }
}

/// Writes the pages of a report, block by block.
private struct MarkdownWriter {
    private let texts: Texts
    private var page = MarkdownPage()

    init(_ texts: Texts) { self.texts = texts }

    var text: String { page.text }

    mutating func write(_ pages: ReportPages) {
        page.heading(1, texts(.value(.labelled(pages.title, pages.client))))
        if !pages.draft.isEmpty { page.strong(pages.draft) }
        page.list(pages.about)
        write(pages.summary)
        for stage in pages.stages { write(stage) }
        if !pages.groups.isEmpty { page.heading(2, texts(.finding(.findingsTitle))) }
        for group in pages.groups {
            if !group.heading.isEmpty { page.heading(3, group.heading) }
            write(group)
        }
        write(pages.plan)
        page.heading(2, texts(.gapsTitle))
        page.paragraph(pages.gaps.isEmpty ? texts(.noGapsInData) : texts(.gapsHelp))
        page.items(pages.gaps, isNumbered: true)
        writeContradictions(pages)
        if !pages.notes.isEmpty {
            page.heading(2, texts(.report(.notesTitle)))
            page.items(pages.notes)
        }
        page.heading(2, texts(.answersTitle))
        for section in pages.answers { write(section) }
        write(pages.method)
        page.rule()
        page.strong(pages.closing)
        page.paragraph(pages.foot)
    }

    private mutating func write(_ summary: SummaryPage) {
        page.heading(2, texts(.summaryTitle))
        write(words: summary.words)
        if let scores = summary.scores { page.table(scores.table) }
        if !summary.strengths.isEmpty {
            page.heading(3, texts(.finding(.strengthsTitle)))
            page.items(summary.strengths)
        }
        if !summary.doFirst.isEmpty {
            page.heading(3, texts(.finding(.doFirstTitle)))
            page.items(summary.doFirst, isNumbered: true)
        }
        if !summary.notKnown.isEmpty {
            page.heading(3, texts(.notKnownTitle))
            page.items(summary.notKnown)
            if !summary.moreNotKnown.isEmpty { page.paragraph(summary.moreNotKnown) }
        }
        page.heading(3, texts(.dataTitle))
        page.list(summary.data)
    }

    /// What the auditor says in own words.
    private mutating func write(words: [String]) {
        guard !words.isEmpty else { return }
        page.heading(3, texts(.judgement(.wordsTitle)))
        for paragraph in words { page.paragraph(paragraph) }
    }

    private mutating func write(_ stage: StagePage) {
        page.heading(2, stage.name)
        if !stage.score.isEmpty { page.paragraph(stage.score) }
        write(words: stage.words)
        if !stage.output.isEmpty, !stage.parts.isEmpty || !stage.nothingYet.isEmpty {
            page.heading(3, stage.output)
        }
        if !stage.nothingYet.isEmpty { page.paragraph(stage.nothingYet) }
        for part in stage.parts { write(part) }
        guard let findings = stage.findings else { return }
        page.heading(3, texts(.finding(.findingsTitle)))
        write(findings)
    }

    private mutating func write(_ part: PagePart) {
        switch part {
        case .facts(let facts): page.facts(facts)
        case .table(let table, let verdicts):
            page.table(table)
            for verdict in verdicts {
                page.strong(texts(.value(.labelled(verdict.row, verdict.verdict))))
                page.list(verdict.reasons)
            }
        case .chart(let chart): page.table(chart.table)
        }
    }

    private mutating func write(_ group: PageGroup) {
        for finding in group.findings { write(finding, level: 4) }
        if !group.waiting.isEmpty { page.paragraph(group.waiting) }
    }

    private mutating func write(_ finding: PageFinding, level: Int) {
        let mark = finding.mark.isEmpty ? "" : " (\(finding.mark))"
        page.heading(level, texts(.value(.labelled(finding.word, finding.title + mark))))
        page.paragraph(finding.text)
        page.entries(finding.entries.map { (texts(.value(.labelled($0.label, ""))), $0.text) })
        for also in finding.also { write(also, level: level + 1) }
    }

    private mutating func write(_ plan: [PlanSection]) {
        page.heading(2, texts(.planTitle))
        page.paragraph(plan.isEmpty ? texts(.planEmpty) : texts(.planHelp))
        for section in plan {
            page.table(
                PageTable(
                    caption: section.period,
                    columns: [.gap, .action, .who].map { PageTable.Column(texts(.planColumn($0))) },
                    rows: section.steps.map { step in
                        [
                            step.gap + (step.mark.isEmpty ? "" : " (\(step.mark))"), step.action,
                            step.terms(texts),
                        ]
                    }))
        }
    }

    private mutating func writeContradictions(_ pages: ReportPages) {
        page.heading(2, texts(.contradictionsTitle))
        page.heading(3, texts(.finding(.warningsTitle)))
        if pages.warnings.isEmpty { page.paragraph(texts(.nothingContradicts)) }
        page.list(pages.warnings)
        page.heading(3, texts(.claimsTitle))
        page.paragraph(pages.claims.isEmpty ? texts(.claimsNothing) : texts(.claimsHelp))
        page.items(pages.claims)
        guard !pages.mixtures.isEmpty else { return }
        page.heading(3, texts(.mixturesTitle))
        page.paragraph(texts(.mixturesHelp))
        page.items(pages.mixtures)
    }

    private mutating func write(_ section: AnswerSection) {
        page.heading(3, section.stage)
        if !section.rows.isEmpty {
            page.table(
                PageTable(
                    caption: "",
                    columns: [.asked, .answer, .known].map { PageTable.Column(texts(.answerColumn($0))) },
                    rows: section.rows.map { row in
                        let evidence =
                            row.evidence.isEmpty
                            ? "" : texts(.value(.labelled(texts(.answerColumn(.evidence)), row.evidence)))
                        let known = [row.known, evidence].filter { !$0.isEmpty }.joined(separator: ". ")
                        return [row.label + (row.mark.isEmpty ? "" : " (\(row.mark))"), row.answer, known]
                    }))
        }
        for table in section.tables { page.table(table) }
    }

    private mutating func write(_ method: MethodPage) {
        page.heading(2, texts(.methodTitle))
        for paragraph in method.method { page.paragraph(paragraph) }
        let lists = [
            (texts(.limitsTitle), method.limits), (texts(.assumptionsTitle), method.assumptions),
            (texts(.publishedTitle), method.published),
        ]
        for (title, list) in lists where !list.isEmpty {
            page.heading(3, title)
            page.list(list)
        }
    }
}
