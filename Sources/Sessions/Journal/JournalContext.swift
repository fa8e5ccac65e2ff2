/// What the journal takes from the world around it.
public struct JournalContext: Sendable {
    /// The files.
    public let fileSystem: any FileSystem
    /// The clock.
    public let now: @Sendable () -> Timestamp
    /// Where salts come from.
    public let salt: @Sendable () -> Salt

    /// Creates a context; the defaults are this machine's.
    public init(
        fileSystem: any FileSystem = SystemFileSystem(),
        now: @escaping @Sendable () -> Timestamp = Timestamp.now,
        salt: @escaping @Sendable () -> Salt = Salt.random
    ) {
        self.fileSystem = fileSystem
        self.now = now
        self.salt = salt
    }
}
