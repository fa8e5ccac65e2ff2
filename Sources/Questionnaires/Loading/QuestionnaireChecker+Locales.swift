import Diagnostics

extension QuestionnaireChecker {
    /// Checks that complete languages are complete, and that translations fill in what the originals do.
    func checkLocales() {
        let texts = questionnaire.texts
        let complete = Set(questionnaire.locales.dropFirst()).subtracting(questionnaire.locales.prefix(1))
        for language in complete.sorted()
        where questionnaire.translations[language] == nil && !unread.languages.contains(language) {
            report(
                .error, "'locales' says that '\(language)' is complete, but there is no file for it",
                at: "locales",
                notes: ["translations stand in \(QuestionnaireSources.localesFolder)/\(language).yaml"])
        }
        let safety = ClientSafety(questionnaire)
        for (language, translation) in questionnaire.translations.sorted(by: { $0.key < $1.key }) {
            let isRead = !unread.languages.contains(language)
            let missing = isRead ? texts.filter { translation[$0.id] == nil } : []
            if complete.contains(language) {
                for text in missing {
                    report(
                        .error, "this text is missing in 'locales/\(language).yaml'", at: text.id,
                        notes: ["its id is '\(text.id)'"])
                }
            } else if !missing.isEmpty, language != questionnaire.locales.first {
                let first = missing.prefix(3).map { "'\($0.id)'" }.joined(separator: ", ")
                report(
                    .warning,
                    "\(missing.count) of \(texts.count) texts are missing, the first of them: \(first)",
                    at: "locales.\(language)",
                    notes: ["'locales' in questionnaire.yaml lists the languages that are complete"])
            }
            for text in texts {
                guard let translated = translation[text.id],
                    let node = places.nodes["locales.\(language).\(text.id)"]
                else { continue }
                checkPlaceholders(of: translated, node, original: text)
                checkSafety(node, translated, safety)
            }
        }
    }

    private func checkPlaceholders(of translated: String, _ node: YAMLNode, original: QuestionnaireText) {
        let wanted = Set(TextTemplate(original.text).placeholders.map(\.name))
        let found = TextTemplate(translated).placeholders
        for placeholder in found where !wanted.contains(placeholder.name) {
            let match = NearMatch.of(placeholder.name, among: wanted)
            problems.add(
                Diagnostic(
                    .error, "the original has no placeholder '{\(placeholder.name)}'", in: node.source,
                    at: node.location(atScalarOffset: placeholder.offset),
                    length: placeholder.name.unicodeScalars.count + 2,
                    notes: match.map { ["did you mean '\($0)'?"] } ?? []))
        }
        for name in wanted.subtracting(found.map(\.name)).sorted() {
            problems.add(node.diagnostic(.warning, "the original also says '{\(name)}'"))
        }
    }
}
