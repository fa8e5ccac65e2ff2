/// Whether a session file is sound, and what could be saved of it.
package enum RecordPhrase: Sendable, Equatable {
    case verified(events: Int)
    case problem(line: Int, String)
    case more(Int)
    /// Sound, but with events that must be understood and are not.
    case verifiedInPart(events: Int)
    case unseen([UnseenWord])
    /// Events that must be understood and are not: how many, the first one's line and kind, what knows them.
    case unknownEvents(Int, line: Int, kind: String, needs: String?)
    case redactUnknown(String)
    case salvaged(kept: Int, path: String)
    case dropped(Int)
    /// A line left behind: what is wrong with it, and the kind and the fields that still stand there.
    case left(line: Int, String, about: [String])
    /// An event kept though its envelope was damaged; its kind where that was told from what it holds.
    case mended(line: Int, kind: String?, isTimeLost: Bool)
    /// An event that only a newer version can salvage.
    case newer(String, line: Int, kind: String, needs: String)
    case lost([Int])
    case sorted
    /// Lines of the copy that nothing confirms, and the line of its first event, before which the questionnaire stands.
    case doubtful([Int], firstEvent: Int)
    case marked
    case whole
    case needsOutput
    case redacted(path: String, source: String)
    /// What stands in place of free text in a redacted copy.
    case removedText
}

/// What nobody can see in an unsealed session file.
package enum UnseenWord: Sendable, Equatable {
    case cutAtTheEnd
    case lastEvent(line: Int)
    case headerAlone
    case recomputed
}
