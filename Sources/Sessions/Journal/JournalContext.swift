package import Files

/// What the journal takes from the world around it.
package struct JournalContext: Sendable {
    /// The files.
    package let fileSystem: any FileSystem
    /// The clock.
    package let now: @Sendable () -> Timestamp
    /// Where salts come from.
    package let salt: @Sendable () -> Salt
    /// What was read of questionnaires already.
    package let questionnaires: QuestionnaireCache

    /// Creates a context; the defaults are this machine's.
    package init(
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
