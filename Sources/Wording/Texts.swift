/// The program's words in one language.
public struct Texts: Sendable {
    /// The language.
    public let language: Language
    /// How figures are written.
    public let numbers: NumberStyle

    /// The words of a language; English where the language is not complete.
    public init(_ language: Language) {
        self.language = Language.complete.contains(language) ? language : .english
        numbers = NumberStyle(self.language)
    }

    /// The words for a phrase.
    public func callAsFunction(_ phrase: Phrase) -> String {
        English.text(for: phrase)
    }

    /// The words for something that a document says.
    public func callAsFunction(_ phrase: DocumentPhrase) -> String {
        self(Phrase.document(phrase))
    }
}
