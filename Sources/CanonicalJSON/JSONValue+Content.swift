extension JSONValue {
    /// The text of a string.
    ///
    /// - Throws: `JSONProblem.unexpected` where it is none, as everything here does.
    package var text: String {
        get throws(JSONProblem) {
            guard case .string(let text) = self else { throw unexpected }
            return text
        }
    }

    /// True or false.
    package var flag: Bool {
        get throws(JSONProblem) {
            guard case .bool(let flag) = self else { throw unexpected }
            return flag
        }
    }

    /// A number, whole or not.
    package var number: Double {
        get throws(JSONProblem) {
            switch self {
            case .integer(let integer): return Double(integer)
            case .number(let number): return number
            default: throw unexpected
            }
        }
    }

    /// A whole number.
    package var integer: Int {
        get throws(JSONProblem) {
            switch self {
            case .integer(let integer): return integer
            case .number(let number):
                guard let integer = Int(exactly: number) else { throw unexpected }
                return integer
            default: throw unexpected
            }
        }
    }

    /// The items of a list.
    package var items: [JSONValue] {
        get throws(JSONProblem) {
            guard case .array(let items) = self else { throw unexpected }
            return items
        }
    }

    /// The members of an object.
    package var members: [Member] {
        get throws(JSONProblem) {
            guard case .object(let members) = self else { throw unexpected }
            return members
        }
    }

    /// The texts of a list of strings.
    package var texts: [String] {
        get throws(JSONProblem) {
            var texts: [String] = []
            for item in try items { texts.append(try item.text) }
            return texts
        }
    }

    /// How many values it is made of, itself included.
    package var count: Int {
        switch self {
        case .null, .bool, .integer, .number, .string: 1
        case .array(let items): items.reduce(1) { $0 + $1.count }
        case .object(let members): members.reduce(1) { $0 + $1.value.count }
        }
    }

    /// What is made of each member of an object, by key.
    @inlinable
    package func map<Item>(_ read: (JSONValue) throws -> Item) throws -> [String: Item] {
        let members = try members
        var result: [String: Item] = [:]
        result.reserveCapacity(members.count)
        for member in members { result[member.key] = try read(member.value) }
        return result
    }

    /// The value of an enumeration that a string names.
    @inlinable
    package func choice<Choice: RawRepresentable>() throws(JSONProblem) -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try text) else { throw unexpected }
        return choice
    }

    /// What is wrong with a value of this kind where another was wanted.
    @usableFromInline
    var unexpected: JSONProblem {
        switch self {
        case .null: .unexpected("null")
        case .bool: .unexpected("a truth value")
        case .integer, .number: .unexpected("a number")
        case .string(let text): .unexpected("'\(text.prefix(40))'")
        case .array: .unexpected("a list")
        case .object: .unexpected("an object")
        }
    }
}
