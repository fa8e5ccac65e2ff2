/// Why commands are remembered in memory only. The file is left as it was.
package enum HistoryProblem: Error, Hashable, Sendable {
    /// The file or its folder cannot be read, made or written.
    case unusable(path: String, errorNumber: Int32)
    /// The file is none of ours: no regular file, not UTF-8, with control characters, or far too long.
    case foreign(path: String)
}
