package import Files

/// Why something could not be done with a session file; the wording for users is made elsewhere.
package enum JournalError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name is taken; nothing was changed.
    case exists(path: String)
    /// There is no such file.
    case notFound(path: String)
    /// A symbolic link stands there; it is not followed.
    case symbolicLink(path: String)
    /// A folder, pipe or device stands there.
    case notARegularFile(path: String)
    /// Another program writes it; its holder where the lock file says so.
    case locked(path: String, holder: LockHolder?)
    /// A new file could not be locked, and writing without a lock was not asked for.
    case notLocked(FileError)
    /// A system call failed; nothing was changed.
    case file(FileError)
    /// The header names a format that is not known here.
    case newerFormat(path: String, format: Int)
    /// The file is one of 0.1.0, which is not read here.
    case firstVersion(path: String)
    /// A line does not parse or does not chain; nothing was changed.
    case broken(path: String, line: Int, LineFault)
    /// A damaged file holds an event of a newer version, without which the others may amount to something else; nothing
    /// was copied.
    case newerEvent(path: String, line: Int, kind: String, needs: String)
    /// More bytes or lines than are read.
    case tooLarge(path: String, limit: Int)
    /// The file was changed by somebody else since it was opened; nothing was written.
    case changedOutside(path: String, OutsideChange)
    /// The session may be read only; nothing was written.
    case readOnly(path: String, ReadOnlyReason)
    /// An event was not saved; the file is as it was before, and the next one may be tried.
    case notSaved(FileError)
    /// What was to be written does not fit the format; nothing was written.
    case unwritable(Part)

    /// A questionnaire holds more JSON values than a session can; nothing was written.
    case questionnaireTooLarge(values: Int, limit: Int)

    /// What somebody else did to the file.
    package enum OutsideChange: Sendable, Hashable {
        case removed
        case replaced
        case shortened(from: Int, to: Int)
        case grown(from: Int, to: Int)
    }

    /// What does not fit the format.
    package enum Part: Sendable, Hashable {
        case id
        case program
        case questionnaire
        case kind
        case payload
        case size
    }

    /// For developers.
    package var description: String {
        switch self {
        case .exists(let path): "'\(path)' exists"
        case .notFound(let path): "'\(path)' does not exist"
        case .symbolicLink(let path): "'\(path)' is a symbolic link"
        case .notARegularFile(let path): "'\(path)' is not a regular file"
        case .locked(let path, let holder):
            "'\(path)' is locked by \(holder.map(\.description) ?? "somebody")"
        case .notLocked(let error): "cannot lock: \(error)"
        case .file(let error): error.description
        case .newerFormat(let path, let format): "'\(path)' has format \(format)"
        case .firstVersion(let path): "'\(path)' is a file of 0.1.0"
        case .broken(let path, let line, let fault): "'\(path)' line \(line): \(fault)"
        case .newerEvent(let path, let line, let kind, let needs):
            "'\(path)' line \(line): '\(kind)' needs \(needs)"
        case .tooLarge(let path, let limit): "'\(path)' exceeds the limit of \(limit)"
        case .changedOutside(let path, let change): "'\(path)' was changed by somebody else: \(change)"
        case .readOnly(let path, let reason): "'\(path)' may be read only: \(reason)"
        case .notSaved(let error): "not saved: \(error)"
        case .questionnaireTooLarge(let values, let limit):
            "the questionnaire holds \(values) values, more than \(limit)"
        case .unwritable(let part): "does not fit the format: \(part)"
        }
    }
}
