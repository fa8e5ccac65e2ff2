/// A text that people read, with the id under which other languages give theirs.
package struct QuestionnaireText: Sendable, Equatable {
    /// Which placeholders a text may hold.
    package enum Placeholders: Sendable, Equatable {
        case none
        /// Every limit that is not a rule's own.
        case limits
        /// Every field, metric and such limit.
        case names
        /// Those, and the limits and lists of a rule.
        case rule(String)
        /// Those of `names`, and the columns of a table.
        case row(String)
    }

    /// The id, such as `questions.ID.text`.
    package let id: String
    /// The text.
    package let text: String
    /// Which placeholders it may hold.
    package let placeholders: Placeholders
}

extension Questionnaire {
    /// Every text that people read, in the order of the questionnaire; an id that several share stands once.
    package var texts: [QuestionnaireText] {
        var seen: Set<String> = []
        return everyText.filter { seen.insert($0.id).inserted }
    }

    /// The same, with each text of an id that several entries share, as none but verdicts should.
    var everyText: [QuestionnaireText] {
        var result: [QuestionnaireText] = []
        var seen: Set<[String]> = []
        var copy = self
        copy.forEachText { id, placeholders, text in
            guard seen.insert([id, text]).inserted else { return }
            result.append(QuestionnaireText(id: id, text: text, placeholders: placeholders))
        }
        return result
    }

    /// The questionnaire in which a brace in a text that takes no placeholders stands once, as it is read.
    var withSingleBraces: Questionnaire {
        var (result, translated) = (self, translations)
        result.forEachText { id, placeholders, text in
            guard placeholders == .none else { return }
            text = TextTemplate(text).filled { "{\($0)}" }
            for (language, translation) in translations {
                guard let text = translation[id] else { continue }
                translated[language]?[id] = TextTemplate(text).filled { "{\($0)}" }
            }
        }
        result.translations = translated
        return result
    }

    /// The questionnaire in another language; a text without a translation stays as it is.
    package func localized(in language: String) -> Questionnaire {
        guard language != locales.first, let translation = translations[language] else { return self }
        var result = self
        result.translateTexts(translation)
        return result
    }

    /// Puts texts in the place of those of these ids.
    mutating func translateTexts(_ texts: [String: String]) {
        forEachText { id, _, text in text = texts[id] ?? text }
    }
}

extension Questionnaire {
    fileprivate mutating func forEachText(
        _ visit: (String, QuestionnaireText.Placeholders, inout String) -> Void
    ) {
        withoutActuallyEscaping(visit) { visit in
            let place = TextPlace(path: "", visit: visit)
            for file in QuestionnaireFile.allCases {
                Self.description(of: file).visitTexts(of: &self, at: place)
            }
        }
    }
}
