import Wording

/// The shapes that a report which is read from top to bottom is made of, in one medium; texts are escaped there.
protocol PageMedium {
    var texts: Texts { get }
    /// Title, company, dates, and that it is a draft.
    mutating func head(_ pages: ReportPages)
    /// What ends the report, and what it was made from.
    mutating func foot(_ pages: ReportPages)
    /// A heading; 2 is a section's, greater ones stand below it.
    mutating func heading(_ level: Int, _ content: String)
    /// A paragraph; nothing where it is empty.
    mutating func paragraph(_ content: String)
    mutating func list(_ lines: [String])
    mutating func items(_ items: [PageItem], isNumbered: Bool)
    mutating func actions(_ actions: [PageAction])
    mutating func facts(_ facts: [PageFact])
    mutating func table(_ table: PageTable, _ verdicts: [PageVerdict])
    mutating func chart(_ chart: Chart)
    /// The stages with their scores, side by side.
    mutating func scores(_ chart: Chart)
    mutating func finding(_ finding: PageFinding)
    mutating func plan(_ section: PlanSection)
    mutating func answers(_ section: AnswerSection)
    /// How many strengths a summary holds; nil: all.
    var mostStrengths: Int? { get }
}

extension PageMedium {
    mutating func part(_ part: PagePart) {
        switch part {
        case .facts(let facts): self.facts(facts)
        case .table(let table, let verdicts): self.table(table, verdicts)
        case .chart(let chart): self.chart(chart)
        }
    }
}

/// Writes the pages of a report from top to bottom.
struct PageWriter<Medium: PageMedium> {
    private(set) var medium: Medium

    init(_ medium: Medium) { self.medium = medium }

    private var texts: Texts { medium.texts }

    mutating func write(_ pages: ReportPages) {
        medium.head(pages)
        for section in pages.sections {
            if let title = section.title { medium.heading(2, texts(title)) }
            write(section, of: pages)
        }
        medium.foot(pages)
    }

    private mutating func write(_ section: ReportSection, of pages: ReportPages) {
        switch section {
        case .summary: write(pages.summary)
        case .stages: for stage in pages.stages { write(stage) }
        case .findings: for group in pages.groups { write(group) }
        case .plan:
            medium.paragraph(texts(pages.plan.isEmpty ? .planEmpty : .planHelp))
            for section in pages.plan { medium.plan(section) }
        case .gaps:
            medium.paragraph(texts(pages.gaps.isEmpty ? .noGapsInData : .gapsHelp))
            medium.items(pages.gaps, isNumbered: true)
        case .contradictions: writeContradictions(pages)
        case .notes: medium.items(pages.notes, isNumbered: false)
        case .answers: for section in pages.answers { medium.answers(section) }
        case .method: write(pages.method)
        }
    }

    private mutating func write(_ summary: SummaryPage) {
        write(words: summary.words)
        medium.paragraph(summary.headline)
        if !summary.actions.isEmpty {
            medium.heading(3, texts(summary.actionsTitle))
            medium.actions(summary.actions)
            medium.paragraph(
                texts.signs.sentences([summary.moreActions, summary.aboutStakes].filter { !$0.isEmpty }))
        }
        if let scores = summary.scores { medium.scores(scores) }
        let strengths = summary.strengths.prefix(medium.mostStrengths ?? .max)
        write(.finding(.strengthsTitle), Array(strengths))
        write(.document(.notKnownTitle), summary.notKnown)
        medium.paragraph(summary.moreNotKnown)
        medium.heading(3, texts(.dataTitle))
        medium.list(summary.data)
    }

    /// Items under a heading; nothing where there are none.
    private mutating func write(_ title: Phrase, _ items: [PageItem], isNumbered: Bool = false) {
        guard !items.isEmpty else { return }
        medium.heading(3, texts(title))
        medium.items(items, isNumbered: isNumbered)
    }

    /// What the auditor says in own words.
    private mutating func write(words: [String]) {
        guard !words.isEmpty else { return }
        medium.heading(3, texts(.judgement(.wordsTitle)))
        for paragraph in words { medium.paragraph(paragraph) }
    }

    private mutating func write(_ stage: StagePage) {
        medium.heading(2, stage.name)
        medium.paragraph(stage.headline)
        medium.paragraph(stage.score)
        write(words: stage.words)
        if !stage.output.isEmpty, !stage.parts.isEmpty || !stage.nothingYet.isEmpty {
            medium.heading(3, stage.output)
        }
        medium.paragraph(stage.nothingYet)
        for part in stage.parts { medium.part(part) }
        guard let findings = stage.findings else { return }
        medium.heading(3, texts(.finding(.findingsTitle)))
        write(findings)
    }

    private mutating func write(_ group: PageGroup) {
        if !group.heading.isEmpty { medium.heading(3, group.heading) }
        for finding in group.findings { medium.finding(finding) }
        medium.paragraph(group.waiting)
    }

    private mutating func writeContradictions(_ pages: ReportPages) {
        medium.heading(3, texts(.finding(.warningsTitle)))
        medium.paragraph(pages.warnings.isEmpty ? texts(.nothingContradicts) : "")
        medium.list(pages.warnings)
        medium.heading(3, texts(.claimsTitle))
        medium.paragraph(texts(pages.claims.isEmpty ? .claimsNothing : .claimsHelp))
        medium.items(pages.claims, isNumbered: false)
        guard !pages.mixtures.isEmpty else { return }
        medium.heading(3, texts(.mixturesTitle))
        medium.paragraph(texts(.mixturesHelp))
        medium.items(pages.mixtures, isNumbered: false)
    }

    private mutating func write(_ method: MethodPage) {
        for paragraph in method.method { medium.paragraph(paragraph) }
        for (title, lines) in method.lists {
            medium.heading(3, texts(title))
            medium.list(lines)
        }
    }
}
