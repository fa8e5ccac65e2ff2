import CLibrary
import Files

/// The append-only file of one session: every event it calls saved is on the device and stays readable.
///
/// One thread at a time; readers elsewhere may open the same file whenever they like.
package final class Journal {
    /// What a session is opened for.
    package enum Purpose: Sendable {
        /// To look at it: nothing is written, no lock is taken.
        case reading
        /// To go on with it.
        case writing(LockOptions)
    }

    /// What may be done with an open session.
    package enum Access: Sendable, Hashable {
        case writable
        case readOnly(ReadOnlyReason)
    }

    /// Where the file is; `saveCopy` changes it.
    package internal(set) var path: String
    /// The first line.
    package let header: JournalHeader
    /// The events, in order, with those appended since.
    package internal(set) var lines: [JournalLine]
    /// What may be done with it.
    package internal(set) var access: Access
    /// What was cut off at the end when it was opened: worth a word to the user unless `writerActive`.
    package internal(set) var tornTail: TornTail?
    /// The kinds of event that are not among those known.
    package let unknownKinds: [UnknownKind]

    let context: JournalContext
    var file: OpenFile?
    var identity: FileStatus.Identity
    /// Where the good part ends, in bytes; while writable also the file's size.
    var size: Int
    /// What the next line names as `prev`.
    var link: Fingerprint
    var lock: JournalLock?
    /// False until the folder is known to hold the file's name for good.
    var isFolderSynchronized: Bool

    var fileSystem: any FileSystem { context.fileSystem }

    init(
        _ contents: JournalContents, path: String, place: Place, access: Access, lock: JournalLock?,
        context: JournalContext
    ) {
        self.path = path
        self.context = context
        self.access = access
        self.lock = lock
        header = contents.header
        lines = contents.lines
        tornTail = contents.tornTail
        unknownKinds = contents.unknownKinds
        link = contents.link
        file = place.file
        identity = place.identity
        size = contents.end
        isFolderSynchronized = place.isFolderSynchronized
    }

    /// A file that is open, and which one it is.
    struct Place {
        let file: OpenFile
        let identity: FileStatus.Identity
        let isFolderSynchronized: Bool
    }

    /// The digest of everything that was called saved; that of the file where no torn line stands at its end.
    func contentDigest() throws(JournalError) -> Fingerprint {
        Fingerprint(of: try JournalContents(header, lines).bytes()[...])
    }

    /// Ends writing and gives the lock back; what was read stays.
    package func close() {
        if let file { try? fileSystem.close(file) }
        file = nil
        lock?.release(in: fileSystem)
        lock = nil
        access = .readOnly(.closed)
    }

    deinit { close() }
}
