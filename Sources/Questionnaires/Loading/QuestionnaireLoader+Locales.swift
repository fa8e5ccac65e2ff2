import Diagnostics

extension QuestionnaireLoader {
    /// Reads the translations: a mapping of text ids to texts for each language, nested or with points, and under
    /// `originals` the digests of what was translated.
    ///
    /// - Parameter unread: what of the originals could not be read.
    mutating func readLocales(
        _ roots: [String: YAMLNode], _ unread: UnreadParts, into questionnaire: inout Questionnaire
    ) {
        let known = KnownTexts(
            ids: Set(questionnaire.texts.map(\.id)), unread: unread, places: reading.places,
            addresses: Addresses(questionnaire))
        for (name, root) in roots.sorted(by: { $0.key < $1.key }) {
            guard let language = QuestionnaireSources.language(ofFile: name) else { continue }
            reading.places.note(root, at: "locales.\(language)")
            var translation: [String: String] = [:]
            readTexts(root, of: language, under: "", known, into: &translation)
            questionnaire.translations[language] = translation
        }
    }

    private mutating func readTexts(
        _ node: YAMLNode, of language: String, under path: String, _ known: KnownTexts,
        into translation: inout [String: String]
    ) {
        guard case .map(let pairs) = node.content else {
            problems.addUnread(node.diagnostic(.error, "translations must be a mapping of text ids to texts"))
            return
        }
        for pair in pairs {
            let id = path.isEmpty ? pair.key : "\(path).\(pair.key)"
            if id == "originals" {
                readOriginals(pair.value, of: language, known)
                continue
            }
            if case .map = pair.value.content {
                readTexts(pair.value, of: language, under: id, known, into: &translation)
            } else if pair.value.isNull {
                continue
            } else if let text = pair.value.scalar {
                if !known.mayHave(id) { unknown(id, pair, known) }
                // As a translator gets it: nothing is translated yet.
                if text.allSatisfy(\.isWhitespace) {
                    reading.places.emptyTexts[language, default: [:]][id] = pair.value
                    continue
                }
                if translation[id] != nil {
                    report(pair, "'\(id)' is translated twice")
                }
                translation[id] = text
                reading.places.note(pair.value, at: "locales.\(language).\(id)")
            } else {
                translation[id] = ""
                problems.add(pair.value.diagnostic(.error, "'\(id)' must be a text, not a list"))
            }
        }
    }

    private mutating func readOriginals(_ node: YAMLNode, of language: String, _ known: KnownTexts) {
        guard case .map(let pairs) = node.content else {
            problems.add(node.diagnostic(.error, "'originals' must be a mapping of text ids to digests"))
            return
        }
        for pair in pairs {
            if !known.mayHave(pair.key) { unknown(pair.key, pair, known) }
            reading.places.originals[language, default: [:]][pair.key] = pair.value
        }
    }

    private func unknown(_ id: String, _ pair: YAMLPair, _ known: KnownTexts) {
        let match = problems.isCrowded ? nil : known.addresses.meant(by: id, among: known.ids)
        report(pair, "there is no text '\(id)'", notes: match.map { ["did you mean '\($0)'?"] } ?? [])
    }

    private func report(_ pair: YAMLPair, _ message: String, notes: [String] = []) {
        problems.add(pair.keyDiagnostic(message, notes: notes))
    }
}

/// The ids of the texts that there are, and of those that there may be where something could not be read.
private struct KnownTexts {
    let ids: Set<String>
    let unread: UnreadParts
    let places: QuestionnairePlaces
    let addresses: Addresses

    func mayHave(_ id: String) -> Bool {
        if ids.contains(id) { return true }
        let parts = id.split(separator: ".")
        let files = Self.files(ofTexts: parts.first ?? "")
        if !unread.files.isDisjoint(with: files) { return true }
        // The entry is there; a mistake in its file may be that of this text.
        let entry = parts.dropLast().joined(separator: ".")
        return !unread.wrongFiles.isDisjoint(with: files) && (entry.isEmpty || places.nodes[entry] != nil)
    }

    private static func files(ofTexts kind: Substring) -> Set<QuestionnaireFile> {
        switch kind {
        case "metrics", "columns", "verdicts", "verdict_reasons", "verdict_notes", "checks": [.metrics]
        case "rules": [.rules]
        case "methods": [.methods]
        case "options": [.main, .methods]
        default: [.main]
        }
    }
}

extension QuestionnaireSources {
    /// The folder of the translations, within a questionnaire's folder.
    package static let localesFolder = "locales"

    /// The language of a file of translations; nil of every other file.
    package static func language(ofFile name: String) -> String? {
        guard name.hasPrefix("\(localesFolder)/"), name.hasSuffix(".yaml") else { return nil }
        let language = name.dropFirst(localesFolder.count + 1).dropLast(".yaml".count)
        return language.isEmpty || language.contains("/") ? nil : String(language)
    }
}
