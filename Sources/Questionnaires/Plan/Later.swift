import Synchronization

/// A value that is worked out when it is asked for first, and kept.
package final class Later<Value: Sendable>: Sendable {
    private let work: @Sendable () -> Value
    private let known = Mutex<Value?>(nil)

    /// - Parameter work: gives the value; called once, or never.
    package init(_ work: @escaping @Sendable () -> Value) { self.work = work }

    /// The value; whoever asks meanwhile waits.
    package var value: Value {
        known.withLock { known in
            if let known { return known }
            let value = work()
            known = value
            return value
        }
    }

    /// The value where somebody asked for it before.
    package var valueIfKnown: Value? { known.withLock { $0 } }
}
