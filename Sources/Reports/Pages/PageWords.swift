import Answers
import Findings
import Questionnaires
import Wording

/// Words the parts of a report for its pages.
struct PageWords {
    private let report: Report
    private let texts: Texts
    /// The findings printed inside others, by their host's id.
    private let guests: [String: [Finding]]

    init(_ report: Report) {
        self.report = report
        texts = report.texts
        var guests: [String: [Finding]] = [:]
        for finding in report.assessment.findings.filter(\.isThere).sorted(by: Finding.isMorePressing) {
            guard let host = report.assessment.host(of: finding) else { continue }
            guests[host.rule.id, default: []].append(finding)
        }
        self.guests = guests
    }

    /// Period, dates, depth and copy.
    var about: [String] {
        let progress = report.assessment.progress
        var lines: [String] = []
        if let prepared = report.prepared { lines.append(prepared) }
        if let period = report.period {
            lines.append(
                texts(.report(.auditedPeriod(from: texts.day(period.from), to: texts.day(period.to)))))
        }
        lines.append(
            texts(
                .report(
                    .begun(
                        created: texts.day(report.info.created), updated: texts.day(report.info.updated)))))
        lines.append(
            texts(
                .report(
                    .depthLine(
                        DepthWord(report.depth, report.questionnaire), answered: progress.answered,
                        visible: progress.visible))))
        lines.append(texts(.report(.copyLine(report.copy.word))))
        if (1...2).contains(report.hiddenPersons) { lines.append(texts(.report(.fewPersons))) }
        return lines
    }

    /// Who was asked and on which data the report rests.
    var data: [String] {
        let provenance = report.provenance
        var lines = [
            provenance.respondents.isEmpty
                ? texts(report.names == .hide ? .respondentsUnnamed : .respondentsUnknown)
                : texts.signs.list(
                    provenance.respondents.map { texts(.respondent($0.item, answers: $0.answers)) })
        ]
        let sources = provenance.sources.map { texts(.answersFrom($0.item.word, $0.answers)) }
        if !sources.isEmpty { lines.append(texts.signs.list(sources)) }
        let bases = provenance.bases.map { texts(.figuresOfBasis($0.item.word, $0.answers)) }
        if !bases.isEmpty { lines.append(texts.signs.list(bases)) }
        if provenance.references > 0 { lines.append(texts(.evidenceCount(provenance.references))) }
        return lines
    }

    /// Something without an answer, where to find it, and what waits for it.
    func gap(_ gap: DataGap) -> PageItem {
        return PageItem(
            title: texts.signs.clauses(report.names(of: gap)),
            text: texts(.value(.labelled(texts(.whereToFind), gap.question.evidence))),
            remark: texts(
                .gapWaits(gap.state?.word ?? .unanswered, metrics: gap.metrics, rules: gap.rules)),
            mark: report.showsIDs ? gap.question.id : "")
    }

    // MARK: findings

    /// The gaps of a group in full, the most pressing first; nil where there is nothing to say.
    func group(_ group: FindingGroup) -> PageGroup? {
        let gaps = group.findings.filter { $0.status == .gap && report.assessment.host(of: $0) == nil }
            .sorted(by: Finding.isMorePressing)
        let waiting = group.findings.count { report.isWaiting($0) }
        guard !gaps.isEmpty || waiting > 0 else { return nil }
        return PageGroup(
            heading: group.heading ?? "", findings: gaps.map(inFull),
            waiting: waiting > 0 ? texts(.finding(.notAssessedCount(waiting))) : "")
    }

    /// A finding with everything that is said of it, and those printed inside it.
    func inFull(_ finding: Finding) -> PageFinding {
        var result = worded(
            finding,
            entries: [
                (texts(.finding(.recommendation)), finding.texts.recommendation),
                (texts(.finding(.firstStep)), report.firstStep(of: finding)),
                (report.moneyTitle(of: finding), report.cost(of: finding)),
                (texts(.finding(.because)), report.because(of: finding)),
                (texts(.finding(.sureTitle)), report.sureness(of: finding)),
                (texts(.finding(.sourceTitle)), report.origin(of: finding)),
                (texts(.finding(.clears)), finding.texts.clears),
                (texts(.judgement(.judgementTitle)), report.judgement(on: finding)),
            ])
        result.also = (guests[finding.rule.id] ?? []).map { guest in
            worded(
                guest,
                entries: [
                    (texts(.finding(.firstStep)), report.firstStep(of: guest)),
                    (report.moneyTitle(of: guest), report.cost(of: guest)),
                    (texts(.judgement(.judgementTitle)), report.judgement(on: guest)),
                ])
        }
        return result
    }

    private func worded(_ finding: Finding, entries: [(label: String, text: String)]) -> PageFinding {
        PageFinding(
            number: report.numbers[finding.rule.id] ?? "", word: report.word(for: finding),
            level: finding.level, title: finding.texts.title,
            mark: report.mark(on: finding), text: finding.texts.finding,
            entries: entries.filter { !$0.text.isEmpty }.map {
                PageFinding.Entry(label: $0.label, text: $0.text)
            }
        )
    }
}
