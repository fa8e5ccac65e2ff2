package import Answers
package import Questionnaires

extension Finding {
    /// A finding that the consultant added: it follows from no answer, so it names none.
    ///
    /// - Returns: nil where the questionnaire has no such stage.
    package init?(_ own: OwnFinding, in questionnaire: Questionnaire) {
        guard questionnaire.stages.contains(where: { $0.id == own.stage }),
            let rule = Rule(judgedAs: own.title, id: own.id, stage: own.stage, severity: own.severity)
        else { return nil }
        self.init(
            rule: rule, isCore: false, status: .gap, severity: own.severity,
            texts: FindingTexts(
                title: own.title, finding: "", recommendation: "", firstStep: "", clears: "", money: "",
                note: "", notes: []),
            grounds: LateBecause { [] }, missing: [], sure: nil, isThin: false, money: nil, mergedInto: nil)
    }

    /// The finding in other words and, where it is a gap, of another severity; what is not worded stays.
    package func worded(_ wording: FindingWording) -> Finding {
        var finding = self
        finding.texts.title = wording.title ?? texts.title
        finding.texts.finding = wording.text ?? texts.finding
        finding.texts.recommendation = wording.recommendation ?? texts.recommendation
        if severity != nil { finding.severity = wording.severity ?? severity }
        return finding
    }
}

extension Judgement {
    /// A finding that is there in the consultant's words; nil where they gave it no others.
    package func worded(_ finding: Finding) -> Finding? {
        guard finding.isThere, let wording = decisions[finding.rule.id]?.wording, wording != FindingWording()
        else { return nil }
        return finding.worded(wording)
    }
}
