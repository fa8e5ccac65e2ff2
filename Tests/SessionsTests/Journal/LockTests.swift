import CLibrary
import Files
import MemoryFiles
import Testing

@testable import Sessions

struct LockTests {
    private let path = JournalFixture.path

    private func disk() throws -> MemoryFileSystem {
        MemoryFileSystem(.disk([path: try JournalFixture.bytes(answers: 1)]))
    }

    @Test func writesAndReadsTheHolder() {
        let holder = JournalFixture.holder
        let text = #"{"pid":42,"host":"box","user":"eve","since":"2026-11-21T19:16:00.000+00:00"}"# + "\n"
        #expect(String(decoding: holder.bytes, as: UTF8.self) == text)
        #expect(LockHolder(holder.bytes) == holder)
        let odd = LockHolder(
            pid: -1, host: "a\"b\\c\n龟", user: String(repeating: "ż", count: 300), since: holder.since)
        #expect(odd.pid == 0 && odd.host == "abc龟" && odd.user.utf8.count == 254)
        #expect(LockHolder(odd.bytes) == odd)
        for bad in ["", "{}", "{\"pid\":42", text + " ", "\0\0\0", text.replacingFirst("42", "99999999999")] {
            #expect(LockHolder(Array(bad.utf8)) == nil)
        }
        #expect(LockHolder.current().pid > 0)
    }

    @Test func tellsTheSecondWriterWhoTheFirstIs() throws {
        let fileSystem = try disk()
        let first = try JournalFixture.open(fileSystem)
        #expect(throws: JournalError.locked(path: path, holder: JournalFixture.holder)) {
            try JournalFixture.open(fileSystem)
        }
        first.close()
        #expect(fileSystem.snapshot.data(path + ".lock") == nil)
        #expect(try JournalFixture.open(fileSystem).access == .writable)
    }

    @Test func doesNotMindALockFileThatNobodyHolds() throws {
        for content in [JournalFixture.holder.bytes, [], [0, 0], Array("{\"pi".utf8)] {
            var state = try disk().snapshot
            state.put(path + ".lock", content)
            let fileSystem = MemoryFileSystem(state)
            let journal = try JournalFixture.open(fileSystem)
            #expect(journal.access == .writable)
            #expect(fileSystem.snapshot.data(path + ".lock") == JournalFixture.holder.bytes)
            journal.close()
            #expect(fileSystem.snapshot.data(path + ".lock") == nil)
        }
    }

    @Test func leavesALockFileThatIsSomethingElse() throws {
        var state = try disk().snapshot
        state.put(path + ".lock", Array("my notes".utf8))
        let fileSystem = MemoryFileSystem(state)
        let journal = try JournalFixture.open(fileSystem)
        #expect(journal.access == .writable)
        #expect(throws: JournalError.locked(path: path, holder: nil)) { try JournalFixture.open(fileSystem) }
        journal.close()
        #expect(fileSystem.snapshot.data(path + ".lock") == Array("my notes".utf8))
    }

    @Test func doesNotRemoveTheLockFileOfAnother() throws {
        let fileSystem = try disk()
        let journal = try JournalFixture.open(fileSystem)
        fileSystem.change { $0.put(path + ".lock", JournalFixture.holder.bytes) }
        journal.close()
        #expect(fileSystem.snapshot.data(path + ".lock") == JournalFixture.holder.bytes)
    }

    @Test func beginsAgainWhereTheHolderRemovesTheFileMeanwhile() throws {
        let fileSystem = try disk()
        let path = path
        fileSystem.change { $0.meanwhile[.lock] = { state in state.names[path + ".lock"] = nil } }
        let journal = try JournalFixture.open(fileSystem)
        #expect(journal.access == .writable)
        #expect(fileSystem.snapshot.data(path + ".lock") == JournalFixture.holder.bytes)
        #expect(throws: JournalError.locked(path: path, holder: JournalFixture.holder)) {
            try JournalFixture.open(fileSystem)
        }
        // Another holder took the name before we locked the file that had it.
        journal.close()
        fileSystem.change {
            $0.meanwhile[.lock] = { state in
                state.put(path + ".lock", LockHolder.current().bytes)
                state.descriptors[99] = (state.names[path + ".lock"] ?? 0, .locking)
                state.locks[99] = (state.names[path + ".lock"] ?? 0, .exclusive)
            }
        }
        #expect(throws: JournalError.self) { try JournalFixture.open(fileSystem) }
    }

    @Test(arguments: [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL])
    func isReadOnlyWithoutLocks(errno: Int32) throws {
        var state = try disk().snapshot
        state.unsupported[.lock] = errno
        let fileSystem = MemoryFileSystem(state)
        let error = FileError(.lock, path + ".lock", errno: errno)
        let journal = try JournalFixture.open(fileSystem)
        #expect(journal.access == .readOnly(.notLocked(error)))
        #expect(throws: JournalError.readOnly(path: path, .notLocked(error))) {
            try journal.append(JournalFixture.entry(2))
        }
        let newError = FileError(.lock, "/d/new.audit.lock", errno: errno)
        #expect(throws: JournalError.notLocked(newError)) {
            try Journal.create(
                at: "/d/new.audit", header: JournalFixture.header(), lock: JournalFixture.options,
                context: JournalFixture.context(fileSystem))
        }
        #expect(fileSystem.snapshot.data("/d/new.audit") == nil)
        #expect((fileSystem.snapshot.data("/d/new.audit.lock") == nil) == (errno != ENOLCK))
        let options = LockOptions(holder: JournalFixture.holder, noLock: true)
        let forced = try Journal.open(
            at: path, for: .writing(options), knownKinds: JournalFixture.kinds,
            context: JournalFixture.context(fileSystem))
        #expect(forced.access == .writable)
        try forced.append(JournalFixture.entry(2))
    }

    @Test func readersSeeWhetherSomebodyWrites() throws {
        let fileSystem = try disk()
        let context = JournalFixture.context(fileSystem)
        let writer = try JournalFixture.open(fileSystem)
        fileSystem.change { state in
            if let node = state.names[path] { state.nodes[node]?.data += Array("{\"seq\":3,".utf8) }
        }
        let reader = try Journal.open(
            at: path, for: .reading, knownKinds: JournalFixture.kinds, context: context)
        #expect(reader.tornTail?.writerActive == true)
        #expect(reader.lines.count == 2)
        #expect(try JournalVerifier.verify(path, context: context).isSound)
        writer.close()
        let later = try Journal.open(
            at: path, for: .reading, knownKinds: JournalFixture.kinds, context: context)
        #expect(
            later.tornTail == reader.tornTail.map { TornTail(line: $0.line, offset: $0.offset, bytes: 9) })
        #expect(later.access == .readOnly(.asked))
        #expect(try !JournalVerifier.verify(path, context: context).isSound)
    }
}

extension String {
    /// The text with the first `old` replaced.
    func replacingFirst(_ old: String, _ new: String) -> String {
        split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: new)
    }

    @Test func theHolderIsNamedByTheEnvironmentElseByTheUserDatabase() throws {
        #expect(LockHolder.user(["", "eve"]) == "eve")
        let entry = try #require(getpwuid(getuid()))
        #expect(LockHolder.user([]) == String(cString: entry.pointee.pw_name))
    }
}
