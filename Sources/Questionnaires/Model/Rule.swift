import CanonicalJSON
import Diagnostics
package import Expressions

/// A condition that makes a finding: a gap or a strength.
package struct Rule: Sendable, Equatable {
    /// Id, which commands take.
    package var id: String = ""
    /// Id of its stage.
    package var stage: String = ""
    /// How grave the gap is, or that it is a strength.
    package var severity: SeverityRule = .fixed(.low)
    /// False: the rule does not apply and is not counted.
    package var when: CompiledExpression?
    /// True: the finding is there.
    package var condition: CompiledExpression = .unreadable
    /// Named limits with their origin, by name.
    package var cutoffs: [String: Cutoff] = [:]
    /// Rules of one group are one fact, counted once in the score.
    package var group: String?
    /// The rule inside which this one is printed when both fire.
    package var yieldsTo: String?
    /// Lists of names for the texts, by name.
    package var lists: [String: CompiledExpression] = [:]
    /// The option set whose labels name a list's codes; `fields` for the labels of fields.
    package var labels: [String: String] = [:]
    /// The first whose condition is true replaces the texts it names.
    package var variants: [RuleVariant] = []
    /// Printed with the finding's origin.
    package var note: String?
    /// Printed with it for companies of some countries: their law, mostly.
    package var notes: [CountryNote] = []
    /// Under which heading it stands in other arrangements of the findings.
    package var views: RuleViews?
    /// Headline.
    package var title: String = ""
    /// What was found.
    package var finding: String = ""
    /// What to do.
    package var recommendation: String = ""
    /// What to do first.
    package var firstStep: String = ""
    /// Effort of the first step.
    package var effort: Effort = .weeks
    /// Who does it.
    package var who: String = ""
    /// What would make the finding go away.
    package var clears: String = ""
    /// What it costs.
    package var money: MoneyEstimate?
    /// True where the team's copy leaves it out.
    package var restricted: Bool = false
    /// Where the rule comes from.
    package var sources: [String] = []

    /// Everything that it computes or judges.
    package var expressions: [CompiledExpression] {
        decisions + (money.map { [$0.formula] } ?? [])
    }

    /// The same without its amount.
    package var decisions: [CompiledExpression] {
        var expressions = [condition] + variants.map(\.when) + lists.sorted { $0.key < $1.key }.map(\.value)
        if let when { expressions.append(when) }
        if case .computed(let severity) = severity { expressions.append(severity) }
        return expressions
    }

    /// The texts of its finding, those of variants among them; not the one about money.
    package var findingTexts: [String] {
        [title, finding, recommendation, firstStep, clears, note ?? ""] + notes.map(\.text)
            + variants.flatMap { [$0.title, $0.finding, $0.recommendation, $0.firstStep].compactMap { $0 } }
    }

    /// Every text of it that takes placeholders.
    package var filledTexts: [String] { findingTexts + [money?.text ?? ""] }

    /// True of a rule that finds a strength.
    package var isStrength: Bool { severity == .strength }
}

/// How grave a gap is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
    case low
    case medium
    case high

    /// Low is less than medium, medium less than high.
    package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}

/// Where a finding's severity comes from.
package enum SeverityRule: Sendable, Equatable {
    /// The rule finds strengths.
    case strength
    /// Always the same.
    case fixed(Severity)
    /// An expression that yields one of the names.
    case computed(CompiledExpression)

    /// Every severity that may come out, in ascending order.
    package var possible: [Severity] {
        switch self {
        case .strength: []
        case .fixed(let severity): [severity]
        case .computed(let expression):
            Set(expression.root.resultStrings.compactMap(Severity.init(rawValue:))).sorted()
        }
    }
}

extension SeverityRule {
    /// Reads a bare name or an expression; throws `ExpressionProblems`.
    package init(parsing text: String) throws(ExpressionProblems) {
        if let plain = SeverityRule(word: text) {
            self = plain
        } else {
            self = .computed(try CompiledExpression(text))
        }
    }

    /// Reads the compiled form.
    fileprivate init(compiledForm text: String) throws(ExpressionProblems) {
        if let plain = SeverityRule(word: text) {
            self = plain
        } else {
            self = .computed(try CompiledExpression.compiled(form: text))
        }
    }

    /// Reads a bare name; nil where it is none.
    private init?(word: String) {
        if word == "strength" {
            self = .strength
        } else if let severity = Severity(rawValue: word) {
            self = .fixed(severity)
        } else {
            return nil
        }
    }

    /// A bare name or the expression's text.
    fileprivate var text: String {
        switch self {
        case .strength: "strength"
        case .fixed(let severity): severity.rawValue
        case .computed(let expression): expression.source
        }
    }
}

/// A limit, of one rule or of all, and where it comes from.
package struct Cutoff: Sendable, Equatable {
    /// The limit, in the unit of what it is compared with.
    package var value: Double = 0
    /// True where the limit is ours.
    package var convention: Bool = false
    /// Id of the benchmark or source it comes from.
    package var source: String?
    /// What it is in the questionnaire over which one's own is written; nil unless the limit is another one there.
    package var standard: Double?
}

/// Texts that replace a rule's own under a condition.
package struct RuleVariant: Sendable, Equatable {
    /// The condition.
    package var when: CompiledExpression = .unreadable
    /// Replaces the title.
    package var title: String?
    /// Replaces what was found.
    package var finding: String?
    /// Replaces the recommendation.
    package var recommendation: String?
    /// Replaces the first step.
    package var firstStep: String?
}

/// What holds in some countries only.
package struct CountryNote: Sendable, Equatable {
    /// Codes of ISO 3166-1, or of a union.
    package var countries: [String] = []
    /// What holds there.
    package var text: String = ""
    /// Who checked it and when, `NAME, DATE`; nil: nobody whose trade it is, so that no client reads it.
    package var checked: String?
}

