/// The functions of texts, and `size` (CEL language definition, "String Functions").
enum TextFunctions {
    @Sendable static func size(_ value: Value) -> Value {
        switch value {
        case .string(let string): .int(Int64(string.unicodeScalars.count))
        case .list(let elements): .int(Int64(elements.count))
        case .map(let map): .int(Int64(map.count))
        default: .noOverload("size", value)
        }
    }

    static func test(
        _ value: Value, _ other: Value, _ name: String, _ holds: (String, String) -> Bool
    ) -> Value {
        guard case .string(let text) = value, case .string(let part) = other else {
            return .noOverload(name, value, other)
        }
        return .bool(holds(text, part))
    }

    @Sendable static func matches(_ value: Value, _ pattern: Value) -> Value {
        guard case .string = value, case .string = pattern else {
            return .noOverload("matches", value, pattern)
        }
        return .failed(.unknownFunction("matches"))
    }
}
