import Diagnostics

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
            let empty = checker.places.emptyTexts[language] ?? [:]
            if complete.contains(language) {
                for text in missing {
                    if let node = empty[text.id] {
                        checker.problems.add(node.diagnostic(.error, "'\(text.id)' is empty"))
                        continue
                    }
                    checker.report(
                        "this text is missing in 'locales/\(language).yaml'", at: text.id,
                        notes: ["its id is '\(text.id)'"])
                }
            } else if !missing.isEmpty, language != questionnaire.locales.first {
                let first = missing.prefix(3).map { "'\($0.id)'" }.joined(separator: ", ")
                checker.warn(
                    "\(missing.count) of \(checker.texts.count) texts are missing, the first of them: \(first)",
                    at: "locales.\(language)",
                    notes: (empty.isEmpty ? [] : ["\(empty.count) of them stand there and are empty"])
                        + ["'locales' in questionnaire.yaml lists the languages that are complete"])
            }
        }
    }
}
