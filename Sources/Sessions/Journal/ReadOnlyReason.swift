package import Files

/// Why a session that was opened may be read only.
package enum ReadOnlyReason: Sendable, Hashable {
    /// That was asked for.
    case asked
    /// There is no way to lock it here, and writing without a lock was not asked for.
    case notLocked(FileError)
    /// The file may not be written.
    case notWritable(FileError)
    /// It holds kinds of event that must be understood to go on.
    case unknownKinds([UnknownKind])
    /// The torn tail could not be moved away.
    case tornTail(FileError)
    /// The device did not confirm an event, or the attempt could not be taken back.
    case failed(FileError)
    /// It was closed.
    case closed
}
