import CLibrary
import Files
import MemoryFiles
import Synchronization
import TestSupport
import Testing

@testable import Sessions

/// Breaks every call and every byte, and looks afterwards: what was called saved is there, the file opens,
/// nothing else changed.
struct FaultTests {
    @Test func keepsEverySavedEventThroughEveryFault() async throws {
        let scenarios = try FaultScenario.all()
        let tallies = await withTaskGroup { group in
            for scenario in scenarios { group.addTask { FaultRun.everything(scenario) } }
            return await group.reduce(into: [FaultRun.Tally]()) { $0.append($1) }
        }
        let faults = tallies.reduce(0) { $0 + $1.faults }
        let checks = tallies.reduce(0) { $0 + $1.checks }
        let failures = tallies.flatMap(\.failures)
        #expect(
            failures.isEmpty, "\(failures.count) failures: \(failures.prefix(10).joined(separator: "\n"))")
        #expect(faults >= (Requirement.isFull ? 10_000 : 1000), "\(faults)")
        print("journal: \(faults) faults injected, \(checks) disks examined afterwards")
    }
}

/// A piece of a session's life, and the disk before it.
struct FaultScenario: Sendable {
    /// What the program told its user, by file.
    struct Told {
        var saved: [String: [[UInt8]]] = [:]
        var tried: [[UInt8]] = []
        /// False where the scenario ended early.
        var isComplete = false
    }

    let name: String
    let disk: MemoryFileSystem.State
    /// Bytes that must be somewhere at the end: in the session's tail or in a file of their own.
    var torn: [UInt8] = []
    /// True where a kill may leave half a file that was never called created.
    var mayLeaveHalf = false
    let run: @Sendable (MemoryFileSystem, inout Told) -> Void

    static let bystanders: [String: [UInt8]] = [
        "/d/other.audit": [1, 2, 3], "/d/acme.audit.torn": Array("kept".utf8), "/d/notes.txt": [],
    ]

    static func all() throws -> [FaultScenario] {
        let path = JournalFixture.path
        let before = try JournalFixture.bytes(answers: 1)
        let torn = Array(try JournalFixture.bytes(answers: 2).dropFirst(before.count).prefix(100))
        var half = disk([path: before + torn])
        half.put(path + ".lock", JournalFixture.holder.bytes)
        // The creator was killed after it named the file, before the name was safe.
        var unnamed = disk([path: before])
        unnamed.durableNames[path] = nil
        var withoutLinks = disk([:])
        withoutLinks.unsupported[.link] = EPERM
        return [
            FaultScenario(name: "create", disk: disk([:]), run: create),
            FaultScenario(name: "create without links", disk: withoutLinks, mayLeaveHalf: true, run: create),
            FaultScenario(name: "resume", disk: disk([path: before]), run: resume),
            FaultScenario(name: "resume torn", disk: half, torn: torn, run: resume),
            FaultScenario(
                name: "resume NULs", disk: disk([path: before + [UInt8](repeating: 0, count: 50)]),
                torn: [UInt8](repeating: 0, count: 50), run: resume),
            FaultScenario(name: "resume after a killed creation", disk: unnamed, run: resumeUnannounced),
            FaultScenario(name: "save as", disk: disk([path: before]), run: saveAs),
        ]
    }

    private static func disk(_ files: [String: [UInt8]]) -> MemoryFileSystem.State {
        .disk(files.merging(bystanders) { one, _ in one })
    }

    private static let create: @Sendable (MemoryFileSystem, inout Told) -> Void = { fileSystem, told in
        let settings = JournalFixture.settings
        told.tried.append(settings.payload)
        guard let header = try? JournalFixture.header(),
            let journal = try? Journal.create(
                at: JournalFixture.path, header: header, entries: [settings], lock: JournalFixture.options,
                context: JournalFixture.context(fileSystem, seed: 7))
        else { return }
        told.saved[JournalFixture.path] = [settings.payload]
        told.isComplete = append(2, to: journal, &told)
    }

    private static let resume: @Sendable (MemoryFileSystem, inout Told) -> Void = { fileSystem, told in
        told.saved[JournalFixture.path] = saved(1)
        guard let journal = try? JournalFixture.open(fileSystem, seed: 7) else { return }
        told.isComplete = append(2, to: journal, &told)
    }

    private static let resumeUnannounced: @Sendable (MemoryFileSystem, inout Told) -> Void = {
        fileSystem, told in
        told.tried = saved(1)
        guard let journal = try? JournalFixture.open(fileSystem, seed: 7) else { return }
        var later = Told()
        told.isComplete = append(2, to: journal, &later)
        told.tried += later.tried
        if let new = later.saved[JournalFixture.path] { told.saved[JournalFixture.path] = saved(1) + new }
    }

    private static let saveAs: @Sendable (MemoryFileSystem, inout Told) -> Void = { fileSystem, told in
        told.saved[JournalFixture.path] = saved(1)
        guard let journal = try? JournalFixture.open(fileSystem, seed: 7) else { return }
        let appended = append(1, to: journal, &told)
        let old = told.saved[JournalFixture.path] ?? []
        guard (try? journal.saveCopy(to: "/d/copy.audit", lock: JournalFixture.options)) != nil else {
            return
        }
        told.saved["/d/copy.audit"] = old
        told.isComplete = append(1, to: journal, &told) && appended
    }

    private static func saved(_ answers: Int) -> [[UInt8]] {
        [JournalFixture.settings.payload] + (1...answers).map { JournalFixture.entry($0).payload }
    }

    /// Goes on after a failure, as a person would: the next answer may be saved again.
    private static func append(_ count: Int, to journal: Journal, _ told: inout Told) -> Bool {
        var isComplete = true
        for number in 0..<count {
            // The second says where the dialogue goes on, behind the answer.
            let entry = number == 1 ? JournalFixture.place : JournalFixture.entry(100 + number)
            told.tried.append(entry.payload)
            if (try? journal.append(entry)) != nil {
                told.saved[journal.path, default: []].append(entry.payload)
            } else {
                isComplete = false
            }
        }
        return isComplete
    }
}
