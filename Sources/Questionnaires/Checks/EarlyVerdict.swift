import Diagnostics
import Expressions

extension QuestionnaireCheck {
    static let earlyVerdict = QuestionnaireCheck(
        "early-verdict", wants: "no figure and no verdict waits for a verdict, which waits for every figure"
    ) { checker in
        for use in checker.uses {
            guard let node = checker.node(of: use) else { continue }
            switch use.role {
            case .figure, .verdict, .beside(.column): break
            default: continue
            }
            use.expression.root.visit { part in
                if part.readsColumn(Dependencies.verdict) {
                    checker.problems.add(
                        node.diagnostic(
                            for: ExpressionProblem(
                                "this waits for a verdict, and verdicts wait for every figure",
                                at: part.token,
                                notes: ["rules, reasons and notes may read verdicts"])))
                }
                return true
            }
        }
    }
}
