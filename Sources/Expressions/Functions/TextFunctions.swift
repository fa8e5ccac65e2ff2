/// The functions of texts, and `size` (CEL language definition, "String Functions").
enum TextFunctions {
    @Sendable static func size(_ value: Value) -> Value {
        switch value {
        case .string(let string): .int(Int64(clamping: string.unicodeScalars.count))
        case .list(let elements): .int(Int64(clamping: elements.count))
        case .map(let map): .int(Int64(clamping: map.count))
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

    /// Whether a part of the text matches a regular expression.
    @Sendable static func matches(_ value: Value, _ pattern: Value, _ run: inout Evaluation) -> Value {
        guard case .string(let text) = value, case .string(let source) = pattern else {
            return .noOverload("matches", value, pattern)
        }
        do throws(PatternError) {
            if let limit = run.spend(source.utf8.count) { return .failed(limit) }
            let pattern = try Pattern(source)
            if let limit = run.spend(pattern.steps(over: text.utf8.count)) { return .failed(limit) }
            return .bool(pattern.matches(text))
        } catch {
            return .failed(.invalidPattern(source, reason: error.reason))
        }
    }
}
