/// Where reports go: templates, folders, options.
package enum OutputPhrase: Sendable, Equatable {
    case templateFolderEmpty(String, styleSheet: String)
    case templateFolderFull(String)
    case templatesWritten(Int, String)
    case noTemplates(looked: [String])
    case folderNeeded(format: String)
    case csvStyleClashes
    /// Options that only these formats take.
    case reportOptionOnly([String], formats: [String])
    /// Gaps as grave as `--fail-on` says, and those of them that the copy does not show.
    case failOnMet(SeverityWord, gaps: [String], notInCopy: [String])
    case folderExists(String)
    case noFolder(String)
    case filesWritten(Int, String)
    case outputExists(String)
    /// A path that names no file to be written.
    case outputNameNeeded(String)
    /// The same where nothing can be replaced.
    case nameTaken(String)
    case outputFailed(reason: String)
    case wroteFile(String)
}
