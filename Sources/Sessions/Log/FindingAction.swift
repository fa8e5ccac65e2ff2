package import Answers

/// What a consultant does with a finding.
package enum FindingAction: Sendable, Equatable {
    /// It stands, and is shown again where it was hidden.
    case accept(String)
    /// It is not for the client.
    case hide(String)
    /// It is worded otherwise, in place of any earlier rewording; an empty wording brings the original back.
    case edit(String, FindingWording)
    /// A finding of one's own.
    case add(OwnFinding)

    /// The id of the finding.
    package var finding: String {
        switch self {
        case .accept(let id), .hide(let id), .edit(let id, _): id
        case .add(let finding): finding.id
        }
    }
}

extension Judgement {
    /// Applies what a consultant did with a finding.
    mutating func apply(_ action: FindingAction) {
        switch action {
        case .accept(let id): decisions[id, default: FindingDecision()].verdict = .accepted
        case .hide(let id): decisions[id, default: FindingDecision()].verdict = .hidden
        case .edit(let id, let wording): decisions[id, default: FindingDecision()].wording = wording
        case .add(let finding): ownFindings.append(finding)
        }
    }
}
