import Files

/// Looks for everything that is wrong with a session file, where opening stops at the first.
enum JournalVerifier {
    /// More problems than these are only counted.
    static let problemLimit = 1000

    /// Checks a file; nothing is written.
    ///
    /// - Parameter reader: what understands its lines; nil: only their form is looked at.
    /// - Throws: only what keeps the file from being read at all, never what is wrong inside.
    static func verify(
        _ path: String, reader: (any LineReader.Type)? = nil, context: JournalContext = JournalContext()
    ) throws(JournalError) -> JournalReport {
        var report = try examine(try read(path, context.fileSystem), path, reader).report
        report.tornTail?.writerActive = JournalLock.isHeld(for: path, in: context.fileSystem) ?? false
        return report
    }

    /// Looks at every line of a file.
    ///
    /// - Throws: `JournalError.firstVersion`: of such a file no line is one of ours.
    static func examine(
        _ bytes: [UInt8], _ path: String, _ reader: (any LineReader.Type)?
    ) throws(JournalError) -> Examination {
        let examination = Examination(bytes, path: path, reader: reader)
        guard examination.report.problems.first?.fault != .firstVersion else {
            throw .firstVersion(path: path)
        }
        return examination
    }

    static func read(_ path: String, _ fileSystem: any FileSystem) throws(JournalError) -> [UInt8] {
        try Journal.checkRegular(path, fileSystem)
        let file: OpenFile
        do throws(FileError) {
            file = try fileSystem.opened(path, .reading)
        } catch {
            throw JournalError(opening: error)
        }
        defer { try? fileSystem.close(file) }
        return try Journal.readWhole(file, fileSystem).1
    }
}
