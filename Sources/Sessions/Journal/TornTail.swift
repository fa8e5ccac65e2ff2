/// The end of a file that was never called saved: no final line feed, or NULs where bytes should be.
package struct TornTail: Sendable, Hashable {
    /// The line it stands on.
    package let line: Int
    /// Where it begins, in bytes from the file's start.
    package let offset: Int
    /// How many bytes it has.
    package let bytes: Int
    /// True where a writer is at work, so it is probably a line being written.
    package internal(set) var writerActive = false
    /// The file that it was moved to; nil where it still stands.
    package internal(set) var movedTo: String?
}
