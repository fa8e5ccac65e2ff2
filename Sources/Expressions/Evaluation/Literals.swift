/// A list literal: unknown elements stay in it, a failure takes its place.
final class ListLiteral: Evaluator {
    private let elements: [any Evaluator]
    private let range: Range<Int>

    init(_ elements: [any Evaluator], range: Range<Int>) {
        self.elements = elements
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        if let limit = run.spend(elements.count) { return .failure(EvaluationFailure(limit, at: range)) }
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        var obstacle = Obstacle()
        var hasFailed = false
        for element in elements {
            let value = element.evaluate(&run)
            if case .failure = value { hasFailed = true }
            if let limit = run.spend(putting: value) { return .failure(EvaluationFailure(limit, at: range)) }
            _ = obstacle.note(value)
            values.append(value)
        }
        if hasFailed, let value = obstacle.value { return value }
        return .list(values)
    }
}

/// A map literal (CEL language definition, "Aggregate Values").
final class MapLiteral: Evaluator {
    private let entries: [(key: any Evaluator, value: any Evaluator)]
    private let range: Range<Int>

    init(_ entries: [(any Evaluator, any Evaluator)], range: Range<Int>) {
        self.entries = entries
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        if let limit = run.spend(2 * entries.count) { return .failure(EvaluationFailure(limit, at: range)) }
        var pairs: [(MapKey, Value)] = []
        pairs.reserveCapacity(entries.count)
        var seen = DistinctKeys()
        var obstacle = Obstacle()
        var isSound = true
        for entry in entries {
            let key = entry.key.evaluate(&run)
            let value = entry.value.evaluate(&run)
            if case .failure = value { isSound = false }
            if let limit = run.spend(putting: key) ?? run.spend(putting: value) {
                return .failure(EvaluationFailure(limit, at: range))
            }
            _ = obstacle.note(value)
            guard obstacle.note(key) else {
                isSound = false
                continue
            }
            if let problem = problem(with: key, seen: &seen) {
                isSound = false
                _ = obstacle.note(.failure(EvaluationFailure(problem, at: range)))
            } else if let key = MapKey(key) {
                pairs.append((key, value))
            }
        }
        if !isSound, let value = obstacle.value { return value }
        return .map(ValueMap(keyed: pairs))
    }

    private func problem(with value: Value, seen: inout DistinctKeys) -> EvaluationFailure.Kind? {
        if case .double = value { return .unsupportedKey(type: value.typeName) }
        guard let key = MapKey(value) else { return .unsupportedKey(type: value.typeName) }
        return seen.insert(key) ? nil : .duplicateKey(ValueText.excerpt(value))
    }
}

/// Keys, each once.
private struct DistinctKeys {
    private var list: [MapKey] = []
    private var set: Set<MapKey> = []
    /// A few keys are found as fast one by one as in a set, which takes longer to fill.
    private static let few = 16

    /// False where the key is there already.
    mutating func insert(_ key: MapKey) -> Bool {
        guard list.count > Self.few else {
            guard !list.contains(key) else { return false }
            list.append(key)
            return true
        }
        if set.isEmpty { set.formUnion(list) }
        return set.insert(key).inserted
    }
}
