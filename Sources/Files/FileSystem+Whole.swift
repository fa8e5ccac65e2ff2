import CLibrary

extension FileSystem {
    /// Repeats a call that a signal interrupted. Bounded, so that a broken driver cannot hang the program.
    package func uninterrupted<Result>(_ call: () throws(FileError) -> Result) throws(FileError) -> Result {
        for _ in 0..<1000 {
            do throws(FileError) {
                return try call()
            } catch {
                guard error.errno == EINTR else { throw error }
            }
        }
        return try call()
    }

    /// Opens a file, also when a signal comes in between.
    package func opened(_ path: String, _ mode: OpenMode) throws(FileError) -> OpenFile {
        try uninterrupted { () throws(FileError) in try open(path, mode) }
    }

    /// Describes an open file.
    package func described(_ file: OpenFile) throws(FileError) -> FileStatus {
        try uninterrupted { () throws(FileError) in try status(of: file) }
    }

    /// Describes what stands at a path; nil where nothing does.
    package func described(_ path: String) throws(FileError) -> FileStatus? {
        do throws(FileError) {
            return try uninterrupted { () throws(FileError) in try status(at: path) }
        } catch {
            if error.errno == ENOENT { return nil }
            throw error
        }
    }

    /// Reads at most `limit` bytes from the start of a file.
    package func readAll(_ file: OpenFile, expecting size: Int, limit: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        // One byte more than expected, so that the end is seen without a second call when nothing grew.
        let capacity = max(0, min(size, limit)) + 1
        var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            do throws(FileError) {
                while count < buffer.count {
                    let rest = UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    let done = try uninterrupted { () throws(FileError) in
                        try read(file, into: rest, at: count)
                    }
                    if done <= 0 { return }
                    count += min(done, rest.count)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        // What came after the size was taken belongs to a writer at work: the next reading shows it.
        if bytes.count == capacity { bytes.removeLast() }
        return bytes
    }

    /// Appends all bytes, going on after short writes; `written` says how far it came.
    package func writeAll(_ file: OpenFile, _ bytes: [UInt8], written: inout Int) throws(FileError) {
        var failure: FileError?
        var idle = 0
        bytes.withUnsafeBytes { buffer in
            do throws(FileError) {
                while written < buffer.count {
                    let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                    let done = try uninterrupted { () throws(FileError) in try write(file, rest) }
                    written += max(0, min(done, rest.count))
                    idle = done > 0 ? 0 : idle + 1
                    // Zero without an error is not promised to end: do not spin on it.
                    if idle > 100 { throw FileError(.write, file.path, errno: EIO) }
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    /// Returns when the device holds a file.
    package func synchronized(_ file: OpenFile, _ extent: SyncExtent) throws(FileError) {
        try uninterrupted { () throws(FileError) in try synchronize(file, extent) }
    }

    /// Returns when the device holds the names in the folder of a path. Where folders cannot be opened or
    /// synchronized there is nothing to wait for, so those errors pass.
    package func synchronizeFolder(of path: String) throws(FileError) {
        let unsupported: Set<Int32> = [EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS, EBADF, EACCES, EPERM, EISDIR]
        do throws(FileError) {
            let folder = try opened(path.folderPath, .folder)
            defer { try? close(folder) }
            try synchronized(folder, .everything)
        } catch {
            guard unsupported.contains(error.errno) else { throw error }
        }
    }
}

extension String {
    /// The folder that a path stands in.
    package var folderPath: String {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == utf8.startIndex ? "/" : String(self[..<slash])
    }
}
