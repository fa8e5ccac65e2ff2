import Diagnostics
import Expressions

extension QuestionnaireCheck {
    static let unaskedCondition = QuestionnaireCheck(
        "unasked-condition", wants: "what a condition reads may be asked where the rest of it is true"
    ) { checker in
        var conditions: [String: [CompiledExpression]] = [:]
        func check(_ condition: CompiledExpression?, beside other: CompiledExpression?, at path: String) {
            guard let condition, !condition.isUnreadable,
                let node = checker.places.node(path, holding: condition.source)
            else {
                return
            }
            let demands = condition.root.conjuncts + (other?.root.conjuncts ?? [])
            guard !SyntaxNode.contradict(demands) else { return }
            for demand in condition.root.conjuncts {
                for name in demand.indispensableNames {
                    let asked = conditions[name] ?? []
                    guard SyntaxNode.contradict(demands + asked.map(\.root)) else { continue }
                    checker.problems.add(
                        node.diagnostic(
                            for: ExpressionProblem(
                                "this is never true: where the rest is, '\(name)' is not asked",
                                at: demand.range, severity: .warning)))
                    return
                }
            }
        }
        for question in checker.questionnaire.questions {
            check(question.when, beside: nil, at: "questions.\(question.id).when")
            for field in question.fields {
                check(field.when, beside: question.when, at: "fields.\(field.name).when")
                let own = [question.when, field.when].compactMap { $0 }
                // What these read has to be asked too.
                let read = own.flatMap { $0.root.conjuncts.flatMap(\.indispensableNames) }
                conditions[field.name] = own + read.flatMap { conditions[$0] ?? [] }.prefix(most)
            }
        }
        for rule in checker.questionnaire.rules {
            check(rule.condition, beside: rule.when, at: "rules.\(rule.id).condition")
        }
    }

    /// A chain of more conditions is followed no further.
    private static let most = 20
}

extension SyntaxNode {
    /// What must be true all at once for the whole to be true.
    fileprivate var conjuncts: [SyntaxNode] {
        if case .logic(.and, let operands) = kind { return operands }
        return [self]
    }

    /// The names without whose values the part is not known.
    fileprivate var indispensableNames: [String] {
        var names: [String] = []
        visit { node in
            switch node.kind {
            case .name(let name): names.append(name)
            case .logic, .conditional, .macro, .call("known", _), .call("dont_know", _),
                .call("first_known", _):
                return false
            default: break
            }
            return true
        }
        return names
    }
}
