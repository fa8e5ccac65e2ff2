/// Reads the members of an object by key; keys that nobody asks for are left alone.
package struct JSONRecord {
    private let members: [JSONValue.Member]
    /// Where the next key is looked for first: whoever asks in alphabetical order finds each at once.
    private var next = 0

    /// Takes an object apart.
    ///
    /// - Throws: `JSONProblem.unexpected` where the value is none.
    package init(_ value: JSONValue) throws(JSONProblem) {
        members = try value.members
    }

    /// The value of a key; nil where it is not there, or null.
    package mutating func optional(_ key: String) -> JSONValue? {
        for offset in members.indices {
            let index = (next + offset) % members.count
            guard members[index].key == key else { continue }
            next = index + 1
            return members[index].value == .null ? nil : members[index].value
        }
        return nil
    }

    /// The value of a key that must be there.
    package mutating func required(_ key: String) throws(JSONProblem) -> JSONValue {
        guard let value = optional(key) else { throw .missing(key: key) }
        return value
    }

    /// The text of a key that must be there.
    package mutating func text(_ key: String) throws(JSONProblem) -> String { try required(key).text }

    /// The text of a key, if it is there.
    package mutating func optionalText(_ key: String) throws(JSONProblem) -> String? {
        try optional(key)?.text
    }

    /// The truth value of a key that must be there.
    package mutating func flag(_ key: String) throws(JSONProblem) -> Bool { try required(key).flag }

    /// The number of a key that must be there.
    package mutating func number(_ key: String) throws(JSONProblem) -> Double { try required(key).number }

    /// The number of a key, if it is there.
    package mutating func optionalNumber(_ key: String) throws(JSONProblem) -> Double? {
        try optional(key)?.number
    }

    /// The texts of a key that must be there.
    package mutating func texts(_ key: String) throws(JSONProblem) -> [String] { try required(key).texts }

    /// What is made of the items of a key that must be there.
    @inlinable
    package mutating func list<Item>(
        _ key: String, _ read: (JSONValue) throws -> Item
    ) throws -> [Item] {
        try required(key).items.map(read)
    }

    /// What is made of the members of a key that must be there.
    @inlinable
    package mutating func map<Item>(
        _ key: String, _ read: (JSONValue) throws -> Item
    ) throws -> [String: Item] {
        try required(key).map(read)
    }

    /// The value of an enumeration that a key names, which must be there.
    @inlinable
    package mutating func choice<Choice: RawRepresentable>(
        _ key: String, _ type: Choice.Type = Choice.self
    ) throws(JSONProblem) -> Choice where Choice.RawValue == String {
        try required(key).choice()
    }

    /// The value of an enumeration that a key names, if it is there.
    @inlinable
    package mutating func optionalChoice<Choice: RawRepresentable>(
        _ key: String, _ type: Choice.Type = Choice.self
    ) throws(JSONProblem) -> Choice? where Choice.RawValue == String {
        guard let value = optional(key) else { return nil }
        return try value.choice() as Choice
    }
}
