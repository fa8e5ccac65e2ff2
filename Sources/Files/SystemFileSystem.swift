import CLibrary

/// The file system of this machine.
package struct SystemFileSystem: FileSystem {
    /// Creates it; it has no state.
    package init() {}

    /// Opens a file, never through a symbolic link.
    package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> OpenFile {
        try refuseNul(path, .open)
        // O_NONBLOCK: a pipe under the name of a session must not hang the program.
        let common = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        let flags =
            switch mode {
            case .reading: O_RDONLY | common
            case .appending: O_RDWR | O_APPEND | common
            case .creating: O_RDWR | O_APPEND | O_CREAT | O_EXCL | common
            case .locking: O_RDWR | O_CREAT | common
            case .folder: O_RDONLY | O_DIRECTORY | O_CLOEXEC
            }
        #if canImport(Darwin)
            let descriptor = Darwin.open(path, flags, 0o600 as mode_t)
        #elseif canImport(Musl)
            let descriptor = Musl.open(path, flags, 0o600 as mode_t)
        #else
            let descriptor = Glibc.open(path, flags, 0o600 as mode_t)
        #endif
        guard descriptor >= 0 else { throw FileError(.open, path, errno: errno) }
        return OpenFile(descriptor: descriptor, path: path)
    }

    /// Closes a file.
    package func close(_ file: OpenFile) throws(FileError) {
        #if canImport(Darwin)
            let result = Darwin.close(file.descriptor)
        #elseif canImport(Musl)
            let result = Musl.close(file.descriptor)
        #else
            let result = Glibc.close(file.descriptor)
        #endif
        guard result == 0 else { throw FileError(.close, file.path, errno: errno) }
    }

    /// Reads with `pread(2)`.
    package func read(
        _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileError) -> Int {
        guard let start = buffer.baseAddress, buffer.count > 0 else { return 0 }
        let count = pread(file.descriptor, start, buffer.count, off_t(clamping: offset))
        guard count >= 0 else { throw FileError(.read, file.path, errno: errno) }
        return count
    }

    /// Writes with `write(2)`.
    package func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return 0 }
        #if canImport(Darwin)
            let count = Darwin.write(file.descriptor, start, bytes.count)
        #elseif canImport(Musl)
            let count = Musl.write(file.descriptor, start, bytes.count)
        #else
            let count = Glibc.write(file.descriptor, start, bytes.count)
        #endif
        guard count >= 0 else { throw FileError(.write, file.path, errno: errno) }
        return count
    }

    /// Synchronizes with `fdatasync(2)` or `fsync(2)`; on macOS with `F_FULLFSYNC`.
    package func synchronize(_ file: OpenFile, _ extent: SyncExtent) throws(FileError) {
        #if canImport(Darwin)
            // fsync leaves the bytes in the drive's cache; not every file system knows F_FULLFSYNC.
            let result = fcntl(file.descriptor, F_FULLFSYNC) == 0 ? 0 : fsync(file.descriptor)
        #else
            let result = extent == .contents ? fdatasync(file.descriptor) : fsync(file.descriptor)
        #endif
        guard result == 0 else { throw FileError(.synchronize, file.path, errno: errno) }
    }

    /// Shortens with `ftruncate(2)`.
    package func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
        guard ftruncate(file.descriptor, off_t(clamping: size)) == 0 else {
            throw FileError(.truncate, file.path, errno: errno)
        }
    }

    /// Describes with `fstat(2)`.
    package func status(of file: OpenFile) throws(FileError) -> FileStatus {
        var found = stat()
        guard fstat(file.descriptor, &found) == 0 else { throw FileError(.status, file.path, errno: errno) }
        return FileStatus(found)
    }

    /// Describes with `lstat(2)`.
    package func status(at path: String) throws(FileError) -> FileStatus {
        try refuseNul(path, .status)
        var found = stat()
        guard lstat(path, &found) == 0 else { throw FileError(.status, path, errno: errno) }
        return FileStatus(found)
    }

    /// Locks with `flock(2)`.
    package func lock(_ file: OpenFile, _ kind: LockKind) throws(FileError) -> Bool {
        if flock(file.descriptor, (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 { return true }
        let reason = errno
        if reason == EWOULDBLOCK { return false }
        throw FileError(.lock, file.path, errno: reason)
    }

    /// Waits with `nanosleep(2)`.
    package func pause(milliseconds: Int) {
        var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
        nanosleep(&time, nil)
    }

    /// C would cut the path at the NUL and reach another file.
    package func refuseNul(_ path: String, _ call: FileCall) throws(FileError) {
        if path.utf8.contains(0) { throw FileError(call, path, errno: EINVAL) }
    }
}
