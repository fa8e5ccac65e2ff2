import CanonicalJSON

/// JSON Schema for what stands in YAML, made from the descriptions: keys, types and the words that can be chosen. It knows
/// nothing of names, expressions and what follows from them, which `auditsh check` looks at.
///
/// Of draft 7, which editors read.
enum Schema {
    /// A text, which YAML may take for a number or a truth value.
    static let text = JSONValue.record(["type": .strings(["string", "number", "boolean"])])
    static let flag = JSONValue.record(["type": .string("boolean")])
    static let number = JSONValue.record(["type": .string("number")])

    /// One of a few words.
    static func words(_ words: [String]) -> JSONValue { .record(["enum": .strings(words)]) }

    static func list(_ item: JSONValue) -> JSONValue {
        .record(["type": .string("array"), "items": item])
    }

    /// A mapping whose keys are names.
    static func byName(_ value: JSONValue) -> JSONValue {
        .record(["type": .string("object"), "additionalProperties": value])
    }

    static func either(_ schemas: [JSONValue]) -> JSONValue { .record(["anyOf": .array(schemas)]) }

    /// A mapping with these keys and no others.
    static func entry(
        _ title: String? = nil, _ properties: [Property]
    ) -> JSONValue {
        let required = properties.filter(\.isRequired).map(\.name)
        var pairs: [JSONValue.Member] = []
        if let title { pairs.append(JSONValue.Member("title", .string(title))) }
        pairs.append(JSONValue.Member("type", .string("object")))
        if !required.isEmpty { pairs.append(JSONValue.Member("required", .strings(required))) }
        pairs.append(
            JSONValue.Member(
                "properties", .object(properties.map { JSONValue.Member($0.name, $0.schema()) })))
        pairs.append(JSONValue.Member("additionalProperties", .bool(false)))
        return .object(pairs)
    }

    /// A key and what may stand behind it.
    struct Property: Sendable {
        let name: String
        var isRequired = false
        let schema: @Sendable () -> JSONValue

        init(_ name: String, isRequired: Bool = false, _ schema: @escaping @Sendable () -> JSONValue) {
            self.name = name
            self.isRequired = isRequired
            self.schema = schema
        }
    }
}
