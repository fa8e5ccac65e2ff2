/// What the client owes.
public enum AskListPhrase: Sendable, Equatable {
    case title(client: String?)
    case empty
    case nobodyKnewYet
}
