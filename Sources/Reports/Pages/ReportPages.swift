import Answers
import Findings
import Questionnaires
import Wording

/// A report in words, before any medium: what stands above and below its sections, and in each of them.
struct ReportPages {
    let title: String
    let client: String
    /// Who prepared it; empty where nobody is named.
    let author: String
    /// Of which day what it shows is.
    let day: String
    /// For whom the copy is.
    let copy: String
    /// Dates, depth and copy, a sentence each.
    let about: [String]
    /// Said where questions are open; empty otherwise.
    let draft: String
    let summary: SummaryPage
    let stages: [StagePage]
    /// All findings where they are not grouped by stage.
    let groups: [PageGroup]
    let plan: [PlanSection]
    let gaps: [PageItem]
    let warnings: [String]
    let claims: [PageItem]
    let mixtures: [PageItem]
    let notes: [PageItem]
    let answers: [AnswerSection]
    let method: MethodPage
    let closing: String
    let foot: String
    /// Whose it is, what it is and for whom, on every printed page.
    let margin: String

    init(_ report: Report, grouping: FindingGrouping) {
        let texts = report.texts
        let words = PageWords(report)
        title = texts(.report(.title(report.questionnaire.title)))
        client = report.client ?? texts(.report(.companyUnnamed))
        author = report.info.by ?? ""
        day = texts.day(report.info.updated)
        copy = texts(.report(.copyLine(report.copy.word)))
        about = words.about
        draft = report.isDraft ? texts(.report(.draft(open: report.assessment.progress.unanswered))) : ""
        summary = SummaryPage(report, words)
        stages = report.questionnaire.stages.compactMap { stage in
            StagePage(stage, report, words, withFindings: grouping == .stage)
        }
        groups = grouping == .stage ? [] : grouping.groups(of: report).compactMap(words.group)
        plan = PlanSection.all(report)
        gaps = report.gaps.map(words.gap)
        warnings = report.assessment.warnings.map {
            report.text(of: $0, withQuestions: report.showsIDs)
        }
        (claims, mixtures) = Self.contradictions(of: report)
        notes = Self.notes(of: report)
        answers = AnswerSection.all(report)
        method = MethodPage(report)
        closing = report.questionnaire.closingLine
        foot = Self.foot(of: report)
        margin = texts.signs.fragments([client, title, copy])
    }

    /// Strengths without proof, and figures that mix estimates and measurements.
    private static func contradictions(of report: Report) -> (claims: [PageItem], mixtures: [PageItem]) {
        let texts = report.texts
        let claims = report.contradictions.claims.map { claim in
            let fields = claim.fields.map { field in
                report.answer(to: field).map { texts(.value(.labelled(field.label, $0))) } ?? field.label
            }
            return PageItem(
                title: claim.finding.texts.title, text: texts.signs.clauses(fields),
                mark: report.mark(on: claim.finding))
        }
        let mixtures = report.contradictions.mixtures.map { mixture in
            let text = texts(
                .mixture(
                    measured: mixture.measured.map(\.label), estimated: mixture.estimated.map(\.label)))
            return PageItem(title: mixture.metric.label, text: text)
        }
        return (claims, mixtures)
    }

    /// Remarks under the questions they were made on.
    private static func notes(of report: Report) -> [PageItem] {
        report.notes.map { note in
            let question = report.questionnaire.questions.first { $0.id == note.question }
            return PageItem(
                title: question?.text ?? note.question,
                text: note.isPublished ? note.text : report.texts(.report(.privateNote(note.text))),
                mark: report.showsIDs ? note.question : "")
        }
    }

    /// Session, event and versions.
    private static func foot(of report: Report) -> String {
        report.texts(
            .report(
                .footer(
                    session: report.info.session, event: report.info.lastEvent,
                    questionnaire: report.questionnaire.id, version: report.questionnaire.version,
                    program: report.info.program)))
    }
}

/// The page that is read first, and often alone.
struct SummaryPage {
    /// The audit in the auditor's words, a paragraph each.
    let words: [String]
    /// The audit in one sentence, where the auditor says nothing; else empty.
    let headline: String
    let scores: Chart?
    /// All strengths but those that rest on a figure in doubt; documents have room for the first.
    let strengths: [PageItem]
    /// What was agreed, else what to do first; documents have room for the first.
    let actions: [PageAction]
    /// True of actions that were agreed.
    let areAgreed: Bool
    /// How many more were agreed; empty where all stand here.
    let moreActions: String
    /// That amounts must not be added; empty where there are not two.
    let aboutStakes: String
    let notKnown: [PageItem]
    /// How many more are not known; empty where all stand here.
    let moreNotKnown: String
    /// Who was asked and on which data the report rests, a sentence each.
    let data: [String]

    /// What heads the actions.
    var actionsTitle: Phrase { areAgreed ? .document(.agreedTitle) : .finding(.doFirstTitle) }

    static let mostStrengths = 3
    private static let mostGaps = 5

    init(_ report: Report, _ words: PageWords) {
        self.words = report.judgement.summary?.paragraphs ?? []
        headline = self.words.isEmpty ? report.assessment.headline ?? "" : ""
        scores = Chart.scores(report)
        strengths = Self.bestOfEachStageFirst(
            report.assessment.findings.filter {
                $0.status == .strength && report.assessment.host(of: $0) == nil && !report.isDisputed($0)
            }
        ).map {
            PageItem(
                title: $0.texts.title, text: $0.texts.finding, remark: report.judgement(on: $0),
                mark: report.mark(on: $0))
        }
        let (all, areAgreed) = PageAction.all(report)
        actions = Array(all.prefix(PageAction.most))
        self.areAgreed = areAgreed
        moreActions =
            all.count > actions.count ? report.texts(.moreActions(all.count - actions.count)) : ""
        aboutStakes = actions.count { !$0.stake.isEmpty } > 1 ? report.texts(.stakesOverlap) : ""
        notKnown = report.gaps.prefix(Self.mostGaps).map(words.gap)
        let rest = report.gaps.count - notKnown.count
        moreNotKnown = rest > 0 ? report.texts(.moreGaps(rest)) : ""
        data = words.data
    }

    /// The first of each stage, then the second of each: where there is room for three, they do not all speak of one.
    private static func bestOfEachStageFirst(_ strengths: [Finding]) -> [Finding] {
        var seen: [String: Int] = [:]
        let rounds = strengths.map { strength in
            defer { seen[strength.rule.stage, default: 0] += 1 }
            return seen[strength.rule.stage, default: 0]
        }
        return zip(rounds, strengths).sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension String {
    /// What stands between line feeds, without blank lines.
    var paragraphs: [String] {
        split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
