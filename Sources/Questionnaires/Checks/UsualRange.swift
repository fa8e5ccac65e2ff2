extension QuestionnaireCheck {
    static let usualRange = QuestionnaireCheck(
        "usual-range", wants: "what is usual is said of a figure, and can be entered"
    ) { checker in
        for (field, path) in checker.entries {
            guard let usual = field.usual, !checker.unread.types.contains(path) else { continue }
            if !field.type.isFigure {
                checker.report("'usual' is said of figures only", at: "\(path).usual")
            } else if let possible = field.figureRange,
                !(possible.contains(usual.lowerBound) && possible.contains(usual.upperBound))
            {
                checker.report(
                    "what is usual cannot be entered: it lies beyond 'min' and 'max'", at: "\(path).usual")
            }
        }
        for method in checker.questionnaire.methods {
            for input in method.inputs where input.field.usual != nil {
                checker.report(
                    "methods ask nothing back", at: "methods.\(method.id).inputs.\(input.field.name).usual")
            }
        }
    }
}
