import CLibrary
package import Files
import Synchronization

/// Files in memory, on which every call can be made to fail, the process killed inside a write, and the
/// power cut.
package final class MemoryFileSystem: FileSystem {
    /// What happens at one call instead of, or while, it does its work.
    package enum Fault: Equatable {
        case error(Int32)
        /// A write takes this many bytes only.
        case short(Int)
        /// A write takes this many bytes and the process is gone; other calls are not made.
        case kill(Int)
    }

    package struct Node {
        package var kind = FileStatus.Kind.regular
        package var data: [UInt8] = []
        /// What the device holds.
        package var synced: [UInt8] = []
        package var target = ""

        package init(kind: FileStatus.Kind = .regular, data: [UInt8] = [], synced: [UInt8] = []) {
            self.kind = kind
            self.data = data
            self.synced = synced
        }
    }

    package struct State {
        package var nodes: [Int: Node] = [:]
        package var names: [String: Int] = [:]
        package var durableNames: [String: Int] = [:]
        package var descriptors: [Int32: (node: Int, mode: OpenMode)] = [:]
        /// The nodes that are locked, by descriptor.
        package var locks: [Int32: (node: Int, kind: LockKind)] = [:]
        package var calls: [FileCall] = []
        /// What a write was given, by the number of its call.
        package var writeSizes: [Int: Int] = [:]
        package var faults: [Int: Fault] = [:]
        /// From this call on, every call named fails.
        package var breakdown: (from: Int, calls: Set<FileCall>, errno: Int32)?
        package var unsupported: [FileCall: Int32] = [:]
        /// What somebody else does just before the first call of a kind.
        package var meanwhile: [FileCall: @Sendable (inout State) -> Void] = [:]
        package var isDead = false

        package init() {}

        package var used: Int { nodes.values.reduce(0) { $0 + $1.data.count } }
    }

    private let state: Mutex<State>

    package init(_ state: State = State()) {
        self.state = Mutex(state)
    }

    /// The disk and the process as they are now.
    package var snapshot: State { state.withLock { $0 } }

    /// Does something to the disk that the program does not see.
    package func change(_ body: (inout State) throws -> Void) rethrows {
        try state.withLock { try body(&$0) }
    }

    /// The error number of calls after the process is gone.
    package static let dead: Int32 = 9999

    private func call<Result>(
        _ call: FileCall, _ path: String, size: Int = 0,
        _ body: (inout State, Fault?) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        try state.withLock { (state) throws(FileError) in
            guard !state.isDead else { throw FileError(call, path, errno: Self.dead) }
            if let act = state.meanwhile.removeValue(forKey: call) { act(&state) }
            let number = state.calls.count
            state.calls.append(call)
            if call == .write { state.writeSizes[number] = size }
            if let errno = state.unsupported[call] { throw FileError(call, path, errno: errno) }
            if let breakdown = state.breakdown, number >= breakdown.from, breakdown.calls.contains(call) {
                if call == .close { _ = try body(&state, nil) }
                throw FileError(call, path, errno: breakdown.errno)
            }
            let fault = state.faults[number]
            switch fault {
            case .error(let errno):
                // The descriptor is gone even when close fails.
                if call == .close { _ = try body(&state, nil) }
                throw FileError(call, path, errno: errno)
            case .kill where call != .write:
                state.isDead = true
                throw FileError(call, path, errno: Self.dead)
            default:
                return try body(&state, fault)
            }
        }
    }

    package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> OpenFile {
        try call(.open, path) { (state, _) throws(FileError) in
            let node: Int
            if let found = state.names[path] {
                node = found
                if mode == .creating { throw FileError(.open, path, errno: EEXIST) }
                if state.nodes[node]?.kind == .symbolicLink { throw FileError(.open, path, errno: ELOOP) }
            } else {
                guard mode == .creating || mode == .locking else {
                    throw FileError(.open, path, errno: ENOENT)
                }
                node = state.nodes.count + 1
                state.nodes[node] = Node()
                state.names[path] = node
            }
            var descriptor: Int32 = 3
            while state.descriptors[descriptor] != nil { descriptor += 1 }
            state.descriptors[descriptor] = (node, mode)
            return OpenFile(descriptor: descriptor, path: path)
        }
    }

    package func close(_ file: OpenFile) throws(FileError) {
        try call(.close, file.path) { (state, _) throws(FileError) in
            state.descriptors[file.descriptor] = nil
            state.locks[file.descriptor] = nil
        }
    }

    package func read(
        _ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileError) -> Int {
        try call(.read, file.path) { (state, fault) throws(FileError) in
            guard let node = state.descriptors[file.descriptor]?.node, let data = state.nodes[node]?.data
            else {
                throw FileError(.read, file.path, errno: EBADF)
            }
            var rest = data.dropFirst(offset).prefix(buffer.count)
            if case .short(let count) = fault { rest = rest.prefix(max(1, count)) }
            buffer.copyBytes(from: rest)
            return rest.count
        }
    }

    package func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int {
        try call(.write, file.path, size: bytes.count) { (state, fault) throws(FileError) in
            guard let node = state.descriptors[file.descriptor]?.node else {
                throw FileError(.write, file.path, errno: EBADF)
            }
            var count = bytes.count
            if case .short(let limit) = fault { count = min(limit, count) }
            if case .kill(let limit) = fault { count = min(limit, count) }
            state.nodes[node]?.data.append(contentsOf: bytes.prefix(count))
            if case .kill = fault {
                state.isDead = true
                throw FileError(.write, file.path, errno: Self.dead)
            }
            return count
        }
    }

    package func synchronize(_ file: OpenFile, _ extent: SyncExtent) throws(FileError) {
        try call(.synchronize, file.path) { (state, _) throws(FileError) in
            guard let node = state.descriptors[file.descriptor]?.node, let found = state.nodes[node] else {
                throw FileError(.synchronize, file.path, errno: EBADF)
            }
            state.nodes[node]?.synced = found.data
            if found.kind == .folder { state.durableNames = state.names }
        }
    }

    package func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
        try call(.truncate, file.path) { (state, _) throws(FileError) in
            guard let node = state.descriptors[file.descriptor]?.node, let data = state.nodes[node]?.data
            else {
                throw FileError(.truncate, file.path, errno: EBADF)
            }
            state.nodes[node]?.data = Array(data.prefix(size))
        }
    }

    package func status(of file: OpenFile) throws(FileError) -> FileStatus {
        try call(.status, file.path) { (state, _) throws(FileError) in
            guard let node = state.descriptors[file.descriptor]?.node else {
                throw FileError(.status, file.path, errno: EBADF)
            }
            return try Self.status(node, file.path, state)
        }
    }

    package func status(at path: String) throws(FileError) -> FileStatus {
        try call(.status, path) { (state, _) throws(FileError) in
            guard let node = state.names[path] else { throw FileError(.status, path, errno: ENOENT) }
            return try Self.status(node, path, state)
        }
    }

    private static func status(_ number: Int, _ path: String, _ state: State) throws(FileError) -> FileStatus
    {
        guard let node = state.nodes[number] else { throw FileError(.status, path, errno: ENOENT) }
        return FileStatus(
            kind: node.kind, identity: FileStatus.Identity(device: 1, inode: UInt64(number)),
            size: node.data.count, permissions: 0o600)
    }

    package func link(_ path: String, to newPath: String) throws(FileError) {
        try call(.link, newPath) { (state, _) throws(FileError) in
            guard let node = state.names[path] else { throw FileError(.link, path, errno: ENOENT) }
            guard state.names[newPath] == nil else { throw FileError(.link, newPath, errno: EEXIST) }
            state.names[newPath] = node
        }
    }

    package func rename(_ path: String, to newPath: String) throws(FileError) {
        try call(.rename, newPath) { (state, _) throws(FileError) in
            guard let node = state.names[path] else { throw FileError(.rename, path, errno: ENOENT) }
            state.names[path] = nil
            state.names[newPath] = node
        }
    }

    package func unlink(_ path: String) throws(FileError) {
        try call(.unlink, path) { (state, _) throws(FileError) in
            guard state.names.removeValue(forKey: path) != nil else {
                throw FileError(.unlink, path, errno: ENOENT)
            }
        }
    }

    package func lock(_ file: OpenFile, _ kind: LockKind) throws(FileError) -> Bool {
        try call(.lock, file.path) { (state, _) throws(FileError) in
            guard let node = state.descriptors[file.descriptor]?.node else {
                throw FileError(.lock, file.path, errno: EBADF)
            }
            let others = state.locks.filter { $0.value.node == node && $0.key != file.descriptor }
            guard others.allSatisfy({ $0.value.kind == .shared && kind == .shared }) else { return false }
            state.locks[file.descriptor] = (node, kind)
            return true
        }
    }

    /// Its folders are there without being made.
    package func makeFolder(_ path: String) throws(FileError) {
        try call(.makeFolder, path) { (_, _) throws(FileError) in }
    }

    package func list(_ folder: String) throws(FileError) -> [String] {
        try call(.list, folder) { (state, _) throws(FileError) in
            state.names.keys.filter { $0.hasPrefix(folder + "/") }
                .map { String($0.dropFirst(folder.count + 1)) }.filter { !$0.contains("/") }
        }
    }

    package func pause(milliseconds: Int) {}
}

