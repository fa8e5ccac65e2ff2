/// A function of the language that sees definite arguments only.
struct Function: Sendable {
    enum Body: Sendable {
        case one(@Sendable (Value) -> Value)
        case two(@Sendable (Value, Value) -> Value)
        case many(@Sendable ([Value]) -> Value)
        /// Counts its own steps.
        case counted(@Sendable (Value, Value, inout Evaluation) -> Value)
    }

    let body: Body

    static func one(_ body: @escaping @Sendable (Value) -> Value) -> Function { Function(body: .one(body)) }
    static func two(_ body: @escaping @Sendable (Value, Value) -> Value) -> Function {
        Function(body: .two(body))
    }
    static func many(_ body: @escaping @Sendable ([Value]) -> Value) -> Function {
        Function(body: .many(body))
    }
}

/// Every function by its name; of a method the receiver is the first argument.
enum FunctionTable {
    static func function(_ name: String) -> Function? { functions[name] }
    static func method(_ name: String) -> Function? { methods[name] }

    static let functions: [String: Function] = [
        "size": .one(TextFunctions.size),
        "matches": Function(body: .counted(TextFunctions.matches)),
        "string": .one(Conversions.string),
        "int": .one(Conversions.int),
        "double": .one(Conversions.double),
        "bool": .one(Conversions.bool),
        "dyn": .one { $0 },
        Days.name: .one(Days.date),
        "floor": .one { NumberFunctions.rounded($0, "floor", .down) },
        "ceil": .one { NumberFunctions.rounded($0, "ceil", .up) },
        "round": .one { NumberFunctions.rounded($0, "round", .toNearestOrAwayFromZero) },
        "abs": .one(NumberFunctions.abs),
        "sqrt": .one(NumberFunctions.sqrt),
        "pow": .two(NumberFunctions.pow),
        "min": .many { NumberFunctions.extreme($0, "min", { $0 < $1 }) },
        "max": .many { NumberFunctions.extreme($0, "max", { $0 > $1 }) },
    ]

    static let methods: [String: Function] = [
        "size": .one(TextFunctions.size),
        "contains": .two { TextFunctions.test($0, $1, "contains", CodePoints.contain) },
        "startsWith": .two { TextFunctions.test($0, $1, "startsWith", CodePoints.start) },
        "endsWith": .two { TextFunctions.test($0, $1, "endsWith", CodePoints.end) },
        "matches": Function(body: .counted(TextFunctions.matches)),
        "sum": .one(Aggregates.sum),
        "mean": .one { Aggregates.figure($0, "mean", Aggregates.mean) },
        "median": .one { Aggregates.figure($0, "median", { Aggregates.percentile($0, 50) }) },
        "stdev": .one { Aggregates.figure($0, "stdev", Aggregates.deviation) },
        "percentile": .two(Aggregates.percentile),
        "min": .one { Aggregates.extreme($0, "min", { $0 < $1 }) },
        "max": .one { Aggregates.extreme($0, "max", { $0 > $1 }) },
        "first": .one { Aggregates.element($0, "first", \.first) },
        "last": .one { Aggregates.element($0, "last", \.last) },
    ]
}

extension Value {
    /// The failure of an operation that is not defined for these values.
    static func noOverload(_ operation: String, _ values: Value...) -> Value {
        .failed(.noSuchOverload(operation: operation, types: values.map(\.typeName)))
    }
}
