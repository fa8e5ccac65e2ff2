public import Questionnaires

/// What the consultant makes of an audit: the last word, kept beside what was computed and never in its place.
public struct Judgement: Sendable, Equatable {
    /// What was decided about findings, by their ids, those of one's own among them.
    public var decisions: [String: FindingDecision] = [:]
    /// Findings that nobody computed, in the order in which they were added.
    public var ownFindings: [OwnFinding] = []
    /// The whole audit in the consultant's words.
    public var summary: String?
    /// Stages in the consultant's words, by stage id.
    public var stageSummaries: [String: String] = [:]
    /// What is to be done, by the id of the finding.
    public var plan: [String: PlannedAction] = [:]

    /// Creates an empty judgement.
    public init() {}

    /// True where nothing was judged.
    public var isEmpty: Bool { self == Judgement() }
}

/// What was decided about one finding.
public struct FindingDecision: Sendable, Equatable {
    /// Whether it stands.
    public var verdict: Verdict?
    /// How it is worded instead.
    public var wording = FindingWording()

    /// Creates an open decision.
    public init() {}

    /// Whether a finding stands.
    public enum Verdict: String, Sendable, CaseIterable {
        case accepted
        /// Not in the client's copy.
        case hidden
    }
}

/// Words and severity in place of the computed ones; nil leaves the original.
public struct FindingWording: Sendable, Equatable {
    /// The heading.
    public var title: String?
    /// What was found.
    public var text: String?
    /// What to do about it.
    public var recommendation: String?
    /// How grave it is.
    public var severity: Severity?

    /// Creates a wording; nil leaves the original.
    public init(
        title: String? = nil, text: String? = nil, recommendation: String? = nil, severity: Severity? = nil
    ) {
        self.title = title
        self.text = text
        self.recommendation = recommendation
        self.severity = severity
    }
}

/// A finding that the consultant adds.
public struct OwnFinding: Sendable, Equatable {
    /// `OWN-` and a number, as commands name it.
    public let id: String
    /// Id of the stage that it belongs to.
    public let stage: String
    /// How grave it is.
    public let severity: Severity
    /// What was found, in one line.
    public let title: String

    /// Creates a finding.
    public init(id: String, stage: String, severity: Severity, title: String) {
        self.id = id
        self.stage = stage
        self.severity = severity
        self.title = title
    }

    /// The id of the finding of that number, counted from 1.
    public static func id(number: Int) -> String { "OWN-\(number)" }
}

/// What is to be done about a finding.
public struct PlannedAction: Sendable, Equatable {
    /// The action in the consultant's words; nil: the finding's first step.
    public var action: String?
    /// Who does it.
    public var owner: String?
    /// Until when, as `YYYY-MM-DD`.
    public var due: String?
    /// How far it is.
    public var status: Status?

    /// Creates a plan without content.
    public init() {}

    /// True where nothing is planned.
    public var isEmpty: Bool { self == PlannedAction() }

    /// How far an action is.
    public enum Status: String, Sendable, CaseIterable {
        case open
        case begun
        case done
        case dropped
    }
}
