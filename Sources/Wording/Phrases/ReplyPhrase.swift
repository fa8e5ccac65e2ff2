/// What is said to a line that was typed.
package enum ReplyPhrase: Sendable, Equatable {
    case saved(String)
    case emptyAnswered
    case askedBack
    /// A figure that is asked back: where most lie.
    case unusual(low: Quantity, high: Quantity)
    case emptyUnanswered
    case whichFigure(String, String)
    case whichDay(String, String)
    /// A day that is asked back: what is odd about it.
    case oddDay(String, DayDoubt)
    /// The same where it can be kept by a number.
    case keepOddDay(String, DayDoubt)
    case secondFailure
    case lineKept
    case useNotApplicable
    case listNothing
    case noteSaved(isPublished: Bool)
    case evidenceSaved
    case flagged(String, isFlagged: Bool)
    case cleared
    case hides(Int)
    case interrupted
    case interruptedEmpty(Int)
    /// What was asked wants one of two numbers.
    case oneOrTwo
    case left(answered: Int, of: Int, path: String)
    case pasteRefused(Int)
    case whoSaved(String?)
    case basisSaved(String, BasisWord)
    case measuredCounts(label: String, measured: String, claim: String)
    case nothingAnsweredHere
    case answerElsewhere
    case leaveAnyway
}
