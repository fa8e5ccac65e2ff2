package import Diagnostics

/// Something wrong in the text of an expression.
package struct ExpressionProblem: Sendable, Equatable {
    /// One phrase, lower case, without a full stop.
    package var message: String
    /// The place, in Unicode scalars of the expression's text.
    package var range: Range<Int>
    /// How much it matters.
    package var severity: Diagnostic.Severity
    /// What helps: the remedy, the near match.
    package var notes: [String]

    /// Creates a problem.
    package init(
        _ message: String, at range: Range<Int>, severity: Diagnostic.Severity = .error, notes: [String] = []
    ) {
        self.message = message
        self.range = range
        self.severity = severity
        self.notes = notes
    }

    /// The problem as a diagnostic about an expression that is a text of its own.
    package func diagnostic(in source: SourceText) -> Diagnostic {
        Diagnostic(
            severity, message, in: source, at: source.location(atScalarOffset: range.lowerBound),
            length: range.count, notes: notes)
    }
}

extension EvaluationFailure {
    /// The failure as a problem in the text of the expression that was evaluated.
    package func problem(in expression: CompiledExpression) -> ExpressionProblem {
        ExpressionProblem(message, at: range ?? expression.root.range)
    }
}

/// Everything wrong in the text of an expression, in the order of the places.
package struct ExpressionProblems: Error, Sendable, Equatable {
    /// After so many problems of one kind no more are collected.
    static let most = 100

    /// The problems, at least one.
    package let problems: [ExpressionProblem]

    /// Creates a list, sorted by place.
    package init(_ problems: [ExpressionProblem]) {
        self.problems = problems.sortedByPlace()
    }
}

extension [ExpressionProblem] {
    /// The problems in the order of their places; those at one place keep their order.
    func sortedByPlace() -> [ExpressionProblem] {
        enumerated().sorted { one, other in
            let places = (one.element.range, other.element.range)
            if places.0.lowerBound != places.1.lowerBound {
                return places.0.lowerBound < places.1.lowerBound
            }
            return one.offset < other.offset
        }.map(\.element)
    }
}
