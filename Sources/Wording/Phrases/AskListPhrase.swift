/// What the client owes.
package enum AskListPhrase: Sendable, Equatable {
    case title(client: String?)
    case empty
    case nobodyKnewYet
}
