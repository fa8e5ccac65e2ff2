import Findings
import Questionnaires

/// Which figures behind findings are in doubt: a plausibility check that holds reads them, and nobody explained it in a note
/// that the client may read.
struct Disputes: Sendable {
    /// Fields in doubt, by the rule that reads them.
    private var byRule: [String: Set<String>] = [:]

    init() {}

    /// Of a report that holds only what its copy may show, so that nothing can be told from a check that it leaves out.
    init(_ report: Report, _ plan: QuestionnairePlan) {
        let explained = Set(report.notes.filter(\.isPublished).map(\.question))
        let open = report.assessment.warnings.flatMap(\.parts).filter {
            explained.isDisjoint(with: $0.questions)
        }
        guard !open.isEmpty else { return }
        for finding in report.assessment.findings where finding.isThere {
            let read = plan.fieldsRead(by: .rule(finding.rule.id))
            let disputed = open.reduce(into: Set<String>()) { fields, part in
                for field in part.fields.intersection(read) where part.concerns(finding, field) {
                    fields.insert(field)
                }
            }
            if !disputed.isEmpty { byRule[finding.rule.id] = disputed }
        }
    }

    /// The fields in doubt behind a finding; empty where there are none.
    func fields(behind finding: Finding) -> Set<String> { byRule[finding.rule.id] ?? [] }
}

extension Warning.Part {
    /// False of a table of which it is about other rows than those that a finding rests on.
    fileprivate func concerns(_ finding: Finding, _ table: String) -> Bool {
        guard let positions = rows[table] else { return true }
        let decisive = finding.because.compactMap { because -> [Int]? in
            guard because.name == table, case .rows(let rows, _) = because.content else { return nil }
            return rows.map(\.position)
        }
        return decisive.isEmpty || decisive.contains { !Set($0).isDisjoint(with: positions) }
    }
}