extension MemoryFileSystem.State {
    /// A disk with one folder, all of it on the device.
    package static func disk(_ files: [String: [UInt8]] = [:]) -> MemoryFileSystem.State {
        var state = MemoryFileSystem.State()
        state.nodes[1] = MemoryFileSystem.Node(kind: .folder)
        state.names["/d"] = 1
        for (path, data) in files.sorted(by: { $0.key < $1.key }) { state.put(path, data) }
        return state
    }

    /// Puts a file there as somebody else would, safely on the device.
    package mutating func put(_ path: String, _ data: [UInt8]) {
        let number = nodes.count + 1
        nodes[number] = MemoryFileSystem.Node(data: data, synced: data)
        names[path] = number
        durableNames = names
    }

    /// The bytes at a path.
    package func data(_ path: String) -> [UInt8]? { names[path].flatMap { nodes[$0]?.data } }

    /// How many lines of a file are ended, and how many of them hold a text.
    package func lines(of path: String, with text: String) -> (all: Int, found: Int) {
        guard let bytes = data(path) else { return (0, 0) }
        let text = Array(text.utf8)
        var (all, found) = (0, 0)
        bytes.withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count,
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
            {
                all += 1
                // Behind its beginning stands what people said.
                let line = bytes[start..<min(end, start + 200)]
                if line.indices.dropLast(text.count - 1).contains(where: { line[$0...].starts(with: text) }) {
                    found += 1
                }
                start = end + 1
            }
        }
        return (all, found)
    }

    /// The state after the process ended: no descriptors, no locks, no faults.
    package var restarted: MemoryFileSystem.State {
        var state = MemoryFileSystem.State()
        state.nodes = nodes
        state.names = names
        state.durableNames = durableNames
        return state
    }

    /// What may be found after the power was cut: what was not synchronized is there, partly there, NULs, or
    /// gone; names that were not synchronized are there or gone.
    package var powerCuts: [MemoryFileSystem.State] {
        typealias Loss = (_ kept: [UInt8], _ new: [UInt8]) -> [UInt8]
        let losses: [Loss] = [
            { kept, _ in kept },
            { kept, new in kept + [UInt8](repeating: 0, count: new.count) },
            { kept, new in kept + new.prefix(new.count / 2) },
            { kept, new in
                kept + new.prefix(new.count / 2) + [UInt8](repeating: 0, count: new.count - new.count / 2)
            },
            { kept, new in kept + [UInt8](repeating: 0, count: new.count / 2) + new.dropFirst(new.count / 2)
            },
        ]
        let isAllSynced = nodes.values.allSatisfy { $0.data == $0.synced }
        return (names == durableNames ? [names] : [names, durableNames]).flatMap { names in
            losses.prefix(isAllSynced ? 1 : losses.count).map { loss in
                var state = restarted
                state.names = names
                state.durableNames = names
                for (number, node) in nodes {
                    let isLonger = node.data.count > node.synced.count && node.data.starts(with: node.synced)
                    let found =
                        isLonger
                        ? loss(node.synced, Array(node.data.dropFirst(node.synced.count))) : node.synced
                    state.nodes[number]?.data = found
                    state.nodes[number]?.synced = found
                }
                return state
            }
        }
    }
}
