import CLibrary
import Files

/// The right to write a session: a lock (see `flock(2)`) on `NAME.audit.lock`, which ends with the process.
/// The file's content only tells people who holds it; a file without a lock means nothing.
struct JournalLock {
    private let file: OpenFile
    private let identity: FileStatus.Identity
    /// False where the file held something that no program of ours wrote: then it is left as it is.
    private let isOurs: Bool

    /// Why there is no lock.
    enum Failure: Error {
        case held(LockHolder?)
        case symbolicLink
        case notARegularFile
        case unsupported(FileError)
    }

    private enum Attempt {
        case taken(JournalLock)
        case refused(LockHolder?)
        case vanished
        case notARegularFile
    }

    /// The lock file of a session.
    static func path(for session: String) -> String { session + ".lock" }

    /// Takes the lock, waiting at most some hundredths of a second.
    static func acquire(
        for session: String, holder: LockHolder, in fileSystem: any FileSystem
    ) throws(Failure) -> JournalLock {
        var last: LockHolder?
        // A reader that asks whether somebody writes holds the lock for a moment: only who stays is a writer.
        for round in 0..<8 {
            if round > 0 { fileSystem.pause(milliseconds: 5) }
            let outcome: Attempt
            do throws(FileError) {
                outcome = try attempt(path(for: session), holder, fileSystem)
            } catch {
                throw error.errno == ELOOP ? .symbolicLink : .unsupported(error)
            }
            switch outcome {
            case .taken(let lock): return lock
            case .refused(let holder): last = holder
            case .vanished: continue
            case .notARegularFile: throw .notARegularFile
            }
        }
        throw .held(last)
    }

    private static func attempt(
        _ path: String, _ holder: LockHolder, _ fileSystem: any FileSystem
    ) throws(FileError) -> Attempt {
        let file = try fileSystem.opened(path, .locking)
        var keep = false
        defer { if !keep { try? fileSystem.close(file) } }
        let status = try fileSystem.described(file)
        guard status.kind == .regular else { return .notARegularFile }
        guard try lock(file, fileSystem) else {
            return .refused(content(of: file, in: fileSystem).flatMap(LockHolder.init))
        }
        // A holder that leaves removes the file: then what we locked has no name any more.
        guard try fileSystem.described(path)?.identity == status.identity else { return .vanished }
        let isOurs = content(of: file, in: fileSystem).map(isWrittenHere) ?? false
        if isOurs { announce(holder, in: file, of: fileSystem) }
        keep = true
        return .taken(JournalLock(file: file, identity: status.identity, isOurs: isOurs))
    }

    private static func lock(_ file: OpenFile, _ fileSystem: any FileSystem) throws(FileError) -> Bool {
        do throws(FileError) {
            return try fileSystem.uninterrupted { () throws(FileError) in
                try fileSystem.lock(file, .exclusive)
            }
        } catch {
            // Where nothing can ever be locked, do not leave the file behind that we have just made.
            if [EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL].contains(error.errno),
                (try? fileSystem.described(file))?.size == 0
            {
                try? fileSystem.unlink(file.path)
            }
            throw error
        }
    }

    /// True where this is the lock of the session of that name, however the name is written.
    func isLock(of session: String, in fileSystem: any FileSystem) -> Bool {
        (try? fileSystem.described(Self.path(for: session)))??.identity == identity
    }

    /// True where another program holds the lock of a session; nil where there is none, or it cannot be found out.
    static func isHeld(for session: String, in fileSystem: any FileSystem) -> Bool? {
        guard let file = try? fileSystem.opened(path(for: session), .reading) else { return nil }
        defer { try? fileSystem.close(file) }
        let taken = try? fileSystem.uninterrupted { () throws(FileError) in try fileSystem.lock(file, .shared)
        }
        return taken.map { !$0 }
    }

    /// Gives the lock back, and removes its file where the name still means the file we locked: until it is
    /// closed nobody else can hold it.
    func release(in fileSystem: any FileSystem) {
        if isOurs, let status = try? fileSystem.described(file.path), status.identity == identity {
            try? fileSystem.unlink(file.path)
        }
        try? fileSystem.close(file)
    }

    private static func content(of file: OpenFile, in fileSystem: any FileSystem) -> [UInt8]? {
        try? fileSystem.readAll(file, expecting: LockHolder.limit, limit: LockHolder.limit)
    }

    /// A program killed here leaves the file empty or cut off.
    private static func isWrittenHere(_ content: [UInt8]) -> Bool {
        let start = Array("{\"pid\":".utf8)
        return content.starts(with: start) || start.starts(with: content) || content.allSatisfy { $0 == 0 }
    }

    /// A full disk must not keep anybody from holding the lock: who holds it is only told.
    private static func announce(_ holder: LockHolder, in file: OpenFile, of fileSystem: any FileSystem) {
        var written = 0
        try? fileSystem.uninterrupted { () throws(FileError) in try fileSystem.truncate(file, to: 0) }
        try? fileSystem.writeAll(file, holder.bytes, written: &written)
    }
}
