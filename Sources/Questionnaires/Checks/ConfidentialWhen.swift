import Diagnostics

extension QuestionnaireCheck {
    static let confidentialWhen = QuestionnaireCheck(
        "confidential-when",
        wants: "whether a question is asked gives away no answer that is not for everybody"
    ) { checker in
        let sensitive = checker.plan.sensitiveFields
        for use in sensitive.isEmpty ? [] : checker.uses {
            guard case .asked(isSensitive: false) = use.role, let node = checker.node(of: use) else {
                continue
            }
            let read = Dependencies([use.expression], in: checker.questionnaire).names
            guard let name = read.first(where: sensitive.contains) else { continue }
            checker.problems.add(
                node.diagnostic(
                    .warning, "whether this is asked gives away '\(name)', which is sensitive", length: nil,
                    notes: [
                        "it waits until sellers have left, as sensitive questions do; 'sensitive: true' says so"
                    ]))
        }
    }
}
