import Testing

@testable import LineEditing

struct KeyTableTests {
    @Test func tellsKeysFromTheirBeginnings() {
        #expect(KeyTable.match(Array("\u{1B}[200~".unicodeScalars)) == .key("\u{82}"))
        #expect(KeyTable.match(Array("\u{1B}[20".unicodeScalars)) == .partial)
        #expect(KeyTable.match(Array("\u{1B}h".unicodeScalars)) == .none)
    }

    @Test func hasEachKeyOnce() {
        let scalars = KeyTable.entries.map(\.scalar)
        #expect(Set(scalars).count == scalars.count)
        #expect(scalars.allSatisfy { 0x80...0x9F ~= $0.value })
        let sequences = KeyTable.entries.flatMap(\.sequences)
        #expect(Set(sequences).count == sequences.count)
        for sequence in sequences {
            for other in sequences where other != sequence {
                #expect(!other.hasPrefix(sequence), "\(sequence.debugDescription)")
            }
        }
    }
}
