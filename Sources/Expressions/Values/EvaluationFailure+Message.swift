extension EvaluationFailure {
    /// One phrase in English, for authors.
    package var message: String {
        switch kind {
        case .divisionByZero: "division by zero"
        case .overflow: "a whole number is too large (more than 64 bits)"
        case .emptyList(let function): "'\(function)' of an empty list"
        case .noSuchKey(let key): "no such key: \(ValueText.excerpt(key))"
        case .indexOutOfRange(let index, let count):
            "no element \(index) in a list of \(count)"
        case .noSuchOverload(let operation, let types):
            "'\(operation)' cannot be applied to \(types.isEmpty ? "nothing" : types.joined(separator: ", "))"
        case .unknownFunction(let name): "unknown function '\(name)'"
        case .unknownName(let name): "unknown name '\(name)'"
        case .invalidConversion(let from, let to): "\(from) cannot be converted to \(to)"
        case .invalidArgument(let function, let value, let allowed):
            "'\(function)' takes \(allowed), not \(value)"
        case .duplicateKey(let key): "the map gives \(key) twice"
        case .unsupportedKey(let type): "a map key is a string, int or bool, not a \(type)"
        case .invalidPattern(let pattern, let reason):
            "pattern \(ValueText.excerpt(.string(pattern))) cannot be read: \(reason)"
        case .unreadable(let reason): "the expression cannot be read: \(reason)"
        case .notFinite: "the result is no finite number"
        case .workLimit(let limit): "the expression takes more than \(limit) steps"
        case .workTogether(let limit): "all expressions together take more than \(limit) steps"
        case .depthLimit(let limit): "lists and maps stand in each other more than \(limit) deep"
        case .textLimit(let limit): "a text grows longer than \(limit) bytes"
        }
    }
}