/// Headings under which a finding stands in other arrangements.
package struct RuleViews: Sendable, Equatable {
    /// One of the five components of sales, or service.
    package var component: String?
    /// One of the four aspects of flow.
    package var aspect: String?
}

/// How long a first step takes.
package enum Effort: String, Sendable, CaseIterable, Comparable {
    case hours
    case days
    case weeks

    /// Hours are less than days, days less than weeks.
    package static func < (one: Effort, other: Effort) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .hours: 0
        case .days: 1
        case .weeks: 2
        }
    }
}

/// What a gap costs.
package struct MoneyEstimate: Sendable, Equatable {
    /// The amount, in the currency of the audit.
    package var formula: CompiledExpression = .unreadable
    /// What it assumes.
    package var text: String = ""
    /// What the amount is.
    package var kind: MoneyKind = .cost
}

/// What an amount of money behind a gap is.
package enum MoneyKind: String, Sendable, CaseIterable {
    /// What the gap costs.
    case cost
    /// What would be lost if something happened.
    case atStake = "at_stake"
    /// What one of several costs, such as each point of a discount.
    case perUnit = "per_unit"
}

// MARK: description

extension Rule: Described {
    static let description = Description<Rule>(
        "a rule", named: "id", by: \.id, filling: { rule, _ in .rule(rule.id) },
        keys: [
            .required("id", \.id, .name),
            .required("stage", \.stage, .filled),
            .required("severity", \.severity, .severity),
            .optional("when", \.when, .expression),
            .required("condition", \.condition, .expression),
            .defaulted("cutoffs", \.cutoffs, .byName(.entry())),
            .optional("group", \.group, .word),
            .optional("yields_to", \.yieldsTo, .word),
            .defaulted("lists", \.lists, .byName(.expression.orElse(.unreadable))),
            .defaulted("labels", \.labels, .byName(.word)),
            .defaulted("variants", \.variants, .entries()),
            .optional("note", \.note, .text),
            .defaulted("notes", \.notes, .entries()),
            .optional("views", \.views, .entry()),
            .required("title", \.title, .filledText),
            .required("finding", \.finding, .filledText),
            .required("recommendation", \.recommendation, .filledText),
            .defaulted("first_step", \.firstStep, .text),
            .defaulted("effort", \.effort, .choice),
            .defaulted("who", \.who, .unfilledText),
            .defaulted("clears", \.clears, .text),
            .optional("money", \.money, .entry()),
            .defaulted("restricted", \.restricted, .flag),
            .defaulted("sources", \.sources, .words),
        ])
}

extension Form<SeverityRule> {
    fileprivate static let severity = Form(
        schema: Schema.either([
            Schema.words(Severity.allCases.reversed().map(\.rawValue) + ["strength"]), Schema.text,
        ]),
        read: { node, key, place in
            guard let text = place.text(node, key) else { return nil }
            do throws(ExpressionProblems) {
                let severity = try SeverityRule(parsing: text)
                guard case .computed(let expression) = severity, case .name = expression.root.kind else {
                    return severity
                }
                let words = Severity.allCases.reversed().map(\.rawValue) + ["strength"]
                place.problems.add(
                    node.diagnostic(
                        .error, "'severity' cannot be '\(text)'",
                        notes: [
                            "one of: \(words.joined(separator: ", ")), or an expression that gives high, medium or low"
                        ]
                            + (NearMatch.of(text, among: words).map { ["did you mean '\($0)'?"] } ?? [])))
                return nil
            } catch {
                for problem in error.problems { place.problems.add(node.diagnostic(for: problem)) }
                return nil
            }
        }, decode: { try SeverityRule(compiledForm: $0.text) }, encode: { .string($0.text) })
}

extension CountryNote: Described {
    static let description = Description<CountryNote>(
        "a note",
        keys: [
            .required("countries", \.countries, .words),
            .required("text", \.text, .text),
            .optional("checked", \.checked, .filled),
        ])
}

extension Cutoff: Described {
    static let description = Description<Cutoff>(
        "a limit", suchAs: "{value: 15, convention: true}, or with a 'source' in place of 'convention'",
        check: { cutoff, reader, place in
            if !cutoff.convention && cutoff.source == nil {
                place.problems.add(
                    reader.node.diagnostic(
                        .error,
                        "the limit '\(place.path.split(separator: ".").last ?? "")' names no origin",
                        notes: ["write 'convention: true' or 'source: ...'"]))
            }
            if reader.node.value(of: "value")?.scalar.flatMap(Double.init) == nil {
                place.reading.unread.types.insert(place.path)
            }
        },
        keys: [
            .required("value", \.value, .number),
            .defaulted("convention", \.convention, .flag),
            .optional("source", \.source, .word),
            // Nobody writes it: an overlay leaves it behind.
            .optional("standard", \.standard, .number).unwritten,
        ])
}

extension RuleVariant: Described {
    static let description = Description<RuleVariant>(
        "a variant",
        keys: [
            .required("when", \.when, .expression),
            .optional("title", \.title, .text),
            .optional("finding", \.finding, .text),
            .optional("recommendation", \.recommendation, .text),
            .optional("first_step", \.firstStep, .text),
        ])
}

extension RuleViews: Described {
    static let description = Description<RuleViews>(
        "views", keys: [.optional("component", \.component, .word), .optional("aspect", \.aspect, .word)])
}

extension MoneyEstimate: Described {
    static let description = Description<MoneyEstimate>(
        "money",
        keys: [
            .required("formula", \.formula, .expression), .required("text", \.text, .filledText),
            .defaulted("kind", \.kind, .choice),
        ])
}
