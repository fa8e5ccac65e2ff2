import Answers
import Findings
import Questionnaires
import Wording

extension Report {
    /// Puts the consultant's findings and words in place; what was computed is kept beside them.
    mutating func apply(_ judgement: Judgement) {
        self.judgement = judgement
        assessment.findings += judgement.ownFindings.compactMap { Finding($0, in: questionnaire) }
        for index in assessment.findings.indices {
            let finding = assessment.findings[index]
            guard let worded = judgement.worded(finding) else { continue }
            originals[finding.rule.id] = finding
            assessment.findings[index] = worded
        }
    }

    /// True of a finding that a person added.
    func isOwn(_ finding: Finding) -> Bool {
        judgement.isOwn(finding.rule.id)
    }

    /// What of a finding is judgement and not computed, in words; empty where nothing is.
    func judgement(on finding: Finding) -> String {
        let id = finding.rule.id
        return judgement.words(on: id, original: originals[id], showsIDs: showsIDs, texts)
    }

    /// What is planned, by when it is due, then by how pressing it is; deadlines count from the last change of the session.
    var actionPlan: ActionPlan {
        let known = judgement.plan.filter { assessment.finding($0.key) != nil }
        return ActionPlan(known, for: assessment.findings, from: CalendarDate(iso: info.updated.prefix(10)))
    }

    /// A planned action in words, with the first step of its finding where none is worded; empty where there is
    /// neither.
    func action(_ entry: ActionPlan.Entry) -> String {
        if let action = entry.action.action { return action }
        return assessment.finding(entry.finding).map { firstStep(of: $0, withWho: false) } ?? ""
    }
}

extension Judgement {
    /// True of a finding that a person added.
    fileprivate func isOwn(_ id: String) -> Bool { ownFindings.contains { $0.id == id } }

    /// What of a finding is judgement and not computed, in words; empty where nothing is.
    ///
    /// - Parameter original: the finding as it was computed, where it is worded otherwise.
    func words(on id: String, original: Finding?, showsIDs: Bool, _ texts: Texts) -> String {
        var parts: [JudgementPhrase] = []
        if isOwn(id) { parts.append(.ownFinding) }
        if let original {
            parts.append(.wordedAnew)
            if showsIDs {
                parts.append(
                    .computedAs(title: original.texts.title, severity: original.severity.map(\.word)))
            }
        }
        if showsIDs {
            switch decisions[id]?.verdict {
            case .accepted: parts.append(.acceptedMark)
            case .hidden: parts.append(.hiddenMark)
            case nil: break
            }
        }
        return texts.signs.clauses(parts.map { texts(.judgement($0)) })
    }
}
