extension QuestionnaireCheck {
    static let periodFields = QuestionnaireCheck(
        "period-fields", wants: "the period is two dates, which every report prints"
    ) { checker in
        let period = checker.questionnaire.period
        guard !period.isEmpty, checker.isRead(.main) else { return }
        let days = period.filter { checker.plan.fields[$0]?.type == .date }
        if days.count != 2 || period.count != 2 {
            checker.report(
                "'period' must name two date fields, the first day's and the last day's", at: "period"
            )
        }
    }
}
