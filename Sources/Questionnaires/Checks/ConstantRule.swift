import Expressions

extension QuestionnaireCheck {
    static let constantRule = QuestionnaireCheck(
        "constant-rule", wants: "whether a rule finds something depends on answers"
    ) { checker in
        for rule in checker.questionnaire.rules {
            guard case .literal(.bool(let truth)) = rule.condition.root.kind, !rule.condition.isUnreadable
            else { continue }
            checker.warn("this is always \(truth)", at: "rules.\(rule.id).condition")
        }
    }
}
