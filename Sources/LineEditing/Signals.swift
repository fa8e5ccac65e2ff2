internal import CLibEdit

/// Signals that have come; see signal(7).
struct Signals: OptionSet {
    let rawValue: UInt32

    static let interrupt = Signals(rawValue: UInt32(truncatingIfNeeded: clibedit_signal_interrupt))
    static let resize = Signals(rawValue: UInt32(truncatingIfNeeded: clibedit_signal_resize))
    static let goOn = Signals(rawValue: UInt32(truncatingIfNeeded: clibedit_signal_continue))
    static let stop = Signals(rawValue: UInt32(truncatingIfNeeded: clibedit_signal_stop))
    static let hangUp = Signals(rawValue: UInt32(truncatingIfNeeded: clibedit_signal_hang_up))
    static let terminate = Signals(rawValue: UInt32(truncatingIfNeeded: clibedit_signal_terminate))

    /// Those that end the program, and are therefore never forgotten.
    static let last: Signals = [.hangUp, .terminate]

    /// Gives and forgets those of `wanted` that have come.
    static func take(_ wanted: Signals) -> Signals {
        Signals(rawValue: clibedit_signals_take(wanted.rawValue))
    }

    /// Gives those of `wanted` that have come.
    static func peek(_ wanted: Signals) -> Signals {
        Signals(rawValue: clibedit_signals_peek(wanted.rawValue))
    }
}
