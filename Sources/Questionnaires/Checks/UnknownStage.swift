extension QuestionnaireCheck {
    static let unknownStage = QuestionnaireCheck(
        "unknown-stage", wants: "questions, rules, outputs and metrics stand in stages that are there"
    ) { checker in
        let questionnaire = checker.questionnaire
        let stages = questionnaire.stages.map(\.id)
        func check(_ stage: String, at path: String) {
            guard !stages.contains(stage) else { return }
            checker.unknown("stage", stage, stages, in: .main, at: path)
        }
        for question in questionnaire.questions {
            check(question.stage, at: "questions.\(question.id).stage")
        }
        for rule in questionnaire.rules { check(rule.stage, at: "rules.\(rule.id).stage") }
        for stage in questionnaire.outputs.keys.sorted() { check(stage, at: "outputs.\(stage)") }
        for metric in questionnaire.metrics {
            if let sheet = metric.sheet { check(sheet, at: "metrics.\(metric.variable).sheet") }
        }
    }
}
