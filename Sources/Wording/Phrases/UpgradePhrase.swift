/// What another version of the questionnaire changes.
package enum UpgradePhrase: Sendable, Equatable {
    case done(to: String, kept: Int)
    case changed([String])
    case added([String])
    case removed([String])
    case notNeeded(String)
    case keeps(version: String, kept: Int, of: Int)
    case findingsCome([String])
    case findingsGo([String])
    case findingsWorse([String])
    case findingsBetter([String])
    case placeless([String])
    case ask(String)
    case left(String)
    case needsFolder
    case other(String, session: String)
    case older(installed: String, session: String)
    case broken(String)
    case reloaded(kept: Int, of: Int)
    case otherwise([String])
    case sameFiles
    case brokenTrial(String)
    case nothingTried
}
