import Expressions
import Questionnaires

/// A sum of which something is not known: at least so much.
package struct PartialSum: Sendable, Equatable {
    /// The sum of what is known.
    package let least: Double
    /// Of how many rows something is not known.
    package let rowsUnknown: Int
    /// What is not known.
    package let missing: [Missing]
}

extension FigureEvaluation {
    /// What a metric is at least; nil where it is known as a whole, is no sum over rows, or might be less. What is
    /// computed of it is as it is without this: of what is not known nothing is.
    func partialSum(_ metric: Metric) -> PartialSum? {
        let value = activation[metric.variable]
        guard let sum = RowSum(metric.formula), case .list(let rows) = activation[sum.table] else {
            return nil
        }
        switch value {
        case .unknown(let unknowns) where !unknowns.isNotApplicable: break
        case .int, .double: if sum.needed.isEmpty { return nil }
        default: return nil
        }
        func values(_ part: RowSum.Part) -> [Value] {
            ElementExpression(part.node, variable: part.variable).values(for: rows, activation)
        }
        let (needed, conditions, terms) = (
            sum.needed.map(values), sum.conditions.map(values), values(sum.term)
        )
        var (least, counted, rowsUnknown, unknown) = (0.0, 0, 0, Unknowns([]))
        for row in rows.indices {
            let parts = conditions.map { $0[row] } + needed.map { $0[row] } + [terms[row]]
            if conditions.contains(where: { $0[row] == .bool(false) }) { continue }
            let missing = parts.compactMap { part in
                if case .unknown(let unknowns) = part { unknowns } else { nil }
            }
            if missing.isEmpty {
                guard let number = terms[row].number else { return nil }
                least += number
                counted += 1
            } else if !missing.contains(where: \.isNotApplicable) {
                rowsUnknown += 1
                missing.forEach { unknown.formUnion($0) }
            }
        }
        guard counted > 0, rowsUnknown > 0, least.isFinite, sum.onlyGrows(in: assessor.questionnaire) else {
            return nil
        }
        return PartialSum(
            least: value?.number ?? least, rowsUnknown: rowsUnknown, missing: missing(unknown))
    }
}
