extension QuestionnaireCheck {
    static let missingTranslation = QuestionnaireCheck(
        "missing-translation",
        wants: "a language that 'locales' calls complete has every text; others say how many are left"
    ) { checker in
        let questionnaire = checker.questionnaire
        let complete = Set(questionnaire.locales.dropFirst()).subtracting(questionnaire.locales.prefix(1))
        for language in complete.sorted()
        where questionnaire.translations[language] == nil && !checker.unread.languages.contains(language) {
            checker.report(
                "'locales' says that '\(language)' is complete, but there is no file for it",
                at: "locales",
                notes: ["translations stand in \(QuestionnaireSources.localesFolder)/\(language).yaml"])
        }
        for (language, translation) in questionnaire.translations.sorted(by: { $0.key < $1.key })
        where !checker.unread.languages.contains(language) {
            let missing = checker.texts.filter { translation[$0.id] == nil }
            if complete.contains(language) {
                for text in missing {
                    checker.report(
                        "this text is missing in 'locales/\(language).yaml'", at: text.id,
                        notes: ["its id is '\(text.id)'"])
                }
            } else if !missing.isEmpty, language != questionnaire.locales.first {
                let first = missing.prefix(3).map { "'\($0.id)'" }.joined(separator: ", ")
                checker.warn(
                    "\(missing.count) of \(checker.texts.count) texts are missing, the first of them: \(first)",
                    at: "locales.\(language)",
                    notes: ["'locales' in questionnaire.yaml lists the languages that are complete"])
            }
        }
    }
}
