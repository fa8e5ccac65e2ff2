/// A kind of event that this program does not know.
public struct UnknownKind: Sendable, Hashable {
    /// The kind.
    public let kind: String
    /// True where its events say that they may be skipped; a kind that says both is listed twice.
    public let ignorable: Bool
    /// The program version that an event of it says is needed.
    public internal(set) var needs: String?
    /// The first event's number.
    public let firstSeq: Int
    /// How many there are.
    public internal(set) var count: Int
}
