import Files
import FoundationEssentials
import LineEditing
import Sessions
import Shell

/// What a command runs with: the real world, and what every subcommand can be told.
struct CommandRun {
    var isPlain = false
    var noLock = false
    var noHistory = false
    var keepGoing = false

    /// Runs a command and says how it ended, lost output included.
    func status(of command: (ShellCommands) -> CommandStatus) -> CommandStatus {
        let environment = ProcessInfo.processInfo.environment
        let terminal = SystemTerminal(
            environment: environment, plain: isPlain,
            historyFile: noHistory ? nil : Self.historyFile(environment))
        let context = ShellContext(
            files: SystemFileSystem(), now: Timestamp.now, random: Salt.random, terminal: terminal,
            environment: environment, executable: ProcessStart.program,
            temporaryFolder: FileManager.default.temporaryDirectory.path(percentEncoded: false),
            program: Program.name, noLock: noLock, keepGoing: keepGoing)
        let commands = ShellCommands(context)
        guard commands.prepare() else { return .failed }
        var status = command(commands)
        terminal.close()
        if let problem = terminal.outputProblem { status = commands.outputFailed(problem, after: status) }
        return status
    }

    /// `$XDG_STATE_HOME/auditsh/history`, by default in `~/.local/state`.
    private static func historyFile(_ environment: [String: String]) -> String? {
        let state: String
        if let named = environment["XDG_STATE_HOME"], !named.isEmpty {
            state = named
        } else if let home = environment["HOME"], !home.isEmpty {
            state = "\(home)/.local/state"
        } else {
            return nil
        }
        let folder = "\(state)/auditsh"
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return "\(folder)/history"
    }
}
