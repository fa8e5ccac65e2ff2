extension QuestionnaireCheck {
    static let profileFields = QuestionnaireCheck(
        "profile-fields",
        wants: "the profile is of figures, days and choices by which companies can be grouped"
    ) { checker in
        guard checker.isRead(.main) else { return }
        for name in checker.questionnaire.profile {
            guard let field = checker.plan.fields[name] else {
                checker.unknown("field", name, checker.plan.fields.keys.sorted(), in: .main, at: "profile")
                continue
            }
            if field.type == .text || field.type == .table || field.type == .multi {
                checker.report("nobody can group by '\(name)', a \(field.type.rawValue)", at: "profile")
            }
        }
    }
}
