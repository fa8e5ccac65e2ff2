import CLibrary
import Files

extension Journal {
    /// Appends one event and returns it when the device holds it: one write, one synchronization. The payload
    /// is a JSON object in canonical form; the journal puts `salt` in front.
    ///
    /// - Throws: `JournalError.changedOutside` where the path does not mean the file that was opened, as it
    ///   was left (offer `saveCopy`, then append again); `JournalError.notSaved` where the file is as before
    ///   and the event may be tried again; `JournalError.readOnly` where it may not. Nothing that throws was
    ///   saved.
    @discardableResult
    package func append(
        kind: String, payload: [UInt8], ignorable: Bool = false
    ) throws(JournalError) -> JournalLine {
        try append(JournalEntry(kind: kind, payload: payload, ignorable: ignorable))
    }

    /// Appends one event; see `append(kind:payload:ignorable:)`.
    @discardableResult
    package func append(_ entry: JournalEntry) throws(JournalError) -> JournalLine {
        if case .readOnly(let reason) = access { throw .readOnly(path: path, reason) }
        guard let file else { throw .readOnly(path: path, .closed) }
        let line = try JournalLine(
            entry, seq: lines.count + 1, at: context.now(), prev: link, salt: context.salt())
        guard size + line.raw.count < JournalLimits.fileBytes else { throw .unwritable(.size) }
        try checkUnchanged()
        try synchronizeFolderOnce()
        try write(Array(line.raw) + [UInt8(ascii: "\n")], to: file)
        size += line.raw.count + 1
        link = line.link
        lines.append(line)
        return line
    }

    /// A sync client replaces files, an editor shortens them: then our file is not the user's any more.
    ///
    /// - Throws: `JournalError.changedOutside`, or `JournalError.notSaved` where the path cannot be looked at.
    package func checkUnchanged() throws(JournalError) {
        let status: FileStatus?
        do throws(FileError) {
            status = try fileSystem.described(path)
        } catch {
            throw .notSaved(error)
        }
        guard let status else { throw .changedOutside(path: path, .removed) }
        guard status.identity == identity else { throw .changedOutside(path: path, .replaced) }
        if status.size < size { throw .changedOutside(path: path, .shortened(from: size, to: status.size)) }
        if status.size > size { throw .changedOutside(path: path, .grown(from: size, to: status.size)) }
    }

    /// Who created the file may have been killed before its name was safe.
    private func synchronizeFolderOnce() throws(JournalError) {
        if isFolderSynchronized { return }
        do throws(FileError) {
            try fileSystem.synchronizeFolder(of: path)
        } catch {
            throw .notSaved(error)
        }
        isFolderSynchronized = true
    }

    private func write(_ bytes: [UInt8], to file: OpenFile) throws(JournalError) {
        var written = 0
        do throws(FileError) {
            try fileSystem.writeAll(file, bytes, written: &written)
        } catch {
            guard takeBack(written, of: file) else {
                access = .readOnly(.failed(error))
                throw .readOnly(path: path, .failed(error))
            }
            throw .notSaved(error)
        }
        do throws(FileError) {
            try fileSystem.synchronized(file, .contents)
        } catch {
            // The system may have dropped the bytes and call the next attempt a success, so there is none.
            _ = takeBack(written, of: file)
            access = .readOnly(.failed(error))
            throw .readOnly(path: path, .failed(error))
        }
    }

    /// Shortens the file to its last good line; false where that was not possible, or where bytes that are
    /// not ours would be lost.
    private func takeBack(_ written: Int, of file: OpenFile) -> Bool {
        do throws(FileError) {
            let found = try fileSystem.described(file).size
            if found == size { return true }
            guard found == size + written else { return false }
            try fileSystem.uninterrupted { () throws(FileError) in try fileSystem.truncate(file, to: size) }
            return try fileSystem.described(file).size == size
        } catch {
            return false
        }
    }
}
