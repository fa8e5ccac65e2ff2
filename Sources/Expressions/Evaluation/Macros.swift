/// What the macros have in common: elements, one after the other, as the value of a variable.
struct Iteration {
    private let target: any Evaluator
    private let name: String
    private let steps: Int
    private let range: Range<Int>

    /// - Parameter steps: what one element takes: a step for each part of what is evaluated for it.
    init(_ target: any Evaluator, name: String, steps: Int, range: Range<Int>) {
        self.target = target
        self.name = name
        self.steps = steps
        self.range = range
    }

    /// Visits the elements of a list or the keys of a map until `visit` gives a value, which is the result.
    ///
    /// - Parameter known: whether the collection itself is to be of what is known only.
    func run(
        _ run: inout Evaluation, known: Bool = false, _ visit: (Value, inout Evaluation) -> Value?
    ) -> Value? {
        let collection = known ? target.knownElements(&run) : target.evaluate(&run)
        let elements: [Value]
        switch collection {
        case .list(let list): elements = list
        case .map(let map): elements = map.keys.map(\.value)
        case .unknown, .failure: return collection
        default:
            return .failure(
                EvaluationFailure(.noSuchOverload(operation: name, types: [collection.typeName]), at: range))
        }
        let place = run.variables.count
        run.variables.append(.null)
        defer { run.variables.removeLast() }
        for element in elements {
            if let limit = run.spend(steps) { return failure(limit) }
            run.variables[place] = element
            if let value = visit(element, &run) { return value }
        }
        return nil
    }

    func failure(_ kind: EvaluationFailure.Kind) -> Value { .failure(EvaluationFailure(kind, at: range)) }

    /// The answer to a condition; nil, noted, where it has none.
    static func answer(
        _ condition: (range: Range<Int>, evaluator: any Evaluator), _ name: String, _ run: inout Evaluation,
        _ obstacle: inout Obstacle
    ) -> Bool? {
        let value = condition.evaluator.evaluate(&run)
        if case .bool(let bool) = value { return bool }
        if case .unknown(let unknowns) = value { run.count(unknowns.sorted.count) }
        if obstacle.note(value) {
            let kind = EvaluationFailure.Kind.noSuchOverload(operation: name, types: [value.typeName])
            _ = obstacle.note(.failure(EvaluationFailure(kind, at: condition.range)))
        }
        return nil
    }
}

/// `all` and `exists`: `&&` and `||` over the elements.
final class Quantifier: Evaluator {
    private let iteration: Iteration
    private let condition: (range: Range<Int>, evaluator: any Evaluator)
    private let decisive: Bool
    private let name: String

    init(
        _ operation: LogicOperator, _ target: any Evaluator, where condition: (Range<Int>, any Evaluator),
        steps: Int, range: Range<Int>
    ) {
        decisive = operation == .or
        name = decisive ? Macro.exists.rawValue : Macro.all.rawValue
        iteration = Iteration(target, name: name, steps: steps, range: range)
        self.condition = condition
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        var obstacle = Obstacle()
        let early = iteration.run(&run) { _, run in
            let answer = Iteration.answer(condition, name, &run, &obstacle)
            return answer == decisive ? .bool(decisive) : nil
        }
        return early ?? obstacle.value ?? .bool(!decisive)
    }
}

/// `exists_one`: as many as one element that `filter` would keep.
final class ExistsOne: Evaluator {
    private let iteration: Iteration
    private let condition: (range: Range<Int>, evaluator: any Evaluator)

    init(_ target: any Evaluator, where condition: (Range<Int>, any Evaluator), steps: Int, range: Range<Int>)
    {
        iteration = Iteration(target, name: Macro.existsOne.rawValue, steps: steps, range: range)
        self.condition = condition
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        var obstacle = Obstacle()
        var count = 0
        let early = iteration.run(&run) { _, run in
            if Iteration.answer(condition, Macro.existsOne.rawValue, &run, &obstacle) == true { count += 1 }
            return nil
        }
        return early ?? obstacle.value ?? .bool(count == 1)
    }
}

/// `filter`: one condition without an answer leaves the whole list without one.
final class Filter: Evaluator {
    private let iteration: Iteration
    private let condition: (range: Range<Int>, evaluator: any Evaluator)

    init(_ target: any Evaluator, where condition: (Range<Int>, any Evaluator), steps: Int, range: Range<Int>)
    {
        iteration = Iteration(target, name: Macro.filter.rawValue, steps: steps, range: range)
        self.condition = condition
    }

    func evaluate(_ run: inout Evaluation) -> Value { filtered(&run, known: false) }

    func knownElements(_ run: inout Evaluation) -> Value { filtered(&run, known: true) }

    private func filtered(_ run: inout Evaluation, known: Bool) -> Value {
        var obstacle = Obstacle()
        var kept: [Value] = []
        let early = iteration.run(&run, known: known) { element, run in
            if Iteration.answer(condition, Macro.filter.rawValue, &run, &obstacle) == true {
                kept.append(element)
            }
            return nil
        }
        if let early { return early }
        return known && !kept.isEmpty ? .list(kept) : obstacle.value ?? .list(kept)
    }
}

/// `map`: unknown elements stay in the list; a failure takes its place, unless something is unknown.
final class Mapping: Evaluator {
    private let iteration: Iteration
    private let condition: (range: Range<Int>, evaluator: any Evaluator)?
    private let transform: any Evaluator

    init(
        _ target: any Evaluator, where condition: (Range<Int>, any Evaluator)?, _ transform: any Evaluator,
        steps: Int, range: Range<Int>
    ) {
        iteration = Iteration(target, name: Macro.map.rawValue, steps: steps, range: range)
        self.condition = condition
        self.transform = transform
    }

    func evaluate(_ run: inout Evaluation) -> Value { mapped(&run, known: false) }

    func knownElements(_ run: inout Evaluation) -> Value { mapped(&run, known: true) }

    private func mapped(_ run: inout Evaluation, known: Bool) -> Value {
        var obstacle = Obstacle()
        var isSound = true
        var results: [Value] = []
        let early = iteration.run(&run, known: known) { _, run in
            if let condition {
                switch Iteration.answer(condition, Macro.map.rawValue, &run, &obstacle) {
                case true?: break
                case false?: return nil
                case nil:
                    isSound = isSound && known
                    return nil
                }
            }
            let value = transform.evaluate(&run)
            if case .failure = value { isSound = false }
            if let limit = run.spend(putting: value) { return iteration.failure(limit) }
            _ = obstacle.note(value)
            results.append(value)
            return nil
        }
        if let early { return early }
        if !isSound || known && results.isEmpty, let value = obstacle.value { return value }
        return .list(results)
    }
}
