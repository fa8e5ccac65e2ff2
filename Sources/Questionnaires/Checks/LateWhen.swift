import Diagnostics
import Expressions

extension QuestionnaireCheck {
    static let lateWhen = QuestionnaireCheck(
        "late-when", wants: "whether something is asked follows from what was entered before it"
    ) { checker in
        let entered = checker.plan.fields.values.flatMap { $0.table?.columns ?? [] }.map(\.name)
        let computed = Set(
            checker.questionnaire.columns.values.flatMap { $0 }.map(\.name) + [Dependencies.verdict]
        ).subtracting(entered)
        for use in checker.uses {
            guard case .asked = use.role, let node = checker.node(of: use) else { continue }
            func report(_ message: String, at part: SyntaxNode, notes: [String] = []) {
                checker.problems.add(
                    node.diagnostic(for: ExpressionProblem(message, at: part.token, notes: notes)))
            }
            use.expression.root.visit { part in
                // What is asked is decided before anything is computed.
                if let name = computed.first(where: part.readsColumn) {
                    report(
                        "'when' reads the computed column '\(name)'; it may only read what is entered",
                        at: part)
                }
                if case .name(let name) = part.kind, use.later.contains(name) {
                    if let question = checker.plan.questionOfField[name] {
                        report(
                            "'when' reads '\(name)', which is asked later, in question '\(question.id)'",
                            at: part, notes: ["move the one up or the other down"])
                    } else {
                        report(
                            "'when' reads the figure '\(name)'; it may only read fields of earlier questions",
                            at: part)
                    }
                }
                return true
            }
        }
    }
}

extension SyntaxNode {
    /// True of `row.name`, `has(row.name)` and `row['name']`.
    func readsColumn(_ name: String) -> Bool {
        switch kind {
        case .select(_, let field), .has(_, let field): return field == name
        case .index(_, let index):
            if case .literal(.string(name)) = index.kind { return true }
            return false
        default: return false
        }
    }
}
