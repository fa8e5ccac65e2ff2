import CLibrary
import Files
import MemoryFiles
import Sessions
import Synchronization
import TestSupport

@testable import Shell

/// The disk, the clock and chance of a simulated meeting.
final class MeetingWorld: Sendable {
    private let clock = Mutex<Int64>(1_767_225_600_000)
    private let chance: Mutex<SeededGenerator>
    private let disk: Mutex<MemoryFileSystem>
    /// Read once for all meetings; of every file the digests are computed anew.
    private static let questionnaires = QuestionnaireCache()

    init(seed: UInt64) {
        chance = Mutex(SeededGenerator(seed: seed))
        var state = MemoryFileSystem.State.disk([
            CommandLexicon.rowsFile: Array(CommandLexicon.rowsInFile.utf8)
        ])
        for version in [1, 2] {
            for (name, text) in SimulatedQuestionnaire.files(version: version) {
                state.put("/q/\(version)/\(name)", Array(text.utf8))
            }
        }
        disk = Mutex(MemoryFileSystem(state))
    }

    var files: MemoryFileSystem { disk.withLock { $0 } }
    var now: Int64 { clock.withLock { $0 } }
    func pass(milliseconds: Int64) { clock.withLock { $0 += milliseconds } }
    /// Puts another disk in the place of this one.
    func put(_ state: MemoryFileSystem.State) { disk.withLock { $0 = MemoryFileSystem(state) } }

    func context(_ terminal: any ShellTerminal) -> ShellContext {
        context(files, terminal) { [self] in chance.withLock { Salt(using: &$0) } }
    }

    /// The same world with a disk of its own, and without a part in chance: nothing of it comes back here.
    func copy(of disk: MemoryFileSystem.State) -> ShellContext {
        context(MemoryFileSystem(disk), MeetingTerminal()) {
            var chance = SeededGenerator(seed: 0)
            return Salt(using: &chance)
        }
    }

    private func context(
        _ files: MemoryFileSystem, _ terminal: any ShellTerminal, _ random: @escaping @Sendable () -> Salt
    ) -> ShellContext {
        var context = ShellContext(
            files: files, now: { [self] in Timestamp(milliseconds: now) }, random: random, terminal: terminal,
            environment: [:], executable: "/nowhere/auditsh", temporaryFolder: "/d", program: "auditsh test")
        context.questionnaires = Self.questionnaires
        return context
    }

    /// The session as the device holds it, whatever the program believes: what was not synchronized is not there.
    func sessionOnDevice(_ path: String) throws -> Session {
        try Session.open(
            at: path, for: .reading,
            context: JournalContext(
                fileSystem: MemoryFileSystem(files.snapshot.onDevice), questionnaires: Self.questionnaires))
    }

    /// How many events the session file holds, and how many of them are actions: where an empty line led is none.
    func events(_ path: String) -> Events {
        let (all, places) = files.snapshot.lines(of: path, with: "\"kind\":\"place\"")
        return Events(all: all - 1, actions: all - 1 - places)
    }

    struct Events: Equatable {
        let all: Int
        let actions: Int
    }
}

extension MemoryFileSystem.State {
    /// What is there once the system has written everything.
    var flushed: MemoryFileSystem.State {
        var state = self
        for (number, node) in state.nodes { state.nodes[number]?.synced = node.data }
        state.durableNames = names
        return state
    }

    /// What is there after the power was cut.
    var onDevice: MemoryFileSystem.State {
        var state = restarted
        state.names = durableNames.merging(names.filter { $0.key == "/d" }) { kept, _ in kept }
        for (number, node) in state.nodes { state.nodes[number]?.data = node.synced }
        return state
    }
}

extension Act.Fault {
    var onDisk: MemoryFileSystem.Fault {
        switch self {
        case .ioError: .error(EIO)
        case .noSpace: .error(ENOSPC)
        case .readOnlyDisk: .error(EROFS)
        case .interrupted: .error(EINTR)
        case .short: .short(1)
        case .kill: .kill(0)
        }
    }

    static let noSpaceNumber = ENOSPC
}
