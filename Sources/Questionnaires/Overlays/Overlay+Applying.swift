import Diagnostics

extension Overlay {
    /// Puts the changed values into the questionnaire that was read from both.
    func change(_ questionnaire: inout Questionnaire, _ reading: Reading) {
        var texts: [String: String] = [:]
        for change in changes {
            let before = problems.diagnostics.count
            texts[change.address] = change.apply(to: &questionnaire, reading)
            // Nothing was put in the place of anything where it cannot be read.
            if problems.diagnostics.count == before, let note = change.note(over: base) {
                problems.add(note)
            }
        }
        questionnaire.translateTexts(texts)
    }

    /// Adds the translations of the questionnaire below: those of texts that are there and still say the same.
    func translate(_ questionnaire: inout Questionnaire, _ reading: Reading) {
        let ids = Set(questionnaire.texts.map(\.id)).subtracting(changes.map(\.address)).subtracting(
            ownTexts)
        for (language, texts) in base.translations {
            let kept = texts.filter { ids.contains($0.key) }
            questionnaire.translations[language, default: [:]].merge(kept) { own, _ in own }
            for id in kept.keys.map({ "locales.\(language).\($0)" }) + ["locales.\(language)"]
            where reading.places.nodes[id] == nil {
                if let node = basePlaces.nodes[id] { reading.places.note(node, at: id) }
            }
        }
    }

    /// What concerns who writes the overlay: every error, which says so where something is left out that it needs, and
    /// what is noticed about the overlay's own files.
    func concerning(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let baseFiles = Set(baseRoots.values.map(\.source.name))
        let leftOut = drops.flatMap { drop in
            let names = base.questions.first { $0.id == drop.id && drop.key == "questions" }?.fields.map(
                \.name)
            return ([drop.id] + (names ?? [])).map { (name: $0, drop) }
        }
        return diagnostics.compactMap { diagnostic in
            guard diagnostic.severity == .error else {
                let isOfBase = diagnostic.source.map { baseFiles.contains($0.name) } ?? false
                return isOfBase ? nil : diagnostic
            }
            guard let (_, drop) = leftOut.first(where: { diagnostic.message.contains("'\($0.name)'") }) else {
                return diagnostic
            }
            var diagnostic = diagnostic
            let place = drop.node.location
            diagnostic.notes = [
                "'\(drop.id)' is left out in \(drop.node.source.name):\(place.line):\(place.column)"
            ]
            return diagnostic
        }
    }
}
