package import Answers
package import Expressions
package import Questionnaires
package import Wording

/// Turns a questionnaire and answers into an assessment. Pure: same in, same out.
///
/// Made once per questionnaire; assessing again after each answer is cheap. Two of them may judge the same answers otherwise.
package final class Assessor: Sendable {
    /// The questionnaire.
    package let questionnaire: Questionnaire
    /// What follows from it.
    package let plan: QuestionnairePlan
    /// Every plausibility check.
    let checks: [Check]
    /// How figures and answers are written.
    package let formatter: ValueFormatter
    /// How much is asked, and which rules the score counts.
    package let depth: Depth

    /// Creates an assessor that words its texts in one language and currency.
    package init(
        _ questionnaire: Questionnaire, plan: QuestionnairePlan, depth: Depth, texts: Texts, currency: String?
    ) {
        self.questionnaire = questionnaire
        self.plan = plan
        self.depth = depth
        checks = questionnaire.allChecks
        formatter = ValueFormatter(questionnaire, texts, currency: currency)
    }

    /// Assesses the answers.
    ///
    /// - Parameters:
    ///   - visibility: that of the answers, where it is known already.
    ///   - withheld: what is left out; scores, their order and what to do first are made without it. So that nothing
    ///     can be solved for its sources, their answers must not be in the sheet (`AnswerSheet.concealing`).
    package func assess(
        _ sheet: AnswerSheet, _ visibility: Visibility? = nil, without withheld: Dependents = Dependents()
    ) -> Assessment {
        assessment(of: workings(sheet, visibility), without: withheld)
    }

    /// Computes and judges everything of the answers.
    ///
    /// - Parameters:
    ///   - visibility: that of the answers, where it is known already.
    ///   - earlier: that of other answers; only what differs is computed and judged anew.
    package func workings(
        _ sheet: AnswerSheet, _ visibility: Visibility? = nil, after earlier: Workings? = nil
    ) -> Workings {
        Workings(self, sheet, visibility ?? Visibility(questionnaire, sheet), after: earlier)
    }

    /// What is shown of everything that was computed and judged.
    ///
    /// - Parameter withheld: what is left out, as in ``assess(_:_:without:)``.
    package func assessment(of workings: Workings, without withheld: Dependents = Dependents()) -> Assessment
    {
        let (sheet, visibility) = (workings.figures.sheet, workings.figures.visibility)
        let findings = workings.findings.without(withheld)
        let scoring = Scoring(
            questionnaire, findings, depth, computed: computedScores(workings.figures, without: withheld),
            coreScores: plan.coreScores)
        let tables = workings.figures.tableResults().without(withheld)
        return Assessment(
            metrics: workings.figures.metricResults().without(withheld),
            tables: tables,
            findings: findings, warnings: workings.warnings(without: withheld),
            stages: scoring.stages, headlines: workings.figures.headlines(without: withheld),
            doFirst: findings.doFirst(in: questionnaire),
            notMeasured: notMeasured(sheet, visibility, tables).without(withheld),
            progress: Progress(askedQuestions(visibility), sheet, visibility), withheld: withheld)
    }

    /// Scores by formula, by stage, from 0 to 100; one that is not known, or depends on what is withheld, is left out.
    private func computedScores(
        _ figures: FigureEvaluation, without withheld: Dependents
    ) -> [String: Double] {
        var scores: [String: Double] = [:]
        for stage in questionnaire.stages where !withheld.scores.contains(stage.id) {
            guard let score = stage.score?.formula.evaluate(figures.activation).number, score.isFinite
            else { continue }
            scores[stage.id] = min(max(score, 0), 100)
        }
        return scores
    }

    /// The questions that are asked at the depth, given the answers.
    package func askedQuestions(_ visibility: Visibility) -> [Question] {
        questionnaire.questions(at: depth).filter { !visibility.hiddenQuestions.contains($0.id) }
    }

    /// The plausibility checks that ask back, without judging any rule.
    ///
    /// - Parameters:
    ///   - visibility: that of the answers.
    ///   - withheld: what must wait; nobody needs to know where nothing warns.
    package func warnings(
        _ sheet: AnswerSheet, _ visibility: Visibility,
        without withheld: @autoclosure () -> Dependents = Dependents()
    ) -> [Warning] {
        var figures = FigureEvaluation(self, sheet, visibility)
        figures.computeForChecks()
        let warnings = checks.compactMap { warning($0, figures) }
        return warnings.isEmpty ? [] : warnings.without(withheld())
    }

    /// What follows for the rows of a table, without judging any rule.
    ///
    /// - Parameter visibility: that of the answers, where it is known already.
    package func rows(
        of table: String, _ sheet: AnswerSheet, _ visibility: Visibility? = nil, without withheld: Dependents
    ) -> [RowResult] {
        var figures = FigureEvaluation(self, sheet, visibility ?? Visibility(questionnaire, sheet))
        figures.computeAll()
        guard let result = figures.tableResult(table) else { return [] }
        return [table: result].without(withheld)[table]?.rows ?? []
    }

    /// What a check asks back; nil where it does not.
    func warning(_ check: Check, _ figures: FigureEvaluation) -> Warning? {
        guard check.when.evaluate(figures.activation) == .bool(true) else { return nil }
        return Warning(check, self, figures, figures.sheet)
    }

    /// Core figures answered "don't know", also in cells of tables, those first for which most metrics and rules wait.
    private func notMeasured(
        _ sheet: AnswerSheet, _ visibility: Visibility, _ tables: [String: TableResult]
    ) -> [NotMeasured] {
        var result: [NotMeasured] = []
        for question in questionnaire.questions where question.core {
            for field in question.fields where !visibility.hiddenFields.contains(field.name) {
                let waiting = plan.waiting[field.name] ?? QuestionnairePlan.Waiting()
                func add(_ row: String? = nil, _ column: String? = nil) {
                    result.append(
                        NotMeasured(
                            field: field, row: row, column: column, question: question,
                            metrics: waiting.metrics.count, rules: waiting.rules.count))
                }
                if field.type.isMeasured, sheet[field.name]?.state == .dontKnow { add() }
                let columns = (field.table?.columns ?? []).filter(\.type.isMeasured)
                for row in tables[field.name]?.rows ?? [] {
                    for column in columns where row.openCell(column.name)?.state == .dontKnow {
                        add(row.key, column.name)
                    }
                }
            }
        }
        return result.enumerated().sorted { one, other in
            func rank(_ entry: (offset: Int, element: NotMeasured)) -> (Int, String, Int) {
                let figure = entry.element
                return (-figure.metrics - figure.rules, figure.field.name, entry.offset)
            }
            return rank(one) < rank(other)
        }.map(\.element)
    }
}

extension FieldType {
    /// True of a figure that can be measured; a scale is an opinion.
    fileprivate var isMeasured: Bool { isFigure && self != .scale }
}

extension Assessor {
    /// Everything that expressions may read, each name once: fields, samples, tables with computed columns, metrics,
    /// limits, the day of the audit.
    ///
    /// - Parameter withheld: what is left out.
    package func values(
        _ sheet: AnswerSheet, without withheld: Dependents = Dependents()
    ) -> [(name: String, value: Value)] {
        var figures = FigureEvaluation(self, sheet, Visibility(questionnaire, sheet))
        figures.computeAll()
        var names = Set(questionnaire.metrics.map(\.variable).filter { !withheld.contains($0) })
        names.formUnion(questionnaire.limits.keys)
        names.insert(Questionnaire.auditDate)
        for (name, field) in plan.fields where !withheld.contains(name) {
            names.insert(name)
            if field.type.isFigure { names.insert("\(name)_samples") }
        }
        return names.sorted().compactMap { name in figures.activation[name].map { (name, $0) } }
    }
}
