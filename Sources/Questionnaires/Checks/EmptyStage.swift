extension QuestionnaireCheck {
    static let emptyStage = QuestionnaireCheck(
        "empty-stage", wants: "a stage has questions, or nobody comes to it"
    ) { checker in
        guard checker.isRead(.main) else { return }
        let asked = Set(checker.questionnaire.questions.map(\.stage))
        for stage in checker.questionnaire.stages where !asked.contains(stage.id) && !stage.id.isEmpty {
            checker.warn("no question stands in the stage '\(stage.id)'", at: "stages.\(stage.id).id")
        }
    }
}
