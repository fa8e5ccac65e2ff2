/// A set of small whole numbers, one bit each.
struct NumberSet: Sendable, Equatable {
    private var words: [UInt64] = []

    mutating func insert(_ number: Int) {
        let word = number / 64
        if word >= words.count { words += [UInt64](repeating: 0, count: word + 1 - words.count) }
        words[word] |= 1 << (number % 64)
    }

    mutating func formUnion(_ other: NumberSet) {
        if other.words.count > words.count {
            words += [UInt64](repeating: 0, count: other.words.count - words.count)
        }
        for (index, word) in other.words.enumerated() where word != 0 { words[index] |= word }
    }

    func intersects(_ other: NumberSet) -> Bool { zip(words, other.words).contains { $0 & $1 != 0 } }

    /// The numbers in ascending order.
    func forEach(_ visit: (Int) -> Void) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                visit(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
