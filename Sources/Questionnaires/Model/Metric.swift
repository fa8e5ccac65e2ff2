public import Expressions

/// A figure computed from fields and metrics.
public struct Metric: Sendable, Equatable {
    /// Id, which sources name.
    public var id: String
    /// The name that expressions read.
    public var variable: String
    /// How it is computed.
    public var formula: CompiledExpression
    /// What it counts, such as `%` or `money per customer`.
    public var unit: String
    /// Which direction is good.
    public var better: Direction
    /// What counts as good, in words.
    public var target: String?
    /// What the formula takes for granted; printed with the figure.
    public var assumes: String?
    /// What people read.
    public var label: String
    /// The stage on whose sheet it is printed.
    public var sheet: String?
    /// False where it is compared but never shown to a client.
    public var printed: Bool
    /// How many cases it rests on; below thirty it is thin.
    public var cases: CompiledExpression?
    /// Where it comes from.
    public var sources: [String]
}

/// Which direction of a figure is good.
public enum Direction: String, Sendable, CaseIterable {
    case higher
    case lower
    case band
    case context
}

/// A column computed for each row of a table.
public struct ComputedColumn: Sendable, Equatable {
    /// Id, such as `MC-4`.
    public var id: String
    /// The name that expressions read.
    public var name: String
    /// How it is computed; reads the row under the table's row name.
    public var formula: CompiledExpression
    /// False: the cell is not applicable.
    public var when: CompiledExpression?
    /// What it counts.
    public var unit: String
    /// Which direction is good.
    public var better: Direction
    /// What counts as good, in words.
    public var target: String?
    /// What people read.
    public var label: String
    /// The option set of a column of words.
    public var options: String?
    /// Where it comes from.
    public var sources: [String]
}

/// What is thought of a row.
public struct Verdict: Sendable, Equatable {
    /// Stored name; several verdicts may share it.
    public var code: String
    /// What people read.
    public var label: String
    /// True: this is the verdict, unless an earlier one was true.
    public var when: CompiledExpression
    /// False where no verdict notes are added to its reasons.
    public var notes: Bool
    /// Why; all whose condition holds are given.
    public var reasons: [VerdictNote]
}

/// A reason for a verdict, or a remark added to it.
public struct VerdictNote: Sendable, Equatable {
    /// Stored name.
    public var id: String
    /// The condition; nil: always.
    public var when: CompiledExpression?
    /// What people read, with placeholders for cells and metrics.
    public var text: String
}

/// A plausibility check: it warns and asks back, it never blocks.
public struct Check: Sendable, Equatable {
    /// Id, which sources name.
    public var id: String
    /// True: something does not fit.
    public var when: CompiledExpression
    /// What people read.
    public var message: String
}
