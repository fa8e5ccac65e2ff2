import CLibrary
import Files

/// Making new files that are either complete or not there.
enum JournalFile {
    /// Creates a file with mode 0600 and gives it its name only when the device holds its bytes; a name that
    /// is taken is never replaced. A kill in between may leave `NAME.new-…` behind, never half a `NAME`.
    static func create(
        at path: String, _ bytes: [UInt8], context: JournalContext
    ) throws(JournalError) -> Journal.Place {
        let fileSystem = context.fileSystem
        do throws(FileError) {
            if try fileSystem.described(path) != nil { throw FileError(.link, path, errno: EEXIST) }
            let (file, temporary) = try openTemporary(path, context)
            do throws(FileError) {
                var written = 0
                try fileSystem.writeAll(file, bytes, written: &written)
                try fileSystem.synchronized(file, .everything)
                let status = try fileSystem.described(file)
                return try name(file, temporary, path, bytes, status.identity, fileSystem)
            } catch {
                try? fileSystem.close(file)
                try? fileSystem.unlink(temporary)
                throw error
            }
        } catch {
            // The name that was asked for says more than that of a temporary file.
            throw error.errno == EEXIST
                ? .exists(path: path) : .file(FileError(error.call, path, errno: error.errno))
        }
    }

    private static func openTemporary(
        _ path: String, _ context: JournalContext
    ) throws(FileError) -> (OpenFile, String) {
        var attempts = 0
        while true {
            let mark = String(decoding: context.salt().hexadecimal.prefix(8), as: UTF8.self)
            let temporary = path + ".new-" + mark
            do throws(FileError) {
                return (try context.fileSystem.opened(temporary, .creating), temporary)
            } catch {
                attempts += 1
                guard error.errno == EEXIST else { throw error }
                guard attempts < 100 else { throw FileError(.open, temporary, errno: EAGAIN) }
            }
        }
    }

    private static func name(
        _ file: OpenFile, _ temporary: String, _ path: String, _ bytes: [UInt8],
        _ identity: FileStatus.Identity,
        _ fileSystem: any FileSystem
    ) throws(FileError) -> Journal.Place {
        do throws(FileError) {
            try fileSystem.uninterrupted { () throws(FileError) in try fileSystem.link(temporary, to: path) }
        } catch {
            // Memory sticks and some network shares know no second names.
            guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(error.errno) else { throw error }
            let place = try createInPlace(path, bytes, fileSystem)
            try? fileSystem.close(file)
            try? fileSystem.unlink(temporary)
            return place
        }
        try? fileSystem.unlink(temporary)
        do throws(FileError) {
            try fileSystem.synchronizeFolder(of: path)
        } catch {
            try? fileSystem.unlink(path)
            throw error
        }
        // From here on errors name the session, not the temporary file.
        let named = OpenFile(descriptor: file.descriptor, path: path)
        return Journal.Place(file: named, identity: identity, isFolderSynchronized: true)
    }

    private static func createInPlace(
        _ path: String, _ bytes: [UInt8], _ fileSystem: any FileSystem
    ) throws(FileError) -> Journal.Place {
        let file = try fileSystem.opened(path, .creating)
        do throws(FileError) {
            var written = 0
            try fileSystem.writeAll(file, bytes, written: &written)
            try fileSystem.synchronized(file, .everything)
            try fileSystem.synchronizeFolder(of: path)
            let status = try fileSystem.described(file)
            return Journal.Place(file: file, identity: status.identity, isFolderSynchronized: true)
        } catch {
            try? fileSystem.close(file)
            try? fileSystem.unlink(path)
            throw error
        }
    }
}
