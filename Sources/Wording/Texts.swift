/// The program's words in one language.
package struct Texts: Sendable {
    /// The language.
    package let language: Language
    /// How figures are written.
    package let numbers: NumberStyle
    private let words: any LanguageWords.Type

    /// The words of a language; English where the language is not complete.
    package init(_ language: Language) {
        let language = Language.complete.contains(language) ? language : .english
        self.init(English.self, of: language)
    }

    /// Given words, written as in a language.
    package init(_ words: any LanguageWords.Type, of language: Language) {
        self.words = words
        self.language = language
        numbers = NumberStyle(language)
    }

    /// The words for a phrase.
    package func callAsFunction(_ phrase: Phrase) -> String { words.text(for: phrase) }

    /// The words for something that a document says.
    package func callAsFunction(_ phrase: DocumentPhrase) -> String { words.text(for: phrase) }
}
