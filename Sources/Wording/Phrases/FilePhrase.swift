package import TerminalText

/// What is the matter with a file.
package enum FilePhrase: Sendable, Equatable {
    case exists(String)
    /// A path that names a folder at most.
    case nameNeeded(String)
    case notFound(String)
    case isLinkToGive(String)
    /// The same where no file has to be given.
    case isLink(String)
    case isNoFile(String)
    case isSession(String)
    case noSuchFile(String)
    case unknownEvents(String, Int, line: Int, kind: String, needs: String?)
    /// What a salvaged copy says about itself; lines are its own.
    case salvaged(String, source: String, dropped: Int, lost: Int, doubtful: [Int], firstEvent: Int)
    case locked(String, holder: String?)
    case notLockable(String)
    case failed(FileDeed, path: String, reason: String)
    /// Why nothing can be done with a file at this place, and what helps.
    case placeFailed(PlaceProblem)
    case newer(String, Int)
    case ofFirstVersion(String)
    case broken(String, line: Int)
    case tooLarge(String)
    case questionnaireTooLarge(values: Int, limit: Int)
    case questionnaireUnreadable(String)
    case tooLong(String, megabytes: Int)
    case noHeader(String)
    /// Something is wrong with a section of the questionnaire in a session.
    case section(String, line: Int, fault: String, remedy: SectionRemedy)
    case inputFailed
    case changedOutside(String, OutsideWord)
    case readOnly(String, reason: ReadOnlyWord)
    case notSaved(reason: String)
    /// What was to be written is beyond a limit on the size of files; what stands in the file already stays.
    case beyondLimit
    case notUTF8(String, TextProblem)
    case lineNotUTF8(TextProblem)
    /// An argument of the command line, or a variable of the environment.
    case argumentNotUTF8(Int, TextProblem)
    case variableNotUTF8(String, TextProblem)
    case nameNotUTF8
    case historyForeign(String)
    case historyUnusable(String, reason: String)
    case torn(bytes: Int, movedTo: String?)
    case answerNotSaved(String)
    /// The same where nothing was typed that could be kept.
    case goOnInNewFile
    case savedAs(String)
}

/// What was tried on a file.
package enum FileDeed: Sendable, Equatable { case open, close, read, write, lock, remove, create }

/// What somebody else did to a file.
package enum OutsideWord: Sendable, Equatable { case removed, replaced, shortened, grown }

/// What is wrong with the place of a file.
package enum PlaceProblem: Sendable, Equatable {
    /// The folder that a file was to be written in, and what was to be written.
    case folderMissing(String, path: String)
    /// A folder that was to be read.
    case noSuchFolder(String)
    /// What was to be read as a folder.
    case noFolder(String)
    /// A link among the folders.
    case linkLeadsNowhere(String)
    /// The current folder was removed.
    case currentFolderGone
    /// A part of a folder's path is a file.
    case folderIsFile(String, path: String)
    case nameTooLong(String)
    case nameRefused(String)
    case linksInCircle(String)
    case notAllowed(String, folder: String)
    case readOnlyDisk(String)
    case diskFull(String, reason: String)
    case beyondLimit(String)
}

/// What helps where a section of a session is not as it was written.
package enum SectionRemedy: Sendable, Equatable {
    /// A newer program knows it.
    case newerProgram
    /// Everything can be copied.
    case salvage
    /// The answers are sound in any case, and everything may be.
    case answersOrSalvage
    /// Only another copy of the file helps.
    case backup
}

/// Why a session can only be read.
package enum ReadOnlyWord: Sendable, Equatable {
    case notWritable
    case notLocked
    case newerVersion(String?)
    case failed
    case closed
}
