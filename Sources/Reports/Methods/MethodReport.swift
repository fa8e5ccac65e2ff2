package import Answers
package import Expressions
package import Questionnaires

/// A method with what it was given and what comes of it.
package struct MethodReport: Sendable {
    /// The method.
    package let method: Method
    /// What it was given, by input.
    package let inputs: [String: Value]
    /// What comes of it.
    package let outcome: MethodOutcome
    /// How figures and answers are written.
    package let formatter: ValueFormatter

    /// Computes a method.
    package init(_ method: Method, _ inputs: [String: Value], _ formatter: ValueFormatter) {
        self.method = method
        self.inputs = inputs
        self.formatter = formatter
        outcome = method.evaluate(inputs)
    }

    /// True where at least one input is known.
    package var isSomethingGiven: Bool { inputs.values.contains(where: \.isDefinite) }
    /// True where at least one result or computed cell is known.
    package var isSomethingComputed: Bool { outcome.isSomethingKnown(of: method) }
    /// Labels of the inputs that are needed and not known.
    package var missing: [String] {
        method.inputs.filter { !$0.field.optional && inputs[$0.field.name]?.isDefinite != true }
            .map(\.field.label)
    }

    /// The labels of inputs by name.
    func labels(of names: [String]) -> [String] {
        method.inputs.filter { names.contains($0.field.name) }.map(\.field.label)
    }
}
