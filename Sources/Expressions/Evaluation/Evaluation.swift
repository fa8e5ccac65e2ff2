/// The state of one evaluation.
struct Evaluation {
    let activation: Activation
    let limits: ExpressionLimits
    /// The values of the macro variables, the outermost first.
    var variables: [Value] = []
    private var work: Int

    init(activation: Activation, limits: ExpressionLimits) {
        self.activation = activation
        self.limits = limits
        work = limits.work
    }

    /// Counts steps; nil while there are any left.
    mutating func spend(_ steps: Int) -> EvaluationFailure.Kind? {
        work -= steps
        return work < 0 ? .workLimit(limits.work) : nil
    }
}

/// A part of an expression that can be evaluated.
protocol Evaluator: AnyObject, Sendable {
    func evaluate(_ run: inout Evaluation) -> Value
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

    /// The unknown or failure; nil where every value was definite.
    var value: Value? {
        if let unknowns { return .unknown(unknowns) }
        if let failure { return .failure(failure) }
        return nil
    }
}
