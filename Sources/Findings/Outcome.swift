public import Expressions

/// What became of something that was to be computed.
public enum Outcome: Sendable, Equatable {
    /// A definite value.
    case known(Value)
    /// Something is missing.
    case unknown([Missing])
    /// All that is missing does not apply or is hidden.
    case notApplicable([Missing])
    /// It cannot be computed, such as a division by zero.
    case notComputable(EvaluationFailure)

    /// The figure, if there is one.
    public var number: Double? {
        guard case .known(let value) = self else { return nil }
        return value.number
    }

    /// What is missing; empty where nothing is.
    public var missing: [Missing] {
        switch self {
        case .known, .notComputable: []
        case .unknown(let missing), .notApplicable(let missing): missing
        }
    }

    /// The name of the state in reports for machines.
    public var status: String {
        switch self {
        case .known: "known"
        case .unknown: "unknown"
        case .notApplicable: "not_applicable"
        case .notComputable: "not_computable"
        }
    }
}

/// A field that something waits for.
public struct Missing: Sendable, Equatable {
    /// Why the field has no value.
    public enum State: String, Sendable {
        case unanswered
        case dontKnow = "dont_know"
        case skipped
        case notApplicable = "not_applicable"
        case hidden
        /// The table is there, but cells in it are empty.
        case cells
    }

    /// The field's name.
    public let field: String
    /// Id of the question that fills it.
    public let question: String
    /// Why it has no value.
    public let state: State
}
