import Testing

@testable import LineEditing

struct KeyTableTests {
    @Test func hasEachKeyOnce() {
        let scalars = KeyTable.entries.map(\.scalar)
        #expect(Set(scalars).count == scalars.count)
        #expect(scalars.allSatisfy { 0x80...0x9F ~= $0.value })
        let sequences = KeyTable.entries.flatMap(\.sequences)
        #expect(Set(sequences).count == sequences.count)
        #expect(sequences.allSatisfy { KeyTable.key($0) != nil && KeyTable.key($0 + "~") == nil })
    }
}
