import Foundation

/// Runs what needs more stack than the threads have that tests run on.
enum OwnThread {
    private final class Box<Result>: @unchecked Sendable {
        let body: () -> Result
        var result: Result?
        init(_ body: @escaping () -> Result) { self.body = body }
    }

    /// Runs a body on a thread with 64 MB of stack, and waits for it.
    static func run<Result>(_ body: @escaping () -> Result) -> Result {
        let box = Box(body)
        let isDone = DispatchSemaphore(value: 0)
        let thread = Thread {
            box.result = box.body()
            isDone.signal()
        }
        thread.stackSize = 64 << 20
        thread.start()
        isDone.wait()
        guard let result = box.result else { preconditionFailure("the thread gave nothing") }
        return result
    }
}
