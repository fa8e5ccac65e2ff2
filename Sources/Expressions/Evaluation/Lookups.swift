import Synchronization

/// A value settled when the expression was read.
final class Constant: Evaluator {
    let value: Value

    init(_ value: Value) { self.value = value }

    func evaluate(_ run: inout Evaluation) -> Value { value }
}

/// A name that the activation knows.
final class NameLookup: Evaluator {
    private let name: String
    private let hash: Int
    private let range: Range<Int>

    init(_ name: String, range: Range<Int>) {
        self.name = name
        hash = NameTable.hash(of: name)
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        guard let value = run.activation.value(of: name, hash: hash) else {
            return .failure(EvaluationFailure(.unknownName(name), at: range))
        }
        // A failure of another expression is placed where this one meets it.
        if case .failure(let failure) = value { return .failure(EvaluationFailure(failure.kind, at: range)) }
        return value
    }
}

/// The variable of a macro, by its place.
final class VariableLookup: Evaluator {
    let place: Int

    init(_ place: Int) { self.place = place }

    func evaluate(_ run: inout Evaluation) -> Value {
        place < run.variables.count ? run.variables[place] : .null
    }
}

/// `map.field` (CEL language definition, "Field Selection").
final class Selection: Evaluator {
    private let receiver: any Evaluator
    private let key: MapKey
    private let field: String
    private let range: Range<Int>
    /// Where the field stood last time: in the next row of a table it stands there again.
    private let lastPosition = Atomic<Int>(0)

    init(_ receiver: any Evaluator, field: String, range: Range<Int>) {
        self.receiver = receiver
        self.field = field
        self.range = range
        key = .string(field)
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        let value = receiver.evaluate(&run)
        switch value {
        case .map(let map):
            let guess = lastPosition.load(ordering: .relaxed)
            guard let position = map.layout.position(of: key, guess: guess) else {
                return .failure(EvaluationFailure(.noSuchKey(.string(field)), at: range))
            }
            if position != guess { lastPosition.store(position, ordering: .relaxed) }
            return map.values[position]
        case .unknown, .failure: return value
        default:
            return .failure(
                EvaluationFailure(.noSuchOverload(operation: ".\(field)", types: [value.typeName]), at: range)
            )
        }
    }
}

/// `has(map.field)`: looks at the keys only, so a field whose value is unknown is there.
final class Presence: Evaluator {
    private let receiver: any Evaluator
    private let field: String
    private let range: Range<Int>

    init(_ receiver: any Evaluator, field: String, range: Range<Int>) {
        self.receiver = receiver
        self.field = field
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        let value = receiver.evaluate(&run)
        switch value {
        case .map(let map): return .bool(map[field] != nil)
        case .unknown, .failure: return value
        default:
            return .failure(
                EvaluationFailure(.noSuchOverload(operation: "has", types: [value.typeName]), at: range))
        }
    }
}

/// `list[position]` and `map[key]` (CEL language definition, "List Operators" and "Map Operators").
final class Subscription: Evaluator {
    private let receiver: any Evaluator
    private let index: any Evaluator
    private let range: Range<Int>

    init(_ receiver: any Evaluator, _ index: any Evaluator, range: Range<Int>) {
        self.receiver = receiver
        self.index = index
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        let collection = receiver.evaluate(&run)
        let place = index.evaluate(&run)
        var obstacle = Obstacle()
        let isDefinite = obstacle.note(collection)
        if !(obstacle.note(place) && isDefinite), let value = obstacle.value(&run) { return value }
        switch collection {
        case .list(let elements): return element(of: elements, at: place)
        case .map(let map):
            guard let key = MapKey(place) else {
                if case .double = place { return failure(.noSuchKey(place)) }
                return failure(.unsupportedKey(type: place.typeName))
            }
            return map[key] ?? failure(.noSuchKey(place))
        default:
            return failure(.noSuchOverload(operation: "[]", types: [collection.typeName, place.typeName]))
        }
    }

    private func element(of elements: [Value], at place: Value) -> Value {
        let position: Int64
        switch place {
        case .int(let int): position = int
        case .double(let double):
            guard let int = Int64(exactly: double) else {
                return failure(
                    .invalidArgument(
                        function: "[]", value: ValueText.source(place), allowed: "a whole position"))
            }
            position = int
        default: return failure(.noSuchOverload(operation: "[]", types: ["list", place.typeName]))
        }
        guard position >= 0, position < elements.count else {
            return failure(.indexOutOfRange(position, count: elements.count))
        }
        return elements[Int(clamping: position)]
    }

    private func failure(_ kind: EvaluationFailure.Kind) -> Value {
        .failure(EvaluationFailure(kind, at: range))
    }
}
