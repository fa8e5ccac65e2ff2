/// A row that can hardly be one of its own.
public struct RowInDoubt: Sendable, Equatable {
    /// Why.
    public enum Reason: Sendable, Equatable {
        /// It is called a total.
        case total
        /// Its figures are the sums of those above.
        case sums
        /// The row of that number, from 1, is the same.
        case sameAs(Int)
    }

    /// Its number in the table, from 1.
    public let number: Int
    /// The row as it could be typed.
    public let words: String
    /// Why it is in doubt.
    public let reason: Reason

    /// Describes a row.
    public init(number: Int, words: String, reason: Reason) {
        self.number = number
        self.words = words
        self.reason = reason
    }
}
