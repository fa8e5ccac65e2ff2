import Wording

/// What templates may name: the pages of a report, escaped. `templates/report/README.md` lists it for authors.
struct HTMLValues {
    let texts: Texts
    private let isInternal: Bool

    init(_ report: Report) {
        texts = report.texts
        isInternal = report.copy == .internal
    }

    /// The outermost names.
    func page(_ pages: ReportPages, styles: String) -> TemplateValues {
        var values: [String: TemplateValue] = [
            "language": .markup(texts.language.rawValue), "styles": .markup(styles),
            "title": .text(pages.title), "client": .text(pages.client), "copy": .text(pages.copy),
            "about": .texts(pages.about),
            "draft": .text(pages.draft), "is_internal": .flag(isInternal),
            "margin": .markup(CSSText.string(pages.margin)),
            "words": .values(words), "closing": .text(pages.closing), "foot": .text(pages.foot),
        ]
        // Templates may name what this report does not have.
        for section in ReportSection.allCases {
            for (name, value) in self.values(of: section, pages) { values[name] = value }
        }
        return TemplateValues(values)
    }

    private func values(
        of section: ReportSection, _ pages: ReportPages
    ) -> [(String, TemplateValue)] {
        switch section {
        case .summary: [("summary", .values(summary(pages.summary)))]
        case .stages:
            [
                (
                    "stages",
                    .list(pages.stages.enumerated().map { stage($1, id: "stage-\($0 + 1)") })
                )
            ]
        case .findings: list("groups", pages.groups.map(group))
        case .plan: list("plan", pages.plan.map(plan))
        case .gaps: list("gaps", pages.gaps.map(item))
        case .contradictions:
            list("claims", pages.claims.map(item)) + list("mixtures", pages.mixtures.map(item)) + [
                ("warnings", .texts(pages.warnings)), ("has_warnings", .flag(!pages.warnings.isEmpty)),
            ]
        case .notes: list("notes", pages.notes.map(item))
        case .answers: [("answers", .list(pages.answers.map(answers)))]
        case .method: [("method", .values(method(pages.method)))]
        }
    }

    /// Values, and whether there are any.
    private func list(_ name: String, _ values: [TemplateValues]) -> [(String, TemplateValue)] {
        [(name, .list(values)), ("has_\(name)", .flag(!values.isEmpty))]
    }

    private func method(_ page: MethodPage) -> TemplateValues {
        TemplateValues([
            "paragraphs": .texts(page.method), "limits": .texts(page.limits),
            "assumptions": .texts(page.assumptions), "has_assumptions": .flag(!page.assumptions.isEmpty),
            "house": .texts(page.house), "has_house": .flag(!page.house.isEmpty),
            "published": .texts(page.published), "has_published": .flag(!page.published.isEmpty),
        ])
    }

    private func summary(_ page: SummaryPage) -> TemplateValues {
        TemplateValues([
            "own_words": .texts(page.words), "has_own_words": .flag(!page.words.isEmpty),
            "headline": .text(page.headline),
            "scores": .optional(page.scores.map { chart($0) }),
            "strengths": .list(page.strengths.prefix(SummaryPage.mostStrengths).map(item)),
            "has_strengths": .flag(!page.strengths.isEmpty),
            "actions": .list(page.actions.map(action)), "has_actions": .flag(!page.actions.isEmpty),
            "actions_title": .text(texts(page.actionsTitle)), "more_actions": .text(page.moreActions),
            "about_stakes": .text(page.aboutStakes),
            "not_known": .list(page.notKnown.map(item)), "has_not_known": .flag(!page.notKnown.isEmpty),
            "more_not_known": .text(page.moreNotKnown), "data": .texts(page.data),
        ])
    }

    private func stage(_ page: StagePage, id: String) -> TemplateValues {
        TemplateValues([
            "id": .markup(id), "name": .text(page.name), "short": .text(page.short),
            "headline": .text(page.headline), "score": .text(page.score),
            "own_words": .texts(page.words), "has_own_words": .flag(!page.words.isEmpty),
            "output": .text(page.output),
            "has_output": .flag(!page.parts.isEmpty || !page.nothingYet.isEmpty),
            "nothing_yet": .text(page.nothingYet), "parts": .list(page.parts.map { part($0) }),
            "found": .optional(page.findings.map(group)),
        ])
    }

    private func part(_ part: PagePart) -> TemplateValues {
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

}
