import CLibrary

extension FileSystem {
    /// The bytes of a regular file.
    ///
    /// - Throws: `FileError`, with EFBIG where the file is larger than `limit` bytes.
    package func contents(of path: String, limit: Int) throws(FileError) -> [UInt8] {
        let file = try opened(path, .reading)
        defer { try? close(file) }
        let status = try described(file)
        guard status.kind == .regular else { throw FileError(.read, path, errno: EISDIR) }
        guard status.size <= limit else { throw FileError(.read, path, errno: EFBIG) }
        return try readAll(file, expecting: status.size, limit: limit)
    }

    /// The first bytes of a regular file; fewer where it is shorter.
    package func beginning(of path: String, bytes: Int) throws(FileError) -> [UInt8] {
        let file = try opened(path, .reading)
        defer { try? close(file) }
        let status = try described(file)
        guard status.kind == .regular else { throw FileError(.read, path, errno: EISDIR) }
        return try readAll(file, expecting: min(status.size, bytes), limit: bytes)
    }

    /// The names in a folder; none where there is no such folder.
    package func names(in folder: String) throws(FileError) -> [String] {
        do throws(FileError) {
            return try uninterrupted { () throws(FileError) in try list(folder) }
        } catch {
            if error.isMissing { return [] }
            throw error
        }
    }

    /// Creates a file of mode 0600 with these bytes on the device; it is gone again where that fails.
    package func createFile(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let file = try opened(path, .creating)
        do throws(FileError) {
            var written = 0
            try writeAll(file, bytes, written: &written)
            try synchronized(file, .everything)
            try close(file)
        } catch {
            try? close(file)
            try? unlink(path)
            throw error
        }
    }
}

extension FileError {
    /// True of a folder, a pipe or a device.
    package var isNoRegularFile: Bool { errno == EISDIR }

    /// True of a file that is larger than what is read.
    package var isTooLarge: Bool { errno == EFBIG }

    /// True where there is no such file.
    package var isMissing: Bool { errno == ENOENT }
}

extension FileError {
    /// True where the file or its folder may not be written.
    package var isWriteProtected: Bool { [EROFS, EACCES, EPERM].contains(errno) }
}
