import Expressions

extension QuestionnaireCheck {
    static let constantScore = QuestionnaireCheck(
        "constant-score", wants: "the score of a stage depends on answers"
    ) { checker in
        let limits = checker.questionnaire.limits
        for stage in checker.questionnaire.stages {
            guard let formula = stage.score?.formula, !formula.isUnreadable,
                formula.names.allSatisfy({ limits[$0] != nil || $0 == Questionnaire.auditDate })
            else { continue }
            checker.warn(
                "this is the same whatever is answered", at: "stages.\(stage.id).score.formula",
                notes: ["a block without a score says 'scored: false'"])
        }
    }
}
