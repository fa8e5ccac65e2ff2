/// The program's words in one language.
package struct Texts: Sendable {
    /// The language.
    package let language: Language
    /// How figures are written.
    package let numbers: NumberStyle
    /// The signs between and around texts.
    package let signs: Punctuation
    let words: any LanguageWords.Type

    /// Words in place of every language's own: tests give some that show which texts are nobody's.
    @TaskLocal package static var substitute: (any LanguageWords.Type)?

    /// The words of a language; English where the language is not complete.
    package init(_ language: Language) { self.init(Self.substitute ?? English.self) }

    private init(_ words: any LanguageWords.Type) {
        self.words = words
        language = words.language
        numbers = words.numbers
        signs = words.signs
    }

    /// The words for a phrase.
    package func callAsFunction(_ phrase: Phrase) -> String { words.text(for: phrase) }

    /// The words for something that a document says.
    package func callAsFunction(_ phrase: DocumentPhrase) -> String { words.text(for: phrase) }

    /// How a command of the shell is called and explained.
    package func callAsFunction(_ command: CommandTranslations) -> CommandWords { words.words(of: command) }

    /// The day of a text that begins with one as ISO 8601 writes it; another text stays as it is.
    package func day(_ text: String) -> String { CalendarDate(iso: text.prefix(10)).map { self($0) } ?? text }

    /// A day, in figures.
    package func callAsFunction(_ day: CalendarDate) -> String { words.text(for: day) }
}
