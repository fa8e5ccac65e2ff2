/// The blank form, and files of answers.
package enum WorksheetPhrase: Sendable, Equatable {
    case answersFileHead(title: String, version: String)
    case title(String)
    case help(DepthWord)
    case fileHelp
    case companyLabel
    case filledInBy
    case askedOf(AudienceWord)
    case fillBeforehand
    case confidential
    case whereItApplies
    case mayStayEmpty
    case rowNumber(Int)
    /// How an answer is written in a file; `codes` are the first codes of its options.
    case formInFile(FormWord, codes: [String])
    case samplesInFile(String)
    case tableInFile
    case filled(count: Int, path: String)
    case fillNothing
}
