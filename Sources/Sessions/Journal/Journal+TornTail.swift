import CLibrary
import Files

extension Journal {
    /// Moves the torn tail to a file of its own, so that appending may go on behind the last good line. Its
    /// bytes are on the device under the new name before they leave the old one.
    func moveTornTail() {
        guard let torn = tornTail, let file else { return }
        do throws(FileError) {
            let end = size + torn.bytes
            let bytes = try fileSystem.readAll(file, expecting: end, limit: end)
            // Without a lock somebody else may have gone on meanwhile.
            guard bytes.count == end, try fileSystem.described(file).size == end else {
                throw FileError(.read, path, errno: EBUSY)
            }
            let target = try keep(Array(bytes.dropFirst(size)))
            try fileSystem.uninterrupted { () throws(FileError) in try fileSystem.truncate(file, to: size) }
            // Its bytes are there and no longer here, whatever comes of the file's own synchronization.
            tornTail?.movedTo = target
            try fileSystem.synchronized(file, .contents)
        } catch {
            access = .readOnly(.tornTail(error))
        }
    }

    /// Writes bytes to the first name of `NAME.audit.torn`, `.torn.2` … that is free.
    private func keep(_ bytes: [UInt8]) throws(FileError) -> String {
        for number in 1...1000 {
            let target = path + ".torn" + (number == 1 ? "" : ".\(number)")
            let copy: OpenFile
            do throws(FileError) {
                copy = try fileSystem.opened(target, .creating)
            } catch {
                guard error.errno == EEXIST else { throw error }
                continue
            }
            defer { try? fileSystem.close(copy) }
            do throws(FileError) {
                var written = 0
                try fileSystem.writeAll(copy, bytes, written: &written)
                try fileSystem.synchronized(copy, .everything)
                try fileSystem.synchronizeFolder(of: target)
                return target
            } catch {
                try? fileSystem.unlink(target)
                throw error
            }
        }
        throw FileError(.open, path + ".torn", errno: EEXIST)
    }
}
