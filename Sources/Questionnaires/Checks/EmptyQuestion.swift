extension QuestionnaireCheck {
    static let emptyQuestion = QuestionnaireCheck(
        "empty-question", wants: "a question fills at least one field, or nothing could be answered"
    ) { checker in
        guard checker.isRead(.main) else { return }
        for question in checker.questionnaire.questions where question.fields.isEmpty {
            checker.report("question '\(question.id)' has no fields", at: "questions.\(question.id)")
        }
    }
}
