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

extension [UnknownKind] {
    /// Those that must be understood.
    public var mandatory: [UnknownKind] { filter { !$0.ignorable } }

    /// Takes in an event of a kind that is not known.
    mutating func note(_ line: JournalLine) {
        guard let index = firstIndex(where: { $0.kind == line.kind && $0.ignorable == line.ignorable })
        else {
            // A file of nothing but invented kinds must not make this quadratic; one is enough to refuse.
            guard count < 100 || (!line.ignorable && !contains { !$0.ignorable }) else { return }
            append(
                UnknownKind(
                    kind: line.kind, ignorable: line.ignorable, needs: line.needs, firstSeq: line.seq,
                    count: 1))
            return
        }
        self[index].count += 1
        if self[index].needs == nil { self[index].needs = line.needs }
    }
}
