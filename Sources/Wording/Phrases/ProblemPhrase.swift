/// Why an answer is refused, and what would be taken.
package enum ProblemPhrase: Sendable, Equatable {
    case empty
    case notANumber(example: String)
    case figureTooLarge
    case unit(String)
    case unitNotHere(example: String)
    case notWorkingHours(example: String)
    case currency(given: String, audit: String)
    case mixedCurrencies(String, String)
    case noCurrency(given: String)
    case divisionByZero
    case range
    case notWhole
    case below(String)
    case above(String)
    case ambiguous(String, String)
    case ambiguousInFile(String, String)
    case severalFigures
    case commasBetweenFigures
    case unitTwice(String)
    case openEnded(range: String, about: String)
    case severalFiguresInFile(range: String)
    case noSuchOption(String, options: [String])
    case severalOptions([String])
    case severalCodes([String])
    case exclusive(String)
    case tooMany(Int)
    case yesNo
    case date
    case dateInFile
    case ambiguousDate(String, String)
    case noSuchDay
    case tooLong(Int)
    case tooManyCells(given: Int, columns: Int)
    case missingCell(String)
    case fixedRows
    case fixedRowTwice(String)
    case tooManyRows(Int)
    /// In a file of answers.
    case rowInDoubt(RowInDoubt)
    case mixedSigns(String, within: Character, between: Character)
    case kind(AnswerKindWord)
    case column(String, nearest: String?)
    case reason
    case inPart(String, String)
    case inCell(column: String, String)
    case inRow(Int, String)
    case inLine(Int, String)
}

/// What an answer has to be in a file, where types are called as in a questionnaire.
package enum AnswerKindWord: String, Sendable {
    case yesNo = "yes_no"
    case choice, multi, integer, number, percent, money, duration, scale, date, text, table, row
}
