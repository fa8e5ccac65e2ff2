import CLibrary

/// The system call that failed.
package enum FileCall: String, Sendable, Hashable, CaseIterable {
    case open
    case close
    case read
    case write
    case synchronize
    case truncate
    case status
    case link
    case rename
    case unlink
    case lock
    case list
    case makeFolder
}

/// A system call that failed, with its error number (see `errno(3)`).
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried.
    package let call: FileCall
    /// The file it was tried on.
    package let path: String
    /// The error number.
    package let errno: Int32

    /// Describes a failed call.
    package init(_ call: FileCall, _ path: String, errno: Int32) {
        self.call = call
        self.path = path
        self.errno = errno
    }

    /// The system's words for the error number, in its own language (see `strerror(3)`).
    package var reason: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(errno, &buffer, buffer.count) == 0 else { return "error \(errno)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// For developers.
    package var description: String { "\(call.rawValue) '\(path)': \(reason) (\(errno))" }
}
