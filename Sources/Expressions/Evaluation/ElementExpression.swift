/// What stands under a macro, by itself: evaluated for one element after the other.
///
/// It tells for which elements a macro's condition holds, where the macro only says that there is one.
package struct ElementExpression: Sendable {
    private let evaluator: any Evaluator
    private let steps: Int

    /// Takes a part that reads the macro's variable.
    package init(_ part: SyntaxNode, variable: String) {
        var compiler = Compiler(variables: [variable])
        evaluator = compiler.compile(part)
        steps = part.partCount + 1
    }

    /// The value for each element, together in no more steps than one evaluation may take.
    package func values(
        for elements: [Value], _ activation: Activation, limits: ExpressionLimits = .standard
    ) -> [Value] {
        var run = Evaluation(activation: activation, limits: limits)
        run.variables = [.null]
        return elements.map { element in
            if let limit = run.spend(steps) { return .failed(limit) }
            run.variables[0] = element
            return evaluator.evaluate(&run)
        }
    }
}

extension SyntaxNode {
    /// The value of a part that no macro stands around.
    package func evaluate(_ activation: Activation, limits: ExpressionLimits = .standard) -> Value {
        var compiler = Compiler()
        var run = Evaluation(activation: activation, limits: limits)
        return compiler.compile(self).evaluate(&run)
    }

    /// The fields that are read of a name, or of a variable of a macro around the part, each once, in the order of
    /// their first appearance.
    package func fieldsRead(of variable: String) -> [String] {
        var fields: [String] = []
        func add(_ field: String) {
            if !fields.contains(field) { fields.append(field) }
        }
        func isMeant(_ node: SyntaxNode) -> Bool {
            node.kind == .variable(variable) || node.kind == .name(variable)
        }
        visit { node in
            switch node.kind {
            case .select(let receiver, let field), .has(let receiver, let field):
                if isMeant(receiver) { add(field) }
            case .index(let receiver, let index):
                if isMeant(receiver), case .literal(.string(let field)) = index.kind { add(field) }
            case .macro(let receiver, _, variable, _):
                // Inside, the name means another element.
                receiver.fieldsRead(of: variable).forEach(add)
                return false
            default: break
            }
            return true
        }
        return fields
    }
}
