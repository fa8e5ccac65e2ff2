/// How a program ended that was started on the terminal.
package enum ChildEnd: Hashable, Sendable {
    /// By itself, with this status; sh(1) says 127 where there is no such program, 126 where it cannot be run.
    case exited(Int32)
    /// By a signal.
    case killed(signal: Int32)
    /// It did not begin.
    case notStarted(errorNumber: Int32)

    /// True of a command that nothing came of, because there is no such program.
    package var isMissing: Bool {
        switch self {
        case .exited(126), .exited(127), .notStarted: true
        case .exited, .killed: false
        }
    }
}
