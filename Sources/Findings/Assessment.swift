public import Answers
public import Questionnaires

/// Everything that follows from a questionnaire and its answers. Whatever is printed stands here.
///
/// What a copy for a reader leaves out can be taken away; nothing can be put in its place.
public struct Assessment: Sendable, Equatable {
    /// Metrics, in the order of the questionnaire.
    public var metrics: [MetricResult]
    /// Tables that were answered, by name.
    public var tables: [String: TableResult]
    /// One finding per rule, in the order of the questionnaire.
    public var findings: [Finding]
    /// Plausibility checks that ask back.
    public var warnings: [Warning]
    /// One entry per stage, in the order of the questionnaire.
    public let stages: [StageScore]
    /// Ids of the findings to act on first, at most five, the most pressing one first.
    public var doFirst: [String]
    /// Figures that nobody knows, those first for which most else waits.
    public var notMeasured: [NotMeasured]
    /// How far the audit is, at its depth.
    public let progress: Progress
    /// What is left out, since it depends on answers that must not be told.
    public internal(set) var withheld = Dependents()

    /// The metric of that variable.
    public func metric(_ variable: String) -> MetricResult? {
        metrics.first { $0.metric.variable == variable }
    }
    /// The finding of that rule.
    public func finding(_ id: String) -> Finding? { findings.first { $0.rule.id == id } }
}

/// A metric and what became of it.
public struct MetricResult: Sendable, Equatable {
    /// The metric.
    public let metric: Metric
    /// Its value, or what it waits for.
    public let outcome: Outcome
    /// True where it rests on fewer than thirty cases.
    public let isThin: Bool
}

/// A table with its computed columns and verdicts.
public struct TableResult: Sendable, Equatable {
    /// The rows, as entered.
    public var rows: [RowResult]
}

/// One row of a table.
public struct RowResult: Sendable, Equatable {
    /// What the row is called: the text of its first column; a repeat gets ` (2)`.
    public let key: String
    /// Entered and computed cells, by column.
    public var cells: [String: Outcome]
    /// What is thought of the row.
    public internal(set) var verdict: RowVerdict?
}

/// What is thought of a row, and why.
public struct RowVerdict: Sendable, Equatable {
    /// Stored name.
    public let code: String
    /// What people read.
    public let label: String
    /// All reasons that hold, then the notes.
    public internal(set) var reasons: [Reason]

    /// A reason for a verdict.
    public struct Reason: Sendable, Equatable {
        /// Stored name.
        public let id: String
        /// What people read.
        public let text: String
    }
}

/// What a rule found.
public struct Finding: Sendable, Equatable {
    /// What became of a rule.
    public enum Status: String, Sendable {
        case gap
        case strength
        case clear
        case notAssessed = "not_assessed"
        case notApplicable = "not_applicable"
        case notComputable = "not_computable"

        /// True of a gap and of a strength.
        public var isThere: Bool { self == .gap || self == .strength }
    }

    /// The rule.
    public let rule: Rule
    /// True where core answers alone decide it.
    public let isCore: Bool
    /// What became of the rule.
    public let status: Status
    /// How grave a gap is; nil unless it is one.
    public internal(set) var severity: Severity?
    /// The texts, with the variant chosen and placeholders filled.
    public internal(set) var texts: FindingTexts
    /// True of a gap and of a strength.
    public var isThere: Bool { status.isThere }
    /// What the condition reads, with the rows and cells that decide; worked out when asked for.
    public var because: [Because] {
        let all = grounds.value
        return leftOut == Because.LeftOut() ? all : all.compactMap { $0.without(leftOut) }
    }
    let grounds: LateBecause
    /// What a copy does not show of it.
    public var leftOut = Because.LeftOut()
    /// What it waits for, where it is not assessed.
    public var missing: [Missing]
    /// The least certain basis among the figures it reads; nil where it reads none.
    public let sure: Basis?
    /// True where a rate it reads rests on fewer than thirty cases.
    public let isThin: Bool
    /// What the gap costs; nil where that is not known or not above zero.
    public internal(set) var money: Double?
    /// Id of the finding inside which it is printed.
    public var mergedInto: String?
}

/// The texts of a finding.
public struct FindingTexts: Sendable, Equatable {
    /// Headline.
    public internal(set) var title: String
    /// What was found.
    public internal(set) var finding: String
    /// What to do.
    public internal(set) var recommendation: String
    /// What to do first.
    public internal(set) var firstStep: String
    /// What would make it go away.
    public internal(set) var clears: String
}

/// A plausibility check that asks back.
public struct Warning: Sendable, Equatable {
    /// One of the alternatives of a check that is true.
    public struct Part: Sendable, Equatable {
        /// The fields that it reads, as far as they are answered.
        public let fields: Set<String>
        /// Ids of the questions of those fields, in the order of the questionnaire.
        public let questions: [String]
        /// Rows that do not fit whatever else the table holds, by table, as positions from 0.
        public internal(set) var rows: [String: [Int]]
        let grounds: LateBecause
    }

    /// The check.
    public let check: Check
    /// What does not fit, with placeholders filled.
    public let message: String
    /// True where the message says its figures itself.
    public let saysFigures: Bool
    /// The alternatives that are true; a check without alternatives is one.
    public internal(set) var parts: [Part]
    /// What a copy does not show of it.
    public var leftOut = Because.LeftOut()
}

/// The score of a stage.
public struct StageScore: Sendable, Equatable {
    /// The stage.
    public let stage: Stage
    /// From 0 to 100; nil where too little is assessed, or the stage gets none.
    public let score: Double?
    /// The band of the score.
    public let band: ScoreBand?
    /// How many of the rules that count are gaps or clear.
    public let assessed: Int
    /// How many rules count.
    public let counted: Int
    /// The score over core rules alone, which compares with a core audit.
    public let coreScore: Double?
    /// The band of the core score.
    public let coreBand: ScoreBand?
}

/// A figure that nobody knows.
public struct NotMeasured: Sendable, Equatable {
    /// The field.
    public let field: Field
    /// The question that fills it.
    public let question: Question
    /// How many metrics wait for it.
    public let metrics: Int
    /// How many rules wait for it.
    public let rules: Int
}
