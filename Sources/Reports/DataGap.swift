package import Answers
package import Findings
package import Questionnaires

/// Something asked that has no answer: nobody knows it, or nobody was asked yet.
package struct DataGap: Sendable, Equatable {
    /// The question.
    package let question: Question
    /// Its fields without an answer, in their order.
    package let fields: [Field]
    /// The cells without a value of its tables that were answered, row by row.
    package let cells: [Missing]
    /// Whether nobody knows, it was skipped, or it is open; nil: open.
    package let state: AnswerState?
    /// How many metrics wait for one of the fields, or for a cell.
    package let metrics: Int
    /// How many rules wait for one of the fields, or for a cell.
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
                let cells = report.openCells(of: question, state)
                guard !fields.isEmpty || !cells.isEmpty else { return nil }
                let waiting = Set(fields.map(\.name) + cells.map(\.field)).compactMap { plan.waiting[$0] }
                return DataGap(
                    question: question, fields: fields, cells: cells, state: state,
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

extension Report {
    /// Cells of answered tables in which nobody knows a value, or nobody was asked for one; what the copy leaves out is none.
    fileprivate func openCells(of question: Question, _ state: AnswerState?) -> [Missing] {
        question.fields.flatMap { field -> [Missing] in
            guard let shape = field.table, !visibility.hiddenFields.contains(field.name) else { return [] }
            return (assessment.tables[field.name]?.rows ?? []).flatMap { row in
                shape.columns.compactMap { column in
                    guard let cell = row.openCell(column.name) else { return nil }
                    let isUnknown = cell.state == .dontKnow
                    return (isUnknown ? state == .dontKnow : state == nil && !column.optional) ? cell : nil
                }
            }
        }
    }
}
