extension QuestionnaireCheck {
    static let languageCode = QuestionnaireCheck(
        "language-code", wants: "a language is named by its code, which pages and other programs know"
    ) { checker in
        for language in checker.questionnaire.locales where !isLanguage(language) {
            report(language, at: "locales", checker)
        }
        for language in checker.questionnaire.translations.keys.sorted() where !isLanguage(language) {
            report(language, at: "locales.\(language)", checker)
        }
    }

    private static func isLanguage(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isWord = parts.allSatisfy {
            (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        return isWord && (2...3).contains(parts.first?.count ?? 0)
    }

    private static func report(_ tag: String, at path: String, _ checker: QuestionnaireChecker) {
        checker.report(
            "'\(tag)' is no code of a language", at: path, notes: ["such as en, pl or zh-Hans"])
    }
}
