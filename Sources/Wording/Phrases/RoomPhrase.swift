/// Who is in the room, and what waits for others.
package enum RoomPhrase: Sendable, Equatable {
    case hint
    case present([AudienceWord], waiting: WaitingWord? = nil)
    case nobodySaidWhoIsThere
    /// No question waits for anybody.
    case nobodyInParticular
    /// Nil: nobody in particular.
    case asBefore([AudienceWord]?)
    case notKept
    /// `:for` goes on with another question.
    case leavesQuestion(String, for: String?)
    case waitingFor(AudienceWord, Int)
    /// Questions that wait until nobody listens who must not; unsaid: until it is said who does.
    case confidentialWaiting(Int, for: [AudienceWord], isUnsaid: Bool)
    case confidentialQuestion(String, for: [AudienceWord], isUnsaid: Bool)
    case confidentialFinding(String, for: [AudienceWord])
    case draftConfidential(for: [AudienceWord])
    /// Sellers come in while confidential answers may be in sight.
    case screenStays
    /// What depends on confidential answers is left out.
    case figuresWait
    /// A report was written before sellers.
    case reportForTeam
    case nothingOpen
    /// So many questions that were looked for are not shown to those in the room.
    case foundWaiting(Int)
    case unknownAudience(String)
}

/// Who can answer a question.
package enum AudienceWord: Sendable, CaseIterable { case owner, manager, sellers, service, any }

/// Which questions wait while certain people are in the room.
package enum WaitingWord: Sendable, Equatable { case forOthers, confidential }
