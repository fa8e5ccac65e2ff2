import Answers
import Findings
import Questionnaires
import Wording

/// What is to be done about a finding, as the first page has it.
struct PageAction: Equatable {
    /// The most that a first page has room for.
    static let most = 5

    /// What is to be done.
    let action: String
    /// The finding's title, with its number.
    let gap: String
    let who: String
    /// Until when; empty where nobody has said.
    let due: String
    let effort: String
    /// About how much is at stake; empty where that is not known.
    let stake: String
    /// The id in internal copies, else empty.
    let mark: String

    /// Who, until when, how long, how much: what is there of it.
    func terms(_ texts: Texts) -> String {
        texts.signs.clauses(
            [
                who, due.isEmpty ? "" : texts(.judgement(.dueBy(due))), effort,
                stake.isEmpty ? "" : texts(.value(.labelled(texts(.planColumn(.stake)), stake))),
            ].filter { !$0.isEmpty })
    }

    /// What was agreed and is neither done nor dropped, the earliest first; where nothing was, what to do first.
    static func all(_ report: Report) -> (actions: [PageAction], areAgreed: Bool) {
        let agreed = report.actionPlan.groups.flatMap(\.entries).filter {
            $0.action.status != .done && $0.action.status != .dropped
        }.compactMap { entry in
            report.assessment.finding(entry.finding).map { PageAction($0, planned: entry, report) }
        }
        guard agreed.isEmpty else { return (agreed, true) }
        let first = report.assessment.doFirst.compactMap { report.assessment.finding($0) }
        return (first.map { PageAction($0, planned: nil, report) }, false)
    }

    private init(_ finding: Finding, planned entry: ActionPlan.Entry?, _ report: Report) {
        let texts = report.texts
        action = entry?.action.action ?? finding.texts.firstStep
        gap = report.numbered(finding)
        who = entry?.action.owner ?? finding.rule.who
        due = entry?.action.due.map(texts.day) ?? ""
        effort = texts(.finding(.whatToDoBy(effort: finding.rule.effort.word, who: "")))
        stake = finding.money.map { texts(.value(.figure(report.formatter.rough($0)))) } ?? ""
        mark = report.mark(on: finding)
    }
}
