internal import CLibEdit
import CLibrary

/// The few calls that reading needs, tolerant of signals; see poll(2) and read(2).
enum SystemCalls {
    /// Waits until one of the descriptors can be read; true for those that can, all false after a signal.
    static func waitForInput(on descriptors: [Int32], milliseconds: Int32 = -1) -> [Bool] {
        var waits = descriptors.map { pollfd(fd: $0, events: Int16(clamping: POLLIN), revents: 0) }
        let count = poll(&waits, nfds_t(waits.count), milliseconds)
        return waits.map { count > 0 && $0.revents != 0 }
    }

    /// As above, and nil where the time is over; a signal ends the wait, too.
    static func waitForInput(on descriptors: [Int32], for patience: Duration?) -> [Bool]? {
        guard let patience else { return waitForInput(on: descriptors) }
        let milliseconds =
            patience.components.seconds * 1000 + patience.components.attoseconds / 1_000_000_000_000_000
        let deadline = ContinuousClock.now + patience
        let ready = waitForInput(on: descriptors, milliseconds: Int32(clamping: milliseconds))
        return !ready.contains(true) && ContinuousClock.now >= deadline ? nil : ready
    }

    /// What came of reading without waiting.
    enum Reading: Equatable {
        case bytes([UInt8])
        case nothing
        case gone
    }

    /// Reads at most `count` bytes of a terminal, without waiting for them.
    static func readWaiting(_ descriptor: Int32, atMost count: Int) -> Reading {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 1)) { buffer, initialized in
            let got = read(descriptor, buffer.baseAddress, buffer.count)
            if got < 0 { failure = errno }
            initialized = max(got, 0)
        }
        switch failure {
        case 0: return bytes.isEmpty ? .gone : .bytes(bytes)
        case EINTR, EAGAIN: return .nothing
        default: return .gone
        }
    }

    /// Reads at most `count` bytes; empty at the end of the input, nil on an error other than a signal.
    static func readBytes(_ descriptor: Int32, atMost count: Int) -> [UInt8]? {
        while true {
            var failure: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, initialized in
                let got = read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0 { failure = errno }
                initialized = max(got, 0)
            }
            switch failure {
            case 0: return bytes
            case EINTR: continue
            case EAGAIN: _ = waitForInput(on: [descriptor])
            default: return nil
            }
        }
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    static var lastError: Int32 { errno }

    static var busy: Int32 { EBUSY }

    static func closeDescriptor(_ descriptor: Int32) {
        _ = close(descriptor)
    }

    static var terminate: Int32 { SIGTERM }
    static var hangUp: Int32 { SIGHUP }

    /// Waits for the end of a child; see waitpid(2).
    ///
    /// - Parameter ending: asked after each signal, and before the first wait: the one to hand on to the child,
    ///   if any.
    static func waitForEnd(of child: Int32, ending: () -> Int32?) -> ChildEnd {
        var status: Int32 = 0
        var isHandedOn = false
        while true {
            // Emptied before anything is looked at: what comes later leaves a byte, and the wait below ends at once.
            _ = Signals.take([])
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { break }
            // Where somebody has reaped it, nobody can say how it ended.
            if ended < 0, errno != EINTR { return .exited(0) }
            if !isHandedOn, let signal = ending() {
                isHandedOn = true
                kill(child, signal)
            }
            // Not for ever, in case the end of children is not told here: SIGCHLD may be blocked.
            _ = waitForInput(on: [clibedit_signals_descriptor()], milliseconds: 200)
        }
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }
}
