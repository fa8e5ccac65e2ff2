extension QuestionnaireCheck {
    static let emptyMethod = QuestionnaireCheck(
        "empty-method", wants: "a method computes something, or has a checklist"
    ) { checker in
        guard checker.isRead(.methods) else { return }
        for method in checker.questionnaire.methods
        where method.results.isEmpty && method.checklist.isEmpty
            && method.inputs.allSatisfy({ $0.computed.isEmpty })
        {
            checker.report(
                "method '\(method.id)' has neither results nor a checklist",
                at: "methods.\(method.id)")
        }
    }
}
