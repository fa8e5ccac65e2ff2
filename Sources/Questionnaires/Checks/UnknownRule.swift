extension QuestionnaireCheck {
    static let unknownRule = QuestionnaireCheck(
        "unknown-rule", wants: "the rule to which another yields is there"
    ) { checker in
        let ids = checker.questionnaire.rules.map(\.id)
        for rule in checker.questionnaire.rules {
            guard let other = rule.yieldsTo, !ids.contains(other) else { continue }
            checker.unknown("rule", other, ids, in: .rules, at: "rules.\(rule.id).yields_to")
        }
    }
}
