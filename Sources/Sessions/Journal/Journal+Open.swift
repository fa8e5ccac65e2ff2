import CLibrary
import Files

extension Journal {
    /// Opens a session and checks every line of it.
    ///
    /// For writing it takes the lock first. Where the file may not be written or locked, or holds kinds of
    /// event that must be understood, the session is read only and `access` says why. A torn tail is moved to
    /// `NAME.audit.torn` (or `.torn.2` and so on) by who may write, and only skipped by who reads.
    ///
    /// - Throws: what keeps it from being read, and `JournalError.locked`; nothing was changed then.
    package static func open(
        at path: String, for purpose: Purpose, knownKinds: Set<String>,
        context: JournalContext = JournalContext()
    ) throws(JournalError) -> Journal {
        try checkRegular(path, context.fileSystem)
        switch purpose {
        case .reading:
            return try read(path, because: .asked, knownKinds, context)
        case .writing(let options):
            let lock: JournalLock?
            do throws(JournalLock.Failure) {
                lock = try JournalLock.acquire(for: path, holder: options.holder, in: context.fileSystem)
            } catch {
                switch error {
                case .held(let holder): throw .locked(path: path, holder: holder)
                case .symbolicLink: throw .symbolicLink(path: JournalLock.path(for: path))
                case .notARegularFile: throw .notARegularFile(path: JournalLock.path(for: path))
                case .unsupported(let error):
                    guard options.noLock else {
                        return try read(path, because: .notLocked(error), knownKinds, context)
                    }
                    lock = nil
                }
            }
            return try write(path, lock, knownKinds, context)
        }
    }

    private static func write(
        _ path: String, _ lock: JournalLock?, _ knownKinds: Set<String>, _ context: JournalContext
    ) throws(JournalError) -> Journal {
        let journal: Journal
        do throws(JournalError) {
            journal = try load(path, .appending, .writable, lock, knownKinds, context)
        } catch {
            lock?.release(in: context.fileSystem)
            guard case .file(let failure) = error, failure.call == .open,
                [EACCES, EPERM, EROFS, ETXTBSY].contains(failure.errno)
            else { throw error }
            return try read(path, because: .notWritable(failure), knownKinds, context)
        }
        if journal.unknownKinds.contains(where: { !$0.ignorable }) {
            journal.access = .readOnly(.unknownKinds(journal.unknownKinds))
            journal.lock?.release(in: context.fileSystem)
            journal.lock = nil
        } else {
            journal.moveTornTail()
        }
        return journal
    }

    private static func read(
        _ path: String, because reason: ReadOnlyReason, _ knownKinds: Set<String>, _ context: JournalContext
    ) throws(JournalError) -> Journal {
        let journal = try load(path, .reading, .readOnly(reason), nil, knownKinds, context)
        journal.tornTail?.writerActive = JournalLock.isHeld(for: path, in: context.fileSystem) ?? false
        return journal
    }

    private static func load(
        _ path: String, _ mode: OpenMode, _ access: Access, _ lock: JournalLock?, _ knownKinds: Set<String>,
        _ context: JournalContext
    ) throws(JournalError) -> Journal {
        let fileSystem = context.fileSystem
        let file: OpenFile
        do throws(FileError) {
            file = try fileSystem.opened(path, mode)
        } catch {
            throw JournalError(opening: error)
        }
        do throws(JournalError) {
            let (status, bytes) = try readWhole(file, fileSystem)
            let contents = try JournalContents(parsing: bytes, path: path, knownKinds: knownKinds)
            let place = Place(file: file, identity: status.identity, isFolderSynchronized: false)
            return Journal(contents, path: path, place: place, access: access, lock: lock, context: context)
        } catch {
            try? fileSystem.close(file)
            throw error
        }
    }

    /// Reads a file that is open, within the limits.
    static func readWhole(
        _ file: OpenFile, _ fileSystem: any FileSystem
    ) throws(JournalError) -> (FileStatus, [UInt8]) {
        do throws(FileError) {
            let status = try fileSystem.described(file)
            guard status.kind == .regular, status.size <= JournalLimits.fileBytes else {
                throw FileError(.read, file.path, errno: status.kind == .regular ? EFBIG : EISDIR)
            }
            return (
                status, try fileSystem.readAll(file, expecting: status.size, limit: JournalLimits.fileBytes)
            )
        } catch {
            switch error.errno {
            case EFBIG: throw .tooLarge(path: file.path, limit: JournalLimits.fileBytes)
            case EISDIR: throw .notARegularFile(path: file.path)
            default: throw .file(error)
            }
        }
    }

    /// Says what stands at a path where that is no session file.
    static func checkRegular(_ path: String, _ fileSystem: any FileSystem) throws(JournalError) {
        let status: FileStatus?
        do throws(FileError) {
            status = try fileSystem.described(path)
        } catch {
            // The last part of the path is not followed: links lead in a circle before it.
            throw error.errno == ELOOP ? .file(error) : JournalError(opening: error)
        }
        switch status?.kind {
        case nil: throw .notFound(path: path)
        case .symbolicLink: throw .symbolicLink(path: path)
        case .folder, .other: throw .notARegularFile(path: path)
        case .regular: break
        }
    }
}

extension JournalError {
    /// What a failed opening means.
    init(opening error: FileError) {
        switch error.errno {
        case ENOENT: self = .notFound(path: error.path)
        case ELOOP: self = .symbolicLink(path: error.path)
        case EISDIR, ENXIO: self = .notARegularFile(path: error.path)
        default: self = .file(error)
        }
    }
}
