import Diagnostics

extension QuestionnaireCheck {
    static let clientText = QuestionnaireCheck(
        "client-text", wants: "a text that clients read shows no id, no name of a field and no code"
    ) { checker in
        let safety = ClientSafety(checker.questionnaire)
        func check(_ text: String, at path: String) {
            guard let node = checker.places.node(path, holding: text) else { return }
            for leak in safety.leaks(in: text) {
                checker.problems.add(
                    Diagnostic(
                        .error, leak.message, in: node.source, at: node.location(atScalarOffset: leak.offset),
                        length: leak.length, notes: ["clients read this text"]))
            }
        }
        for text in checker.texts {
            check(text.text, at: text.id)
            for (language, translation) in checker.questionnaire.translations {
                if let translated = translation[text.id] {
                    check(translated, at: "locales.\(language).\(text.id)")
                }
            }
        }
    }
}
