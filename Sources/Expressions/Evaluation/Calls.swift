/// A call of a function whose arguments must all be definite.
final class FunctionCall: Evaluator {
    private let function: Function?
    private let name: String
    private let arguments: [any Evaluator]
    private let range: Range<Int>

    init(_ function: Function?, name: String, arguments: [any Evaluator], range: Range<Int>) {
        self.function = function
        self.name = name
        self.arguments = arguments
        self.range = range
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        if let function, case .one(let body) = function.body, let argument = arguments.first,
            arguments.count == 1
        {
            let value = argument.evaluate(&run)
            guard value.isDefinite else { return value }
            if let limit = run.spend(value.breadth) { return failure(limit) }
            return placed(body(value))
        }
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        var obstacle = Obstacle()
        var steps = 0
        for argument in arguments {
            let value = argument.evaluate(&run)
            _ = obstacle.note(value)
            steps += value.breadth
            values.append(value)
        }
        if let value = obstacle.value(&run) { return value }
        guard let function else { return failure(.unknownFunction(name)) }
        if let limit = run.spend(steps) { return failure(limit) }
        switch function.body {
        case .two(let body) where values.count == 2: return placed(body(values[0], values[1]))
        case .counted(let body) where values.count == 2: return placed(body(values[0], values[1], &run))
        case .many(let body) where !values.isEmpty: return placed(body(values))
        default: return failure(.noSuchOverload(operation: name, types: values.map(\.typeName)))
        }
    }

    private func failure(_ kind: EvaluationFailure.Kind) -> Value {
        .failure(EvaluationFailure(kind, at: range))
    }

    private func placed(_ value: Value) -> Value {
        guard case .failure(let failure) = value, failure.range == nil else { return value }
        return self.failure(failure.kind)
    }
}

extension Value {
    /// How many steps a function takes to look at the value once.
    fileprivate var breadth: Int {
        switch self {
        case .list(let elements): elements.count
        case .string(let string): string.utf8.count / Self.bytesPerStep
        default: 0
        }
    }
}

/// The questions about what is known, which see unknown values themselves.
enum StateQuestion: String, CaseIterable {
    case known
    case dontKnow = "dont_know"
    case firstKnown = "first_known"

    init?(name: String) { self.init(rawValue: name) }
}

/// A call of `known`, `dont_know` or `first_known`.
final class StateCall: Evaluator {
    private let question: StateQuestion
    private let arguments: [any Evaluator]
    private let range: Range<Int>
    /// What `dont_know` asks about: a name, a cell, or nothing that can be asked about.
    private let subject: Subject

    private enum Subject {
        case name(String)
        case cell
        case other
    }

    init(
        _ question: StateQuestion, arguments nodes: [SyntaxNode], compiled: [any Evaluator], range: Range<Int>
    ) {
        self.question = question
        arguments = compiled
        self.range = range
        subject =
            switch nodes.first?.kind {
            case .name(let name): .name(name)
            case .select, .index: .cell
            default: .other
            }
    }

    func evaluate(_ run: inout Evaluation) -> Value {
        guard let first = arguments.first, question == .firstKnown || arguments.count == 1 else {
            let types = arguments.map { $0.evaluate(&run).typeName }
            return .failure(
                EvaluationFailure(.noSuchOverload(operation: question.rawValue, types: types), at: range))
        }
        switch question {
        case .known:
            if case .unknown = first.evaluate(&run) { return .bool(false) }
            return .bool(true)
        case .dontKnow:
            guard case .unknown(let unknowns) = first.evaluate(&run) else { return .bool(false) }
            return .bool(isDontKnow(unknowns))
        case .firstKnown:
            var obstacle = Obstacle()
            for argument in arguments {
                let value = argument.evaluate(&run)
                guard case .unknown = value else { return value }
                _ = obstacle.note(value)
            }
            return obstacle.value(&run) ?? .null
        }
    }

    private func isDontKnow(_ unknowns: Unknowns) -> Bool {
        switch subject {
        // A value that merely depends on such a name waits for another name than its own.
        case .name(let name): unknowns.sorted == [UnknownName(name, .dontKnow)]
        case .cell: unknowns.sorted.contains { $0.reason == .dontKnow }
        case .other: false
        }
    }
}
