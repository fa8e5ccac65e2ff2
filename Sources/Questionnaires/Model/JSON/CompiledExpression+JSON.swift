import CanonicalJSON
import Expressions

extension CompiledExpression {
    /// Reads the text of an expression and compiles it; throws what the compiler finds.
    init(json: JSONValue) throws { try self.init(json.text) }

    /// The text of the expression.
    var json: JSONValue { .string(source) }
}

extension JSONRecord {
    /// The expression of a key that must be there.
    mutating func expression(_ key: String) throws -> CompiledExpression {
        try CompiledExpression(json: required(key))
    }

    /// The expression of a key, if it is there.
    mutating func optionalExpression(_ key: String) throws -> CompiledExpression? {
        try optional(key).map { try CompiledExpression(json: $0) }
    }
}
