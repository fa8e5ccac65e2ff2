/// What is said to a command, and about commands.
package enum CommandPhrase: Sendable, Equatable {
    /// How a setting stands; nil: it has no value.
    case setting(SettingWord, value: String?)
    case settingSaved(SettingWord, value: String)
    case unknownSetting(String)
    case unknownList(String)
    case badSetting(SettingWord, value: String)
    case takesNothing(CommandTranslations)
    case needsNumber(CommandTranslations)
    /// No question is at hand that a command could be about.
    case needsQuestion(CommandTranslations, example: String)
    /// Something stands before what looks like a command.
    case didYouMean(command: String)
    case needsText(CommandTranslations)
    /// Endings of the files that reports are written to.
    case reportNeeds(endings: [String])
    /// An ending that no format has, and those there are, with what for.
    case reportEndingUnknown(String, endings: [String], purposes: [ReportFormatWord])
    case nothingBefore
    case nothingAfter
    case nowhereToReturn
    case noSuchPlace(String, nearest: String?)
    case unknown(String, nearest: String?)
    case ambiguous(String, [String])
    case basisNeeds
    case helpTitle
    case helpMore
    /// What to do next, a line each.
    case helpNext
    case whyCommand(String)
}
