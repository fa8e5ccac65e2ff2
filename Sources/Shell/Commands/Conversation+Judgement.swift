import Answers
import Diagnostics
import Findings
import Questionnaires
import Reports
import Sessions
import Wording

/// The consultant's last word on the findings. What was computed stays as it is, beside it.
extension Conversation {
    var judgement: Judgement { session.state.judgement }

    // MARK: findings

    /// Runs something on a finding of that id and says where there is none.
    func judge(
        _ argument: String, _ action: (_ id: String, _ title: String) throws(ShellProblem) -> Void
    ) -> Reply {
        attempt { () throws(ShellProblem) in
            let id = argument.trimmed.uppercased()
            let title = try title(ofFinding: id)
            try action(id, title)
            showAgain()
        }
    }

    /// The heading of a finding that is there.
    private func title(ofFinding id: String) throws(ShellProblem) -> String {
        guard !id.isEmpty else { throw .phrase(.judgement(.needsFinding)) }
        if let own = judgement.ownFindings.first(where: { $0.id == id }) {
            return judgement.decisions[id]?.wording.title ?? own.title
        }
        if let concealment = concealment(ofFinding: id) { throw .phrase(concealment) }
        guard let finding = assessment.finding(id) else {
            let names = assessment.findings.map(\.rule.id) + judgement.ownFindings.map(\.id)
            throw .phrase(
                .judgement(.noSuchFinding(id, nearest: NearMatch.of(id, among: names))))
        }
        guard finding.status == .gap || finding.status == .strength else {
            throw .phrase(.judgement(.notAFinding(id)))
        }
        return judgement.decisions[id]?.wording.title ?? finding.texts.title
    }

    // MARK: summaries

}
