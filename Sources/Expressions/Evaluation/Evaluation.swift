/// The state of one evaluation.
struct Evaluation {
    let activation: Activation
    let limits: ExpressionLimits
    /// The values of the macro variables, the outermost first.
    var variables: [Value] = []
    /// The steps that there were, and that are left.
    private let allowance: Int
    private var work: Int

    init(activation: Activation, limits: ExpressionLimits) {
        self.activation = activation
        self.limits = limits
        allowance = activation.work.allowance(limits.work)
        work = allowance
    }

    /// Counts steps without looking whether any are left: the next ``spend(_:)`` does.
    mutating func count(_ steps: Int) { work &-= steps }

    /// Counts steps; nil while there are any left.
    mutating func spend(_ steps: Int) -> EvaluationFailure.Kind? {
        work -= steps
        return isExhausted ? limitFailure : nil
    }

    /// Counts what it takes to put a value into another one, so that no value grows without end by holding
    /// the same part again and again; nil while there are steps left.
    mutating func spend(putting value: Value) -> EvaluationFailure.Kind? {
        switch value {
        case .list, .map, .string, .unknown:
            guard let size = value.size(atMost: max(work, 0), depth: limits.depth) else {
                return .depthLimit(limits.depth)
            }
            return spend(size)
        default: return nil
        }
    }

    /// Counts what comparing two values takes; nil while there are steps left.
    mutating func spend(comparing one: Value, _ other: Value) -> EvaluationFailure.Kind? {
        switch (one, other) {
        case (.string, .string), (.list, .list), (.map, .map):
            spend(one.comparisonSize(other, limits))
        default: nil
        }
    }

    /// True where more steps were taken than there were.
    var isExhausted: Bool { work < 0 }

    private var limitFailure: EvaluationFailure.Kind {
        allowance < limits.work ? .workTogether(ExpressionLimits.workTogether) : .workLimit(limits.work)
    }

    /// What the evaluation gives: nothing but a failure where it took too many steps, whatever it would have
    /// made of that.
    func result(_ value: Value) -> Value {
        let steps = allowance - work
        // What takes next to nothing is not worth the writing: it is loops that never end.
        guard steps > 100 || isExhausted else { return value }
        activation.work.take(steps)
        guard isExhausted else { return value }
        if case .failure(let failure) = value, failure.kind == limitFailure { return value }
        return .failed(limitFailure)
    }
}

/// A part of an expression that can be evaluated.
protocol Evaluator: AnyObject, Sendable {
    func evaluate(_ run: inout Evaluation) -> Value
    /// The value that a list has where elements are left out of which nobody knows whether they belong to it.
    func knownElements(_ run: inout Evaluation) -> Value
}

extension Evaluator {
    func knownElements(_ run: inout Evaluation) -> Value { evaluate(&run) }
}

/// What several values amount to where all of them must be definite: unknown wins over failure.
struct Obstacle {
    private var unknowns: Unknowns?
    private var failure: EvaluationFailure?

    /// Notes a value; tells whether it is definite.
    mutating func note(_ value: Value) -> Bool {
        switch value {
        case .unknown(let other):
            if unknowns == nil { unknowns = other } else { unknowns?.formUnion(other) }
            return false
        case .failure(let other):
            if failure == nil { failure = other }
            return false
        default: return true
        }
    }

    /// The unknown or failure, counted; nil where every value was definite.
    func value(_ run: inout Evaluation) -> Value? {
        run.count(unknowns?.sorted.count ?? 0)
        return value
    }

    /// The unknown or failure; nil where every value was definite.
    var value: Value? {
        if let unknowns { return .unknown(unknowns) }
        if let failure { return .failure(failure) }
        return nil
    }
}
