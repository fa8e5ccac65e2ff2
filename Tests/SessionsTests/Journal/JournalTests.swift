import CLibrary
import Files
import MemoryFiles
import Testing

@testable import Sessions

struct JournalTests {
    private let path = JournalFixture.path

    private func disk(answers: Int = 1, tail: [UInt8] = []) throws -> MemoryFileSystem {
        MemoryFileSystem(.disk([path: try JournalFixture.bytes(answers: answers) + tail]))
    }

    @Test func writesAnEventWithOneWriteAndOneSynchronization() throws {
        let fileSystem = try disk()
        let journal = try JournalFixture.open(fileSystem)
        try journal.append(JournalFixture.entry(2))
        let before = fileSystem.snapshot.calls.count
        try journal.append(JournalFixture.entry(3))
        #expect(fileSystem.snapshot.calls.dropFirst(before) == [.status, .write, .synchronize])
        #expect(
            fileSystem.snapshot.data(path)
                == fileSystem.snapshot.names[path].flatMap { fileSystem.snapshot.nodes[$0]?.synced })
    }

    @Test func refusesANameThatIsTaken() throws {
        let fileSystem = try disk()
        let before = fileSystem.snapshot.data(path)
        #expect(throws: JournalError.exists(path: path)) {
            try Journal.create(
                at: path, header: JournalFixture.header(), lock: JournalFixture.options,
                context: JournalFixture.context(fileSystem))
        }
        #expect(fileSystem.snapshot.data(path) == before)
        #expect(Set(fileSystem.snapshot.names.keys) == ["/d", path])
    }

    @Test func movesATornTailAway() throws {
        for tail in [Array("{\"seq\":3".utf8), [0, 0, 0], Array("{\"seq\0\0:3}\n".utf8), [0, 0x0A]] {
            let fileSystem = try disk(tail: tail)
            fileSystem.change { $0.put(path + ".torn", [1]) }
            let good = try JournalFixture.bytes(answers: 1)
            let journal = try JournalFixture.open(fileSystem)
            #expect(journal.access == .writable)
            #expect(journal.tornTail?.movedTo == path + ".torn.2")
            #expect(journal.tornTail?.offset == good.count && journal.tornTail?.bytes == tail.count)
            #expect(fileSystem.snapshot.data(path) == good)
            #expect(fileSystem.snapshot.data(path + ".torn.2") == tail)
            #expect(fileSystem.snapshot.data(path + ".torn") == [1])
            try journal.append(JournalFixture.entry(2))
            journal.close()
            #expect(try JournalFixture.open(fileSystem).lines.count == 3)
        }
    }

    @Test func leavesATornTailToWhoMayWrite() throws {
        let tail = Array("{\"seq\":3".utf8)
        let fileSystem = try disk(tail: tail)
        let journal = try Journal.open(
            at: path, for: .reading, knownKinds: JournalFixture.kinds,
            context: JournalFixture.context(fileSystem))
        #expect(
            journal.tornTail
                == TornTail(line: 9, offset: try JournalFixture.bytes(answers: 1).count, bytes: 8))
        #expect(fileSystem.snapshot.names.count == 2)
        #expect(Set(fileSystem.snapshot.calls).isDisjoint(with: [.write, .truncate, .unlink, .link]))
    }

    @Test func keepsATornTailThatCannotBeMoved() throws {
        let fileSystem = try disk(tail: [0, 0])
        fileSystem.change { $0.breakdown = (0, [.truncate, .write], ENOSPC) }
        let before = fileSystem.snapshot.data(path)
        let journal = try JournalFixture.open(fileSystem)
        #expect(journal.access == .readOnly(.tornTail(FileError(.write, path + ".torn", errno: ENOSPC))))
        #expect(fileSystem.snapshot.data(path) == before && fileSystem.snapshot.data(path + ".torn") == nil)
    }

    /// Who is told that a line was skipped looks for it where it is no longer.
    @Test func saysWhereATornTailWentAlsoWhereThatWasNotConfirmed() throws {
        let whole = try disk(tail: [0, 0])
        try JournalFixture.open(whole).close()
        let cut = try #require(whole.snapshot.calls.lastIndex(of: .truncate))
        let fileSystem = try disk(tail: [0, 0])
        fileSystem.change { $0.faults[cut + 1] = .error(EIO) }
        let journal = try JournalFixture.open(fileSystem)
        #expect(journal.access == .readOnly(.tornTail(FileError(.synchronize, path, errno: EIO))))
        #expect(journal.tornTail?.movedTo == path + ".torn")
        #expect(fileSystem.snapshot.data(path + ".torn") == [0, 0])
    }

    @Test func saysWhichKindsItDoesNotKnow() throws {
        let fileSystem = try disk()
        let journal = try JournalFixture.open(fileSystem)
        try journal.append(kind: "chart", payload: Array("{}".utf8), ignorable: true)
        try journal.append(kind: "chart", payload: Array("{}".utf8), ignorable: true)
        journal.close()
        let ignoring = try JournalFixture.open(fileSystem)
        #expect(
            ignoring.unknownKinds == [
                UnknownKind(kind: "chart", ignorable: true, needs: nil, firstSeq: 3, count: 2)
            ])
        #expect(ignoring.access == .writable && ignoring.lines.count == 4)
        try ignoring.append(kind: "seal", payload: Array(#"{"needs":"auditsh 3"}"#.utf8))
        ignoring.close()
        let refusing = try JournalFixture.open(fileSystem)
        let seal = UnknownKind(kind: "seal", ignorable: false, needs: "auditsh 3", firstSeq: 5, count: 1)
        #expect(refusing.unknownKinds.last == seal)
        #expect(refusing.access == .readOnly(.unknownKinds(refusing.unknownKinds)))
        #expect(throws: JournalError.self) { try refusing.append(JournalFixture.entry(9)) }
        #expect(fileSystem.snapshot.data(path + ".lock") == nil)
        try refusing.saveCopy(to: "/d/copy.audit", lock: JournalFixture.options)
        #expect(refusing.access == .readOnly(.unknownKinds(refusing.unknownKinds)))
    }

    @Test func goesOnInACopy() throws {
        let fileSystem = try disk(answers: 2)
        let journal = try JournalFixture.open(fileSystem)
        let old = fileSystem.snapshot.data(path)
        #expect(throws: JournalError.exists(path: path)) {
            try journal.saveCopy(to: path, lock: JournalFixture.options)
        }
        #expect(journal.access == .writable && journal.path == path)
        try journal.saveCopy(to: "/d/copy.audit", lock: JournalFixture.options)
        #expect(journal.path == "/d/copy.audit")
        #expect(fileSystem.snapshot.data("/d/copy.audit") == old)
        #expect(fileSystem.snapshot.data(path + ".lock") == nil)
        #expect(fileSystem.snapshot.data("/d/copy.audit.lock") == JournalFixture.holder.bytes)
        try journal.append(JournalFixture.entry(3))
        #expect(fileSystem.snapshot.data(path) == old)
        journal.close()
        #expect(try JournalFixture.open(fileSystem, "/d/copy.audit").lines.count == 4)
    }

    @Test func refusesAFileThatSomebodyElseChanged() throws {
        typealias Change = JournalError.OutsideChange
        let size = try JournalFixture.bytes(answers: 1).count
        let changes: [(Change, @Sendable (inout MemoryFileSystem.State, Int) -> Void)] = [
            (.removed, { state, _ in state.names[JournalFixture.path] = nil }),
            (.replaced, { state, _ in state.put(JournalFixture.path, [1, 2]) }),
            (.shortened(from: size, to: size - 5), { state, node in state.nodes[node]?.data.removeLast(5) }),
            (.grown(from: size, to: size + 1), { state, node in state.nodes[node]?.data.append(0x0A) }),
        ]
        for (change, make) in changes {
            let fileSystem = try disk()
            let journal = try JournalFixture.open(fileSystem)
            fileSystem.change { state in
                if let node = state.names[path] { make(&state, node) }
            }
            let changed = fileSystem.snapshot.data(path)
            #expect(throws: JournalError.changedOutside(path: path, change)) {
                try journal.append(JournalFixture.entry(2))
            }
            #expect(fileSystem.snapshot.data(path) == changed)
            try journal.saveCopy(to: "/d/copy.audit", lock: JournalFixture.options)
            try journal.append(JournalFixture.entry(2))
            journal.close()
            #expect(try JournalFixture.open(fileSystem, "/d/copy.audit").lines.count == 3)
            #expect(fileSystem.snapshot.data(path) == changed)
        }
    }

    @Test func takesAFailedEventBackAndGoesOn() throws {
        let fileSystem = try disk()
        let journal = try JournalFixture.open(fileSystem)
        try journal.append(JournalFixture.entry(2))
        let before = fileSystem.snapshot.data(path)
        // Status, then the write: a part of the line, then a full disk.
        let number = fileSystem.snapshot.calls.count
        fileSystem.change { $0.faults = [number + 1: .short(50), number + 2: .error(ENOSPC)] }
        #expect(throws: JournalError.notSaved(FileError(.write, path, errno: ENOSPC))) {
            try journal.append(JournalFixture.entry(3))
        }
        #expect(fileSystem.snapshot.data(path) == before && journal.access == .writable)
        try journal.append(JournalFixture.entry(3))
        #expect(journal.lines.last?.seq == 4)
    }

    @Test func trustsNoDeviceThatFailedToSynchronize() throws {
        let fileSystem = try disk()
        let journal = try JournalFixture.open(fileSystem)
        try journal.append(JournalFixture.entry(2))
        let before = fileSystem.snapshot.data(path)
        let number = fileSystem.snapshot.calls.count
        fileSystem.change { $0.faults = [number + 2: .error(EIO)] }
        let failed = ReadOnlyReason.failed(FileError(.synchronize, path, errno: EIO))
        for _ in 0..<2 {
            #expect(throws: JournalError.readOnly(path: path, failed)) {
                try journal.append(JournalFixture.entry(3))
            }
        }
        #expect(fileSystem.snapshot.data(path) == before && journal.access == .readOnly(failed))
        try journal.saveCopy(to: "/d/copy.audit", lock: JournalFixture.options)
        try journal.append(JournalFixture.entry(3))
        #expect(fileSystem.snapshot.data(path) == before)
    }

    @Test func leavesATornTailWhereItCannotTakeBack() throws {
        let fileSystem = try disk()
        let journal = try JournalFixture.open(fileSystem)
        try journal.append(JournalFixture.entry(2))
        let number = fileSystem.snapshot.calls.count
        fileSystem.change {
            $0.faults = [number + 1: .short(50), number + 2: .error(EIO), number + 3: .error(EIO)]
        }
        #expect(throws: JournalError.readOnly(path: path, .failed(FileError(.write, path, errno: EIO)))) {
            try journal.append(JournalFixture.entry(3))
        }
        journal.close()
        let again = try JournalFixture.open(fileSystem)
        #expect(again.lines.count == 3 && again.tornTail?.bytes == 50)
    }

    @Test func isReadOnlyWhereTheFileMayNotBeWritten() throws {
        let fileSystem = try disk()
        // Lock: open, status, lock, status, read, read, truncate, write; then the journal is opened.
        let number = try #require(
            {
                let trial = try disk()
                _ = try JournalFixture.open(trial)
                return trial.snapshot.calls.indices.filter { trial.snapshot.calls[$0] == .open }.dropFirst()
                    .first
            }())
        fileSystem.change { $0.faults[number] = .error(EROFS) }
        let journal = try JournalFixture.open(fileSystem)
        #expect(journal.access == .readOnly(.notWritable(FileError(.open, path, errno: EROFS))))
        #expect(journal.lines.count == 2)
        #expect(fileSystem.snapshot.data(path + ".lock") == nil)
    }

    @Test func namesTheFileThatIsMissingOrNoFile() {
        var state = MemoryFileSystem.State.disk()
        state.nodes[2] = MemoryFileSystem.Node(kind: .symbolicLink)
        state.names["/d/link.audit"] = 2
        let fileSystem = MemoryFileSystem(state)
        #expect(throws: JournalError.notFound(path: path)) { try JournalFixture.open(fileSystem) }
        #expect(throws: JournalError.symbolicLink(path: "/d/link.audit")) {
            try JournalFixture.open(fileSystem, "/d/link.audit")
        }
        #expect(throws: JournalError.notARegularFile(path: "/d")) {
            try JournalFixture.open(fileSystem, "/d")
        }
        #expect(throws: JournalError.notARegularFile(path: "/d")) {
            try JournalVerifier.verify("/d", context: JournalFixture.context(fileSystem))
        }
    }

    @Test func writesNothingAfterClosing() throws {
        let journal = try JournalFixture.open(disk())
        journal.close()
        journal.close()
        #expect(journal.lines.count == 2)
        #expect(throws: JournalError.readOnly(path: path, .closed)) {
            try journal.append(JournalFixture.entry(2))
        }
    }
}
