extension ValueText {
    /// The value that a JSON text stands for; numbers without a point or exponent are ints.
    ///
    /// JSON is nearly the literals of the language, so these are read too: `'text'`, `{1: true}`.
    ///
    /// - Throws: what is wrong with the text, and where.
    package static func value(
        json: String, limits: ExpressionLimits = .standard
    ) throws(ExpressionProblems) -> Value {
        let root = try CompiledExpression.parse(json, limits: limits, isJSON: true)
        return try value(of: root)
    }

    private static func value(of node: SyntaxNode) throws(ExpressionProblems) -> Value {
        switch node.kind {
        case .literal(let value): return value
        case .list(let nodes):
            var values: [Value] = []
            for node in nodes { values.append(try value(of: node)) }
            return .list(values)
        case .map(let entries):
            var pairs: [(MapKey, Value)] = []
            var seen: Set<MapKey> = []
            for entry in entries {
                let key = try value(of: entry.key)
                guard let mapKey = MapKey(key), seen.insert(mapKey).inserted else {
                    throw problem("this key cannot stand here", entry.key)
                }
                pairs.append((mapKey, try value(of: entry.value)))
            }
            return .map(ValueMap(keyed: pairs))
        case .name(let name):
            throw problem("'\(name)' is no value", node, notes: ["a text stands between quotation marks"])
        default: throw problem("this is no value but an expression", node)
        }
    }

    private static func problem(
        _ message: String, _ node: SyntaxNode, notes: [String] = []
    ) -> ExpressionProblems {
        ExpressionProblems([ExpressionProblem(message, at: node.range, notes: notes)])
    }
}
