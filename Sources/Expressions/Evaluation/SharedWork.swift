import Synchronization

/// The steps that are left to all evaluations over one set of values: many expressions, or one for each of many
/// rows, end as surely as one does.
final class SharedWork: Sendable {
    private let left = Atomic<Int>(ExpressionLimits.workTogether)

    /// The steps that one evaluation may take at most.
    func allowance(_ most: Int) -> Int { min(most, max(left.load(ordering: .relaxed), 0)) }

    /// True while more than half of the steps are left.
    var isMostlyLeft: Bool { left.load(ordering: .relaxed) > ExpressionLimits.workTogether / 2 }

    /// Takes away what an evaluation took.
    func take(_ steps: Int) { left.subtract(steps, ordering: .relaxed) }
}
