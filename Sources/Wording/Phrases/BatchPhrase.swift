/// What is said to a line of a script.
package enum BatchPhrase: Sendable, Equatable {
    case checked(errors: Int, warnings: Int, examples: Int)
    case line(Int, String)
    case unknownField(String, nearest: String?)
    case wouldAsk(String)
    /// The line can be meant as it is.
    case insist(String)
}
