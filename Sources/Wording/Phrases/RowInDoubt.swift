/// A row that can hardly be one of its own.
package struct RowInDoubt: Sendable, Equatable {
    /// Why.
    package enum Reason: Sendable, Equatable {
        /// It is called a total.
        case total
        /// Its figures are the sums of those above.
        case sums
        /// The row of that number, from 1, is the same.
        case sameAs(Int)
    }

    /// Its number in the table, from 1.
    package let number: Int
    /// The row as it could be typed.
    package let words: String
    /// Why it is in doubt.
    package let reason: Reason

    /// Describes a row.
    package init(number: Int, words: String, reason: Reason) {
        self.number = number
        self.words = words
        self.reason = reason
    }
}
