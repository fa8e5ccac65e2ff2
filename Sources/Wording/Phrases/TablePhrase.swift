/// What is said about the rows of a table.
package enum TablePhrase: Sendable, Equatable {
    /// A row whose cells do not fit is brought back.
    case askedBack(Int)
    case saved(Int, String)
    case dropped(Int)
    /// How many pasted rows stand in the line: the first was refused, the others wait behind it.
    case inLine(Int)
    /// Headings of pasted rows that name no column.
    case columnsLeftOut([String])
    /// Rows that can hardly be new, each by its number and words, at most three, and how many more there are.
    case inDoubt([RowInDoubt], more: Int)
    /// What is asked about rows in doubt.
    case keepRows([RowInDoubt], more: Int)
    /// What is asked where the first row says that there is none.
    case noneOrRow(String)
    /// A figure behind the label of its column.
    case figure(String, String)
    /// What follows from a row: labels with their figures.
    case figures([String])
    case totals([String])
    case figuresLater
    /// What is thought of a row, with the first reason.
    case verdict(row: String, String, reason: String?)
    case read(Int, file: String)
    case empty(String)
    case noSuchRow(String, rows: Int)
    case added(Int, String)
    case removed(Int, String)
    case changed(Int, from: String, to: String)
    case rowsChanged(added: Int, removed: Int, changed: Int)
    case notATable
    case placeNotKept
    case hasRows(Int)
}
