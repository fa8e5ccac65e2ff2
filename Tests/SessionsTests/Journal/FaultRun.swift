import CLibrary
import Files
import MemoryFiles
import TestSupport

@testable import Sessions

/// Runs a scenario once per fault and examines the disk afterwards.
struct FaultRun {
    struct Tally {
        var faults = 0
        var checks = 0
        var failures: [String] = []
    }

    /// What a plan expects of the program beyond keeping its word.
    private enum Expectation {
        /// The fault must not be noticed at all.
        case unnoticed
        case anything
    }

    let scenario: FaultScenario
    var tally = Tally()

    static func everything(_ scenario: FaultScenario) -> Tally {
        var run = FaultRun(scenario: scenario)
        let fileSystem = MemoryFileSystem(scenario.disk)
        run.attempt("no fault", [:], expecting: .unnoticed)
        var told = FaultScenario.Told()
        scenario.run(fileSystem, &told)
        let (calls, sizes) = (fileSystem.snapshot.calls, fileSystem.snapshot.writeSizes)
        for (number, call) in calls.enumerated() { run.breakCall(number, call) }
        for (number, size) in sizes.sorted(by: { $0.key < $1.key }) {
            for byte in Requirement.sample(min(size + 1, 40), of: 0...size) {
                run.breakByte(number, byte, of: size)
            }
        }
        return run.tally
    }

    private mutating func breakCall(_ number: Int, _ call: FileCall) {
        attempt("EINTR", [number: .error(EINTR)], expecting: call == .close ? .anything : .unnoticed)
        for errno in [ENOSPC, EIO, EROFS, EDQUOT, EACCES, ENOLCK, ENOENT, EMFILE] {
            attempt("errno \(errno)", [number: .error(errno)])
        }
        attempt("short", [number: .short(1)], expecting: .unnoticed)
        attempt("killed", [number: .kill(0)], cut: true)
        // From here on the device is broken, or full.
        let all = Set(FileCall.allCases)
        attempt("breakdown", [:], breakdown: (number, all, EIO), cut: true)
        attempt("breakdown", [:], breakdown: (number, [.write, .synchronize], EIO), cut: true)
        attempt("full", [:], breakdown: (number, [.write, .open, .link], ENOSPC))
        attempt("quota", [:], breakdown: (number, [.write, .truncate], EDQUOT))
        attempt(
            "read only", [:],
            breakdown: (number, [.write, .truncate, .open, .link, .unlink, .synchronize], EROFS))
    }

    private mutating func breakByte(_ number: Int, _ byte: Int, of size: Int) {
        attempt("killed at byte \(byte)", [number: .kill(byte)], cut: byte % 24 == 0 || byte == size)
        if byte < size {
            if byte % 8 == 0 {
                attempt("short at byte \(byte)", [number: .short(byte)], expecting: .unnoticed)
            }
            if byte % 8 == 0 {
                attempt("full at byte \(byte)", [number: .short(byte), number + 1: .error(ENOSPC)])
            }
            if byte % 16 == 0 {
                attempt(
                    "stuck at byte \(byte)", [number: .short(byte)],
                    breakdown: (number + 1, [.write, .truncate], EIO))
            }
        }
    }

    private mutating func attempt(
        _ name: String, _ faults: [Int: MemoryFileSystem.Fault],
        breakdown: (from: Int, calls: Set<FileCall>, errno: Int32)? = nil, cut: Bool = false,
        expecting expectation: Expectation = .anything
    ) {
        var disk = scenario.disk
        disk.faults = faults
        disk.breakdown = breakdown
        let fileSystem = MemoryFileSystem(disk)
        var told = FaultScenario.Told()
        scenario.run(fileSystem, &told)
        tally.faults += 1
        let after = fileSystem.snapshot
        let label = "\(scenario.name), \(name), \(faults.keys.sorted()) \(breakdown?.from ?? -1)"
        if expectation == .unnoticed && !told.isComplete { tally.failures.append("\(label): noticed") }
        if !after.isDead && !after.descriptors.isEmpty { tally.failures.append("\(label): left a file open") }
        let mayLeaveHalf = scenario.mayLeaveHalf && (after.isDead || breakdown != nil)
        for state in [after.restarted] + (cut ? after.powerCuts : []) {
            tally.checks += 1
            let (found, isWhole) = examine(state, told, mayLeaveHalf)
            if !isWhole { tally.failures.append("\(label): \(found)") }
        }
    }

    private func examine(
        _ state: MemoryFileSystem.State, _ told: FaultScenario.Told, _ mayLeaveHalf: Bool
    ) -> (String, Bool) {
        for (path, bytes) in FaultScenario.bystanders where state.data(path) != bytes {
            return ("changed \(path)", false)
        }
        if !scenario.torn.isEmpty {
            let isKept = state.names.keys.contains { path in
                state.data(path).map { $0.suffix(scenario.torn.count) == scenario.torn[...] } ?? false
            }
            if !isKept { return ("lost the torn tail", false) }
        }
        for path in Set(told.saved.keys).union([JournalFixture.path, "/d/copy.audit"]).sorted() {
            let saved = told.saved[path]
            guard state.data(path) != nil else {
                if saved == nil { continue }
                return ("\(path) is gone", false)
            }
            let fileSystem = MemoryFileSystem(state.restarted)
            do throws(JournalError) {
                let journal = try JournalFixture.open(fileSystem, path, seed: 9)
                let found = journal.lines.map(\.entryPayload)
                // A name that was never announced may already be there, complete.
                let expected =
                    saved ?? (path == JournalFixture.path ? [] : told.saved[JournalFixture.path] ?? [])
                guard found.starts(with: expected) else { return ("lost an event", false) }
                guard found.count <= expected.count + (saved == nil ? 3 : 1),
                    found.dropFirst(expected.count).allSatisfy(told.tried.contains)
                else { return ("made up an event", false) }
                // Slow, so only every fourth disk is gone on with.
                if tally.checks % 4 != 0 { continue }
                try journal.append(JournalFixture.entry(999))
                journal.close()
                guard try JournalFixture.open(fileSystem, path).lines.count == found.count + 1 else {
                    return ("cannot go on", false)
                }
            } catch {
                if saved == nil && mayLeaveHalf { continue }
                return ("cannot open \(path): \(error)", false)
            }
        }
        return ("", true)
    }
}
