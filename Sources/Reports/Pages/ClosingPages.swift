import Answers
import Findings
import Questionnaires
import Wording

/// A span of the action plan.
struct PlanSection {
    struct Step {
        let gap: String
        let action: String
        let who: String
        let mark: String
        /// Until when, and how far it is; empty where that is not planned.
        var due = ""
        var status = ""

        /// Who, until when, how far.
        func terms(_ texts: Texts) -> String {
            texts.signs.list(
                [who, due.isEmpty ? "" : texts(.judgement(.dueBy(texts.day(due)))), status].filter {
                    !$0.isEmpty
                })
        }
    }

    let period: String
    let steps: [Step]

    /// What was planned, by when it is due, then what is to be done first and not planned; where nothing was
    /// planned, what to begin with, to make the rule, and to look at in the end. Empty without findings.
    static func all(_ report: Report) -> [PlanSection] {
        let plan = report.actionPlan
        return plan.groups.isEmpty ? proposed(report) : planned(plan, report)
    }

    private static func planned(_ plan: ActionPlan, _ report: Report) -> [PlanSection] {
        let texts = report.texts
        var sections = plan.groups.map { group in
            PlanSection(
                period: texts(.judgement(group.heading)),
                steps: group.entries.compactMap { entry in
                    guard let finding = report.assessment.finding(entry.finding) else { return nil }
                    return Step(
                        gap: report.numbered(finding), action: report.action(entry),
                        who: entry.action.owner ?? finding.rule.who, mark: report.mark(on: finding),
                        due: entry.action.due ?? "",
                        status: entry.action.status.map { texts(.judgement(.planStatus($0.word))) } ?? "")
                })
        }
        let rest = steps(.begin, report).filter { report.judgement.plan[$0.finding] == nil }.map(\.step)
        if !rest.isEmpty {
            sections.append(PlanSection(period: texts(.judgement(.notPlannedYet)), steps: rest))
        }
        return sections
    }

    private static func proposed(_ report: Report) -> [PlanSection] {
        guard !report.assessment.doFirst.isEmpty else { return [] }
        return PlanWord.allCases.map { period in
            PlanSection(period: report.texts(.planStep(period)), steps: steps(period, report).map(\.step))
        }
    }

    private static func steps(_ period: PlanWord, _ report: Report) -> [(finding: String, step: Step)] {
        report.assessment.doFirst.compactMap { report.assessment.finding($0) }.map { finding in
            let action =
                switch period {
                case .begin: report.firstStep(of: finding, withWho: false)
                case .establish: finding.texts.recommendation
                case .review: finding.texts.clears
                }
            return (
                finding.rule.id,
                Step(
                    gap: report.numbered(finding), action: action, who: finding.rule.who,
                    mark: report.mark(on: finding))
            )
        }.filter { !$0.step.action.isEmpty }
    }
}

/// The answers of a stage with where they come from.
struct AnswerSection {
    struct Row {
        let label: String
        let answer: String
        /// Basis, source, respondent, samples, in words.
        let known: String
        let evidence: String
        let mark: String

        /// How it is known and where the proof is, in one text.
        func origin(_ texts: Texts) -> String {
            let proof =
                evidence.isEmpty ? "" : texts(.value(.labelled(texts(.answerColumn(.evidence)), evidence)))
            return texts.signs.fragments([known, proof])
        }
    }

    let stage: String
    let rows: [Row]
    /// Answered tables, with their entered columns.
    let tables: [PageTable]

    static func all(_ report: Report) -> [AnswerSection] {
        report.questionnaire.stages.compactMap { stage in
            let questions = report.questionnaire.questions.filter { $0.stage == stage.id }
            let rows = questions.flatMap { self.rows(of: $0, report) }
            let tables = questions.flatMap(\.fields).compactMap { table($0, report) }
            return rows.isEmpty && tables.isEmpty
                ? nil : AnswerSection(stage: stage.name, rows: rows, tables: tables)
        }
    }

