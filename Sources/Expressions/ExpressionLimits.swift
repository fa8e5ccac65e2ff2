/// How much one expression may ask for, so that no text can hang or exhaust the program.
package struct ExpressionLimits: Sendable, Equatable {
    /// The longest expression, in Unicode scalars.
    package var length: Int
    /// The deepest nesting of brackets, operators and calls, and of lists and maps in a value.
    package var depth: Int
    /// The most steps of one evaluation: operations, elements looked at or put together, texts by 16 bytes.
    package var work: Int
    /// The longest text that may be put together, in bytes.
    package var text: Int

    /// Creates limits.
    package init(length: Int = 100_000, depth: Int = 100, work: Int = 10_000_000, text: Int = 1_000_000) {
        self.length = length
        self.depth = depth
        self.work = work
        self.text = text
    }

    /// What hand-written expressions never reach.
    package static let standard = ExpressionLimits()

    /// The most steps that all evaluations over one set of values may take together.
    package static let workTogether = 100_000_000
}
