package import Answers
package import Questionnaires

/// Everything that follows from a questionnaire and its answers. Whatever is printed stands here.
///
/// What a copy for a reader leaves out can be taken away; nothing can be put in its place.
package struct Assessment: Sendable, Equatable {
    /// Metrics, in the order of the questionnaire.
    package var metrics: [MetricResult]
    /// Tables that were answered, by name.
    package var tables: [String: TableResult]
    /// One finding per rule, in the order of the questionnaire.
    package var findings: [Finding]
    /// Plausibility checks that ask back.
    package var warnings: [Warning]
    /// One entry per stage, in the order of the questionnaire.
    package let stages: [StageScore]
    /// What holds of a stage in one sentence each, by stage, in the order of the questionnaire.
    package var headlines: [String: [StageHeadline]] = [:]
    /// Ids of the findings to act on first, at most five, the most pressing one first.
    package var doFirst: [String]
    /// Figures that nobody knows, those first for which most else waits.
    package var notMeasured: [NotMeasured]
    /// How far the audit is, at its depth.
    package let progress: Progress
    /// What is left out, since it depends on answers that must not be told.
    package internal(set) var withheld = Dependents()

    /// The metric of that variable.
    package func metric(_ variable: String) -> MetricResult? {
        metrics.first { $0.metric.variable == variable }
    }
    /// A stage in one sentence; nil where nothing that may be said of it holds.
    package func headline(of stage: String) -> String? { headlines[stage]?.first?.text }
    /// The audit in one sentence: the headline of the stage that fares worst, of those with a score if any has one.
    package var headline: String? {
        let said = stages.filter { headline(of: $0.stage.id) != nil }
        let worst = said.filter { $0.score != nil }.min { ($0.score ?? 0) < ($1.score ?? 0) }
        return (worst ?? said.first).flatMap { headline(of: $0.stage.id) }
    }
    /// The finding of that rule.
    package func finding(_ id: String) -> Finding? { findings.first { $0.rule.id == id } }
}

/// A sentence that holds of a stage.
package struct StageHeadline: Sendable, Equatable {
    /// Where it stands among the headlines of its stage, from 0.
    package let position: Int
    /// With its placeholders filled.
    package let text: String
}

/// A metric and what became of it.
package struct MetricResult: Sendable, Equatable {
    /// The metric.
    package let metric: Metric
    /// Its value, or what it waits for.
    package let outcome: Outcome
    /// True where it rests on fewer than thirty cases.
    package let isThin: Bool
    /// What it is at least, where it is a sum of which something is not known.
    package let partial: PartialSum?
}

/// A table with its computed columns and verdicts.
package struct TableResult: Sendable, Equatable {
    /// The rows, as entered.
    package var rows: [RowResult]
}

/// One row of a table.
package struct RowResult: Sendable, Equatable {
    /// What the row is called: the text of its first column; a repeat gets ` (2)`.
    package let key: String
    /// Entered and computed cells, by column.
    package var cells: [String: Outcome]
    /// What is thought of the row.
    package internal(set) var verdict: RowVerdict?

    /// Why an entered cell has no value; nil where it has one, or does not apply.
    package func openCell(_ column: String) -> Missing? {
        guard case .unknown(let missing) = cells[column] else { return nil }
        return missing.first { $0.column == column }
    }
}

/// What is thought of a row, and why.
package struct RowVerdict: Sendable, Equatable {
    /// Stored name.
    package let code: String
    /// What people read.
    package let label: String
    /// All reasons that hold, then the notes.
    package internal(set) var reasons: [Reason]

    /// A reason for a verdict.
    package struct Reason: Sendable, Equatable {
        /// Stored name.
        package let id: String
        /// What people read.
        package let text: String
    }
}

