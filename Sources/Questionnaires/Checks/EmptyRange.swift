extension QuestionnaireCheck {
    static let emptyRange = QuestionnaireCheck(
        "empty-range", wants: "'min' is not greater than 'max', or no figure could be entered"
    ) { checker in
        for (field, path) in checker.entries {
            guard let least = field.min, let most = field.max, least > most else { continue }
            checker.report("'min' is greater than 'max'", at: path)
        }
    }
}
