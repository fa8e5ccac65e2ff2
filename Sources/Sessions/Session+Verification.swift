package import Files
import Questionnaires

extension Session {
    /// True where another program has the session open for writing; nil where no lock tells.
    package static func isBeingWritten(_ path: String, in fileSystem: any FileSystem) -> Bool? {
        JournalLock.isHeld(for: path, in: fileSystem)
    }

    /// Looks for everything that keeps a file from being opened, and for what it cannot show; nothing is
    /// written.
    ///
    /// - Returns: without a problem exactly where `open` succeeds.
    /// - Throws: only what keeps the file from being read at all, never what is wrong inside.
    package static func verify(
        _ path: String, context: JournalContext = JournalContext()
    ) throws(JournalError) -> JournalReport {
        try ExpressionReading.atOnce { () throws(JournalError) in
            try JournalVerifier.verify(path, reader: LogReader.self, context: context)
        }
    }

    /// Writes a copy with everything that can still be understood, which opens; the file stays as it is.
    ///
    /// - Throws: `JournalError.exists` where the copy's name is taken; `JournalError.broken` where the header
    ///   cannot be understood, since without it no event means anything.
    package static func salvage(
        _ path: String, to copy: String, context: JournalContext = JournalContext()
    ) throws(JournalError) -> JournalSalvage {
        try ExpressionReading.atOnce { () throws(JournalError) in
            try JournalVerifier.salvage(path, to: copy, reader: LogReader.self, context: context)
        }
    }
}
