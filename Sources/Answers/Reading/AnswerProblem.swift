package import Wording

/// Why a text cannot be taken as an answer; carries data, the wording is elsewhere.
package enum AnswerProblem: Error, Sendable, Equatable {
    case empty
    case notANumber
    /// No company has so much of anything.
    case figureTooLarge
    case unknownUnit(String)
    /// The unit is known but the field counts something else, such as days where working hours are asked.
    case unitNotHere
    case otherCurrency(given: String, audit: String)
    /// Amounts of one computation are in two currencies.
    case mixedCurrencies(String, String)
    /// The audit has no currency, so nothing says which amounts belong together.
    case noCurrency(given: String)
    case divisionByZero
    case rangeUpsideDown
    case notWhole(Double)
    case belowMinimum(Double)
    case aboveMaximum(Double)
    /// The text can mean either figure.
    case ambiguous(Double, Double)
    case severalFigures
    /// Figures with commas between them, where several are taken: `;` separates.
    case commasBetweenFigures
    /// The same unit stands twice in one length of time.
    case unitTwice(String)
    /// Only one end of a range was said; the other one, where the field's bounds give it.
    case openEnded(Double, other: Double?, isGreatest: Bool)
    case noSuchOption(String)
    case severalOptions([String])
    case exclusiveOption(String)
    case tooManyChoices(Int)
    case notYesNo
    case notADate
    /// The text can mean either day, as `YYYY-MM-DD`.
    case ambiguousDate(String, String)
    case noSuchDay
    case tooLong(Int)
    case tooManyCells(given: Int, columns: Int)
    case missingCell(column: String)
    case rowsAreFixed
    /// A row given in advance, by its canonical cells, is filled twice.
    case fixedRowTwice([String: String])
    case tooManyRows(Int)
    /// A row that can hardly be one of its own.
    case rowInDoubt(RowInDoubt)
    /// A cell holds a sign that stands between cells elsewhere.
    case mixedSigns(DelimitedText.MixedSigns)
    case wrongKind(expected: AnswerKindWord)
    case unknownColumn(String, nearest: String?)
    case missingReason
    /// What is wrong with a part of what was typed.
    indirect case part(String, AnswerProblem)
    indirect case cell(column: String, AnswerProblem)
    indirect case row(Int, AnswerProblem)
    /// What is wrong in a line of a text, counted from 1.
    indirect case line(Int, AnswerProblem)
}
