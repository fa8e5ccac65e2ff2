/// A value that an expression reads or gives.
///
/// CEL's values without uint, bytes, types, timestamps and messages (language definition, "Values");
/// `unknown` and `failure` stand where a value cannot be had.
package enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    /// May hold unknown elements, never failures.
    case list([Value])
    /// May hold unknown values, never failures.
    case map(ValueMap)
    case unknown(Unknowns)
    case failure(EvaluationFailure)
}

extension Value: Equatable {
    /// Tells whether two values are the same: unlike `==` in an expression, 1 is not 1.0 and NaN is NaN.
    package static func == (one: Value, other: Value) -> Bool {
        switch (one, other) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.double(let a), .double(let b)): a == b || (a.isNaN && b.isNaN)
        case (.string(let a), .string(let b)): CodePoints.areEqual(a, b)
        case (.list(let a), .list(let b)): a == b
        case (.map(let a), .map(let b)): a == b
        case (.unknown(let a), .unknown(let b)): a == b
        case (.failure(let a), .failure(let b)): a == b
        default: false
        }
    }
}

extension Value {
    /// The name of the value's type as authors know it.
    package var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .double: "double"
        case .string: "string"
        case .list: "list"
        case .map: "map"
        case .unknown: "unknown"
        case .failure: "error"
        }
    }

    /// A number as a double; nil for anything else.
    package var number: Double? {
        switch self {
        case .int(let int): Double(int)
        case .double(let double): double
        default: nil
        }
    }

    /// The truth value; nil for anything else.
    package var truth: Bool? {
        if case .bool(let bool) = self { bool } else { nil }
    }

    /// The names that a value is not known for; nil when it is known.
    package var unknowns: Unknowns? {
        if case .unknown(let unknowns) = self { unknowns } else { nil }
    }

    /// Neither unknown nor a failure.
    package var isDefinite: Bool {
        switch self {
        case .unknown, .failure: false
        default: true
        }
    }

    /// A failure whose place the caller fills in.
    static func failed(_ kind: EvaluationFailure.Kind) -> Value {
        .failure(EvaluationFailure(kind))
    }
}
