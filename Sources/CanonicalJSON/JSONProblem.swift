/// Why bytes are no JSON that is read here, why a value is not the one wanted, or why it cannot be written.
package enum JSONProblem: Error, Sendable, Equatable {
    /// Something else was expected at this byte.
    case syntax(at: Int)
    /// The bytes are no UTF-8.
    case encoding
    /// A string holds half a surrogate pair or a raw control character.
    case text(at: Int)
    /// A number that a double cannot hold.
    case number(at: Int)
    /// Nested more deeply than the limit.
    case tooDeep(at: Int)
    /// More values, or more bytes, than the limit.
    case tooLarge(at: Int)
    /// A key that its object has already.
    case duplicateKey(String, at: Int)
    /// Something follows the value.
    case trailing(at: Int)
    /// A key that must be there is not.
    case missing(key: String)
    /// The value is of another kind.
    case unexpected(String)
    /// Infinities and "not a number" have no JSON.
    case notFinite
}

/// How much is read at most, so that a hostile file cannot exhaust the machine.
package struct JSONLimits: Sendable {
    /// Containers inside each other.
    package var depth: Int
    /// Values, keys not counted.
    package var values: Int
    /// Bytes.
    package var bytes: Int

    /// Creates limits; by default more than any session file of ours holds.
    package init(depth: Int = 64, values: Int = 2_000_000, bytes: Int = 32 << 20) {
        self.depth = depth
        self.values = values
        self.bytes = bytes
    }
}