/// What a rule found.
package struct Finding: Sendable, Equatable {
    /// What became of a rule.
    package enum Status: String, Sendable {
        case gap
        case strength
        case clear
        case notAssessed = "not_assessed"
        case notApplicable = "not_applicable"
        case notComputable = "not_computable"

        /// True of a gap and of a strength.
        package var isThere: Bool { self == .gap || self == .strength }
    }

    /// The rule.
    package let rule: Rule
    /// True where core answers alone decide it.
    package let isCore: Bool
    /// What became of the rule.
    package let status: Status
    /// How grave a gap is; nil unless it is one.
    package internal(set) var severity: Severity?
    /// The texts, with the variant chosen and placeholders filled.
    package internal(set) var texts: FindingTexts
    /// True of a gap and of a strength.
    package var isThere: Bool { status.isThere }
    /// What the condition reads, with the rows and cells that decide; worked out when asked for.
    package var because: [Because] {
        let all = grounds.value
        return leftOut == Because.LeftOut() ? all : all.compactMap { $0.without(leftOut) }
    }
    var grounds: LateBecause
    /// What a copy does not show of it.
    package var leftOut = Because.LeftOut()
    /// What it waits for, where it is not assessed.
    package var missing: [Missing]
    /// The least certain basis among the figures it reads; nil where it reads none.
    package let sure: Basis?
    /// True where a rate it reads rests on fewer than thirty cases.
    package let isThin: Bool
    /// What the gap costs; nil where that is not known or not above zero.
    package internal(set) var money: Double?
    /// Id of the finding inside which it is printed.
    package var mergedInto: String?
}

/// The texts of a finding.
package struct FindingTexts: Sendable, Equatable {
    /// Headline.
    package internal(set) var title: String
    /// What was found.
    package internal(set) var finding: String
    /// What to do.
    package internal(set) var recommendation: String
    /// What to do first.
    package internal(set) var firstStep: String
    /// What would make it go away.
    package internal(set) var clears: String
    /// What its amount assumes; empty where it has none.
    package internal(set) var money: String
    /// A remark on where it comes from; empty where there is none.
    package internal(set) var note: String
    /// What holds in some countries only.
    package internal(set) var notes: [CountryNote]
}

/// A plausibility check that asks back.
package struct Warning: Sendable, Equatable {
    /// One of the alternatives of a check that is true.
    package struct Part: Sendable, Equatable {
        /// The fields that it reads, as far as they are answered.
        package let fields: Set<String>
        /// Ids of the questions of those fields, in the order of the questionnaire.
        package let questions: [String]
        /// Rows that do not fit whatever else the table holds, by table, as positions from 0.
        package internal(set) var rows: [String: [Int]]
        /// Tables of which single rows decide, whatever these are compared with.
        let tablesByRow: Set<String>
        let grounds: LateBecause
    }

    /// The check.
    package let check: Check
    /// What does not fit, with placeholders filled.
    package let message: String
    /// True where the message says its figures itself.
    package let saysFigures: Bool
    /// The alternatives that are true; a check without alternatives is one.
    package internal(set) var parts: [Part]
    /// What a copy does not show of it.
    package var leftOut = Because.LeftOut()
}

/// The score of a stage.
package struct StageScore: Sendable, Equatable {
    /// The stage.
    package let stage: Stage
    /// From 0 to 100; nil where too little is assessed, or the stage gets none.
    package let score: Double?
    /// The band of the score.
    package let band: ScoreBand?
    /// How many of the rules that count are gaps or clear.
    package let assessed: Int
    /// How many rules count.
    package let counted: Int
    /// The score over core rules alone, which compares with a core audit.
    package let coreScore: Double?
    /// The band of the core score.
    package let coreBand: ScoreBand?
}

/// A figure that nobody knows.
package struct NotMeasured: Sendable, Equatable {
    /// The field.
    package let field: Field
    /// What the table's row is called, where it is a cell.
    package var row: String?
    /// The table's column, where it is a cell.
    package var column: String?
    /// The question that fills it.
    package let question: Question
    /// How many metrics wait for it.
    package let metrics: Int
    /// How many rules wait for it.
    package let rules: Int
}
