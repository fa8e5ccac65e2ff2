import CLibrary
package import Files
import Synchronization

/// A folder that exists only in memory, with these files by path.
package func memoryFolder(_ files: [String: [UInt8]]) -> any FileSystem { MemoryFolder(files) }

/// A folder that exists only in memory, where nothing fails but names that are missing or taken.
final class MemoryFolder: FileSystem {
    private struct State {
        var names: [String: UInt64] = [:]
        var contents: [UInt64: [UInt8]] = [:]
        var open: [Int32: UInt64] = [:]
        var last: UInt64 = 0
    }

    private let state: Mutex<State>

    init(_ files: [String: [UInt8]]) {
        var state = State()
        for (path, bytes) in files {
            state.last += 1
            state.names[path] = state.last
            state.contents[state.last] = bytes
        }
        self.state = Mutex(state)
    }

    /// The bytes of a file.
    func content(of path: String) -> [UInt8]? {
        state.withLock { state in state.names[path].flatMap { state.contents[$0] } }
    }

    private static func status(_ inode: UInt64, _ state: State) -> FileStatus {
        FileStatus(
            kind: .regular, identity: FileStatus.Identity(device: 1, inode: inode),
            size: state.contents[inode]?.count ?? 0, permissions: 0o600)
    }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> OpenFile {
        let descriptor = state.withLock { state -> Int32? in
            var inode = state.names[path]
            if mode == .creating && inode != nil { return nil }
            if inode == nil && (mode == .creating || mode == .locking || mode == .folder) {
                state.last += 1
                inode = state.last
                state.contents[state.last] = []
                if mode != .folder { state.names[path] = state.last }
            }
            guard let inode else { return nil }
            let descriptor = Int32(state.open.count + 3)
            state.open[descriptor] = inode
            return descriptor
        }
        guard let descriptor else {
            throw FileError(.open, path, errno: mode == .creating ? EEXIST : ENOENT)
        }
        return OpenFile(descriptor: descriptor, path: path)
    }

    func close(_ file: OpenFile) {}

    func read(
        _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) -> Int {
        state.withLock { state in
            let content = state.open[file.descriptor].flatMap { state.contents[$0] } ?? []
            let part = content.dropFirst(offset).prefix(buffer.count)
            buffer.copyBytes(from: part)
            return part.count
        }
    }

    func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) -> Int {
        state.withLock { state in
            guard let inode = state.open[file.descriptor] else { return 0 }
            state.contents[inode, default: []] += bytes
            return bytes.count
        }
    }

    func synchronize(_ file: OpenFile, _ extent: SyncExtent) {}

    func truncate(_ file: OpenFile, to size: Int) {
        state.withLock { state in
            guard let inode = state.open[file.descriptor] else { return }
            state.contents[inode] = Array((state.contents[inode] ?? []).prefix(size))
        }
    }

    func status(of file: OpenFile) -> FileStatus {
        state.withLock { Self.status($0.open[file.descriptor] ?? 0, $0) }
    }

    func status(at path: String) throws(FileError) -> FileStatus {
        let status = state.withLock { state in state.names[path].map { Self.status($0, state) } }
        guard let status else { throw FileError(.status, path, errno: ENOENT) }
        return status
    }

    func link(_ path: String, to newPath: String) throws(FileError) {
        let isDone = state.withLock { state in
            guard let inode = state.names[path], state.names[newPath] == nil else { return false }
            state.names[newPath] = inode
            return true
        }
        if !isDone { throw FileError(.link, newPath, errno: EEXIST) }
    }

    func rename(_ path: String, to newPath: String) throws(FileError) {
        state.withLock { $0.names[newPath] = $0.names.removeValue(forKey: path) }
    }

    func unlink(_ path: String) throws(FileError) {
        state.withLock { _ = $0.names.removeValue(forKey: path) }
    }

    func lock(_ file: OpenFile, _ kind: LockKind) -> Bool { true }

    func makeFolder(_ path: String) throws(FileError) { throw FileError(.makeFolder, path, errno: EROFS) }

    func list(_ folder: String) -> [String] { state.withLock { Array($0.names.keys) } }

    func pause(milliseconds: Int) {}
}
