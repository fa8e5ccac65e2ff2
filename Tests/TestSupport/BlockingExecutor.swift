import Foundation
package import Testing

/// Threads of their own for tests that wait for another program: the few of the cooperative pool are left to tests that
/// compute, and neither makes the other late.
///
/// Tests on them may block. As many run at once as there are threads; the others wait for their turn.
final class BlockingExecutor: TaskExecutor {
    static let shared = BlockingExecutor(threads: 6)
    private let queue = OperationQueue()

    init(threads: Int) { queue.maxConcurrentOperationCount = threads }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// Says that a test, or every test of a suite, waits for another program: on a pseudo-terminal, behind a pipe, or for
/// its end.
package struct WaitsForPrograms: TestTrait, SuiteTrait, TestScoping {
    /// Each test of a suite has a thread, not the suite.
    package var isRecursive: Bool { true }

    /// Runs one case of a test where it may block.
    package func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(BlockingExecutor.shared, operation: function)
    }
}

extension Trait where Self == WaitsForPrograms {
    /// The test waits for another program.
    package static var waitsForPrograms: Self { Self() }
}
