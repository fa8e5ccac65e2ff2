/// A JSON value; the keys of its objects keep their order.
///
/// Foundation's decoder takes about three times as long to read a session's header, expressions included, and
/// four without them; it sorts keys or leaves their order open and accepts keys that stand there twice.
package enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A key with its value.
    package struct Member: Sendable, Equatable {
        /// The key.
        package let key: String
        /// What it holds.
        package let value: JSONValue

        /// Creates a member of an object.
        package init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// An object, its keys in the order given.
    package static func record(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(pairs.map { Member($0.key, $0.value) })
    }

    /// An object without the keys that hold nothing, in the order given.
    package static func record(present pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(pairs.compactMap { key, value in value.map { Member(key, $0) } })
    }

    /// An object from a dictionary, its keys in ascending order.
    package static func map<Value>(
        _ values: [String: Value], _ json: (Value) -> JSONValue
    ) -> JSONValue {
        .object(values.map { Member($0.key, json($0.value)) }.sorted { $0.key < $1.key })
    }

    /// A list of strings.
    package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// A string, or null.
    package static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A number, or null where it is none that JSON can hold.
    package static func figure(_ number: Double?) -> JSONValue {
        guard let number, number.isFinite else { return .null }
        return .number(number)
    }
}
