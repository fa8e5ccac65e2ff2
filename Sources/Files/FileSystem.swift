/// The system calls that a session file needs, each exactly one call: nothing is retried, a write may be
/// short. Loops stand in `FileSystem+Whole.swift`, above this seam, so that injected faults reach them too.
package protocol FileSystem: Sendable {
    /// Opens a file; a symbolic link as the last part of the path fails with `ELOOP` (see `open(2)`).
    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> OpenFile
    /// Closes a file; it is gone even where this fails (see `close(2)`).
    func close(_ file: OpenFile) throws(FileError)
    /// Reads bytes at an offset; zero at the end (see `pread(2)`).
    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError)
        -> Int
    /// Appends bytes and returns how many were taken (see `write(2)`).
    func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int
    /// Returns when the device holds what was written (see `fdatasync(2)`, `fsync(2)`, `F_FULLFSYNC`).
    func synchronize(_ file: OpenFile, _ extent: SyncExtent) throws(FileError)
    /// Shortens a file to a size in bytes (see `ftruncate(2)`).
    func truncate(_ file: OpenFile, to size: Int) throws(FileError)
    /// Describes an open file (see `fstat(2)`).
    func status(of file: OpenFile) throws(FileError) -> FileStatus
    /// Describes what stands at a path, not following a symbolic link (see `lstat(2)`).
    func status(at path: String) throws(FileError) -> FileStatus
    /// Gives a file a second name; fails with `EEXIST` where the name is taken (see `link(2)`).
    func link(_ path: String, to newPath: String) throws(FileError)
    /// Renames a file, replacing what had the name (see `rename(2)`).
    func rename(_ path: String, to newPath: String) throws(FileError)
    /// Removes a name (see `unlink(2)`).
    func unlink(_ path: String) throws(FileError)
    /// Takes an advisory lock without waiting; false where another holds it (see `flock(2)`).
    func lock(_ file: OpenFile, _ kind: LockKind) throws(FileError) -> Bool
    /// Makes a folder of mode 0700 (see `mkdir(2)`).
    func makeFolder(_ path: String) throws(FileError)
    /// Names what a folder holds, without `.` and `..`, in no order (see `readdir(3)`).
    func list(_ folder: String) throws(FileError) -> [String]
    /// Waits.
    func pause(milliseconds: Int)
}

/// How a file is opened.
package enum OpenMode: Sendable, Hashable {
    /// To read.
    case reading
    /// To read and to write at the end.
    case appending
    /// A new file, mode 0600, to read and to write at the end; `EEXIST` where the name is taken.
    case creating
    /// A lock file: read and write, created with mode 0600 where it is missing.
    case locking
    /// A folder, to synchronize it.
    case folder
}

/// What must be on the device when `synchronize` returns.
package enum SyncExtent: Sendable, Hashable {
    /// The bytes and the size.
    case contents
    /// Everything about the file; of a folder, its names.
    case everything
}

/// Who may hold a lock beside us.
package enum LockKind: Sendable, Hashable {
    /// Others may share it.
    case shared
    /// Nobody.
    case exclusive
}

/// A file that is open; a plain value, closed by whoever opened it.
package struct OpenFile: Sendable, Hashable {
    /// The descriptor.
    package let descriptor: Int32
    /// The path it was opened at, for errors.
    package let path: String

    /// Names a descriptor.
    package init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }
}

/// What `stat(2)` says of a file.
package struct FileStatus: Sendable, Hashable {
    /// The kinds of file that matter here.
    package enum Kind: Sendable, Hashable {
        case regular
        case folder
        case symbolicLink
        case other
    }

    /// Which file it is, whatever its name.
    package struct Identity: Sendable, Hashable {
        /// The device.
        package let device: UInt64
        /// The inode.
        package let inode: UInt64

        /// Names a file.
        package init(device: UInt64, inode: UInt64) {
            self.device = device
            self.inode = inode
        }
    }

    /// What it is.
    package let kind: Kind
    /// Which one it is.
    package let identity: Identity
    /// Its size in bytes.
    package let size: Int
    /// Its permission bits.
    package let permissions: UInt32
    /// When its bytes changed last, in nanoseconds since 1970; 0 where nobody knows.
    package let modified: Int64

    /// Describes a file.
    package init(kind: Kind, identity: Identity, size: Int, permissions: UInt32, modified: Int64 = 0) {
        self.kind = kind
        self.identity = identity
        self.size = size
        self.permissions = permissions
        self.modified = modified
    }
}
