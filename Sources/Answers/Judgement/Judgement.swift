package import Questionnaires

/// What the consultant makes of an audit: the last word, kept beside what was computed and never in its place.
package struct Judgement: Sendable, Equatable {
    /// What was decided about findings, by their ids, those of one's own among them.
    package var decisions: [String: FindingDecision] = [:]
    /// Findings that nobody computed, in the order in which they were added.
    package var ownFindings: [OwnFinding] = []
    /// The whole audit in the consultant's words.
    package var summary: String?
    /// Stages in the consultant's words, by stage id.
    package var stageSummaries: [String: String] = [:]
    /// What is to be done, by the id of the finding.
    package var plan: [String: PlannedAction] = [:]

    /// Creates an empty judgement.
    package init() {}

    /// True where nothing was judged.
    package var isEmpty: Bool { self == Judgement() }
}

/// What was decided about one finding.
package struct FindingDecision: Sendable, Equatable {
    /// Whether it stands.
    package var verdict: Verdict?
    /// How it is worded instead.
    package var wording = FindingWording()

    /// Creates an open decision.
    package init() {}

    /// Whether a finding stands.
    package enum Verdict: String, Sendable, CaseIterable {
        case accepted
        /// In the internal copy only.
        case hidden
    }
}

/// Words and severity in place of the computed ones; nil leaves the original.
package struct FindingWording: Sendable, Equatable {
    /// The heading.
    package var title: String?
    /// What was found.
    package var text: String?
    /// What to do about it.
    package var recommendation: String?
    /// How grave it is.
    package var severity: Severity?

    /// Creates a wording; nil leaves the original.
    package init(
        title: String? = nil, text: String? = nil, recommendation: String? = nil, severity: Severity? = nil
    ) {
        self.title = title
        self.text = text
        self.recommendation = recommendation
        self.severity = severity
    }
}

/// A finding that the consultant adds.
package struct OwnFinding: Sendable, Equatable {
    /// `OWN-` and a number, as commands name it.
    package let id: String
    /// Id of the stage that it belongs to.
    package let stage: String
    /// How grave it is.
    package let severity: Severity
    /// What was found, in one line.
    package let title: String

    /// Creates a finding.
    package init(id: String, stage: String, severity: Severity, title: String) {
        self.id = id
        self.stage = stage
        self.severity = severity
        self.title = title
    }

    /// The id of the finding of that number, counted from 1.
    package static func id(number: Int) -> String { "OWN-\(number)" }
}

/// What is to be done about a finding.
package struct PlannedAction: Sendable, Equatable {
    /// The action in the consultant's words; nil: the finding's first step.
    package var action: String?
    /// Who does it.
    package var owner: String?
    /// Until when, as `YYYY-MM-DD`.
    package var due: String?
    /// How far it is.
    package var status: Status?

    /// Creates a plan without content.
    package init() {}

    /// True where nothing is planned.
    package var isEmpty: Bool { self == PlannedAction() }

    /// How far an action is.
    package enum Status: String, Sendable, CaseIterable {
        case open
        case begun
        case done
        case dropped
    }
}
