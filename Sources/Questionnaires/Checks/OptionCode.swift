extension QuestionnaireCheck {
    static let optionCode = QuestionnaireCheck(
        "option-code", wants: "the code of an option is one word, since answers and files are written with it"
    ) { checker in
        for (name, set) in checker.questionnaire.options {
            // Of a number more was said where it was read.
            for option in set.options where !YAMLText.isWord(option.code) && Double(option.code) == nil {
                checker.report(
                    "an option cannot have the code '\(option.code)'",
                    at: "options.\(name).\(option.code)",
                    notes: ["a code is one word of letters, digits, '_' and '-'"])
            }
        }
    }
}
