import Wording

/// What templates may name: the pages of a report, escaped. `templates/report/README.md` lists it for authors.
struct HTMLValues {
    let texts: Texts
    private let isInternal: Bool
    /// Charts so far, for ids that are unique on the page.
    private var charts = 0

    init(_ report: Report) {
        texts = report.texts
        isInternal = report.copy == .internal
    }

    /// The outermost names.
    mutating func page(_ pages: ReportPages, styles: String) -> TemplateValues {
        var values: [String: TemplateValue] = [
            "language": .markup(texts.language.rawValue), "styles": .markup(styles),
            "title": .text(pages.title), "client": .text(pages.client), "about": .texts(pages.about),
            "draft": .text(pages.draft), "is_internal": .flag(isInternal),
            "words": .values(words), "closing": .text(pages.closing), "foot": .text(pages.foot),
        ]
        values["summary"] = .values(summary(pages.summary))
        values["stages"] = .list(
            pages.stages.enumerated().map { number, stage in self.stage(stage, id: "stage-\(number + 1)") })
        values["groups"] = .list(pages.groups.map(group))
        values["plan"] = .list(pages.plan.map(plan))
        values["gaps"] = .list(pages.gaps.map(item))
        values["has_gaps"] = .flag(!pages.gaps.isEmpty)
        values["warnings"] = .texts(pages.warnings)
        values["has_warnings"] = .flag(!pages.warnings.isEmpty)
        values["claims"] = .list(pages.claims.map(item))
        values["has_claims"] = .flag(!pages.claims.isEmpty)
        values["mixtures"] = .list(pages.mixtures.map(item))
        values["has_mixtures"] = .flag(!pages.mixtures.isEmpty)
        values["notes"] = .list(pages.notes.map(item))
        values["has_notes"] = .flag(!pages.notes.isEmpty)
        values["has_plan"] = .flag(!pages.plan.isEmpty)
        values["has_groups"] = .flag(!pages.groups.isEmpty)
        values["answers"] = .list(pages.answers.map(answers))
        values["method"] = .values(
            TemplateValues([
                "paragraphs": .texts(pages.method.method), "limits": .texts(pages.method.limits),
                "assumptions": .texts(pages.method.assumptions),
                "has_assumptions": .flag(!pages.method.assumptions.isEmpty),
                "published": .texts(pages.method.published),
                "has_published": .flag(!pages.method.published.isEmpty),
            ]))
        return TemplateValues(values)
    }

    private mutating func summary(_ page: SummaryPage) -> TemplateValues {
        TemplateValues([
            "own_words": .texts(page.words), "has_own_words": .flag(!page.words.isEmpty),
            "scores": .optional(page.scores.map { chart($0) }),
            "strengths": .list(page.strengths.map(item)), "has_strengths": .flag(!page.strengths.isEmpty),
            "do_first": .list(page.doFirst.map(item)), "has_do_first": .flag(!page.doFirst.isEmpty),
            "not_known": .list(page.notKnown.map(item)), "has_not_known": .flag(!page.notKnown.isEmpty),
            "more_not_known": .text(page.moreNotKnown), "data": .texts(page.data),
        ])
    }

    private mutating func stage(_ page: StagePage, id: String) -> TemplateValues {
        TemplateValues([
            "id": .markup(id), "name": .text(page.name), "score": .text(page.score),
            "own_words": .texts(page.words), "has_own_words": .flag(!page.words.isEmpty),
            "output": .text(page.output),
            "has_output": .flag(!page.parts.isEmpty || !page.nothingYet.isEmpty),
            "nothing_yet": .text(page.nothingYet), "parts": .list(page.parts.map { part($0) }),
            "found": .optional(page.findings.map(group)),
        ])
    }

    private mutating func part(_ part: PagePart) -> TemplateValues {
        var values: [String: TemplateValue] = [
            "facts": .list([]), "has_facts": .flag(false), "table": .list([]), "verdicts": .list([]),
            "has_verdicts": .flag(false), "chart": .list([]),
        ]
        switch part {
        case .facts(let facts):
            values["has_facts"] = .flag(true)
            values["facts"] = .list(facts.map(fact))
        case .table(let table, let verdicts):
            values["table"] = .optional(self.table(table))
            values["verdicts"] = .list(verdicts.map(verdict))
            values["has_verdicts"] = .flag(!verdicts.isEmpty)
        case .chart(let chart): values["chart"] = .optional(self.chart(chart))
        }
        return TemplateValues(values)
    }

    private mutating func chart(_ chart: Chart) -> TemplateValues {
        charts += 1
        return TemplateValues([
            "svg": .markup(chart.svg(id: "chart-\(charts)")), "chart_title": .text(chart.title),
            "table": .values(table(chart.table)),
        ])
    }
}
