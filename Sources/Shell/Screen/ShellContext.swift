package import Files
package import Sessions

/// Everything the shell takes from the world around it; tests give their own.
package struct ShellContext {
    /// The files.
    package var files: any FileSystem
    /// The clock.
    package var now: @Sendable () -> Timestamp
    /// Sixteen random bytes at a time: ids and salts.
    package var random: @Sendable () -> Salt
    /// Where people type and read.
    package var terminal: any ShellTerminal
    /// Environment variables.
    package var environment: [String: String]
    /// Path of the running program, from which questionnaires are found.
    package var executable: String
    /// Where temporary files go.
    package var temporaryFolder: String
    /// Program name and version, as files and reports name them.
    package var program: String
    /// What was read of questionnaires already.
    var questionnaires = QuestionnaireCache()
    /// True to write also where no lock can be had.
    package var noLock: Bool
    /// True to go on after a line of a batch that was refused.
    package var keepGoing: Bool

    /// Creates a context.
    package init(
        files: any FileSystem, now: @escaping @Sendable () -> Timestamp,
        random: @escaping @Sendable () -> Salt,
        terminal: any ShellTerminal, environment: [String: String], executable: String,
        temporaryFolder: String, program: String, noLock: Bool = false, keepGoing: Bool = false
    ) {
        self.files = files
        self.now = now
        self.random = random
        self.terminal = terminal
        self.environment = environment
        self.executable = executable
        self.temporaryFolder = temporaryFolder
        self.program = program
        self.noLock = noLock
        self.keepGoing = keepGoing
    }

    var journal: JournalContext {
        JournalContext(fileSystem: files, now: now, salt: random, questionnaires: questionnaires)
    }
    var lock: LockOptions { LockOptions(holder: .current(since: now()), noLock: noLock) }
}

/// How a command ended, as the process says it.
package enum CommandStatus: Int32, Sendable {
    case done = 0
    /// Refused or failed; a diagnostic stands on standard error.
    case failed = 1
    /// A finding as grave as `--fail-on` says.
    case findingsMet = 3
    case interrupted = 130
}
