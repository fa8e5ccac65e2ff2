import Diagnostics

extension QuestionnaireLoader {
    /// Reads the translations: a mapping of text ids to texts for each language, nested or with points.
    mutating func readLocales(_ roots: [String: YAMLNode], into questionnaire: inout Questionnaire) {
        let texts = questionnaire.texts
        let known = Set(texts.map(\.id))
        for (name, root) in roots.sorted(by: { $0.key < $1.key }) {
            guard let language = QuestionnaireSources.language(ofFile: name) else { continue }
            note("locales.\(language)", root)
            var translation: [String: String] = [:]
            readTexts(root, of: language, under: "", known, into: &translation)
            questionnaire.translations[language] = translation
        }
    }

    private mutating func readTexts(
        _ node: YAMLNode, of language: String, under path: String, _ known: Set<String>,
        into translation: inout [String: String]
    ) {
        guard case .map(let pairs) = node.content else {
            problems.add(node.diagnostic(.error, "translations must be a mapping of text ids to texts"))
            return
        }
        for pair in pairs {
            let id = path.isEmpty ? pair.key : "\(path).\(pair.key)"
            if case .map = pair.value.content {
                readTexts(pair.value, of: language, under: id, known, into: &translation)
            } else if pair.value.isNull {
                continue
            } else if let text = pair.value.scalar {
                if !known.contains(id) { unknown(id, pair, known) }
                if translation[id] != nil {
                    report(pair, "'\(id)' is translated twice")
                }
                translation[id] = text
                note("locales.\(language).\(id)", pair.value)
            } else {
                problems.add(pair.value.diagnostic(.error, "'\(id)' must be a text, not a list"))
            }
        }
    }

    private func unknown(_ id: String, _ pair: YAMLPair, _ known: Set<String>) {
        let match = NearMatch.of(id, among: known)
        report(pair, "there is no text '\(id)'", notes: match.map { ["did you mean '\($0)'?"] } ?? [])
    }

    private func report(_ pair: YAMLPair, _ message: String, notes: [String] = []) {
        problems.add(
            Diagnostic(
                .error, message, in: pair.value.source, at: pair.keyLocation,
                length: pair.key.unicodeScalars.count, notes: notes))
    }
}

extension QuestionnaireSources {
    /// The folder of the translations, within a questionnaire's folder.
    public static let localesFolder = "locales"

    /// The language of a file of translations; nil of every other file.
    public static func language(ofFile name: String) -> String? {
        guard name.hasPrefix("\(localesFolder)/"), name.hasSuffix(".yaml") else { return nil }
        let language = name.dropFirst(localesFolder.count + 1).dropLast(".yaml".count)
        return language.isEmpty || language.contains("/") ? nil : String(language)
    }
}
