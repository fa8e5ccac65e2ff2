extension QuestionnaireCheck {
    static let scoreWeights = QuestionnaireCheck(
        "score-weights",
        wants: "the coverage is a share and no weight is negative, or scores would mean nothing"
    ) { checker in
        let score = checker.questionnaire.score
        if !(0...1).contains(score.coverage) {
            checker.report(
                "'coverage' must be 0 to 1", at: "score.coverage",
                notes: ["it is the least share of the rules that must be assessed, such as 0.6"])
        }
        for (severity, weight) in score.weights where weight < 0 {
            checker.report(
                "a weight cannot be less than 0", at: "score.weights.\(severity.rawValue)")
        }
    }
}
