package import Expressions

/// What became of one thing that a method computes.
package enum MethodValue: Sendable, Equatable {
    /// A definite value.
    case known(Value)
    /// It waits for these inputs.
    case missing([String])
    /// It does not apply.
    case notApplicable
    /// It cannot be computed, such as a division by zero.
    case notComputable(EvaluationFailure)

    /// The definite value, if there is one.
    package var value: Value? {
        guard case .known(let value) = self else { return nil }
        return value
    }

    init(_ value: Value) {
        switch value {
        case .failure(let failure): self = .notComputable(failure)
        case .double(let number) where !number.isFinite:
            self = .notComputable(EvaluationFailure(.notFinite))
        case .unknown(let unknowns) where unknowns.sorted.allSatisfy({ $0.reason == .notApplicable }):
            self = .notApplicable
        case .unknown(let unknowns):
            var names: [String] = []
            for name in unknowns.sorted where name.reason != .notApplicable && names.last != name.name {
                names.append(name.name)
            }
            self = .missing(names)
        default: self = .known(value)
        }
    }
}

/// What a method makes of its inputs.
package struct MethodOutcome: Sendable, Equatable {
    /// The results, in the order of the method.
    package let results: [MethodValue]
    /// The rows of each table, by input; a row holds entered and computed cells by column.
    package let tables: [String: [[String: MethodValue]]]

    /// True where at least one result or computed cell is known.
    package func isSomethingKnown(of method: Method) -> Bool {
        results.contains { $0.value != nil }
            || method.inputs.contains { input in
                (tables[input.field.name] ?? []).contains { row in
                    input.computed.contains { row[$0.name]?.value != nil }
                }
            }
    }
}
