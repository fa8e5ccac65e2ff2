/// What would be, and what a change made otherwise.
package enum WhatIfPhrase: Sendable, Equatable {
    case findingGone(String, id: String, becomes: StatusWord)
    case findingBecame(String, id: String, was: SeverityWord?)
    case form
    case computed(String)
    case table(String)
    case premise(label: String, then: String, now: String)
    case hidden(String)
    case appears(String, id: String)
    case goes(String, id: String, becomes: StatusWord)
    case becomes(String, id: String, now: SeverityWord?)
    case figure(String, now: String, then: String)
    /// Nil where there is no verdict.
    case verdict(row: String, of: String, now: String?, then: String?)
    case verdicts(Int, of: String)
    case doubt(String)
    case nothing
    case notSaved
}
