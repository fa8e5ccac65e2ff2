/// What became of what was typed before, and of what was put aside.
package enum HistoryPhrase: Sendable, Equatable {
    case flagOf(String)
    case undone(String)
    case redone(String)
    /// One line of a field's history.
    case line(at: String, String, isUndone: Bool)
    case nothingToUndo
    case nothingToRedo
    case draftKept(String, at: String?)
    /// More lines were put aside than are shown: how many, and at which questions.
    case draftsKept(Int, at: [String])
    /// Further lines that could not be written wait behind the one that was brought back.
    case draftsLeft(Int)
    case draftFound(Int, at: [String])
    case draftElsewhere([String])
    case draftsDropped(Int)
    case draftWords
    case draftUnreadable(reason: String)
    /// What was put aside could not be kept; it stands below.
    case draftNotKept(reason: String)
    case noDraft
}
