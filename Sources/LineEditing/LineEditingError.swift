/// Why lines cannot be edited here; the shell words it.
package enum LineEditingError: Error, Hashable, Sendable {
    /// No UTF-8 locale is installed, of those that were tried; answers would lose their accents.
    case noUTF8Locale(tried: [String])
    /// A descriptor that must be a terminal is none.
    case notATerminal(descriptor: Int32)
    /// There is an open editor in this process already; signal handlers belong to the process.
    case alreadyOpen
    /// A call to the system failed.
    case system(call: String, errorNumber: Int32)
}

extension LineEditingError: CustomStringConvertible {
    /// For developers; not what users are told.
    package var description: String {
        switch self {
        case .noUTF8Locale(let tried): "no UTF-8 locale among \(tried)"
        case .notATerminal(let descriptor): "descriptor \(descriptor) is no terminal"
        case .alreadyOpen: "a line editor is open already"
        case .system(let call, let errorNumber): "\(call) failed with errno \(errorNumber)"
        }
    }
}
