import Diagnostics

/// A folder of questions, metrics and rules in its compiled form: what a session's header embeds.
///
/// Everything is data; what can be derived, such as the order of evaluation, is not stored (`QuestionnairePlan`).
package struct Questionnaire: Sendable, Equatable {
    /// The name under which it is found, such as `sales-process`.
    package var id: String = ""
    /// Version of the content, `major.minor.patch`.
    package var version: String = ""
    /// Languages in which every text exists, as BCP 47 tags; the first is that of the texts in place.
    package var locales: [String] = []
    /// What it audits, for people.
    package var title: String = ""
    /// The last sentence of a report.
    package var closingLine: String = ""
    /// The blocks of questions, in the order in which they are asked.
    package var stages: [Stage] = []
    /// The two date fields between which the audited period lies; empty where none is asked.
    package var period: [String] = []
    /// The fields by which companies can be grouped, such as the industry.
    package var profile: [String] = []
    /// What each stage ends with, by stage id.
    package var outputs: [String: StageOutput] = [:]
    /// Limits by name, which every expression but those of methods, and every text with placeholders, can read.
    package var limits: [String: Cutoff] = [:]
    /// How findings become a score per stage.
    package var score: ScoreScheme = ScoreScheme()
    /// Option sets by name.
    package var options: [String: AnswerOptionSet] = [:]
    /// The questions, in the order in which they are asked.
    package var questions: [Question] = []
    /// Figures computed from answers and other metrics.
    package var metrics: [Metric] = []
    /// Columns computed per row, by table.
    package var columns: [String: [ComputedColumn]] = [:]
    /// Verdicts on rows, by table; the first whose condition is true decides.
    package var verdicts: [String: [Verdict]] = [:]
    /// Remarks added to the reasons of a verdict, by table.
    package var verdictNotes: [String: [VerdictNote]] = [:]
    /// Plausibility checks.
    package var checks: [Check] = []
    /// Rules that make findings.
    package var rules: [Rule] = []
    /// Published figures that rules lean on.
    package var benchmarks: [Benchmark] = []
    /// Named methods: small calculators and checklists.
    package var methods: [Method] = []
    /// Texts of the other languages: language, then text id, then text.
    package var translations: [String: [String: String]] = [:]

    /// One in which nothing is, to read into.
    package init() {}

    /// The field of that name.
    package func field(_ name: String) -> Field? {
        for question in questions {
            if let field = question.fields.first(where: { $0.name == name }) { return field }
        }
        return nil
    }

    /// What a stage is called where there is little room.
    package func shortName(of stage: Stage) -> String {
        let short = outputs[stage.id]?.short ?? ""
        return short.isEmpty ? stage.name : short
    }
}

// MARK: description

extension Questionnaire: Blank {
    /// The keys of each file of a folder.
    static func description(of file: QuestionnaireFile) -> Description<Questionnaire> {
        switch file {
        case .main: main
        case .metrics: figures
        case .rules: ruleList
        case .benchmarks: benchmarkList
        case .methods: methodList
        }
    }

    private static let main = Description<Questionnaire>(
        "a questionnaire",
        keys: [
            .required("id", \.id, .filled),
            .required("version", \.version, .filled),
            .defaulted("locales", \.locales, .words),
            .required("title", \.title, .filledText),
            .defaulted("closing_line", \.closingLine, .text),
            .defaulted("stages", \.stages, .entries()),
            .defaulted("period", \.period, .words),
            .defaulted("profile", \.profile, .words),
            .defaulted("limits", \.limits, .byName(.entry())),
            .defaulted("outputs", \.outputs, .byName(.entry())),
            .required("score", \.score, .entry()),
            .defaulted("options", \.options, .byName(.optionSet)),
            .defaulted("questions", \.questions, .entries()),
        ])

    private static let figures = Description<Questionnaire>(
        "metrics.yaml",
        keys: [
            .defaulted("metrics", \.metrics, .entries()),
            .defaulted("columns", \.columns, .byName(.entries())),
            .defaulted("verdicts", \.verdicts, .byName(Verdict.list)),
            .defaulted("verdict_notes", \.verdictNotes, .byName(.entries())),
            .defaulted("checks", \.checks, .entries()),
        ])

    private static let ruleList = Description<Questionnaire>(
        "rules.yaml", keys: [.defaulted("rules", \.rules, .entries())])

    private static let benchmarkList = Description<Questionnaire>(
        "benchmarks.yaml", keys: [.defaulted("benchmarks", \.benchmarks, .entries())])

    private static let methodList = Description<Questionnaire>(
        "methods.yaml",
        keys: [
            // They join those of the questions.
            .authored(
                Schema.Property("options") { Form<[String: AnswerOptionSet]>.byName(.optionSet).schema() }
            ) { reader, questionnaire, place in
                for pair in reader.map("options") {
                    if questionnaire.options[pair.key] != nil {
                        place.problems.add(pair.keyDiagnostic("option set '\(pair.key)' exists twice"))
                    }
                    questionnaire.options[pair.key] = Form.optionSet.read(
                        pair.value, pair.key, at: place.below("options"))
                }
            },
            .defaulted("methods", \.methods, .entries()),
        ])
}
