/// Why an expression has no value: data, worded in one place only.
package struct EvaluationFailure: Sendable, Equatable {
    /// What went wrong.
    package enum Kind: Sendable, Equatable {
        /// A number was divided by zero.
        case divisionByZero
        /// A whole number left the range of 64 bits.
        case overflow
        /// The function needs at least one element.
        case emptyList(function: String)
        /// The map has no such key.
        case noSuchKey(Value)
        /// The list has no such position.
        case indexOutOfRange(Int64, count: Int)
        /// The operation is not defined for values of these types.
        case noSuchOverload(operation: String, types: [String])
        /// There is no function of that name.
        case unknownFunction(String)
        /// There is no value of that name.
        case unknownName(String)
        /// The value cannot be converted.
        case invalidConversion(from: String, to: String)
        /// An argument is outside what the function takes.
        case invalidArgument(function: String, value: String, allowed: String)
        /// A map literal gives a key twice.
        case duplicateKey(String)
        /// A map cannot have keys of that type.
        case unsupportedKey(type: String)
        /// The pattern cannot be read.
        case invalidPattern(String, reason: String)
        /// One evaluation took too many steps.
        case workLimit(Int)
        /// All evaluations over one set of values took too many steps together.
        case workTogether(Int)
        /// Lists and maps stand too deep in each other.
        case depthLimit(Int)
        /// A figure came out infinite or as no number.
        case notFinite
        /// The expression's text cannot be read, for the reason given.
        case unreadable(String)
        /// A text grew too long.
        case textLimit(Int)
    }

    // One word, so that a value stays small: failures are rare and values are copied all the time.
    private final class Storage: Sendable {
        let kind: Kind
        let range: Range<Int>?

        init(kind: Kind, range: Range<Int>?) {
            self.kind = kind
            self.range = range
        }
    }

    private let storage: Storage

    /// What went wrong.
    package var kind: Kind { storage.kind }
    /// Where in the expression, in Unicode scalars.
    package var range: Range<Int>? { storage.range }

    /// Creates a failure, with its place where that is known.
    package init(_ kind: Kind, at range: Range<Int>? = nil) {
        storage = Storage(kind: kind, range: range)
    }

    /// Tells whether two failures are of the same kind at the same place.
    package static func == (one: EvaluationFailure, other: EvaluationFailure) -> Bool {
        one.storage === other.storage || (one.kind == other.kind && one.range == other.range)
    }
}
