/// A folder of questions, metrics and rules in its compiled form: what a session's header embeds.
///
/// Everything is data; what can be derived, such as the order of evaluation, is not stored (`QuestionnairePlan`).
public struct Questionnaire: Sendable, Equatable {
    /// The name under which it is found, such as `sales-process`.
    public var id: String
    /// Version of the content, `major.minor.patch`.
    public var version: String
    /// Languages in which every text exists, as BCP 47 tags; the first is that of the texts in place.
    public var locales: [String]
    /// What it audits, for people.
    public var title: String
    /// The last sentence of a report.
    public var closingLine: String
    /// The blocks of questions, in the order in which they are asked.
    public var stages: [Stage]
    /// The two date fields between which the audited period lies; empty where none is asked.
    public var period: [String]
    /// What each stage ends with, by stage id.
    public var outputs: [String: StageOutput]
    /// How findings become a score per stage.
    public var score: ScoreScheme
    /// Option sets by name.
    public var options: [String: AnswerOptionSet]
    /// The questions, in the order in which they are asked.
    public var questions: [Question]
    /// Figures computed from answers and other metrics.
    public var metrics: [Metric]
    /// Columns computed per row, by table.
    public var columns: [String: [ComputedColumn]]
    /// Verdicts on rows, by table; the first whose condition is true decides.
    public var verdicts: [String: [Verdict]]
    /// Remarks added to the reasons of a verdict, by table.
    public var verdictNotes: [String: [VerdictNote]]
    /// Plausibility checks.
    public var checks: [Check]
    /// Rules that make findings.
    public var rules: [Rule]
    /// Published figures that rules lean on.
    public var benchmarks: [Benchmark]
    /// Named methods: small calculators and checklists.
    public var methods: [Method]
    /// Texts of the other languages: language, then text id, then text.
    public var translations: [String: [String: String]]
}

/// One block of questions.
public struct Stage: Sendable, Equatable {
    /// Short code, which commands take.
    public var id: String
    /// The name people read, such as "1 Acquisition".
    public var name: String
    /// False for a block that gets no score.
    public var scored: Bool
}

/// What a stage ends with.
public struct StageOutput: Sendable, Equatable {
    /// Its heading.
    public var title: String
    /// Its parts, in order.
    public var parts: [OutputPart]
}

/// One part of a stage output.
public enum OutputPart: Sendable, Equatable {
    /// The metrics of these variables, a line each.
    case metrics([String])
    /// A table with these columns, entered or computed; `verdict` is one of them where there are verdicts.
    case table(String, columns: [String])
    /// The answers to these fields.
    case fields([String])
    /// Every metric whose sheet this is.
    case sheet(String)
    /// A drawing, in formats that can draw.
    case chart(OutputChart)
}

/// A list of answers to choose from.
public struct AnswerOptionSet: Sendable, Equatable {
    /// The options, in the order in which they are shown.
    public var options: [AnswerOption]

    /// The option of that code.
    public func option(_ code: String) -> AnswerOption? { options.first { $0.code == code } }
}

/// One answer to choose from.
public struct AnswerOption: Sendable, Equatable {
    /// The stored value; never a number.
    public var code: String
    /// What people read.
    public var label: String
    /// Smallest and largest figure that this option stands for, where a figure may be typed instead.
    public var range: ClosedRange<Double>?
    /// True where it excludes all other options.
    public var exclusive: Bool
}

/// How findings become a score per stage.
public struct ScoreScheme: Sendable, Equatable {
    /// Weight of a gap, by severity.
    public var weights: [Severity: Double]
    /// Least share of the rules that must be assessed before a score is given, 0 to 1.
    public var coverage: Double
    /// Bands in ascending order.
    public var bands: [ScoreBand]

    /// The band in which a score from 0 to 100 lies.
    public func band(of score: Double) -> ScoreBand? { bands.last { $0.from <= score } }
}

/// A range of scores with a name.
public struct ScoreBand: Sendable, Equatable {
    /// Stored name.
    public var code: String
    /// What people read.
    public var label: String
    /// Least score of the band, 0 to 100.
    public var from: Double
}

/// A published figure, with its caution.
public struct Benchmark: Sendable, Equatable {
    /// Id, which sources name.
    public var id: String
    /// The figure in words.
    public var figure: String
    /// Where it is used.
    public var usedFor: String?
    /// How well it was checked.
    public var status: String
    /// Where it was published.
    public var source: String?
    /// What to beware of.
    public var caution: String?
    /// Country it is about; a figure without country and year is never printed.
    public var country: String?
    /// Year it is about.
    public var year: String?
    /// True where it may be printed as fact.
    public var printable: Bool
}
