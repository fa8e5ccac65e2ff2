/// How an audit begins and which there are.
package enum StartPhrase: Sendable, Equatable {
    case welcome
    case homeSessions
    case homeQuestion
    case homeNameQuestion
    case homeHint
    case noSuchSession(String, of: Int)
    case nothingBegun
    case listFileLine(name: String, answered: Int, of: Int, date: String)
    case listEmpty(String)
    case listUnreadable(name: String, reason: String)
    case demoBanner(title: String)
    case tryBanner(title: String)
    case created(String)
    case questionnaireBegun(folder: String, files: [String])
    /// A folder whose name cannot be an id.
    case noIDOfFolder(String)
    case noQuestionnaire(String, looked: [String])
    case currencyNeeded
    case currencyBad(String)
    case countryBad(String)
    case languageMissing(String, available: [String])
    case noUTF8Locale
    case needsTerminal
}
