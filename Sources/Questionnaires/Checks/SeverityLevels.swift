extension QuestionnaireCheck {
    static let severityLevels = QuestionnaireCheck(
        "severity-levels", wants: "a severity that is computed can be high, medium or low"
    ) { checker in
        for rule in checker.questionnaire.rules
        where rule.severity != .strength && rule.severity.possible.isEmpty {
            checker.report(
                "the severity can never be high, medium or low", at: "rules.\(rule.id).severity")
        }
    }
}
