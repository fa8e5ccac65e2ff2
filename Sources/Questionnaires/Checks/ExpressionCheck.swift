import Diagnostics
import Expressions

extension QuestionnaireCheck {
    static let expression = QuestionnaireCheck(
        "expression",
        wants: "an expression reads names that are there, as what they are, and can be true and false"
    ) { checker in
        for use in checker.uses {
            guard let names = use.names, !use.expression.isUnreadable,
                let node = checker.node(of: use),
                !(use.allowsConstant && use.expression.source == "true")
            else { continue }
            // A method reads its own inputs only.
            let optionValues: [String: ClosedRange<Double>] =
                if case .method = use.role { [:] } else { checker.types.optionValues }
            let isOpen = !checker.unread.files.isDisjoint(with: use.files)
            let result = use.expression.check(
                in: TypeEnvironment(names, isOpen: isOpen, optionValues: optionValues),
                expecting: use.expected)
            for problem in result.problems { checker.problems.add(node.diagnostic(for: problem)) }
        }
    }
}
