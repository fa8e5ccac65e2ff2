/// What the journal takes from the world around it.
public struct JournalContext: Sendable {
    /// The files.
    public let fileSystem: any FileSystem
    /// The clock.
    public let now: @Sendable () -> Timestamp
    /// Where salts come from.
    public let salt: @Sendable () -> Salt
    /// What was read of questionnaires already.
    public let questionnaires: QuestionnaireCache

    /// Creates a context; the defaults are this machine's.
    public init(
        fileSystem: any FileSystem = SystemFileSystem(),
        now: @escaping @Sendable () -> Timestamp = Timestamp.now,
        salt: @escaping @Sendable () -> Salt = Salt.random,
        questionnaires: QuestionnaireCache = QuestionnaireCache()
    ) {
        self.fileSystem = fileSystem
        self.now = now
        self.salt = salt
        self.questionnaires = questionnaires
    }
}
