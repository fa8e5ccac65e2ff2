import Answers
import Questionnaires
import Reports
import Sessions
import Wording

// What is typed behind commands for values that sessions and questionnaires hold by code.

extension Audience { var keyword: Keyword { .audience(word) } }

extension Basis { var keyword: Keyword { .basis(word) } }

extension Severity { var keyword: Keyword { .severity(word) } }

extension PlannedAction.Status { var keyword: Keyword { .planStatus(word) } }

extension SessionKind {
    var keyword: Keyword {
        switch self {
        case .led: .kind(.led)
        case .selfAudit: .kind(.selfAudit)
        }
    }
}

extension FindingsMoment {
    var keyword: Keyword {
        switch self {
        case .end: .moment(.end)
        case .stage: .moment(.stage)
        case .live: .moment(.live)
        }
    }
}
