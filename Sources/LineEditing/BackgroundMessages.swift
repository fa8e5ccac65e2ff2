internal import Synchronization

/// Where other threads leave what they have to say while a line is being edited.
public final class BackgroundMessages: Sendable {
    private let messages = Mutex<[String]>([])
    private let reading: Int32
    private let writing: Int32

    init?() {
        guard let pipe = SystemCalls.openPipe() else { return nil }
        (reading, writing) = pipe
    }

    deinit {
        SystemCalls.closeDescriptor(reading)
        SystemCalls.closeDescriptor(writing)
    }

    /// Leaves a message, which is printed above the line being edited or before the next one.
    public func post(_ message: String) {
        messages.withLock { $0.append(message) }
        SystemCalls.signal(writing)
    }

    /// Can be read from when a message has been left.
    var descriptor: Int32 { reading }

    func take() -> [String] {
        // Bytes first: one that comes later wakes the reader once more, at worst in vain.
        while case .bytes = SystemCalls.readWaiting(reading, atMost: 64) {}
        return messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
