import Diagnostics
import Expressions

extension QuestionnaireCheck {
    static let knownWhen = QuestionnaireCheck(
        "known-when",
        wants: "what follows from a question that does not apply is not asked, nor because of 'known'"
    ) { checker in
        var conditional: Set<String> = []
        for question in checker.questionnaire.questions {
            for field in question.fields where question.when != nil || field.when != nil {
                conditional.insert(field.name)
            }
        }
        for use in conditional.isEmpty ? [] : checker.uses {
            guard case .asked = use.role, let node = checker.node(of: use) else { continue }
            for part in use.expression.root.knownThatMayAsk {
                guard let name = part.freeNames.first(where: conditional.contains) else { continue }
                checker.problems.add(
                    node.diagnostic(
                        for: ExpressionProblem(
                            "'known' is false where '\(name)' does not apply, and then this may be asked",
                            at: part.range, severity: .warning)))
            }
        }
    }
}

extension SyntaxNode {
    /// Every `known(…)` in a condition that may be true where it is false: anywhere but as an operand of `&&` and `||`.
    fileprivate var knownThatMayAsk: [SyntaxNode] {
        switch kind {
        case .call("known", _): return []
        case .logic(_, let operands): return operands.flatMap(\.knownThatMayAsk)
        default:
            var found: [SyntaxNode] = []
            visit { part in
                guard case .call("known", _) = part.kind else { return true }
                found.append(part)
                return false
            }
            return found
        }
    }
}
