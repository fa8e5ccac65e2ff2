extension QuestionnaireCheck {
    static let unknownList = QuestionnaireCheck(
        "unknown-list", wants: "labels are those of a list that the rule has"
    ) { checker in
        for rule in checker.questionnaire.rules {
            for list in rule.labels.keys.sorted() where rule.lists[list] == nil {
                checker.unknown(
                    "list", list, rule.lists.keys, in: .rules, at: "rules.\(rule.id).labels.\(list)")
            }
        }
    }
}