    private static func rows(of question: Question, _ report: Report) -> [Row] {
        question.fields.compactMap { field in
            guard let answer = report.sheet[field.name], let text = report.answer(to: field) else {
                return nil
            }
            let isFlagged = report.flagged.contains(question.id)
            return Row(
                label: field.label, answer: text, known: known(answer, field, report),
                evidence: report.texts.signs.clauses(report.evidence[question.id] ?? []),
                mark: report.showsIDs
                    ? report.texts.signs.bracketed(
                        question.id, isFlagged ? report.texts(.flaggedMark) : nil) : "")
        }
    }

    /// How an answer is known, in words.
    private static func known(_ answer: FieldAnswer, _ field: Field, _ report: Report) -> String {
        let texts = report.texts
        guard answer.state == .answered else { return answer.reason ?? "" }
        let parts = [
            answer.basis.map { texts(.value(.basisName($0.word))) },
            answer.source.map { texts(.sourceName($0.word)) },
            answer.respondent.map { texts(.saidBy($0)) },
            answer.samples.map { samples in
                texts(.samples(samples))
            },
        ]
        return texts.signs.list(parts.compactMap { $0 })
    }

    private static func table(_ field: Field, _ report: Report) -> PageTable? {
        guard let shape = field.table, let rows = report.assessment.tables[field.name]?.rows, !rows.isEmpty,
            !report.visibility.hiddenFields.contains(field.name)
        else { return nil }
        let columns = shape.columns.map(\.name).filter { name in rows.contains { $0.cells[name] != nil } }
        return PageTable(field, shape, columns: columns, rows: rows, report)
    }
}

/// How the audit works, what it assumes, and how far it can be trusted.
struct MethodPage {
    let method: [String]
    let limits: [String]
    /// What figures and amounts assume.
    let assumptions: [String]
    /// Limits that a house has set itself, by what reads them.
    let house: [String]
    /// Published figures that findings of this report were held against.
    let published: [String]

    /// Its lists with what heads them, without those that are empty.
    var lists: [(title: DocumentPhrase, lines: [String])] {
        [
            (.limitsTitle, limits), (.assumptionsTitle, assumptions), (.houseTitle, house),
            (.publishedTitle, published),
        ]
        .filter { !$0.lines.isEmpty }
    }

    init(_ report: Report) {
        let texts = report.texts
        let bands = report.questionnaire.score.bands.map {
            texts(.bandFrom($0.label, from: $0.from))
        }
        method = MethodWord.allCases.map { word in
            let text = texts(.methodText(word))
            return word == .scores && !bands.isEmpty
                ? texts.signs.sentences([text, texts(.bandsLine(bands))]) : text
        }
        let open = report.assessment.progress.unanswered
        let unknown = report.gaps.filter { $0.state == .dontKnow }.map { $0.fields.count + $0.cells.count }
            .reduce(0, +)
        var limits = LimitWord.allCases.map { texts(.limitText($0)) }
        if open + unknown > 0 { limits.append(texts(.unanswered(open: open, dontKnow: unknown))) }
        switch report.copy {
        case .owner: limits.append(texts(.leftOutForOwner))
        case .team: limits.append(texts(.leftOutForTeam))
        case .internal: break
        }
        self.limits = limits
        let figures = report.assessment.metrics.compactMap { result -> String? in
            guard result.isKnown, result.metric.printed, let assumes = result.metric.assumes else {
                return nil
            }
            return texts(.assumptionOf(result.metric.label, report.formatter.withLimits(assumes)))
        }
        let amounts = report.assessment.findings.compactMap { finding -> String? in
            guard finding.money != nil else { return nil }
            return texts(.assumptionOf(finding.texts.title, finding.texts.money))
        }
        assumptions = figures + amounts
        house = report.allHouseValues
        let used = Set(
            report.assessment.findings.filter(\.isThere).flatMap { finding in
                report.questionnaire.limits(of: finding.rule).values.compactMap(\.source)
            })
        published = report.questionnaire.benchmarks.compactMap { benchmark in
            guard report.mayPrint(benchmark), used.contains(benchmark.id), let country = benchmark.country,
                let year = benchmark.year
            else { return nil }
            return texts(
                .published(figure: benchmark.figure, country: country, year: year, source: benchmark.source))
        }
    }
}
