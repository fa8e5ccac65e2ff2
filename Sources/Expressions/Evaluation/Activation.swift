/// The values that the names of an expression have.
package struct Activation: Sendable {
    /// What copies share; nothing is set here but by `settle`.
    private(set) var table = NameTable()
    /// What was set since, where that is much.
    private var added: NameTable?
    // A few names more, such as the row at hand: set without copying all the others.
    private var recent: [NameTable.Entry] = []
    private static let mostRecent = 8
    /// The numbers that options stand for, by the name of what is chosen and then by code: what `value` gives.
    package var optionValues: [String: [String: Double]] = [:]
    /// What copies with other values of a few names share: one budget for all that is computed from them.
    private(set) var work = SharedWork()

    /// Creates an activation from names and their values.
    package init(_ values: [String: Value] = [:]) {
        for (name, value) in values { table.set(value, of: name, hash: NameTable.hash(of: name)) }
    }

    /// The value of a name; nil where there is no such name.
    package subscript(name: String) -> Value? {
        get { value(of: name, hash: NameTable.hash(of: name)) }
        set {
            let hash = NameTable.hash(of: name)
            let entry = NameTable.Entry(hash: hash, name: name, value: newValue)
            if let index = recent.firstIndex(where: { $0.hash == hash && $0.name == name }) {
                recent[index] = entry
                return
            }
            if recent.count == Self.mostRecent {
                var others = added ?? NameTable()
                added = nil
                for entry in recent { others.set(entry.value, of: entry.name, hash: entry.hash) }
                added = others
                recent.removeAll()
            }
            recent.append(entry)
        }
    }

    /// Puts everything that was set where copies share it, so that a copy with other values of a few names takes no more
    /// than those.
    package mutating func settle() {
        for entry in added?.entries ?? [] { table.set(entry.value, of: entry.name, hash: entry.hash) }
        for entry in recent { table.set(entry.value, of: entry.name, hash: entry.hash) }
        added = nil
        recent.removeAll()
    }

    /// Lets evaluations take as many steps again as if none had been taken, as what is computed anew may.
    package mutating func renewWork() { work = SharedWork() }

    /// True while more than half of the steps are left.
    package var isWorkMostlyLeft: Bool { work.isMostlyLeft }

    /// The value of a name whose hash is known.
    func value(of name: String, hash: Int) -> Value? {
        for entry in recent where entry.hash == hash && entry.name == name { return entry.value }
        if let added, let entry = added.entry(of: name, hash: hash) { return entry.value }
        return table.value(of: name, hash: hash)
    }
}
