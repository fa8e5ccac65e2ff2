package import Expressions

/// What became of something that was to be computed.
package enum Outcome: Sendable, Equatable {
    /// A definite value.
    case known(Value)
    /// Something is missing.
    case unknown([Missing])
    /// All that is missing does not apply or is hidden.
    case notApplicable([Missing])
    /// It cannot be computed, such as a division by zero.
    case notComputable(EvaluationFailure)

    /// The figure, if there is one.
    package var number: Double? {
        guard case .known(let value) = self else { return nil }
        return value.number
    }

    /// What is missing; empty where nothing is.
    package var missing: [Missing] {
        switch self {
        case .known, .notComputable: []
        case .unknown(let missing), .notApplicable(let missing): missing
        }
    }

    /// The name of the state in reports for machines.
    package var status: String {
        switch self {
        case .known: "known"
        case .unknown: "unknown"
        case .notApplicable: "not_applicable"
        case .notComputable: "not_computable"
        }
    }
}

/// A field, or a cell of a table, that something waits for.
package struct Missing: Sendable, Equatable {
    /// Why there is no value.
    package enum State: String, Sendable {
        case unanswered
        /// Unanswered, since only a full audit asks for it.
        case notAsked = "not_asked"
        case dontKnow = "dont_know"
        case skipped
        case notApplicable = "not_applicable"
        case hidden
        /// One figure was given; single ones are needed.
        case oneFigure = "one_figure"
        /// The table is there, but not what is wanted of it.
        case cells
    }

    /// The field's name.
    package let field: String
    /// What the table's row is called, where a cell is missing.
    package let row: String?
    /// The table's column, where a cell is missing.
    package let column: String?
    /// Id of the question that fills it.
    package let question: String
    /// Why it has no value.
    package let state: State
}
