import Files

extension Journal {
    /// Creates a session file with its first events, locked, open for writing.
    ///
    /// - Throws: `JournalError.exists` where the name is taken, be it by a link that leads nowhere;
    ///   `JournalError.notLocked` where it cannot be locked and `noLock` is false.
    package static func create(
        at path: String, header: JournalHeader, entries: [JournalEntry] = [],
        lock options: LockOptions = LockOptions(),
        context: JournalContext = JournalContext()
    ) throws(JournalError) -> Journal {
        var lines: [JournalLine] = []
        var link = header.digest
        for entry in entries {
            let line = try JournalLine(
                entry, seq: lines.count + 1, at: context.now(), prev: link, salt: context.salt())
            link = line.link
            lines.append(line)
        }
        let contents = JournalContents(header, lines)
        let lock = try lock(path, options, context.fileSystem)
        do throws(JournalError) {
            let place = try JournalFile.create(at: path, try contents.bytes(), context: context)
            return Journal(
                contents, path: path, place: place, access: .writable, lock: lock, context: context)
        } catch {
            lock?.release(in: context.fileSystem)
            throw error
        }
    }

    /// Writes the whole session to a new file and goes on there, writable again whatever went wrong with the
    /// old one, unless it holds kinds of event that must be understood. The old file stays as it is.
    ///
    /// - Throws: as `create`; then everything stays as it was.
    package func saveCopy(to newPath: String, lock options: LockOptions = LockOptions()) throws(JournalError)
    {
        // From memory: the old file may be shortened or gone by now.
        let contents = JournalContents(header, lines)
        // Where the file of that name was removed, the name is still locked: by us.
        let ownLock = lock.flatMap { $0.isLock(of: newPath, in: fileSystem) ? $0 : nil }
        let newLock = try ownLock == nil ? Self.lock(newPath, options, fileSystem) : ownLock
        let place: Place
        do throws(JournalError) {
            place = try JournalFile.create(at: newPath, try contents.bytes(), context: context)
        } catch {
            if ownLock == nil { newLock?.release(in: fileSystem) }
            throw error
        }
        if ownLock != nil { lock = nil }
        close()
        path = newPath
        file = place.file
        identity = place.identity
        isFolderSynchronized = place.isFolderSynchronized
        size = contents.end
        link = contents.link
        lock = newLock
        tornTail = nil
        let mustBeUnderstood = unknownKinds.contains { !$0.ignorable }
        access = mustBeUnderstood ? .readOnly(.unknownKinds(unknownKinds)) : .writable
    }

    /// Locks a file that is about to be created; nil where it cannot be and need not.
    private static func lock(
        _ path: String, _ options: LockOptions, _ fileSystem: any FileSystem
    ) throws(JournalError) -> JournalLock? {
        let status: FileStatus?
        do throws(FileError) {
            status = try fileSystem.described(path)
        } catch {
            throw .file(error)
        }
        // Before the lock, so that a name that is taken is called that, and no lock file is left beside it.
        guard status == nil else { throw .exists(path: path) }
        do throws(JournalLock.Failure) {
            return try JournalLock.acquire(for: path, holder: options.holder, in: fileSystem)
        } catch {
            switch error {
            case .held(let holder): throw .locked(path: path, holder: holder)
            case .symbolicLink: throw .symbolicLink(path: JournalLock.path(for: path))
            case .notARegularFile: throw .notARegularFile(path: JournalLock.path(for: path))
            case .unsupported(let error):
                guard options.noLock else { throw .notLocked(error) }
                return nil
            }
        }
    }
}
