package import Answers
import Findings
package import Questionnaires

/// Something asked that has no answer: nobody knows it, or nobody was asked yet.
package struct DataGap: Sendable, Equatable {
    /// The question.
    package let question: Question
    /// Its fields without an answer, in their order.
    package let fields: [Field]
    /// Whether nobody knows, it was skipped, or it is open; nil: open.
    package let state: AnswerState?
    /// How many metrics wait for one of the fields.
    package let metrics: Int
    /// How many rules wait for one of the fields.
    package let rules: Int

    /// The gaps at the audit's depth, those first for which most waits, else in the order of the questions.
    static func all(in report: Report, _ plan: QuestionnairePlan) -> [DataGap] {
        let rules = Set(report.assessment.findings.map(\.rule.id))
        let metrics = Set(report.assessment.metrics.map(\.metric.variable))
        return report.questionnaire.questions(at: report.depth).flatMap { question -> [DataGap] in
            guard !report.visibility.hiddenQuestions.contains(question.id) else { return [] }
            return [AnswerState.dontKnow, .skipped, nil].compactMap { state in
                let fields = question.fields.filter {
                    report.sheet[$0.name]?.state == state && !(state == nil && $0.optional)
                        && !report.withheldFields.contains($0.name)
                        && !report.visibility.hiddenFields.contains($0.name)
                }
                guard !fields.isEmpty else { return nil }
                let waiting = fields.compactMap { plan.waiting[$0.name] }
                return DataGap(
                    question: question, fields: fields, state: state,
                    metrics: Set(waiting.flatMap(\.metrics)).intersection(metrics).count,
                    rules: Set(waiting.flatMap(\.rules)).intersection(rules).count)
            }
        }.enumerated().sorted { one, other in
            let counts = (
                one.element.metrics + one.element.rules, other.element.metrics + other.element.rules
            )
            return counts.0 == counts.1 ? one.offset < other.offset : counts.0 > counts.1
        }.map(\.element)
    }
}
