import Answers
import Findings
import Questionnaires
import Reports
import Sessions
import Wording

/// What a change makes other: said behind answers and corrections, and beforehand of trials and versions.
extension Conversation {
    /// Says which findings an answer brings or takes, where findings are spoken of: in live mode always; else behind a
    /// correction only, of stages whose findings were told.
    func sayChangedFindings(since before: Outlook, told stages: Set<String>) {
        let isLive = settings.findingsMoment == .live
        guard isLive || !stages.isEmpty && outlook.corrects(before) else { return }
        let changes = outlook.changedFindings(since: before).filter { change in
            guard let stage = (change.new ?? change.old)?.rule.stage else { return false }
            return isLive || stages.contains(stage)
        }
        for change in ordered(changes) {
            switch (change.kind, change.old.map(worded), change.new.map(worded)) {
            case (.new, _, _): if let new = change.new { sayLine(of: new) }
            case (.gone, let old?, let new):
                let status = new?.status ?? .notApplicable
                say(.whatIf(.findingGone(line(old), id: change.id, becomes: status.word)), indent: 2)
            case (.worse, let old?, let new?), (.better, let old?, let new?):
                // Whoever judged it themselves has the last word on how grave it is.
                guard old.severity != new.severity else { continue }
                say(.whatIf(.findingBecame(line(new), id: change.id, was: old.severity?.word)), indent: 2)
            default: break
            }
        }
    }

    /// Stages whose findings were told.
    ///
    /// - Parameter ended: those that are completed without that being said yet.
    func stagesTold(_ agenda: Agenda, except ended: [Stage]) -> Set<String> {
        switch settings.findingsMoment {
        case .live: return []
        case .stage:
            let complete = questionnaire.stages.filter { agenda.isComplete($0.id) && !ended.contains($0) }
            return Set(complete.map(\.id))
        case .end:
            guard ended.isEmpty, agenda.firstOpen == nil, agenda.waiting.isEmpty else { return [] }
            return Set(questionnaire.stages.map(\.id))
        }
    }

    /// Says what would be otherwise.
    func sayTrial(_ change: AssessmentDifference) {
        var isNothing = true
        func tell(_ phrase: Phrase) {
            isNothing = false
            say(phrase, indent: 2)
        }
        for change in ordered(change.findings) {
            switch (change.kind, change.old.map(worded), change.new.map(worded)) {
            case (.new, _, let new?): tell(.whatIf(.appears(line(new), id: change.id)))
            case (.gone, let old?, let new):
                let status = new?.status ?? .notApplicable
                tell(.whatIf(.goes(line(old), id: change.id, becomes: status.word)))
            case (.worse, let old?, let new?), (.better, let old?, let new?):
                tell(.whatIf(.becomes(line(new), id: change.id, now: old.severity?.word)))
            default: break
            }
        }
        for phrase in scores(change) + verdicts(change) + figures(change) { tell(phrase) }
        for change in change.checks where change.kind != .gone {
            if let new = change.new { tell(.whatIf(.doubt(new.message))) }
        }
        if isNothing { say(.whatIf(.nothing), indent: 2) }
    }

    /// Scores that would be others.
    func scores(_ change: AssessmentDifference) -> [Phrase] {
        change.scores.compactMap { change in
            guard let now = change.old, let then = change.new else { return nil }
            let words = (now: score(now), then: score(then))
            return words.now == words.then
                ? nil : .whatIf(.figure(then.stage.name, now: words.now, then: words.then))
        }
    }

    /// Rows that would be judged otherwise, a few of each table in full.
    func verdicts(_ change: AssessmentDifference) -> [Phrase] {
        questionnaire.verdicts.keys.sorted().flatMap { table -> [Phrase] in
            let rows = (change.verdicts[table] ?? []).filter { $0.kind != .figures }
            let label = plan.fields[table]?.label ?? table
            let shown = rows.prefix(Self.mostRowsNamed).map { row in
                Phrase.whatIf(.verdict(row: row.id, of: label, now: row.old?.label, then: row.new?.label))
            }
            let more = rows.count - shown.count
            return shown + (more > 0 ? [.whatIf(.verdicts(more, of: label))] : [])
        }
    }

    private static let mostRowsNamed = 5

    /// Figures that would read otherwise.
    private func figures(_ change: AssessmentDifference) -> [Phrase] {
        change.metrics.compactMap { change in
            guard let now = change.old, let then = change.new, then.metric.sheet != nil || then.metric.printed
            else { return nil }
            let words = (now: formatter.figure(now), then: formatter.figure(then))
            return words.now == words.then
                ? nil : .whatIf(.figure(then.metric.label, now: words.now, then: words.then))
        }
    }

    /// Says of a finding that is there in one line what it is.
    func sayLine(of finding: Finding) {
        write(layout.line(of: finding, session.state.judgement, texts))
    }

    /// A finding in the consultant's words, where they gave it others.
    func worded(_ finding: Finding) -> Finding {
        session.state.judgement.worded(finding) ?? finding
    }

    /// The most pressing finding first, as it is now, or as it was where it is gone.
    private func ordered(
        _ changes: [AssessmentDifference.Change<Finding>]
    ) -> [AssessmentDifference.Change<Finding>] {
        changes.sorted { one, other in
            let findings = [one, other].compactMap { $0.kind == .gone ? $0.old : $0.new }.map(worded)
            return findings.count == 2 && Finding.isMorePressing(findings[0], findings[1])
        }
    }

    private func line(_ finding: Finding) -> String {
        texts(.finding(.line(finding.severity?.word, title: finding.texts.title)))
    }

    private func score(_ score: StageScore) -> String {
        guard let value = score.score, let band = score.band else { return texts(.finding(.notScoredYet)) }
        let printed = questionnaire.score.printed(value)
        return texts(.finding(.bandAndScore(band: band.label, score: printed)))
    }
}
