/// Whether two values are equal, where parts of them may be unknown.
enum Equality {
    case equal
    case different
    case unknown(Unknowns)

    /// Whether two parts are both equal: a definite difference wins.
    mutating func and(_ other: Equality) {
        switch (self, other) {
        case (.different, _), (_, .equal): break
        case (_, .different), (.equal, _): self = other
        case (.unknown(let a), .unknown(let b)): self = .unknown(a.union(b))
        }
    }
}

/// How one value stands to another in their common order.
enum Order {
    case before
    case same
    case after
    /// NaN stands nowhere.
    case none
}

extension Value {
    /// `==` of expressions: values of different types differ, 1 equals 1.0 (CEL language definition, "Equality").
    func equals(_ other: Value) -> Equality {
        switch (self, other) {
        case (.unknown(let a), .unknown(let b)): return .unknown(a.union(b))
        case (.unknown(let a), _): return .unknown(a)
        case (_, .unknown(let b)): return .unknown(b)
        case (.null, .null): return .equal
        case (.bool(let a), .bool(let b)): return a == b ? .equal : .different
        case (.string(let a), .string(let b)): return CodePoints.areEqual(a, b) ? .equal : .different
        case (.int(let a), .int(let b)): return a == b ? .equal : .different
        case (.double(let a), .double(let b)): return a == b ? .equal : .different
        case (.int, .double), (.double, .int):
            if case .same? = order(to: other) { return .equal }
            return .different
        case (.list(let a), .list(let b)):
            guard a.count == b.count else { return .different }
            var answer = Equality.equal
            for (one, other) in zip(a, b) {
                answer.and(one.equals(other))
                if case .different = answer { break }
            }
            return answer
        case (.map(let a), .map(let b)):
            guard a.count == b.count else { return .different }
            var answer = Equality.equal
            for (key, value) in zip(a.keys, a.values) {
                guard let match = b[key] else { return .different }
                answer.and(value.equals(match))
                if case .different = answer { break }
            }
            return answer
        default: return .different
        }
    }

    /// The order of two values; nil where their types have none (CEL language definition, "Ordering").
    func order(to other: Value) -> Order? {
        switch (self, other) {
        case (.int(let a), .int(let b)): a < b ? .before : a == b ? .same : .after
        case (.double(let a), .double(let b)): Self.order(a, b)
        // The specification's own cases compare what a double can tell apart.
        case (.int(let a), .double(let b)): Self.order(Double(a), b)
        case (.double(let a), .int(let b)): Self.order(a, Double(b))
        case (.bool(let a), .bool(let b)): a == b ? .same : b ? .before : .after
        case (.string(let a), .string(let b)):
            CodePoints.areEqual(a, b) ? .same : CodePoints.precede(a, b) ? .before : .after
        default: nil
        }
    }

    private static func order(_ one: Double, _ other: Double) -> Order {
        one < other ? .before : one == other ? .same : one > other ? .after : .none
    }
}
