import CanonicalJSON

/// What a translator has to write in one language: the texts that are missing, and those whose original has changed, as YAML
/// that goes into the file of that language once it is filled in.
package struct TranslationSheet {
    /// A text to be written.
    private struct Entry {
        let text: QuestionnaireText
        /// The translation of what it said before.
        let outdated: String?
    }

    private let title: String
    private let language: String
    private let isSpoken: Bool
    private let entries: [Entry]

    /// - Parameters:
    ///   - loaded: a folder as far as it can be read, since missing texts may be what is wrong with it.
    ///   - isSpoken: false of a language in which the program has no words of its own yet.
    package init(_ loaded: LoadedQuestionnaire, language: String, isSpoken: Bool) {
        let questionnaire = loaded.readable
        let translation = questionnaire.translations[language] ?? [:]
        let digests = loaded.places.originals[language] ?? [:]
        let texts = questionnaire.texts
        entries = texts.compactMap { text in
            guard let translated = translation[text.id] else { return Entry(text: text, outdated: nil) }
            guard let digest = digests[text.id]?.scalar, digest != OriginalDigest.of(text.text) else {
                return nil
            }
            return Entry(text: text, outdated: translated)
        }
        title = "\(questionnaire.id) \(questionnaire.version)"
        self.language = language
        self.isSpoken = isSpoken
        missing = entries.count { $0.outdated == nil }
        changed = entries.count - missing
        all = texts.count
    }

    /// How many texts have no translation.
    package let missing: Int
    /// How many say something else than what was translated.
    package let changed: Int
    /// How many texts there are.
    package let all: Int

    /// The sheet; an empty one says so in a comment.
    package var text: String {
        var lines = [
            "# Texts of \(title) in '\(language)': \(missing) missing, \(changed) changed, of \(all).",
            "# Write each translation behind its id, and move it into locales/\(language).yaml; what stands there under",
            "# 'originals' lets check say which originals have changed since.",
        ]
        if !isSpoken {
            lines.append(
                "# auditsh itself does not speak '\(language)' yet: no audit can be held in it.")
        }
        lines.append("")
        for entry in entries {
            lines += entry.text.text.split(separator: "\n", omittingEmptySubsequences: false).map {
                "# \($0)"
            }
            if entry.outdated != nil { lines.append("# It said something else when this was translated:") }
            lines += ["\(entry.text.id): \(Self.quoted(entry.outdated ?? ""))", ""]
        }
        if !entries.isEmpty {
            lines.append("originals:")
            lines += entries.map { "  \($0.text.id): '\(OriginalDigest.of($0.text.text))'" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A text between double quotes, where JSON and YAML mean the same.
    private static func quoted(_ text: String) -> String {
        (try? JSONValue.string(text).canonical()).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
