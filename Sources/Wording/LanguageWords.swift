/// The program's words in one language: a folder of this house, a file a domain.
///
/// A language words every phrase of every domain in an exhaustive `switch`, so the compiler proves it complete.
package protocol LanguageWords: Sendable {
    /// The language, which says how figures are written and which form of a noun goes with them.
    static var language: Language { get }
    /// The signs between and around texts.
    static var signs: Punctuation { get }
    /// A day, in figures.
    static func text(for day: CalendarDate) -> String
    /// A word that people type behind a command.
    static func keyword(_ word: Keyword) -> String
    /// How a command of the shell is called and explained in this language.
    static func words(of command: CommandTranslations) -> CommandWords
    static func text(for phrase: ValuePhrase) -> String
    static func text(for phrase: AskingPhrase) -> String
    static func text(for phrase: PlainPhrase) -> String
    static func text(for phrase: ReplyPhrase) -> String
    static func text(for phrase: TablePhrase) -> String
    static func text(for phrase: HistoryPhrase) -> String
    static func text(for phrase: UpgradePhrase) -> String
    static func text(for phrase: CommandPhrase) -> String
    static func text(for phrase: StartPhrase) -> String
    static func text(for phrase: AskListPhrase) -> String
    static func text(for phrase: WhatIfPhrase) -> String
    static func text(for phrase: RoomPhrase) -> String
    static func text(for phrase: EditorPhrase) -> String
    static func text(for phrase: ProblemPhrase) -> String
    static func text(for phrase: FindingPhrase) -> String
    static func text(for phrase: ReportPhrase) -> String
    static func text(for phrase: OutputPhrase) -> String
    static func text(for phrase: MethodPhrase) -> String
    static func text(for phrase: WorksheetPhrase) -> String
    static func text(for phrase: FilePhrase) -> String
    static func text(for phrase: RecordPhrase) -> String
    static func text(for phrase: BatchPhrase) -> String
    static func text(for phrase: JudgementPhrase) -> String
    static func text(for phrase: DocumentPhrase) -> String
}

extension LanguageWords {
    static var numbers: NumberStyle { NumberStyle(language) }

    /// A command as it is typed: `:list`.
    static func typed(_ command: CommandTranslations) -> String { words(of: command).typed }

    /// The words for a phrase of whatever domain.
    package static func text(for phrase: Phrase) -> String {
        switch phrase {
        case .value(let phrase): text(for: phrase)
        case .asking(let phrase): text(for: phrase)
        case .plain(let phrase): text(for: phrase)
        case .reply(let phrase): text(for: phrase)
        case .table(let phrase): text(for: phrase)
        case .history(let phrase): text(for: phrase)
        case .upgrade(let phrase): text(for: phrase)
        case .command(let phrase): text(for: phrase)
        case .start(let phrase): text(for: phrase)
        case .askList(let phrase): text(for: phrase)
        case .whatIf(let phrase): text(for: phrase)
        case .room(let phrase): text(for: phrase)
        case .editor(let phrase): text(for: phrase)
        case .problem(let phrase): text(for: phrase)
        case .finding(let phrase): text(for: phrase)
        case .report(let phrase): text(for: phrase)
        case .output(let phrase): text(for: phrase)
        case .method(let phrase): text(for: phrase)
        case .worksheet(let phrase): text(for: phrase)
        case .file(let phrase): text(for: phrase)
        case .record(let phrase): text(for: phrase)
        case .batch(let phrase): text(for: phrase)
        case .judgement(let phrase): text(for: phrase)
        case .document(let phrase): text(for: phrase)
        }
    }
}
