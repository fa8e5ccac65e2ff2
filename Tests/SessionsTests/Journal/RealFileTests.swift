import CLibrary
import Files
import TestSupport
import Testing

@testable import Sessions

/// The same promises on the file systems of this machine.
struct RealFileTests {
    private let system = SystemFileSystem()

    private func create(_ path: String) throws -> Journal {
        try Journal.create(
            at: path, header: JournalFixture.header(), entries: [JournalFixture.settings],
            lock: JournalFixture.options)
    }

    private func open(_ path: String) throws -> Journal {
        try Journal.open(at: path, for: .writing(JournalFixture.options), knownKinds: JournalFixture.kinds)
    }

    private func read(_ path: String) throws -> [UInt8] { try JournalVerifier.read(path, system) }

    private func write(_ path: String, _ bytes: [UInt8]) throws {
        let file = try system.open(path, .creating)
        var written = 0
        try system.writeAll(file, bytes, written: &written)
        try system.close(file)
    }

    @Test func leavesNothingButTheSession() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/acme.audit"
        let mask = umask(0)
        let journal = try create(path)
        umask(mask)
        #expect(Set(try system.list(folder.path)) == ["acme.audit", "acme.audit.lock"])
        #expect(try system.status(at: path).permissions == 0o600)
        #expect(try system.status(at: path + ".lock").permissions == 0o600)
        try journal.append(JournalFixture.entry(1))
        journal.close()
        #expect(try system.list(folder.path) == ["acme.audit"])
        let again = try open(path)
        #expect(again.lines == journal.lines && again.access == .writable)
        #expect(try JournalVerifier.verify(path).isSound)
    }

    @Test func followsNoSymbolicLink() throws {
        let folder = try TemporaryFolder()
        let (path, target) = (folder.path + "/acme.audit", folder.path + "/victim")
        symlink(target, path)
        #expect(throws: JournalError.exists(path: path)) { try create(path) }
        #expect(throws: JournalError.symbolicLink(path: path)) { try open(path) }
        unlink(path)
        symlink(target, path + ".lock")
        #expect(throws: JournalError.symbolicLink(path: path + ".lock")) { try create(path) }
        unlink(path + ".lock")
        try write(path, try JournalFixture.bytes(answers: 1) + [0])
        symlink(target, path + ".torn")
        let journal = try open(path)
        #expect(journal.tornTail?.movedTo == path + ".torn.2")
        #expect(try read(path + ".torn.2") == [0])
        #expect(try system.status(at: path + ".torn.2").permissions == 0o600)
        #expect(throws: FileError.self) { try system.status(at: target) }
    }

    @Test func doesNotWaitForAPipe() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/acme.audit"
        mkfifo(path, 0o600)
        #expect(throws: JournalError.notARegularFile(path: path)) { try open(path) }
        #expect(throws: JournalError.notFound(path: folder.path + "/x")) { try open(folder.path + "/x") }
        #expect(throws: JournalError.file(FileError(.status, "a\0b", errno: EINVAL))) { try open("a\0b") }
        mkfifo(folder.path + "/b.audit.lock", 0o600)
        try write(folder.path + "/b.audit", try JournalFixture.bytes(answers: 1))
        #expect(throws: JournalError.notARegularFile(path: folder.path + "/b.audit.lock")) {
            try open(folder.path + "/b.audit")
        }
    }

    @Test func noticesThatTheFileWasReplacedShortenedOrRemoved() throws {
        let folder = try TemporaryFolder()
        for (number, change) in ["replaced", "shortened", "grown", "removed"].enumerated() {
            let path = folder.path + "/\(change).audit"
            let journal = try create(path)
            let before = try read(path)
            switch change {
            case "replaced":
                try write(path + ".sync", before)
                try system.rename(path + ".sync", to: path)
            case "shortened": truncate(path, 10)
            case "grown":
                let file = try system.open(path, .appending)
                var written = 0
                try system.writeAll(file, [0x0A], written: &written)
                try system.close(file)
            default: try system.unlink(path)
            }
            let error = #expect(throws: JournalError.self) { try journal.append(JournalFixture.entry(1)) }
            guard case .changedOutside(path, let found) = error else {
                Issue.record("\(change) was not noticed")
                continue
            }
            #expect("\(found)".hasPrefix(change))
            let copy = folder.path + "/copy\(number).audit"
            try journal.saveCopy(to: copy, lock: JournalFixture.options)
            try journal.append(JournalFixture.entry(1))
            journal.close()
            #expect(try read(copy).starts(with: before))
            #expect(try open(copy).lines.count == 2)
        }
    }

    @Test(.waitsForPrograms, .enabled(if: Tool.canMount, "small file systems cannot be mounted here"))
    func survivesAFullDisk() throws {
        let folder = try TemporaryFolder()
        try #require(Tool.mountMemory(folder.path, kilobytes: 128))
        defer { _ = Tool.unmount(folder.path) }
        let path = folder.path + "/acme.audit"
        let journal = try create(path)
        var saved = 0
        let long = JournalEntry(
            kind: "answered", payload: Array("{\"a\":\"\(String(repeating: "x", count: 5000))\"}".utf8))
        var failure: JournalError?
        while failure == nil && saved < 1000 {
            do throws(JournalError) {
                try journal.append(long)
                saved += 1
            } catch {
                failure = error
            }
        }
        #expect(failure == .notSaved(FileError(.write, path, errno: ENOSPC)))
        #expect(try JournalVerifier.verify(path).isSound)
        #expect(try JournalVerifier.verify(path).events == saved + 1)
        #expect(throws: JournalError.self) { try create(folder.path + "/new.audit") }
        #expect(Set(try system.list(folder.path)) == ["acme.audit", "acme.audit.lock"])
        try #require(Tool.run(["mount", "-o", "remount,size=256k", folder.path])?.status == 0)
        try journal.append(long)
        journal.close()
        #expect(try open(path).lines.count == saved + 2)
    }

    @Test(.waitsForPrograms, .enabled(if: Tool.canMount, "file systems cannot be mounted here"))
    func readsFromReadOnlyMedia() throws {
        let folder = try TemporaryFolder()
        let other = try TemporaryFolder()
        let path = folder.path + "/acme.audit"
        try create(path).close()
        let torn = folder.path + "/torn.audit"
        try write(torn, try JournalFixture.bytes(answers: 1) + [0])
        try #require(Tool.mountReadOnly(folder.path))
        defer { _ = Tool.unmount(folder.path) }
        let journal = try open(path)
        #expect(journal.access == .readOnly(.notLocked(FileError(.open, path + ".lock", errno: EROFS))))
        let forced = try Journal.open(
            at: path, for: .writing(LockOptions(holder: JournalFixture.holder, noLock: true)),
            knownKinds: JournalFixture.kinds)
        #expect(forced.access == .readOnly(.notWritable(FileError(.open, path, errno: EROFS))))
        #expect(try open(torn).tornTail?.writerActive == false)
        #expect(throws: JournalError.notLocked(FileError(.open, folder.path + "/n.audit.lock", errno: EROFS)))
        {
            try create(folder.path + "/n.audit")
        }
        try journal.saveCopy(to: other.path + "/copy.audit", lock: JournalFixture.options)
        try journal.append(JournalFixture.entry(1))
        #expect(journal.access == .writable && journal.lines.count == 2)
    }

    @Test(.waitsForPrograms, .enabled(if: Requirement.isMet(Tool.hasPython), "python3 is missing"))
    func isKeptOutByAnotherProcess() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/acme.audit"
        try create(path).close()
        let program = """
            import fcntl, os, sys, time
            lock = open(sys.argv[1] + ".lock", "w")
            fcntl.flock(lock, fcntl.LOCK_EX)
            lock.write('{"pid":%d,"host":"far","user":"bob","since":"2026-11-21T19:16:00.000+00:00"}\\n' % os.getpid())
            lock.flush()
            open(sys.argv[1] + ".ready", "w").close()
            for _ in range(500):
                if os.path.exists(sys.argv[1] + ".stop"): break
                time.sleep(0.02)
            """
        let child = try #require(Tool.start(["python3", "-c", program, path]))
        for _ in 0..<500 where (try? system.status(at: path + ".ready")) == nil {
            system.pause(milliseconds: 20)
        }
        let error = #expect(throws: JournalError.self) { try open(path) }
        guard case .locked(path, let holder) = error else {
            Issue.record("two processes write")
            return
        }
        #expect(holder?.host == "far" && holder?.user == "bob" && holder?.pid ?? 0 > 1)
        #expect(try Journal.open(at: path, for: .reading, knownKinds: JournalFixture.kinds).lines.count == 1)
        try write(path + ".stop", [])
        _ = Tool.wait(child)
        #expect(try open(path).access == .writable)
    }

    @Test func isKeptOutByAnotherDescriptor() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/acme.audit"
        let journal = try create(path)
        #expect(throws: JournalError.locked(path: path, holder: JournalFixture.holder)) { try open(path) }
        journal.close()
        #expect(try open(path).access == .writable)
    }

    @Test(.waitsForPrograms, .enabled(if: Requirement.isMet(Tool.hasPython), "python3 is missing"))
    func isReadByAProgramWrittenFromTheDescription() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/acme.audit"
        let journal = try create(path)
        try journal.append(JournalFixture.entry(1))
        try journal.append(JournalFixture.place)
        try journal.append(kind: "chart", payload: Array(#"{"t":"Żółw 龟 \u001b"}"#.utf8), ignorable: true)
        journal.close()
        let reader = String(#filePath.dropLast("Journal/RealFileTests.swift".count)) + "read_journal.py"
        func check(_ path: String) -> String? {
            Tool.run(["python3", reader, path], output: path + ".out")?.output
        }
        #expect(check(path) == "settings answered place chart whole\n")
        var bytes = try read(path)
        try write(path + "2", bytes + [0, 0])
        #expect(check(path + "2") == "settings answered place chart torn:2\n")
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("answered".utf8)) })
        bytes[place] = UInt8(ascii: "x")
        try write(path + "3", bytes)
        #expect(check(path + "3") == "line 9: does not parse, chain or match its digest\n")
        let rules = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("rules\":[".utf8)) })
        bytes[rules] = UInt8(ascii: "x")
        try write(path + "4", bytes)
        #expect(check(path + "4") == "line 3: not the section 'rules'\n")
    }
}
