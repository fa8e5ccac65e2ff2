/// Values by name; whoever asks for a name again and again works out its hash once.
struct NameTable: Sendable {
    struct Entry: Sendable {
        let hash: Int
        let name: String
        var value: Value?
    }

    private(set) var entries: [Entry] = []
    /// Positions in `entries`, by hash, with open addressing; -1 where free. The count is a power of two.
    private var slots: [Int32] = [Int32](repeating: -1, count: 16)

    /// FNV-1a; the names come from authors, not from attackers.
    static func hash(of name: String) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(clamping: byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32))
    }

    func value(of name: String, hash: Int) -> Value? { entry(of: name, hash: hash)?.value }

    /// What stands under a name; nil where it was never set, while a name that was taken away has an entry without a
    /// value.
    func entry(of name: String, hash: Int) -> Entry? {
        let position = slots[slot(of: name, hash: hash)]
        return position < 0 ? nil : entries[Int(clamping: position)]
    }

    mutating func set(_ value: Value?, of name: String, hash: Int) {
        let slot = slot(of: name, hash: hash)
        if slots[slot] >= 0 {
            entries[Int(clamping: slots[slot])].value = value
            return
        }
        slots[slot] = Int32(truncatingIfNeeded: entries.count)
        entries.append(Entry(hash: hash, name: name, value: value))
        if entries.count * 2 > slots.count { grow() }
    }

    /// The slot that holds the name, or the free one where it belongs; half of the slots are always free.
    private func slot(of name: String, hash: Int) -> Int {
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] >= 0 {
            let entry = entries[Int(clamping: slots[slot])]
            if entry.hash == hash && entry.name == name { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (position, entry) in entries.enumerated() {
            slots[slot(of: entry.name, hash: entry.hash)] = Int32(truncatingIfNeeded: position)
        }
    }
}
