import Findings
import Questionnaires
import Wording

/// By what number a gap is spoken of in a meeting: its stage's among those in which gaps can be found, then its own among
/// the gaps printed there, such as "1.4".
struct FindingNumbers: Sendable {
    private var numbers: [String: String] = [:]

    /// Numbers the gaps of a report in the order in which its stages print them.
    init(_ report: Report) {
        let judged = Set(report.questionnaire.rules.map(\.stage))
        for (position, stage) in report.questionnaire.stages.filter({ judged.contains($0.id) }).enumerated() {
            let gaps = report.assessment.findings.filter {
                $0.rule.stage == stage.id && $0.status == .gap && report.assessment.host(of: $0) == nil
            }.sorted(by: Finding.isMorePressing)
            for (number, gap) in gaps.enumerated() { numbers[gap.rule.id] = "\(position + 1).\(number + 1)" }
        }
    }

    init() {}

    /// The number of a finding; nil of one that is printed inside another, of a strength and of what was not found.
    subscript(_ id: String) -> String? { numbers[id] }
}

extension Report {
    /// The title of a finding behind its number.
    func numbered(_ finding: Finding) -> String {
        texts.signs.words([numbers[finding.rule.id], finding.texts.title].compactMap { $0 })
    }
}
