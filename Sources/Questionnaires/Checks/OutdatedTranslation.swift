import Diagnostics

extension QuestionnaireCheck {
    static let outdatedTranslation = QuestionnaireCheck(
        "outdated-translation", wants: "a translation is of what the original says now"
    ) { checker in
        let originals = Dictionary(checker.texts.map { ($0.id, $0.text) }) { first, _ in first }
        for (language, digests) in checker.places.originals.sorted(by: { $0.key < $1.key }) {
            let translation = checker.questionnaire.translations[language] ?? [:]
            for (id, node) in digests.sorted(by: { $0.key < $1.key }) {
                guard let original = originals[id], translation[id] != nil else { continue }
                let digest = OriginalDigest.of(original)
                guard node.scalar != digest else { continue }
                checker.problems.add(
                    node.diagnostic(
                        .warning, "the original of '\(id)' has changed since it was translated",
                        notes: [
                            "it says now: \(original)", "once the translation fits, write \(digest) here",
                        ]))
            }
        }
    }
}
