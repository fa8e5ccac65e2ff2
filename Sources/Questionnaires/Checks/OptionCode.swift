extension QuestionnaireCheck {
    static let optionCode = QuestionnaireCheck(
        "option-code", wants: "the code of an option is one word, since answers and files are written with it"
    ) { checker in
        for (name, set) in checker.questionnaire.options {
            for option in set.options where !YAMLText.isWord(option.code) {
                checker.report(
                    "an option cannot have the code '\(option.code)'",
                    at: "options.\(name).\(option.code)",
                    notes: ["a code is one word of letters, digits, '_' and '-'"])
            }
        }
    }
}
