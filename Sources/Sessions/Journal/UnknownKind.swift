/// A kind of event that this program does not know.
package struct UnknownKind: Sendable, Hashable {
    /// The kind.
    package let kind: String
    /// True where its events say that they may be skipped; a kind that says both is listed twice.
    package let ignorable: Bool
    /// The program version that an event of it says is needed.
    package internal(set) var needs: String?
    /// The first event's number.
    package let firstSeq: Int
    /// How many there are.
    package internal(set) var count: Int
}

extension [UnknownKind] {
    /// Those that must be understood.
    package var mandatory: [UnknownKind] { filter { !$0.ignorable } }

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
