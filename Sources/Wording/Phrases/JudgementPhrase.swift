/// What is said about the consultant's own judgement of an audit.
package enum JudgementPhrase: Sendable, Equatable {
    // Findings
    case accepted(String)
    case hidden(String, id: String)
    case reworded(String)
    case originalAgain(String)
    case added(id: String, severity: SeverityWord, stage: String)
    /// What was done with a finding, in a few words.
    case deed(FindingDeed, id: String)
    case noSuchFinding(String, nearest: String?)
    case notAFinding(String)
    case needsFinding
    case severityNeeds
    case rewordNeeds
    case addNeeds
    /// How a finding stands: its parts in the words in use.
    case present(FindingPartWord, String)

    // Reports
    case judgementTitle
    case ownFinding
    case wordedAnew
    case computedAs(title: String, severity: SeverityWord?)
    case acceptedMark
    case hiddenMark
    case wordsTitle
    case notPlannedYet
    case dueBy(String)
    case planStatus(PlanStatusWord)

    // Summaries
    case summarySaved(stage: String?)
    case summaryRemoved
    case insteadOf(String)
    /// Ids of the stages that can be summed up.
    case summaryNeeds(stages: [String])
    case noSummary

    // Plan
    case planned(id: String, String)
    case planRemoved(id: String)
    case planEmpty(first: [String])
    case planNeeds
    case planBadDate
    case planPast(String)
    case planBadStatus
    /// Actions that are due within so many days.
    case planWithin(days: Int)
    case planLater
    case planUndated
    case planLine(id: String?, action: String, owner: String?, due: String?, status: PlanStatusWord?)
}

/// How far an action is.
package enum PlanStatusWord: Sendable, CaseIterable { case open, begun, done, dropped }

/// What a consultant does with a finding.
package enum FindingDeed: Sendable, Equatable {
    case accepted, hidden, reworded
    case added(title: String)
}
