import Foundation
import TestSupport
import Testing

@testable import LineEditing

/// Waiting for a child: nothing that comes between its start and the wait is missed.
@Suite(.serialized, .waitsForPrograms, .timeLimit(.minutes(20)))
struct ChildEndTests {
    private func start(_ script: String) throws -> pid_t {
        var actions = SpawnActions()
        defer { actions.destroy() }
        return try actions.spawn(["/bin/sh", "-c", script], environment: ["PATH=/usr/bin:/bin"])
    }

    @Test func aSignalThatCameBeforeTheWaitIsHandedOn() throws {
        let child = try start("exec sleep 20")
        let end = SystemCalls.waitForEnd(of: child) { SIGTERM }
        #expect(end == .killed(signal: SIGTERM))
    }

    @Test func anEndIsSeen() throws {
        #expect(SystemCalls.waitForEnd(of: try start("exit 3")) { nil } == .exited(3))
        #expect(SystemCalls.waitForEnd(of: try start("sleep 0.3; exit 4")) { nil } == .exited(4))
        #expect(SystemCalls.waitForEnd(of: try start("kill -9 $$")) { nil } == .killed(signal: SIGKILL))
    }
}
